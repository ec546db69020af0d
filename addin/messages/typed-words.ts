/** What may be typed for `what` and `state`, in either language. */
type What = 'plan' | 'composed' | 'actual' | 'verified' | 'deviation' | 'completion';
type State = 'effective' | 'submitted' | 'partial';

const whats: Readonly<Record<string, What>> = {
  ...{ plan: 'plan', target: 'plan', 计划: 'plan', 目标: 'plan', 计划数: 'plan' },
  ...{ composed: 'composed', 组合: 'composed', 分解合计: 'composed', 合计: 'composed' },
  ...{ actual: 'actual', 实际: 'actual', 实际数: 'actual' },
  ...{ verified: 'verified', 已核实: 'verified', 核实: 'verified' },
  ...{ deviation: 'deviation', 偏差: 'deviation' },
  ...{ completion: 'completion', attainment: 'completion', 完成率: 'completion' },
};

const states: Readonly<Record<string, State>> = {
  ...{ effective: 'effective', 已生效: 'effective', 生效: 'effective' },
  ...{ submitted: 'submitted', pending: 'submitted', 审批中: 'submitted', 签批中: 'submitted' },
  ...{ partial: 'partial', part: 'partial', 部分: 'partial' },
};

const plain = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Null for a word that means nothing; the usual one where nothing is typed. */
export const typedWhat = (typed: string): What | null => (plain(typed) === '' ? 'plan' : (whats[plain(typed)] ?? null));
export const typedState = (typed: string): State | null =>
  plain(typed) === '' ? 'effective' : (states[plain(typed)] ?? null);
