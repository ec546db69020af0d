/**
 * The figures one plan brings in one period: a leaf of the tree of figures. It stands where its unit is, whatever the
 * organisation, so that a reorganisation moves no leaf. A row with a lower `sequence` never replaces a higher one.
 */
export interface PlanFiguresRow {
  readonly unit: string;
  /** The year whose figures the period counts in (`figuresYear`). */
  readonly year: string;
  readonly period: string;
  /** Null for the unit's own plan. */
  readonly person: string | null;
  readonly planId: string;
  readonly sequence: number;
  /** JSON text, at most 256 KiB, compressed when stored; null: the plan has no figures any more. */
  readonly figures: string | null;
}

/** Where the figures of a unit and period stand: with its parent, for whom they are kept; null above the company. */
export interface UnitFiguresKey {
  readonly parent: string | null;
  readonly year: string;
  readonly period: string;
  readonly unit: string;
}

/** What a unit's subtree has in a period, ready to be read by whoever reads its parent. */
export interface UnitFiguresRow extends UnitFiguresKey {
  /** JSON text without the keys behind keyed figures; compressed when stored. Null: taken away. */
  readonly text: string | null;
  /** JSON text of what the figures need to be merged with others; null where nobody read it, empty where there is none. */
  readonly keys: string | null;
  readonly etag: string;
}

/** `text` null takes the row away. `etag` is that of the row as it was read; null: it was not there. */
export interface UnitFiguresWrite extends UnitFiguresKey {
  readonly text: string | null;
  readonly keys: string;
  readonly etag: string | null;
}

/** Everything in one unit's partition of one year that has to do with some periods. */
export interface FiguresPartition {
  /** Of the unit itself. */
  readonly plans: readonly PlanFiguresRow[];
  readonly persons: readonly PlanFiguresRow[];
  /** Of the units it is the parent of. */
  readonly children: readonly UnitFiguresRow[];
}

export interface FiguresRead {
  readonly unit: string | null;
  readonly year: string;
  /** Periods of plans of the unit itself. */
  readonly plans?: readonly string[];
  readonly persons?: readonly string[];
  /** Periods of what its children have; of these children only, where they are named. */
  readonly children?: readonly string[];
  readonly only?: readonly string[];
  /** Whether the keys behind keyed figures are read too. */
  readonly withKeys?: boolean;
}

/** Table `figures`. Faults are thrown. */
export interface Figures {
  /** Leaves: newest wins. */
  put(rows: readonly PlanFiguresRow[]): Promise<void>;
  /** One round trip a thousand rows. */
  read(read: FiguresRead): Promise<FiguresPartition>;
  /** Rows of one partition in one transaction; `lost-race`: one of them changed since it was read, nothing was written. */
  write(writes: readonly UnitFiguresWrite[]): Promise<'done' | 'lost-race'>;
  /** Periods a unit's partition of a year knows anything about; for reorganisations. */
  periods(unit: string, year: string): Promise<readonly string[]>;
  /** Years there are figures in, oldest first. */
  years(): Promise<readonly string[]>;
  clear(): Promise<void>;
}
