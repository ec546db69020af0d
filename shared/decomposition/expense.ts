import { wrong, type Difference, type DifferenceFacts } from 'shared/decomposition/difference';
import { isRefused } from 'shared/quantity/refusal';
import { subtractWhole, sumWhole } from 'shared/quantity/sum';

/** DR-34: quotas below together stay within the quota above; what is left of it is kept. Money in 分. */
export function checkQuotas(
  quota: number,
  below: readonly number[],
  facts: DifferenceFacts = {},
): readonly Difference[] {
  const sum = sumWhole(below);
  if (isRefused(sum)) return [wrong('DR-34', 'too-large', facts)];
  if (sum <= quota) return [];
  return [wrong('DR-34', 'quotas-exceed', { ...facts, parent: quota, sum, difference: subtractWhole(sum, quota) })];
}
