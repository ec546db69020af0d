import { readPeriod } from 'shared/calendar/period';
import { enteredCalendar } from 'shared/calendar/working-days';
import { isRefused } from 'shared/quantity/refusal';
import { fenFrom } from 'shared/quantity/money';
import { exactFrom } from 'shared/quantity/decimal';
import { fraction } from 'shared/quantity/ratio';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import type { ReviewSettings } from 'shared/review/settings';
import { natureOf, stepsOf } from 'shared/targets/amount';
import { givenTarget, type GivenTarget } from 'shared/targets/closing';
import type { Judged } from 'shared/targets/commands';
import type { FellSilent } from 'shared/targets/event';
import type { TargetsOfUnit } from 'shared/targets/journal';
import { monthKeysOf } from 'shared/targets/year-months';
import { silentSteps } from 'shared/targets/silence';
import { after, targetsAfter } from 'shared/targets/transition';
import type { UnitTargets } from 'shared/targets/unit-targets';
import type { Dependencies } from 'functions/ports/dependencies';
import type { IssuedTarget } from 'functions/ports/planning';
import type { CompanyRules } from 'functions/ports/settings';
import type { OpenedTargets } from 'functions/ports/targets';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

export type TargetPorts = Pick<Dependencies, 'targets' | 'planning' | 'settings' | 'clock' | 'signer'>;

/** A unit's targets with what silence did until today, which the next commit records. */
export interface LoadedTargets {
  readonly judged: Judged;
  /** Null where nobody was silent. */
  readonly silent: FellSilent | null;
}

/** The unit and year an address names, or why there is no such thing. */
export function targetsNamed(caller: Caller, unit: string, period: string): TargetsOfUnit | Refused {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  const year = readPeriod(period);
  return isRefused(year) || year.kind !== 'year' ? refuse('unknown-period') : { unit, year: year.key };
}

/** Keys of the year's months in this company. */
export const monthsIn = ({ organisation }: Caller, { year }: TargetsOfUnit): readonly string[] =>
  monthKeysOf(year, organisation.fiscal);

/** What the unit was given from above, and the company's rules: read beside the targets themselves. */
export async function loadBeside(
  { planning, settings }: Pick<TargetPorts, 'planning' | 'settings'>,
  { unit, year }: TargetsOfUnit,
  months: readonly string[],
): Promise<{ readonly given: readonly GivenTarget[]; readonly rules: CompanyRules }> {
  const [issued, rules] = await Promise.all([
    planning.issuedTargets({ template: 'T-DEC', unit, person: null, period: year }),
    settings.rules(),
  ]);
  return { given: givenFrom(issued, year, months), rules };
}

export function judgedFrom(
  caller: Caller,
  of: TargetsOfUnit,
  opened: OpenedTargets,
  { given, rules }: { readonly given: readonly GivenTarget[]; readonly rules: CompanyRules },
  time: string,
): LoadedTargets {
  const calendar = enteredCalendar(rules);
  const settings = settingsFrom(rules.review);
  const told = targetsAfter(opened.journal.map(({ event }) => event));
  const silent = silentSince(told, caller, calendar, settings, time);
  const targets = silent === null ? told : withSilence(told, silent);
  return {
    silent,
    judged: {
      ...{ of, time, calendar, settings, targets, given },
      months: monthsIn(caller, of),
      by: caller.person,
      today: caller.today,
      organisation: caller.view,
      withQuota: rules.review.quotaIndicators,
      draft: opened.draft,
    },
  };
}

function withSilence(told: UnitTargets, silent: FellSilent): UnitTargets {
  const next = after(told, silent, 0);
  return isRefused(next) ? told : next;
}

function silentSince(
  { agreements }: UnitTargets,
  { today }: Caller,
  calendar: Judged['calendar'],
  { answerWithin }: DecompositionSettings,
  time: string,
): FellSilent | null {
  const steps = [...agreements.values()].flatMap(({ node, agreement }) =>
    silentSteps(agreement, today, calendar, answerWithin).map((step) => ({
      ...step,
      node,
      indicator: agreement.target.indicator,
    })),
  );
  return steps.length === 0 ? null : { event: 'fell-silent', time, steps };
}

/** The company's own numbers where it set them. */
function settingsFrom(review: ReviewSettings): DecompositionSettings {
  const exact = (value: number) => {
    const read = exactFrom(value);
    return isRefused(read) ? null : read;
  };
  const tolerance = fenFrom(review.moneyTolerance, '万元');
  return {
    ...defaultSettings,
    ...(isRefused(tolerance) ? {} : { moneyTolerance: tolerance }),
    rateTolerance: exact(review.rateTolerance) ?? fraction(1n, 1000n),
    stretchLimit: exact(review.overAllocation) ?? defaultSettings.stretchLimit,
    shortestReason: review.leastReason,
  };
}

/** Issued targets of a year by indicator; what months give, where the year was not named itself. */
function givenFrom(issued: readonly IssuedTarget[], year: string, keys: readonly string[]): readonly GivenTarget[] {
  const indicators = [...new Set(issued.map(({ indicator }) => indicator))];
  return indicators.flatMap((indicator) => {
    const valueOf = (period: string): number | null => {
      const found = issued.find((each) => each.indicator === indicator && each.period === period);
      if (found === undefined) return null;
      return natureOf(indicator)?.measure === 'money' ? found.target : stepsOf(indicator, found.target);
    };
    const months = keys.map(valueOf);
    return natureOf(indicator) === null ? [] : [givenTarget(indicator, valueOf(year), months)];
  });
}
