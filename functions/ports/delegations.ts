import type { IsoDate } from 'shared/calendar/date';
import type { Delegation } from 'shared/organisation/organisation';

/** 代签 (SO-18). Added delegations show up among the organisation's own. */
export interface Delegations {
  /** The same delegation twice is one. */
  add(delegation: Delegation): Promise<void>;
  /** It ends before this day, whoever entered it; it stays on record. Ending it twice is no fault. */
  end(delegation: Delegation, day: IsoDate): Promise<void>;
}
