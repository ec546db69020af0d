import type { AdministrationChange } from 'shared/administration/journal';
import type { AdministrationRows, Subject } from 'shared/administration/table';

export interface KeptSubject {
  /** The change that left it as it is. */
  readonly version: number;
  readonly rows: AdministrationRows;
}

export type KeptSubjects = Readonly<Partial<Record<Subject, KeptSubject>>>;

export interface KeptAdministration {
  /** Number of the last change; 0 before the first. */
  readonly version: number;
  readonly lastHash: string;
  /** Opaque; null before the first change. */
  readonly etag: string | null;
  /** Subjects that were never entered are absent. */
  readonly subjects: KeptSubjects;
  /** Changes of the organisation that have not reached all figures yet, oldest first. */
  readonly reorganisations: readonly Reorganisation[];
}

/** A change of the organisation, left in the outbox by the transaction that made it. */
export interface Reorganisation {
  /** The change that made it, and the one that had left the organisation as it was before. */
  readonly version: number;
  readonly before: number;
  /** UTC, ISO 8601. */
  readonly since: string;
}

export interface AdministrationCommit {
  readonly after: Pick<KeptAdministration, 'version' | 'etag'>;
  readonly change: AdministrationChange;
  readonly subjects: Readonly<Partial<Record<Subject, AdministrationRows>>>;
}

/** What administrators keep: one partition, so that a change of many tables is there as a whole or not at all. */
export interface Administration {
  /** One round trip, never from memory. */
  current(): Promise<KeptAdministration>;
  /** The rows a change left of a subject; null where it left none. */
  subjectAt(subject: Subject, version: number): Promise<AdministrationRows | null>;
  /** The whole journal, oldest first. */
  history(): Promise<readonly AdministrationChange[]>;
  /** The figures follow the change; forgetting it twice is no fault. */
  reorganised(version: number): Promise<void>;
  /** One transaction. `lost-race`: somebody else was faster, and nothing of the change is there. */
  commit(commit: AdministrationCommit): Promise<'done' | 'lost-race'>;
}
