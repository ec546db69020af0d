import type { Directory } from 'functions/ports/directory';
import type { IssuedTarget, Planning } from 'functions/ports/planning';
import type { Targets } from 'functions/ports/targets';
import { formallyIssued, issuersOf, withFormal } from 'functions/storage/formal-targets';
import type { MasterData } from 'functions/storage/master-data';
import { readDate } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import type { Period } from 'shared/calendar/period';
import { contains, enclosing } from 'shared/calendar/period-parts';
import { indicators } from 'shared/indicator/catalogue';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { isRefused } from 'shared/quantity/refusal';
import type { ListEntry, Lists } from 'shared/template/list';
import { listsFrom } from 'shared/template/lists';

export interface PlanningParts {
  readonly masterData: Pick<MasterData, 'lists' | 'targets' | 'ledger'>;
  readonly directory: Pick<Directory, 'organisation'>;
  readonly targets: Pick<Targets, 'formal'>;
}

/** Lists that follow from the organisation and the catalogue, and those the organisation keeps beside them. */
export function planningIn({ masterData, directory, targets }: PlanningParts): Planning {
  return {
    lists: async (unit, day) => {
      const [organisation, kept] = await Promise.all([directory.organisation(), masterData.lists()]);
      const date = readDate(day);
      const at = isRefused(date) ? null : organisationAt(organisation, date);
      return listsFrom({
        ...withOwn(kept.shared, kept.ofUnit[unit] ?? {}),
        ...(at ? { units: entries(at.units), people: entries(at.persons) } : {}),
        indicators: indicators.map(({ code, zh, en }) => ({ code, zh, en })),
      });
    },
    issuedTargets: async ({ unit, person, period: key }) => {
      const organisation = await directory.organisation();
      const period = readPeriod(key, organisation.fiscal);
      if (isRefused(period)) return [];
      const issued = await Promise.all(
        yearsOf(period).map(async (year) => {
          const of = { unit, person, year };
          const [kept, formal] = await Promise.all([
            masterData.targets(of),
            targets.formal(issuersOf(organisation, of), String(year)),
          ]);
          return withFormal(kept, formallyIssued(formal, of, organisation.fiscal));
        }),
      );
      return issued.flat().filter((target) => isWithin(target, period));
    },
    ledger: (unit) => masterData.ledger(unit),
  };
}

/** What a unit alone may choose stands beside what everybody may; an entry of its own goes before a shared one of the code. */
function withOwn(shared: Lists, own: Lists): Lists {
  const added = Object.entries(own).map(([name, entries]) => {
    const codes = new Set(entries.map(({ code }) => code));
    return [name, [...(shared[name] ?? []).filter(({ code }) => !codes.has(code)), ...entries]] as const;
  });
  return { ...shared, ...Object.fromEntries(added) };
}

const entries = (of: OrganisationAt['units'] | OrganisationAt['persons']): readonly ListEntry[] =>
  [...of.values()].map(({ id, zh, en }) => ({ code: id, zh, en }));

function yearsOf(period: Period): readonly number[] {
  if (period.kind !== 'span') return [enclosing(period, 'year').year];
  return Array.from({ length: period.lastYear - period.firstYear + 1 }, (_, index) => period.firstYear + index);
}

function isWithin(target: IssuedTarget, period: Period): boolean {
  const of = readPeriod(target.period);
  return !isRefused(of) && contains(period, of);
}
