import type { IsoDate } from 'shared/calendar/date';

/** What a rectification came from (domain/07 EV-10). */
export const sourceKinds = ['deviation', 'inspection', 'evaluation', 'summary', 'audit', 'risk', 'task'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The catalogue of measures (domain/07 7.5): about goals, tasks and times. */
export const measures = [
  'goal-clarify',
  'goal-realign',
  'goal-split',
  'task-content',
  'task-order',
  'task-assign',
  'time-nodes',
  'time-monitor',
] as const;
export type Measure = (typeof measures)[number];

/** What mends it (EV-12): another version of a plan or decomposition, checkpoints from now on, or work outside plans. */
export type Mending =
  | { readonly how: 'revision'; readonly planId: string; readonly inForce: number }
  | { readonly how: 'checkpoint'; readonly day: IsoDate }
  | { readonly how: 'work' };

export interface Remedy {
  readonly cause: string;
  readonly measure: Measure;
  readonly action: string;
  readonly mending: Mending;
}

export interface Done {
  readonly remedy: Remedy;
  readonly evidence: string;
  readonly doneBy: string;
}

/** Where it is on its way (7.6), with all that is known there and nothing else. */
export type Standing =
  | { readonly state: 'open' }
  | { readonly state: 'planned' | 'approved' | 'doing'; readonly remedy: Remedy }
  | ({ readonly state: 'verifying' } & Done)
  | ({ readonly state: 'closed'; readonly verifiedBy: string; readonly closedOn: IsoDate } & Done)
  | { readonly state: 'cancelled' };

export type RectificationState = Standing['state'];

export const stepNames = [
  'plan',
  'agree',
  'return',
  'begin',
  'report',
  'verify',
  'refuse',
  'reopen',
  'assign',
  'cancel',
] as const;
export type StepName = (typeof stepNames)[number];

export interface Said {
  readonly step: StepName | 'open';
  readonly by: string;
  readonly on: IsoDate;
  readonly text: string;
}

export interface Rectification {
  readonly unit: string;
  readonly owner: string;
  readonly title: string;
  /** What was seen where it came from, in its own words. */
  readonly facts: string;
  readonly source: { readonly kind: SourceKind; readonly of: string };
  readonly due: IsoDate;
  readonly openedBy: string;
  readonly standing: Standing;
  /** Everybody who planned or did any of it: none of them verifies it (EV-13). */
  readonly workers: readonly string[];
  readonly said: readonly Said[];
}

export const isSettled = ({ standing }: Rectification): boolean =>
  standing.state === 'closed' || standing.state === 'cancelled';
