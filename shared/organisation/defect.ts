/** What can be wrong with an organisation; sentences are chosen by code in the add-in. */
export type DefectCode =
  | 'dates-backwards'
  | 'no-company'
  | 'two-companies'
  | 'two-entries'
  | 'two-parents'
  | 'no-parent'
  | 'unknown-unit'
  | 'cycle-in-tree'
  | 'level-order'
  | 'no-side'
  | 'missing-head'
  | 'two-heads'
  | 'missing-supervising-leader'
  | 'counterpart-unknown'
  | 'counterpart-not-mutual'
  | 'counterpart-same-side'
  | 'unknown-person'
  | 'unknown-role'
  | 'no-home'
  | 'two-homes'
  | 'share-out-of-range'
  | 'share-sum'
  | 'no-indicator'
  | 'delegation-to-self'
  | 'two-delegates'
  | 'delegation-chain'
  | 'circular-delegation';

/** One thing that is wrong, with its facts: ids, numbers, dates. Never a sentence. */
export interface Defect {
  readonly code: DefectCode;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

export const defect = (code: DefectCode, facts: Defect['facts'] = {}): Defect => ({ code, facts });
