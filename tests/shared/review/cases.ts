import type { Given } from 'tests/shared/review/given';

/** For one rule: what it accepts, and what it finds fault with, there where it is expected. */
export interface Case {
  readonly good: Given;
  readonly bad: Given;
  /** `BLOCK row column` of the first finding; the row and the column may be left out. */
  readonly at?: string;
  readonly severity?: 'error' | 'warning';
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type Cases = Readonly<Record<string, Case | readonly Case[]>>;
