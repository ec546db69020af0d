import type { Organisation } from 'shared/organisation/organisation';
import type { Subject } from 'functions/ports/identities';

export interface Directory {
  /**
   * Units, persons, roles and delegations with their dates. The same object until something changes, and some seconds
   * old at most: questions about a day are answered from an index kept with it.
   */
  organisation(): Promise<Organisation>;
  personOf(subject: Subject): Promise<string | null>;
  /**
   * Looks into the store whether anything changed, of the company's rules too: what is answered next is as new as this
   * moment. One small read.
   */
  renew(): Promise<void>;
}
