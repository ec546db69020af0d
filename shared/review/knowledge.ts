import type { IsoDate } from 'shared/calendar/date';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import type { Lists } from 'shared/template/list';
import type { Finding } from 'shared/review/finding';
import type { Planned } from 'shared/related-plans/planned';
import type { ReviewSettings } from 'shared/review/settings';

/** V-HDR-02: who writes, and for which units and people that is allowed. */
export interface Actor {
  readonly person: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface Decision {
  readonly level: number;
  readonly person: string;
  /** The signer whose place was taken, for a delegate. */
  readonly onBehalfOf: string | null;
  readonly decision: 'approve' | 'return';
  readonly comment: string;
  readonly contentHash: string;
  /** Held the role, or a valid delegation, when deciding. */
  readonly entitled: boolean;
}

/** What the sign-off record of the shown version says, for V-SGN. */
export interface SignOffFacts {
  readonly preparer: string;
  readonly effective: boolean;
  readonly contentHash: string;
  readonly decisions: readonly Decision[];
  /** Mandatory signers by level. */
  readonly required: readonly { readonly level: number; readonly person: string }[];
  /** SO-13: the counterpart's supervising leader, where countersigning by both sides is required. */
  readonly counterpart: string | null;
  /** 军令状, by row id. */
  readonly commitments: readonly { readonly row: string; readonly person: boolean; readonly head: boolean }[];
  readonly issued: boolean;
}

/** Everything a review needs beside the document. What is absent is not known here, and rules about it stay silent. */
export interface Knowledge {
  readonly today: IsoDate;
  readonly lists: Lists;
  readonly settings: ReviewSettings;
  readonly workingDays: WorkingCalendar;
  readonly planned?: Planned;
  readonly actor?: Actor;
  /** V-HDR-08, V-DAT-10, V-DAT-19: what the workbook reader found broken; a document no longer shows it. */
  readonly damage?: readonly Finding[];
  readonly signOff?: SignOffFacts;
}
