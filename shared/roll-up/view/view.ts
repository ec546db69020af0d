import type { Unit } from 'shared/indicator/indicator';
import type { Basis } from 'shared/roll-up/contribution';
import type { FieldOf, SourceName } from 'shared/roll-up/view/sources';

export type Audience =
  'all' | 'leaders' | 'finance' | 'heads' | 'evaluators' | 'planning' | 'hr' | 'signers' | 'R-GMO' | 'VPs' | 'sales';

/** Only records whose field holds this; all of them where null. */
export type Where<Field extends string> = { readonly field: Field; readonly is: string | boolean } | null;

/** How a column's cell follows from the records of its row, or from columns to its left. */
export type ColumnFormula<Field extends string = string> =
  | { readonly is: 'field'; readonly field: Field }
  /** Different texts of the row's records, in order. */
  | { readonly is: 'texts'; readonly field: Field; readonly where: Where<Field> }
  | { readonly is: 'count'; readonly where: Where<Field> }
  | { readonly is: 'distinct'; readonly key: Field; readonly where: Where<Field> }
  | { readonly is: 'sum'; readonly field: Field; readonly where: Where<Field> }
  /** Each key's amount once, however many records repeat it. */
  | { readonly is: 'once'; readonly key: Field; readonly field: Field }
  | { readonly is: 'mean'; readonly field: Field; readonly where: Where<Field> }
  | { readonly is: 'weighted'; readonly field: Field; readonly weight: Field }
  | { readonly is: 'largest'; readonly field: Field }
  /** A merged figure: of the row's indicator, or of a named one. */
  | {
      readonly is: 'figure';
      readonly basis: Basis;
      readonly level: 'own' | 'below';
      readonly indicator: string | null;
      /** With all rows before it that differ in the last row field only. */
      readonly cumulative: boolean;
    }
  | { readonly is: 'plus'; readonly columns: readonly string[] }
  | { readonly is: 'minus'; readonly of: string; readonly less: readonly string[] }
  | { readonly is: 'at-least-zero'; readonly of: string }
  | { readonly is: 'quotient'; readonly of: string; readonly by: string }
  /** ÷ what the column adds up to over all rows. */
  | { readonly is: 'share'; readonly of: string }
  | { readonly is: 'running'; readonly of: string }
  /** The next row's cell ÷ this row's. */
  | { readonly is: 'next-by-this'; readonly of: string }
  | { readonly is: 'is-largest'; readonly of: string }
  | { readonly is: 'largest-within'; readonly of: string; readonly field: Field }
  /** 1 for the largest in the first column; the next columns decide between equals, and equals in all share a rank. */
  | { readonly is: 'rank'; readonly by: readonly string[] }
  | { readonly is: 'scaled'; readonly of: string; readonly by: number }
  | { readonly is: 'deviation-rate'; readonly plan: string; readonly actual: string }
  | { readonly is: 'completion'; readonly plan: string; readonly actual: string }
  | { readonly is: 'band'; readonly plan: string; readonly actual: string }
  /** Weighted by percent; parts that are missing leave their weight to the others. */
  | { readonly is: 'blend'; readonly parts: readonly { readonly column: string; readonly percent: number }[] }
  | { readonly is: 'grade'; readonly of: string };

/** `indicator`: the unit of the row's indicator. */
export type CellUnit = Unit['kind'] | 'indicator' | 'number' | 'text' | 'flag';

export interface ViewColumn<Field extends string = string> {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: CellUnit;
  readonly formula: ColumnFormula<Field>;
}

/** A roll-up view (domain/08 8.2): which records, which rows, which columns, for whom. Columns are only ever appended. */
export interface View<Source extends SourceName = SourceName> {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly audience: readonly Audience[];
  readonly source: Source;
  /** A row for every different combination of these fields; a row a record where there are none. */
  readonly rows: readonly string[];
  readonly columns: readonly ViewColumn[];
  /** Rows stand in the order of this column, the smallest first; by what they are about where absent. */
  readonly order?: string;
  /** Only indicators whose codes begin like this; whatever is planned where absent. */
  readonly about?: string;
  /** The native chart beside the table. */
  readonly chart?: ViewChart;
}

/** A chart over the view's own table: the first row field names the points, each column is a series. */
export interface ViewChart {
  readonly kind: 'columns' | 'bars' | 'line' | 'funnel';
  readonly columns: readonly string[];
}

type Rule<Source extends SourceName> = ColumnFormula<FieldOf<Source>>;

/** Which records a view takes, and what its rows are about. */
interface Grouping<Source extends SourceName> {
  readonly source: Source;
  readonly rows: readonly FieldOf<Source>[];
  readonly order?: string;
  readonly about?: string;
  readonly chart?: ViewChart;
}

export const by = <Source extends SourceName>(source: Source, ...rows: FieldOf<Source>[]): Grouping<Source> => ({
  source,
  rows,
});

export const inOrderOf = <Source extends SourceName>(order: string, grouping: Grouping<Source>): Grouping<Source> => ({
  ...grouping,
  order,
});

export const onlyAbout = <Source extends SourceName>(about: string, grouping: Grouping<Source>): Grouping<Source> => ({
  ...grouping,
  about,
});

const charted =
  (kind: ViewChart['kind']) =>
  <Source extends SourceName>(grouping: Grouping<Source>, ...columns: string[]): Grouping<Source> => ({
    ...grouping,
    chart: { kind, columns },
  });

/** The rows with a chart of these columns beside them. */
export const inColumns = charted('columns');
export const inBars = charted('bars');
export const inLine = charted('line');
export const inFunnel = charted('funnel');

/** A view of one source; field names are checked against it. */
export const view = <Source extends SourceName>(
  id: string,
  zh: string,
  en: string,
  audience: readonly Audience[],
  grouping: Grouping<Source>,
  columns: readonly (readonly [key: string, zh: string, en: string, unit: CellUnit, formula: Rule<Source>])[],
): View => ({
  id,
  zh,
  en,
  audience,
  ...grouping,
  columns: columns.map(([key, zhName, enName, unit, formula]) => ({ key, zh: zhName, en: enName, unit, formula })),
});

/** The words formulas are written in. */
export const where = <Field extends string>(name: Field, is: string | boolean) => ({ field: name, is }) as const;
export const field = <Field extends string>(name: Field) => ({ is: 'field', field: name }) as const;
export const texts = <Field extends string>(name: Field, only: Where<Field> = null) =>
  ({ is: 'texts', field: name, where: only }) as const;
export const count = <Field extends string>(only: Where<Field> = null) => ({ is: 'count', where: only }) as const;
export const distinct = <Field extends string>(key: Field, only: Where<Field> = null) =>
  ({ is: 'distinct', key, where: only }) as const;
export const sum = <Field extends string>(name: Field, only: Where<Field> = null) =>
  ({ is: 'sum', field: name, where: only }) as const;
export const once = <Field extends string>(key: Field, name: Field) => ({ is: 'once', key, field: name }) as const;
export const mean = <Field extends string>(name: Field, only: Where<Field> = null) =>
  ({ is: 'mean', field: name, where: only }) as const;
export const weighted = <Field extends string>(name: Field, weight: Field) =>
  ({ is: 'weighted', field: name, weight }) as const;
export const largest = <Field extends string>(name: Field) => ({ is: 'largest', field: name }) as const;
export const figure = (basis: Basis, indicator: string | null = null, level: 'own' | 'below' = 'own') =>
  ({ is: 'figure', basis, level, indicator, cumulative: false }) as const;
export const cumulativeFigure = (basis: Basis) =>
  ({ is: 'figure', basis, level: 'own', indicator: null, cumulative: true }) as const;
export const plus = (...columns: string[]) => ({ is: 'plus', columns }) as const;
export const minus = (of: string, ...less: string[]) => ({ is: 'minus', of, less }) as const;
export const atLeastZero = (of: string) => ({ is: 'at-least-zero', of }) as const;
export const quotient = (of: string, by: string) => ({ is: 'quotient', of, by }) as const;
export const share = (of: string) => ({ is: 'share', of }) as const;
export const running = (of: string) => ({ is: 'running', of }) as const;
export const nextByThis = (of: string) => ({ is: 'next-by-this', of }) as const;
export const isLargest = (of: string) => ({ is: 'is-largest', of }) as const;
export const largestWithin = <Field extends string>(of: string, name: Field) =>
  ({ is: 'largest-within', of, field: name }) as const;
export const rank = (...by: string[]) => ({ is: 'rank', by }) as const;
export const scaled = (of: string, by: number) => ({ is: 'scaled', of, by }) as const;
export const deviationRate = (plan: string, actual: string) => ({ is: 'deviation-rate', plan, actual }) as const;
export const completion = (plan: string, actual: string) => ({ is: 'completion', plan, actual }) as const;
export const band = (plan: string, actual: string) => ({ is: 'band', plan, actual }) as const;
export const blend = (...parts: { readonly column: string; readonly percent: number }[]) =>
  ({ is: 'blend', parts }) as const;
export const grade = (of: string) => ({ is: 'grade', of }) as const;
