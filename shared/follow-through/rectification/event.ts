import type { IsoDate } from 'shared/calendar/date';
import type { Measured, Mending, Remedy, Source } from 'shared/follow-through/rectification/rectification';

interface Acting {
  readonly on: IsoDate;
  /** UTC, ISO 8601. */
  readonly time: string;
  /** For whom somebody stood in (SO-18). */
  readonly insteadOf: string | null;
}

export interface Opened extends Acting {
  readonly event: 'opened';
  /** Null: the service, of what it has measured. */
  readonly by: string | null;
  readonly unit: string;
  readonly person: string | null;
  readonly owner: string;
  readonly title: string;
  readonly facts: string;
  readonly source: Source;
  readonly measured: Measured | null;
  readonly due: IsoDate;
}

/** What somebody asks for; what is known of the plan that mends it is looked up, never believed. */
export type WantedStep =
  | ({ readonly step: 'plan' } & Omit<Remedy, 'mending'> & {
        readonly mending:
          { readonly how: 'revision'; readonly planId: string } | Exclude<Mending, { readonly how: 'revision' }>;
      })
  | { readonly step: 'report'; readonly evidence: string }
  | { readonly step: 'assign'; readonly owner: string; readonly text: string }
  | { readonly step: 'reopen'; readonly text: string }
  | { readonly step: 'agree' | 'return' | 'begin' | 'verify' | 'refuse' | 'cancel'; readonly text: string };

export type TakenStep =
  | ({ readonly step: 'plan' } & Remedy)
  | Exclude<WantedStep, { readonly step: 'plan' | 'reopen' }>
  | { readonly step: 'reopen'; readonly text: string; readonly due: IsoDate };

export interface Stepped extends Acting {
  readonly event: 'stepped';
  readonly by: string;
  readonly taken: TakenStep;
}

export type RectificationEvent = Opened | Stepped;
