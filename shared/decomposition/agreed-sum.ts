import type { Difference } from 'shared/decomposition/difference';
import { defaultSettings, type Additive, type DecompositionSettings } from 'shared/decomposition/settings';
import { checkAllocation } from 'shared/decomposition/sum-check';
import type { TargetAgreement } from 'shared/decomposition/target-agreement';
import { isRefused } from 'shared/quantity/refusal';
import { sumWhole } from 'shared/quantity/sum';

/** DR-26: what is agreed so far with a department's persons, and what the head has to cover or to take further up. */
export interface AgreedSum {
  readonly agreed: number;
  /** Persons whose value is not agreed yet. */
  readonly open: readonly string[];
  /** What 部门预留 would have to carry when everybody has agreed; zero while persons are open. */
  readonly reserveNeeded: number;
  readonly differences: readonly Difference[];
}

/** Once everybody has agreed, the values and the reserve satisfy DR-11, or the differences say by how much they do not. */
export function agreedSum(
  measure: Additive,
  department: string,
  target: number,
  agreements: readonly TargetAgreement[],
  reserve: number,
  settings: DecompositionSettings = defaultSettings,
): AgreedSum {
  const settled = agreements.filter(isSettled);
  const open = agreements.filter((each) => !isSettled(each)).map((each) => each.target.owner);
  const parts = settled.map((each) => ({ key: each.target.owner, value: each.value }));
  const sum = sumWhole(parts.map(({ value }) => value));
  const agreed = isRefused(sum) ? Number.MAX_SAFE_INTEGER : sum;
  if (open.length > 0) return { agreed, open, reserveNeeded: 0, differences: [] };
  const differences = checkAllocation('DR-26', measure, target, parts, reserve, { of: department }, settings);
  return { agreed, open, reserveNeeded: Math.max(0, target - agreed), differences };
}

const isSettled = ({ state }: TargetAgreement): boolean =>
  state === 'agreed' || state === 'committed' || state === 'formal';
