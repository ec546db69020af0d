/** What was typed or asked cannot be accepted: a code and the facts of it, never a sentence. Returned, not thrown. */
export interface Refused<Code extends string = string> {
  readonly refused: { readonly code: Code } & Readonly<Record<string, unknown>>;
}

export const refuse = <const Code extends string>(
  code: Code,
  facts: Readonly<Record<string, unknown>> = {},
): Refused<Code> => ({ refused: { ...facts, code } });

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value;
