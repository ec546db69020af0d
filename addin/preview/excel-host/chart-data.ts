import type { Book } from 'addin/preview/excel-host/book/book';
import type { ChartCells, ChartRecord } from 'addin/preview/excel-host/ledger';

/** What a chart shows now, read from its cells; a cell without a number is a gap. */
export interface ChartData {
  readonly title: string | null;
  readonly type: string;
  readonly legend: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
  }[];
}

/** Excel's own order of colours (Office theme). */
const THEME = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

const seriesColor = (color: string | undefined, place: number): string =>
  color ?? THEME[place % THEME.length] ?? THEME[0];

export function chartData({ model }: Pick<Book, 'model'>, chart: ChartRecord): ChartData {
  const texts = (cells: ChartCells | undefined): readonly string[] =>
    cells === undefined ? [] : model.texts(cells.sheetId, cells.area).flat();
  const numbers = (cells: ChartCells | undefined): readonly (number | null)[] =>
    cells === undefined
      ? []
      : model
          .read(cells.sheetId, cells.area)
          .flat()
          .map(({ value, error }) => (typeof value === 'number' && error !== true ? value : null));
  return {
    title: chart.showTitle && chart.title !== '' ? chart.title : null,
    type: chart.type,
    legend: chart.showLegend,
    categories: texts(chart.series.find(({ categories }) => categories !== undefined)?.categories),
    series: chart.series.map(({ name, values, color }, place) => ({
      name,
      color: seriesColor(color, place),
      values: numbers(values),
      texts: texts(values),
    })),
  };
}
