import { address, cellAt, type Area } from 'addin/workbook/excel/a1';
import { palette } from 'addin/workbook/excel/palette';
import type { ChartSpec } from 'addin/workbook/roll-up-sheets/chart-spec';

const types: Readonly<Record<ChartSpec['kind'], 'ColumnClustered' | 'BarClustered' | 'LineMarkers'>> = {
  columns: 'ColumnClustered',
  bars: 'BarClustered',
  line: 'LineMarkers',
  funnel: 'BarClustered',
};

/** What was planned is grey, what was done has the accent; further series take lighter ones. */
const colours = [palette.chartPlan, palette.chartActual, palette.chartOther, palette.chartFourth];

/** Rows between the table and its chart, and how high the chart is. */
const gap = 1;
const height = 15;
const width = 8;

export const chartName = (number: number): string => `CS_ROLLUP_${number}`;

/**
 * Draws the chart below its table, by series: Excel would guess rows and columns from a range otherwise. `headings` are
 * the names of the table's columns.
 */
export function addChart(
  sheet: Excel.Worksheet,
  number: number,
  table: Area,
  spec: ChartSpec,
  headings: readonly string[],
): void {
  const [first] = spec.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(types[spec.kind], sheet.getRange(address(columnOf(table, first, spec))), 'Columns');
  chart.name = chartName(number);
  chart.title.text = spec.title;
  chart.legend.visible = spec.series.length > 1;
  if (spec.series.length > 1) chart.legend.position = 'Bottom';
  place(sheet, chart, table);
  spec.series.forEach((column, place) => {
    const series = place === 0 ? chart.series.getItemAt(0) : chart.series.add();
    fillSeries(sheet, series, table, spec, column, headings);
    series.format.fill.setSolidColor(colours[place % colours.length] ?? palette.chartActual);
  });
}

/** The same chart over the table as it is now; one that somebody removed stays removed. */
export function moveChart(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  table: Area,
  spec: ChartSpec,
  headings: readonly string[],
): void {
  chart.title.text = spec.title;
  place(sheet, chart, table);
  spec.series.forEach((column, place) =>
    fillSeries(sheet, chart.series.getItemAt(place), table, spec, column, headings),
  );
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  table: Area,
  spec: ChartSpec,
  column: number,
  headings: readonly string[],
): void {
  series.setValues(sheet.getRange(address(columnOf(table, column, spec))));
  series.setXAxisValues(sheet.getRange(address(columnOf(table, spec.category, spec))));
  series.name = headings[column]?.replace(/^'/, '') ?? '';
}

const columnOf = (table: Area, column: number, { rows }: ChartSpec): Area => ({
  row: table.row + 1,
  column: table.column + column,
  rows,
  columns: 1,
});

function place(sheet: Excel.Worksheet, chart: Excel.Chart, table: Area): void {
  const top = table.row + table.rows + gap;
  chart.setPosition(
    sheet.getRange(address(cellAt(top, table.column + 1))),
    sheet.getRange(address(cellAt(top + height, table.column + Math.max(2, Math.min(width, table.columns - 1))))),
  );
}
