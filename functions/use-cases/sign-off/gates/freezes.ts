import { readPeriod } from 'shared/calendar/period';
import type { FreezeRequest, Freezes } from 'shared/contract/gates';
import { freezeRow, freezesIn, liftedIn, withLifted } from 'shared/administration/content/freezes';
import { changeAfter } from 'shared/administration/journal';
import { rowsOf } from 'shared/administration/table';
import type { Freeze } from 'shared/organisation/freeze';
import type { Cells } from 'shared/plan/document';
import { isRefused } from 'shared/quantity/refusal';
import { mayFreeze } from 'shared/sign-off/access';
import type { KeptAdministration } from 'functions/ports/administration';
import type { Dependencies } from 'functions/ports/dependencies';
import { rowsKept, rowsOfSubject } from 'functions/use-cases/administration/read-administration';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { freezeNamed, periodNamed } from 'functions/use-cases/sign-off/gates/named-freeze';

type Ports = Pick<Dependencies, 'administration' | 'clock' | 'settings'>;

/** So often a change starts over because somebody else came first. */
const mostRaces = 5;

const isOffice = (caller: Caller): boolean => mayFreeze(caller.view.rolesOf(caller.person));

/** What is frozen, what was, and what the caller may freeze. */
export async function listFreezes(
  { administration }: Pick<Ports, 'administration'>,
  caller: Caller,
): Promise<Freezes | Refused> {
  return isOffice(caller) ? freezesKept(await administration.current(), caller) : refuse('may-not-see');
}

function freezesKept(kept: KeptAdministration, caller: Caller): Freezes {
  const rows = rowsOfSubject(kept, 'periods');
  const names = namesOf(caller.organisation);
  return {
    running: freezesIn(rows).map((freeze) => freezeNamed(freeze, caller)),
    lifted: liftedIn(rows)
      .toReversed()
      .map(({ liftedBy, lifted, liftReason, ...freeze }) => ({
        ...freezeNamed(freeze, caller),
        ...{ liftedBy: names.person(liftedBy), lifted, liftReason },
      })),
    units: [...caller.at.units.keys()].map(names.unit),
  };
}

/**
 * 冻结 and 解冻, by an administrator or the general office: one line of the administration's journal each, before the
 * answer. Every command that begins after the answer is judged by it; one that began before may still be written.
 */
export async function changeFreeze(
  ports: Ports,
  caller: Caller,
  { act, unit, period: key, reason: said, reach = 'everything' }: FreezeRequest,
): Promise<Freezes | Refused> {
  if (!isOffice(caller)) return refuse('not-authorised');
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  const period = readPeriod(key, caller.at.fiscal);
  if (isRefused(period)) return refuse('unknown-period');
  const shortest = (await ports.settings.rules()).policy.shortestComment;
  const reason = said.trim();
  if ([...reason].length < shortest) return refuse('comment-needed', { shortest });
  const by = caller.person;
  const { zh: periodZh, en: periodEn } = periodNamed(period.key, caller);
  const called = { periodZh, periodEn };
  for (let race = 0; race < mostRaces; race += 1) {
    const kept = await ports.administration.current();
    const before = rowsOf(rowsOfSubject(kept, 'periods'), 'FREEZE');
    const since = ports.clock.now();
    const running = freezesIn({ FREEZE: before }).find((each) => each.unit === unit && each.period === period.key);
    if (act === 'freeze' && running !== undefined) return refuse('frozen-already', called);
    if (act === 'lift' && running === undefined) return refuse('not-frozen', called);
    const freeze: Freeze = running ?? { ...{ unit, period: period.key, reach, by, since, reason } };
    const rows: readonly Cells[] =
      act === 'freeze'
        ? [...before, freezeRow(freeze)]
        : withLifted(before, freeze, { liftedBy: by, lifted: since, liftReason: reason });
    if (await isKept(ports, kept, rows, { by, time: since, note: reason })) {
      return freezesKept(await ports.administration.current(), caller);
    }
  }
  return refuse('busy');
}

async function isKept(
  { administration }: Pick<Ports, 'administration'>,
  kept: KeptAdministration,
  freezes: readonly Cells[],
  made: { readonly by: string; readonly time: string; readonly note: string },
): Promise<boolean> {
  const changed = { periods: { ...rowsOfSubject(kept, 'periods'), FREEZE: freezes } };
  const before = { version: kept.version, lastHash: kept.lastHash, rows: rowsKept(kept) };
  const change = changeAfter(before, changed, { ...made, restored: null });
  return (await administration.commit({ after: kept, change, subjects: changed })) === 'done';
}
