/**
 * The figures one plan brings to one unit's roll-ups: a row for the plan's own unit and one for each unit above that
 * shows it, so a roll-up reads one partition. A row with a lower `sequence` never replaces a higher one.
 */
export interface FigureRow {
  /** Partition: the unit whose roll-ups show this row, and the year of the period (its first four digits). */
  readonly unit: string;
  readonly year: string;
  readonly period: string;
  readonly planId: string;
  readonly sequence: number;
  /** JSON text, at most 256 KiB, compressed when stored; null: the plan has no figures any more. */
  readonly figures: string | null;
}

export interface Figures {
  put(rows: readonly FigureRow[]): Promise<void>;
  /** Rows of a unit whose period is one of these; one round trip per thousand rows. */
  of(unit: string, year: string, periods: readonly string[]): Promise<readonly FigureRow[]>;
  clear(): Promise<void>;
}
