import type { IsoDate } from 'shared/calendar/date';

/** What a rectification came from (domain/07 EV-10). */
export const sourceKinds = [
  'deviation',
  'inspection',
  'evaluation',
  'summary',
  'audit',
  'risk',
  'task',
  'finding',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where that stands: in a plan, at a row of it, or among the figures of a period. */
export type SourcePlace =
  | { readonly in: 'plan'; readonly planId: string; readonly block: string | null; readonly row: string | null }
  | { readonly in: 'figures'; readonly indicator: string; readonly period: string };

export interface Source {
  readonly kind: SourceKind;
  /** In the words of who opened it; empty where `place` says it all. */
  readonly of: string;
  readonly place: SourcePlace | null;
}

/** A serious deviation as the service itself found it; amounts of money in 万元. */
export interface Measured {
  readonly indicator: string;
  readonly period: string;
  readonly plan: number;
  readonly actual: number;
}

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
  /** Null: the service, which opens what it has measured. */
  readonly by: string | null;
  /** For whom `by` stood in (SO-18). */
  readonly insteadOf: string | null;
  readonly on: IsoDate;
  readonly text: string;
}

export interface Rectification {
  readonly unit: string;
  /** Whose plan it comes from, where that is a person's: colleagues are not told of it. */
  readonly person: string | null;
  readonly owner: string;
  /** Empty where the service opened it: what was measured is its title. */
  readonly title: string;
  /** What was seen where it came from, in its own words. */
  readonly facts: string;
  readonly source: Source;
  readonly measured: Measured | null;
  readonly due: IsoDate;
  /** Null: the service. */
  readonly openedBy: string | null;
  readonly standing: Standing;
  /** Everybody who planned or did any of it, or owned it then: none of them verifies it (EV-13). */
  readonly workers: readonly string[];
  readonly said: readonly Said[];
}

export const isSettled = ({ standing }: Rectification): boolean =>
  standing.state === 'closed' || standing.state === 'cancelled';
