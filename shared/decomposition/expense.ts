import { doubtful, wrong, type Difference, type DifferenceFacts } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { addDays, type IsoDate } from 'shared/calendar/date';
import { grouped } from 'shared/organisation/grouped';
import type { Fen } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { subtractWhole, sumWhole } from 'shared/quantity/sum';

/** DR-31: what is issued to somebody, and the quota issued with it. */
export interface TargetWithQuota {
  readonly key: string;
  readonly quota: Fen | null;
}

export const checkQuotaIssued = (targets: readonly TargetWithQuota[]): readonly Difference[] =>
  targets.flatMap(({ key, quota }) => (quota === null ? [wrong('DR-31', 'no-quota', { of: key })] : []));

/** A line of an expense plan. `purpose` is a code of E-EXPP; `ratioOnly`: calculated from sales and nothing else. */
export interface ExpenseLine {
  readonly id: string;
  readonly purpose: string | null;
  readonly effect: string;
  readonly ratioOnly: boolean;
}

/** DR-32: a quota is not only a share of sales; a line says what for and to what effect. */
export function checkPurpose(lines: readonly ExpenseLine[]): readonly Difference[] {
  if (lines.length === 0) return [];
  const explained = lines.some(({ purpose, effect }) => purpose !== null && effect.trim() !== '');
  return [
    ...(explained ? [] : [wrong('DR-32', 'no-purpose')]),
    ...(lines.every(({ ratioOnly }) => ratioOnly) ? [doubtful('DR-32', 'ratio-only')] : []),
  ];
}

/** A quota and what is drawn from it one level below (HQ → regions, region → salespersons). */
export interface Quota {
  readonly key: string;
  readonly quota: Fen;
  readonly below: readonly { readonly key: string; readonly quota: Fen }[];
  readonly approved: Fen;
  readonly verified: Fen;
  /** Approved later on top, so that more may be verified. */
  readonly supplement: Fen;
}

/** DR-34: Σ lower quotas ≤ quota, Σ approved ≤ quota, Σ verified ≤ approved with supplement. */
export function checkQuota({ key, quota, below, approved, verified, supplement }: Quota): readonly Difference[] {
  const given = sumWhole(below.map((each) => each.quota));
  if (isRefused(given)) return [wrong('DR-34', 'too-large', { of: key })];
  const allowed = sumWhole([approved, supplement]);
  return [
    ...exceeding('quotas-exceed', key, given, quota),
    ...exceeding('approved-exceeds', key, approved, quota),
    ...exceeding('verified-exceeds', key, verified, isRefused(allowed) ? approved : allowed),
  ];
}

const exceeding = (code: string, of: string, amount: Fen, limit: Fen): readonly Difference[] =>
  amount <= limit ? [] : [wrong('DR-34', code, { of, amount, limit, by: subtractWhole(amount, limit) })];

/** One spending, and when it was verified. */
export interface Spending {
  readonly id: string;
  readonly person: string;
  readonly purpose: string;
  /** Customer or outlet it was for. */
  readonly object: string;
  /** `2026M03`. */
  readonly month: string;
  readonly spent: IsoDate;
  readonly verified: IsoDate | null;
}

/** DR-35: spending still unverified after its days. */
export const overdueVerification = (
  spendings: readonly Spending[],
  today: IsoDate,
  { verifyWithin }: DecompositionSettings = defaultSettings,
): readonly Spending[] =>
  spendings.filter(({ spent, verified }) => verified === null && addDays(spent, verifyWithin) < today);

/** DR-35: whoever applies again for the same purpose verifies first what he spent. */
export const checkNextApplication = (
  applicant: string,
  purpose: string,
  spendings: readonly Spending[],
  today: IsoDate,
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] =>
  overdueVerification(spendings, today, settings)
    .filter((spending) => spending.person === applicant && spending.purpose === purpose)
    .map(({ id, spent }) => doubtful('DR-35', 'verify-first', { spending: id, spent }));

/** DR-36: what is left at the end of a month is carried forward or taken back, by somebody's word. */
export const checkUnspent = (
  of: string,
  left: Fen,
  decision: 'carried-forward' | 'taken-back' | null,
): readonly Difference[] => (left > 0 && decision === null ? [wrong('DR-36', 'unspent-undecided', { of, left })] : []);

/** DR-37: the same purpose for the same customer or outlet twice in a month. */
export const checkRepeated = (spendings: readonly Spending[]): readonly Difference[] =>
  [...grouped(spendings, ({ purpose, object, month }) => JSON.stringify([purpose, object, month])).values()]
    .filter((same) => same.length > 1)
    .map((same) => doubtful('DR-37', 'repeated-spending', repeatedFacts(same)));

const repeatedFacts = (same: readonly Spending[]): DifferenceFacts => ({
  spendings: same.map(({ id }) => id),
  purpose: same[0]?.purpose ?? '',
  object: same[0]?.object ?? '',
  month: same[0]?.month ?? '',
});
