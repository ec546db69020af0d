/** Rules of domain/04. */
export type DecompositionRule = `DR-${string}`;

/**
 * Where a decomposition does not meet its rule. `code` says in which way, `facts` hold ids and figures; money is in 分,
 * counts in pieces, rates as decimal numbers. The review room makes findings of these.
 */
export interface Difference {
  readonly rule: DecompositionRule;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly facts: DifferenceFacts;
}

export type DifferenceFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export const wrong = (rule: DecompositionRule, code: string, facts: DifferenceFacts = {}): Difference => ({
  rule,
  code,
  severity: 'error',
  facts,
});

export const doubtful = (rule: DecompositionRule, code: string, facts: DifferenceFacts = {}): Difference => ({
  ...wrong(rule, code, facts),
  severity: 'warning',
});
