import type { IsoDate } from 'shared/calendar/date';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';
import type { Difference } from 'shared/decomposition/difference';
import { checkQuotas } from 'shared/decomposition/expense';
import type { DecompositionSettings } from 'shared/decomposition/settings';
import { times, whole, wholeFrom } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { down, up } from 'shared/quantity/rounding';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { mayWithTargets } from 'shared/targets/access';
import type { Acting } from 'shared/targets/agreement-steps';
import type { TargetAgreement } from 'shared/targets/agreement';
import { amountOf, type TargetDraft } from 'shared/targets/draft';
import { isAmount, monthsInYear, natureOf, rescaled, yearOf, type Amount } from 'shared/targets/amount';
import { closingOf, givenTarget, type GivenTarget } from 'shared/targets/closing';
import type { IssuedLine, OwnersAnswer, SaidAmount, Sides, TargetEvent } from 'shared/targets/event';
import type { TargetsOfUnit } from 'shared/targets/journal';
import { letterHashOf, letterOf } from 'shared/targets/letter';
import { namedBy, targetKey, type Node } from 'shared/targets/node';
import { sidesOf } from 'shared/targets/sides';
import { agreementsOf, type UnitTargets } from 'shared/targets/unit-targets';

/** Beside a target of these an expense quota is issued (DR-31); the quota itself is one row of the matrix. */
export const quotaIndicator = 'EXP_QUOTA';

/** All that a command is judged by. */
export interface Judged {
  readonly of: TargetsOfUnit;
  /** Keys of the year's months. */
  readonly months: readonly string[];
  readonly by: string;
  readonly today: IsoDate;
  readonly time: string;
  readonly organisation: OrganisationView;
  readonly calendar: WorkingCalendar;
  readonly settings: DecompositionSettings;
  /** Indicators that need a quota. */
  readonly withQuota: readonly string[];
  readonly targets: UnitTargets;
  readonly draft: TargetDraft;
  /** What the unit was given from above. */
  readonly given: readonly GivenTarget[];
}

export type TargetRefusal = Refused<string>;

export type Outcome = { readonly event: TargetEvent } | TargetRefusal;

/** What somebody is asked to speak about, as they saw it. */
export interface AboutOne {
  readonly node: Node;
  readonly indicator: string;
}

export const actingOn = ({ by, today, calendar, settings }: Judged): Acting => ({
  by,
  on: today,
  answerBy: addWorkingDays(calendar, today, settings.answerWithin).value,
  rounds: settings.rounds,
  shortestReason: settings.shortestReason,
});

const done = (judged: Judged) => ({ acting: actingOn(judged), time: judged.time });

export const mayPlan = ({ by, of, organisation }: Judged): boolean => mayWithTargets('plan', by, of, organisation);

const notAuthorised = refuse('not-authorised');

/** 下达: every row of the matrix that was not issued yet, of these nodes or of all. */
export function issueDraft(judged: Judged, nodes: readonly Node[] | null): Outcome {
  const { of, targets, draft, organisation, withQuota } = judged;
  if (!mayPlan(judged)) return notAuthorised;
  const rows = draft.rows.filter(
    ({ node, indicator }) =>
      namedBy(node) !== null &&
      indicator !== quotaIndicator &&
      !targets.agreements.has(targetKey(node, indicator)) &&
      (nodes === null || nodes.includes(node)),
  );
  if (rows.length === 0) return refuse('nothing-to-issue');
  const lines: IssuedLine[] = [];
  for (const row of rows) {
    const { node, indicator } = row;
    const amount = amountOf(row);
    if (amount === null || !isAmount(amount)) return refuse('target-incomplete', { node, indicator });
    const sides = sidesOf(node, of.unit, organisation);
    if (isRefused(sides)) return placed(sides, node, indicator);
    const needsQuota = withQuota.includes(indicator);
    if (needsQuota && quotaOf(draft, node) === null) return refuse('quota-missing', { node, indicator });
    lines.push({ node, indicator, sides, needsQuota, ...amount });
  }
  const gap = firstError(differencesOf(judged, withQuotas(lines)));
  if (gap !== null) return gap;
  return { event: { event: 'issued', ...done(judged), terms: draft.terms, lines } };
}

/** What an issue is checked for: its indicators, and the quotas that go with them. */
const withQuotas = (lines: readonly Pick<IssuedLine, 'indicator' | 'needsQuota'>[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ indicator, needsQuota }) => (needsQuota ? [indicator, quotaIndicator] : [indicator])));

/** A node's expense quota as it is typed; null where a month of it is blank. */
export function quotaOf({ rows }: TargetDraft, node: Node): Amount | null {
  const row = rows.find((each) => each.node === node && each.indicator === quotaIndicator);
  return row === undefined ? null : amountOf(row);
}

/** Where the matrix does not close, for some indicators or for all. */
export function differencesOf(judged: Judged, indicators: ReadonlySet<string> | null): readonly Difference[] {
  const { of, months, given, targets, draft, settings } = judged;
  const own = ownDraft(draft, given);
  return [...given, ...own]
    .filter(({ indicator }) => indicators === null || indicators.has(indicator))
    .flatMap((target) => {
      const { indicator } = target;
      const parts = partsOf(targets, draft, indicator);
      const reserve = draft.rows.find((row) => row.node === 'reserve' && row.indicator === indicator);
      const across = parts.some(({ key }) => namedBy(key)?.kind === 'person') ? 'persons' : 'departments';
      if (indicator === quotaIndicator) return quotasOf(of, target, parts, reserve?.months ?? []);
      const column = { ...of, months, given: target, parts, reserve: reserve?.months ?? null, across } as const;
      return closingOf(column, settings);
    });
}

/** DR-34: quotas are drawn from the unit's own; unlike targets they need not use it up, and never go beyond it. */
function quotasOf(
  { unit, year }: TargetsOfUnit,
  { value }: GivenTarget,
  parts: ReturnType<typeof partsOf>,
  reserve: readonly (number | null)[],
): readonly Difference[] {
  if (value === null) return [];
  const kept = reserve.reduce<number>((sum, month) => sum + (month ?? 0), 0);
  const below = [...parts.map(({ amount }) => amount.value), kept];
  return checkQuotas(value, below, { indicator: quotaIndicator, of: unit, period: year });
}

/** What the planning center sets for a unit that nobody above issues to. */
const ownDraft = (draft: TargetDraft, given: readonly GivenTarget[]): readonly GivenTarget[] =>
  draft.rows
    .filter(({ node, indicator }) => node === 'own' && given.every((each) => each.indicator !== indicator))
    .map(({ indicator, year, months }) => givenTarget(indicator, year, months));

/** What each node carries of an indicator: what was issued or agreed, failing that what is typed. */
export function partsOf(targets: UnitTargets, draft: TargetDraft, indicator: string) {
  const parts = new Map<Node, Amount>();
  for (const row of draft.rows) {
    const amount = row.indicator === indicator && namedBy(row.node) !== null ? amountOf(row) : null;
    if (amount !== null) parts.set(row.node, amount);
  }
  for (const { node, agreement } of targets.agreements.values())
    if (agreement.target.indicator === indicator) parts.set(node, agreement);
  return [...parts].map(([key, { value, months }]) => ({ key, amount: { value, months } }));
}

function firstError(differences: readonly Difference[]): TargetRefusal | null {
  const found = differences.find(({ severity }) => severity === 'error');
  if (found === undefined) return null;
  const code = found.rule === 'DR-34' ? 'quotas-exceed' : 'targets-do-not-close';
  return refuse(code, { rule: found.rule, how: found.code, ...found.facts });
}

export type WantedAnswer =
  | { readonly act: 'accept'; readonly indicator: string; readonly value: number }
  | {
      readonly act: 'object';
      readonly indicator: string;
      readonly value: number;
      readonly counter: number;
      readonly months: readonly number[] | null;
      readonly reason: string;
      readonly analysis: string;
    };

/** 接受 or 提出异议, for all or some of one's own. `value`: what was answered to, as it was seen. */
export function answerTargets(judged: Judged, node: Node, answers: readonly WantedAnswer[]): Outcome {
  const sides = sidesFor(judged, node, 'owner');
  if (isRefused(sides)) return sides;
  const said: OwnersAnswer[] = [];
  for (const answer of answers) {
    const { indicator } = answer;
    const agreement = agreementIn(judged, node, indicator);
    if (isRefused(agreement)) return agreement;
    if (agreement.value !== answer.value) return refuse('target-changed', { node, indicator, value: agreement.value });
    if (answer.act === 'accept') said.push({ act: 'accept', indicator });
    else {
      const counter = within(judged, agreement, answer.counter, answer.months);
      if (isRefused(counter)) return placed(counter, node, indicator);
      said.push({ act: 'object', indicator, counter, reason: answer.reason, analysis: answer.analysis });
    }
  }
  return { event: { event: 'answered', ...done(judged), node, sides, answers: said } };
}

export interface WantedWord extends AboutOne {
  readonly value: number;
  readonly months: readonly number[] | null;
  readonly reason: string;
}

/** The head holds or settles, the superior rules. */
export function speakAbout(judged: Judged, event: 'held' | 'settled' | 'ruled', word: WantedWord): Outcome {
  const { node, indicator, value, months, reason } = word;
  const sides = sidesFor(judged, node, event === 'ruled' ? 'superior' : 'head');
  if (isRefused(sides)) return sides;
  const agreement = agreementIn(judged, node, indicator);
  if (isRefused(agreement)) return agreement;
  const amount = within(judged, agreement, value, months);
  if (isRefused(amount)) return placed(amount, node, indicator);
  return { event: { event, ...done(judged), node, indicator, sides, amount, reason } };
}

/** 变更: a formal target begins its way again, and stays in force until both have signed the new one (SO-17). */
export function reviseFormal(judged: Judged, word: WantedWord): Outcome {
  const { node, indicator, value, months, reason } = word;
  if (!mayPlan(judged)) return notAuthorised;
  const sides = sidesOf(node, judged.of.unit, judged.organisation);
  if (isRefused(sides)) return placed(sides, node, indicator);
  const agreement = agreementIn(judged, node, indicator);
  if (isRefused(agreement)) return agreement;
  const amount = amountFor(agreement, value, months);
  return { event: { event: 'revised', ...done(judged), node, indicator, sides, amount, reason } };
}

/** One side signs the letter as it was shown. */
export function signLetter(judged: Judged, node: Node, letterHash: string): Outcome {
  const { targets, of, by, organisation } = judged;
  const sides = sidesOf(node, of.unit, organisation);
  if (isRefused(sides)) return placed(sides, node, '');
  const side = by === sides.owner ? 'owner' : by === sides.head ? 'head' : null;
  if (side === null) return notAuthorised;
  const letter = letterOf(targets, node, of);
  if (letter === null) {
    const open = agreementsOf(targets, node).filter(({ state }) => ['issued', 'disputed', 'escalated'].includes(state));
    return refuse('letter-open', { node, indicators: open.map(({ target }) => target.indicator) });
  }
  if (letterHashOf(letter) !== letterHash) return refuse('letter-changed', { node });
  return { event: { event: 'signed', ...done(judged), node, sides, side, letterHash } };
}

/** 正式下达: what both signed, of these nodes or of all that are signed. */
export function issueFormalTargets(judged: Judged, wanted: readonly Node[] | null): Outcome {
  const { targets, draft, of, organisation } = judged;
  if (!mayPlan(judged)) return notAuthorised;
  const all = [...new Set([...targets.agreements.values()].map(({ node }) => node))];
  const isSigned = (node: Node): boolean => agreementsOf(targets, node).some(({ state }) => state === 'committed');
  const nodes = wanted ?? all.filter(isSigned);
  if (nodes.length === 0) return refuse('letter-unsigned', { node: '' });
  const issued = [];
  const lines: Pick<IssuedLine, 'indicator' | 'needsQuota'>[] = [];
  for (const node of nodes) {
    if (!isSigned(node)) return refuse('letter-unsigned', { node });
    const sides = sidesOf(node, of.unit, organisation);
    if (isRefused(sides)) return placed(sides, node, '');
    const committed = agreementsOf(targets, node).filter(({ state }) => state === 'committed');
    const quota = quotaOf(draft, node);
    const wants = committed.find(({ target }) => target.needsQuota);
    if (wants !== undefined && quota === null)
      return refuse('quota-missing', { node, indicator: wants.target.indicator });
    lines.push(...committed.map(({ target }) => target));
    issued.push({ node, sides, quota });
  }
  const gap = firstError(differencesOf(judged, withQuotas(lines)));
  return gap ?? { event: { event: 'formally-issued', ...done(judged), nodes: issued } };
}

/** What was issued is taken back while it is not formal: its person left, or it was issued in error. */
export function recallTargets(judged: Judged, node: Node, wanted: readonly string[] | null, reason: string): Outcome {
  if (!mayPlan(judged)) return notAuthorised;
  const { shortestReason } = judged.settings;
  if ([...reason.trim()].length < shortestReason) return refuse('reason-needed', { shortest: shortestReason });
  const open = agreementsOf(judged.targets, node).filter(({ state }) => state !== 'formal');
  const indicators = wanted ?? open.map(({ target }) => target.indicator);
  if (indicators.length === 0) return refuse('unknown-target', { node, indicator: '' });
  return { event: { event: 'recalled', ...done(judged), node, indicators, reason } };
}

/** Between which values a counter-value, or what is settled instead, may lie: whole steps, both included. */
export function limitsFor(
  value: number,
  { counterBand }: DecompositionSettings,
): readonly [lowest: number, highest: number] {
  if (value === 0) return [0, Number.MAX_SAFE_INTEGER];
  const lowest = wholeFrom(times(whole(value), counterBand.from), up);
  const highest = wholeFrom(times(whole(value), counterBand.to), down);
  return [Number(lowest), Number(highest)];
}

/** Today's sides of a node, where the caller is the one who may speak now. */
function sidesFor({ by, of, organisation, targets }: Judged, node: Node, side: keyof Sides): Sides | TargetRefusal {
  if (agreementsOf(targets, node).length === 0) return refuse('unknown-target', { node, indicator: '' });
  const sides = sidesOf(node, of.unit, organisation);
  if (isRefused(sides)) return placed(sides, node, '');
  return sides[side] === by ? sides : notAuthorised;
}

function agreementIn({ targets }: Judged, node: Node, indicator: string): TargetAgreement | TargetRefusal {
  const known = targets.agreements.get(targetKey(node, indicator));
  return known?.agreement ?? refuse('unknown-target', { node, indicator });
}

function within(
  { settings }: Judged,
  agreement: TargetAgreement,
  value: number,
  months: readonly number[] | null,
): SaidAmount | TargetRefusal {
  const amount = amountFor(agreement, value, months);
  if (!isAmount(amount)) return refuse('bad-value', { value: String(value) });
  const [lowest, highest] = limitsFor(agreement.value, settings);
  return amount.value < lowest || amount.value > highest
    ? refuse('target-outside-limits', { lowest, highest })
    : amount;
}

/** The year that was named, with its months as they were before unless they are said anew. */
function amountFor(agreement: TargetAgreement, value: number, months: readonly number[] | null): SaidAmount {
  const { indicator } = agreement.target;
  const { value: before, months: shape } = agreement;
  if (months?.length !== monthsInYear) return rescaled(indicator, { value: before, months: shape }, value);
  const nature = natureOf(indicator);
  return { value: nature === null ? value : yearOf(nature, months, value), months };
}

const placed = (refusal: TargetRefusal, node: Node, indicator: string): TargetRefusal => ({
  refused: { ...refusal.refused, node, ...(indicator === '' ? {} : { indicator }) },
});
