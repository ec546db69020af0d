/** 代签: `to` may sign for `from` on the days from `first` to `last`; one hop, never for a plan `to` prepared (SO-18). */
export interface Delegation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
}

/** Delegations in force show up in the directory's `delegatorsOf`. */
export interface Delegations {
  /** The same id twice is the same delegation. */
  add(delegation: Delegation): Promise<void>;
}
