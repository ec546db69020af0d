import type { FigureReply, GapReason } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { signedOutWords } from 'addin/messages/signed-out';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

type Refusal = Extract<FigureReply, { readonly refused: string }>;

/** Why a PLAN.* cell has no value, each reason its own sentence; `{typed}` is what stands in the formula. */
const refusals: Readonly<Record<string, Sentence>> = {
  'unknown-unit': { zh: '没有“{typed}”这个单位', en: 'There is no unit “{typed}”' },
  'unknown-indicator': { zh: '没有“{typed}”这项指标', en: 'There is no indicator “{typed}”' },
  'unknown-template': { zh: '没有“{typed}”这种计划', en: 'There is no kind of plan “{typed}”' },
  'unknown-view': { zh: '没有“{typed}”这张视图', en: 'There is no view “{typed}”' },
  'unknown-person-named': { zh: '没有“{typed}”这个人', en: 'There is nobody called “{typed}”' },
  'unknown-name': { zh: '没有“{typed}”这个编码', en: 'There is no code “{typed}”' },
  'unknown-period': {
    zh: '“{typed}”不是期间，可写 2026-03、2026年3月、2026Q1、2026年第10周',
    en: '“{typed}” is no period; write 2026-03, March 2026, 2026Q1 or 2026W10',
  },
  'unknown-what': {
    zh: '“{typed}”不认识，可写 计划、组合、实际、已核实、偏差、完成率',
    en: '“{typed}” is not known; write plan, composed, actual, verified, deviation or completion',
  },
  'unknown-state': {
    zh: '“{typed}”不认识，可写 已生效、审批中',
    en: '“{typed}” is not known; write effective or submitted',
  },
  'unknown-as-of': {
    zh: '“{typed}”不是日期或版本，可写 2026-02-28 或 v1',
    en: '“{typed}” is no day or version; write 2026-02-28 or v1',
  },
  'no-such-version': { zh: '那时还没有生效的版本', en: 'No version was in force then' },
  'unknown-plan': { zh: '没有这份计划，或您无权查看', en: 'There is no such plan, or you may not see it' },
  'unknown-version': { zh: '没有这个版本', en: 'There is no such version' },
  'not-written': { zh: '这份计划还没有编制', en: 'This plan has not been written' },
  'not-signed': { zh: '还没有人签', en: 'Nobody has signed yet' },
  'may-not-see': { zh: '您没有查看它的权限', en: 'You may not see it' },
  'invalid-request': { zh: '参数不完整，请看窗格里的写法', en: 'Arguments are missing; see the examples in the pane' },
  'signed-out': signedOutWords,
  'too-many-verifications': {
    zh: '一次核验的计划太多，请减少后再刷新',
    en: 'Too many plans to verify at once. Ask for fewer, then refresh',
  },
  unreachable: { zh: '暂时连不上服务器，请稍后刷新', en: 'The server cannot be reached. Refresh in a while' },
};

const otherwise: Sentence = { zh: '取数没有成功，请刷新后再看', en: 'The figure could not be had. Please refresh' };
const nearestTo: Sentence = {
  zh: '{reason}，是不是“{name}”（{code}）',
  en: '{reason}. Did you mean “{name}” ({code})',
};

export function refusalText({ refused, typed = '', nearest }: Refusal, language: Language): string {
  const reason = fill(nameIn(language, refusals[refused] ?? otherwise), { typed });
  return nearest === undefined
    ? reason
    : fill(nameIn(language, nearestTo), { reason, name: nameIn(language, nearest), code: nearest.id });
}

/** Unknown words are the typist's to mend; everything else is a figure that cannot be had now. */
export const isTyped = (code: string): boolean => code.startsWith('unknown-') || code === 'invalid-request';

const gaps: Readonly<Partial<Record<GapReason, Sentence>>> = {
  'no-plan': { zh: '还没有编制计划', en: 'No plan has been written' },
  'not-effective': { zh: '计划还没有签完', en: 'The plan is not signed yet' },
  'not-planned': { zh: '计划里没有这项指标', en: 'The plan does not speak of this indicator' },
  partial: {
    zh: '只有一部分已生效：{units}，{months}；要部分合计请在状态里写“部分”',
    en: 'Only part is effective: {units}, {months}. Write “partial” as the state to get the part',
  },
};

export function gapSentence(
  reason: GapReason,
  language: Language,
  fallback: Sentence,
  facts: Readonly<Record<string, string>> = {},
): string {
  return fill(nameIn(language, gaps[reason] ?? fallback), facts);
}

const units: Sentence = { zh: '{n} / {of} 个部门', en: '{n} of {of} departments' };
const months: Sentence = { zh: '{n} / {of} 个月', en: '{n} of {of} months' };

export const ofUnits = (n: number, of: number, language: Language): string => fill(nameIn(language, units), { n, of });
export const ofMonths = (n: number, of: number, language: Language): string =>
  fill(nameIn(language, months), { n, of });

export const signedBy: Readonly<Record<'onBehalf', Sentence>> = {
  onBehalf: { zh: '{who} 代 {whom}', en: '{who} for {whom}' },
};
