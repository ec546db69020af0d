/** What the pane says of a finding: what was found, why it matters, what to do next. `{name}` is a fact of the finding. */
export interface RuleWords {
  readonly found: string;
  readonly why: string;
  readonly mend: string;
}

export type RuleSentences = Readonly<Record<string, RuleWords>>;

export const say = (found: string, why: string, mend: string): RuleWords => ({ found, why, mend });
