import type { TableDifference } from 'shared/administration/difference';
import type { AdministrationChange } from 'shared/administration/journal';
import type { AdministrationRows, Subject } from 'shared/administration/table';
import type { Named } from 'shared/contract/answers';
import type { Finding } from 'shared/review/finding';

/** `GET /api/administration`: every table as it counts now. */
export interface AdministrationView {
  readonly version: number;
  /** Of each subject the change that left it so; what was never entered has version 0. */
  readonly versions: Readonly<Record<Subject, number>>;
  readonly tables: AdministrationRows;
}

/** `POST /api/administration`: the tables of one or more subjects, as they are to be. */
export interface AdministrationRequest {
  /** The version each sent subject was exported from. */
  readonly from: Readonly<Partial<Record<Subject, number>>>;
  readonly tables: AdministrationRows;
  readonly note: string;
}

/** `POST /api/administration/restorations`: a subject is again as it stood after that version. */
export interface RestorationRequest {
  readonly version: number;
  /** The version the decision to go back was made from. */
  readonly from: number;
  readonly note: string;
}

export interface ChangeShown extends Omit<AdministrationChange, 'by'> {
  readonly by: Named | null;
}

/** What a POST did; `change` null: everything was as sent already. */
export interface AdministrationOutcome {
  readonly change: ChangeShown | null;
  readonly versions: Readonly<Record<Subject, number>>;
  /** What is worth knowing about the stored tables and stopped nothing. */
  readonly warnings: readonly Finding[];
}

/** `GET /api/administration/history`, the latest change first. */
export interface AdministrationHistory {
  readonly changes: readonly ChangeShown[];
  /** Every line hashes itself and names the one before. */
  readonly sound: boolean;
}

/** `GET /api/administration/history/{version}`: what that change did, row by row. */
export interface AdministrationVersion {
  readonly change: ChangeShown;
  readonly differences: readonly TableDifference[];
  /** Rows of each table beyond this many are only counted. */
  readonly mostRows: number;
}

/** `GET /api/administration/findings`: what is wrong with the company today. */
export interface AdministrationFindings {
  readonly findings: readonly Finding[];
}
