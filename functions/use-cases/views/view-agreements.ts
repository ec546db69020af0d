import { enclosing } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import { mayWithTargets, sideOf } from 'shared/targets/access';
import { namedBy } from 'shared/targets/node';
import { targetsAfter } from 'shared/targets/transition';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { inParallel } from 'functions/use-cases/figures/read-figures';

/** What was agreed on in these units for the year of the period, as far as the caller may see it: one read a unit. */
export async function viewAgreements(
  { targets }: Pick<Dependencies, 'targets'>,
  caller: Caller,
  units: readonly string[],
  period: Period,
): Promise<ViewMaterial['agreements']> {
  if (period.kind === 'span') return [];
  const year = enclosing(period, 'year').key;
  const all = await inParallel(units, async (unit) => {
    const { journal } = await targets.open({ unit, year }, null);
    const seesAll = mayWithTargets('see', caller.person, { unit, year }, caller.view);
    return [...targetsAfter(journal.map(({ event }) => event)).agreements.values()].flatMap(({ node, agreement }) => {
      const named = namedBy(node);
      if (named === null || !(seesAll || sideOf(caller.person, agreement.target) !== null)) return [];
      const person = named.kind === 'person' ? named.id : null;
      return [{ who: named.id, unit: person === null ? named.id : unit, person, agreement }];
    });
  });
  return all.flat();
}
