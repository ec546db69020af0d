import type { Organisation } from 'shared/organisation/organisation';
import type { Subject } from 'functions/ports/identities';

/** Ties an account to the person it belongs to: entered by an administrator, never taken from a token's names. */
export interface Account extends Subject {
  readonly person: string;
}

export interface Directory {
  /**
   * Units, persons, roles and delegations with their dates. The same object until something changes, and at most five
   * minutes old: questions about a day are answered from an index kept with it.
   */
  organisation(): Promise<Organisation>;
  personOf(subject: Subject): Promise<string | null>;
}
