import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { Node } from 'shared/targets/node';
import { agreementsOf, type UnitTargets } from 'shared/targets/unit-targets';

/** What both sign: the figures of one year and what was agreed beside them. */
export interface Letter {
  readonly unit: string;
  readonly year: string;
  readonly node: Node;
  readonly targets: readonly {
    readonly indicator: string;
    readonly value: number;
    readonly months: readonly number[];
  }[];
  readonly terms: string;
}

/** Null while anything of it is still talked about, or where there is nothing. */
export function letterOf(
  targets: UnitTargets,
  node: Node,
  of: { readonly unit: string; readonly year: string },
): Letter | null {
  const own = agreementsOf(targets, node);
  const isSettled = own.every(({ state }) => state === 'agreed' || state === 'committed' || state === 'formal');
  if (own.length === 0 || !isSettled) return null;
  return {
    unit: of.unit,
    year: of.year,
    node,
    targets: own
      .map(({ target, value, months }) => ({ indicator: target.indicator, value, months }))
      .sort((one, other) => (one.indicator < other.indicator ? -1 : 1)),
    terms: targets.terms,
  };
}

export const letterHashOf = (letter: Letter): string => hashOf(canonical(letter));
