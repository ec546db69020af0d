import type { Organisation } from 'shared/organisation/organisation';
import type { Subject } from 'functions/ports/identities';

export interface Directory {
  /**
   * Units, persons, roles and delegations with their dates. The same object until something changes, and at most five
   * minutes old: questions about a day are answered from an index kept with it.
   */
  organisation(): Promise<Organisation>;
  personOf(subject: Subject): Promise<string | null>;
}
