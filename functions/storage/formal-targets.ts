import type { TargetInForce } from 'shared/targets/in-force';
import type { IssuedTarget } from 'functions/ports/planning';
import type { TargetsOf } from 'functions/storage/master-data';
import type { Organisation } from 'shared/organisation/organisation';
import { natureOf, typedOf } from 'shared/targets/amount';
import { monthKeysOf, quarterKeysOf } from 'shared/targets/year-months';
import { personNode, unitNode } from 'shared/targets/node';

/**
 * Units that may have issued to this one or to its person that year: a unit gets its targets from the one above, a
 * person from the own unit; where the company was reorganised, from each of them in its time, the latest last.
 */
export function issuersOf({ units, assignments }: Organisation, { unit, person, year }: TargetsOf): readonly string[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const isInYear = (each: { readonly from: string; readonly to: string | null }): boolean =>
    each.from <= last && (each.to === null || each.to >= first);
  const found =
    person === null
      ? units.filter((each) => each.id === unit && isInYear(each)).map(({ from, parent }) => ({ from, id: parent }))
      : assignments
          .filter((each) => each.person === person && isInYear(each))
          .map(({ from, unit: id }) => ({ from, id }));
  const inOrder = found.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return [...new Set(inOrder.flatMap(({ id }) => id ?? []))];
}

/** Of what was issued formally, a unit's or person's own: the year, its months, and quarters of what does not add up. */
export function formallyIssued(
  rows: readonly TargetInForce[],
  { unit, person, year }: TargetsOf,
  fiscal: Organisation['fiscal'],
): readonly IssuedTarget[] {
  const [monthKeys, quarterKeys] = [monthKeysOf(String(year), fiscal), quarterKeysOf(String(year), fiscal)];
  const node = person === null ? unitNode(unit) : personNode(person);
  const own = new Map(rows.filter((row) => row.node === node).map((row) => [row.indicator, row]));
  return [...own.values()].flatMap(({ indicator, value, months }) => {
    const issued = (period: string, steps: number): IssuedTarget => ({
      ...{ indicator, period, previous: null, owner: person },
      // Money stays in 分, as targets are kept; what is neither money nor pieces is the figure itself.
      target: natureOf(indicator)?.measure === 'money' ? steps : typedOf(indicator, steps),
    });
    const quarters = natureOf(indicator)?.overTime === 'own' ? [2, 5, 8, 11] : [];
    return [
      issued(String(year), value),
      ...quarters.map((month, quarter) => issued(quarterKeys[quarter] ?? '', months[month] ?? value)),
      ...months.map((steps, month) => issued(monthKeys[month] ?? '', steps)),
    ];
  });
}

/** What was agreed on goes before what an administrator entered; history that is known with that stays. */
export function withFormal(kept: readonly IssuedTarget[], formal: readonly IssuedTarget[]): readonly IssuedTarget[] {
  const agreed = new Set(formal.map(({ indicator }) => indicator));
  const known = new Map(kept.map((target) => [`${target.indicator} ${target.period}`, target]));
  return [
    ...kept.filter(({ indicator }) => !agreed.has(indicator)),
    ...formal.map((target) => {
      const before = known.get(`${target.indicator} ${target.period}`);
      if (before === undefined) return target;
      return {
        ...target,
        previous: before.previous,
        ...(before.history === undefined ? {} : { history: before.history }),
      };
    }),
  ];
}
