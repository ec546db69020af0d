/** A chart over the table of a roll-up sheet. Columns are counted in the table from 0, rows from its first. */
export interface ChartSpec {
  readonly kind: 'columns' | 'bars' | 'line' | 'funnel';
  readonly title: string;
  /** The column that names the points. */
  readonly category: number;
  readonly series: readonly number[];
  readonly rows: number;
}
