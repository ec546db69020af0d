import type { IsoDate } from 'shared/calendar/date';
import type { Dated } from 'shared/organisation/dated';
import { defect, type Defect } from 'shared/organisation/defect';
import { leaderDefects } from 'shared/organisation/leader-defects';
import { datedLists, type Organisation } from 'shared/organisation/organisation';
import { organisationAt } from 'shared/organisation/organisation-at';
import { peopleDefects, withoutIndicator } from 'shared/organisation/people-defects';
import { treeDefects } from 'shared/organisation/tree-defects';

/**
 * Everything that is wrong with an organisation on a day, before plans are made with it. Empty means that every chain
 * of signers can be found and every figure belongs somewhere once.
 * `carrying`: persons with an indicator; without it DR-16 is not looked at.
 */
export function preflight(
  organisation: Organisation,
  date: IsoDate,
  carrying: ReadonlySet<string> | null = null,
): readonly Defect[] {
  const at = organisationAt(organisation, date);
  const bare = carrying === null ? [] : withoutIndicator(at, carrying);
  return [
    ...backwardsDefects(organisation),
    ...treeDefects(organisation, at),
    ...peopleDefects(at),
    ...leaderDefects(at),
    ...bare.map(({ id }) => defect('no-indicator', { person: id })),
  ];
}

/** Entries that end before they begin are never in force, so they would vanish unnoticed. */
function backwardsDefects(organisation: Organisation): readonly Defect[] {
  const named: readonly (readonly [string, readonly Dated[]])[] = Object.entries(datedLists(organisation));
  return named.flatMap(([list, entries]) =>
    entries.flatMap(({ from, to }, index) =>
      to !== null && to < from ? [defect('dates-backwards', { list, index, from, to })] : [],
    ),
  );
}
