import { bounding } from 'addin/preview/excel-host/address';
import { areaOf, guid, nextId, sameName, type Book } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { ExcelFault, invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { ChartCells, ChartRecord, ChartSeriesRecord } from 'addin/preview/excel-host/ledger';
import {
  an,
  asFlag,
  asText,
  method,
  oneOf,
  optionalText,
  orNull,
  property,
  textAt,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
  type Turn,
} from 'addin/preview/excel-host/protocol/member';
import { asColor } from 'addin/preview/excel-host/types/color';
import { rangeByText, rangeIn } from 'addin/preview/excel-host/types/range-object';

const CHART_KIND = 7;
const SERIES_KIND = 8;

/** Kinds the preview draws and the file carries; another one is no API here. */
const DRAWN = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'LineMarkers', 'Pie'] as const;

function drawnKind(value: unknown): string {
  const kind = asText(value);
  const known = DRAWN.find((one) => one === kind);
  if (known === undefined) throw new ExcelFault('ApiNotFound', `Chart type ${kind}`);
  return known;
}

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

const guard = (book: Book, chart: ChartRecord) => guardSheet(book, chart.sheetId, 'allowEditObjects');

const title: ExcelType<ChartRecord> = {
  name: 'ChartTitle',
  members: {
    Text: property(
      1,
      ({ title: text }) => text,
      (chart, value, { book }) => {
        guard(book, chart);
        chart.title = asText(value);
        chart.showTitle = true;
      },
    ),
    Visible: property(
      1,
      ({ showTitle }) => showTitle,
      (chart, value) => {
        chart.showTitle = asFlag(value);
      },
    ),
  },
};

const legend: ExcelType<ChartRecord> = {
  name: 'ChartLegend',
  members: {
    Visible: property(
      1,
      ({ showLegend }) => showLegend,
      (chart, value) => {
        chart.showLegend = asFlag(value);
      },
    ),
    Position: property(
      1,
      ({ legendPosition }) => legendPosition,
      (chart, value) => {
        chart.legendPosition = oneOf(value, POSITIONS);
      },
    ),
  },
};

interface SeriesState {
  readonly chart: ChartRecord;
  readonly series: ChartSeriesRecord;
}

const cellsIn = (value: unknown): ChartCells => {
  const range = rangeIn(value);
  return { sheetId: range.sheetId, area: areaOf(range) };
};

const seriesFill: ExcelType<SeriesState> = {
  name: 'ChartFill',
  members: {
    SetSolidColor: method(1, ({ series }, args) => {
      series.color = asColor(textAt(args, 0));
    }),
    Clear: method(1, ({ series }) => {
      series.color = undefined;
    }),
  },
};

const seriesFormat: ExcelType<SeriesState> = {
  name: 'ChartSeriesFormat',
  members: { Fill: way(1, (state) => an(seriesFill, state)) },
};

const chartSeries: ExcelType<SeriesState> = {
  name: 'ChartSeries',
  identity: ({ chart, series }) => ({ Index: chart.series.indexOf(series) }),
  members: {
    Name: property(
      1,
      ({ series }) => series.name,
      ({ series }, value) => {
        series.name = asText(value);
      },
    ),
    Format: way(1, (state) => an(seriesFormat, state)),
    SetValues: method(7, ({ series }, args) => {
      series.values = cellsIn(args[0]);
    }),
    SetXAxisValues: method(7, ({ series }, args) => {
      series.categories = cellsIn(args[0]);
    }),
    Delete: method(7, ({ chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
    }),
  },
};

const seriesCollection: ExcelType<ChartRecord> = {
  name: 'ChartSeriesCollection',
  items: (chart) => chart.series.map((series) => an(chartSeries, { chart, series })),
  members: {
    Count: property(1, ({ series }) => series.length),
    GetCount: method(4, ({ series }) => series.length),
    GetItemAt: way(1, (chart, args) => {
      const series = chart.series[wholeAt(args, 0)];
      if (!series) throw invalidArgument();
      return an(chartSeries, { chart, series });
    }),
    Add: way(7, (chart, args, { book }) => {
      const series = emptySeries(book, optionalText(args, 0) ?? `Series${chart.series.length + 1}`);
      chart.series.splice(wholeAt(args, 1, chart.series.length), 0, series);
      return an(chartSeries, { chart, series });
    }),
  },
};

const emptySeries = (book: Book, name: string): ChartSeriesRecord => ({
  id: guid(SERIES_KIND, nextId(book)),
  name,
  values: undefined,
  categories: undefined,
  color: undefined,
});

const chart: ExcelType<ChartRecord> = {
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(7, ({ id }) => id),
    Name: property(
      1,
      ({ name }) => name,
      (record, value, { book }) => {
        guard(book, record);
        record.name = asText(value);
      },
    ),
    ChartType: property(
      7,
      ({ type }) => type,
      (record, value) => {
        record.type = drawnKind(value);
      },
    ),
    Title: way(1, (record) => an(title, record)),
    Legend: way(1, (record) => an(legend, record)),
    Series: way(1, (record) => an(seriesCollection, record)),
    SetPosition: method(1, (record, args, turn) => {
      guard(turn.book, record);
      const [start, end] = [cornerIn(record, args[0], turn), cornerIn(record, args[1] ?? args[0], turn)];
      record.area = bounding(start.area, end.area);
    }),
    Delete: method(1, (record, _args, { book }) => {
      guard(book, record);
      book.ledger.charts = book.ledger.charts.filter((one) => one !== record);
    }),
  },
};

function cornerIn({ sheetId }: ChartRecord, value: unknown, turn: Turn): ChartCells {
  if (typeof value !== 'string') return cellsIn(value);
  const whole = { sheetId, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  return cellsIn(rangeByText(whole, value, turn));
}

interface Scope {
  readonly sheetId: string;
}

const inScope = (book: Book, { sheetId }: Scope) => book.ledger.charts.filter((one) => one.sheetId === sheetId);

function named(book: Book, scope: Scope, name: string): HostObject {
  const found = inScope(book, scope).find((one) => one.id === name || sameName(one.name, name));
  if (!found) throw itemNotFound();
  return an(chart, found);
}

/** Excel's own first place and size of a chart, in cells. */
const FIRST_PLACE = { row: 2, column: 4, rowCount: 15, columnCount: 8 };

export const chartCollection: ExcelType<Scope> = {
  name: 'ChartCollection',
  items: (scope, { book }) => inScope(book, scope).map((record) => an(chart, record)),
  members: {
    Count: property(1, (scope, { book }) => inScope(book, scope).length),
    GetCount: method(4, (scope, _args, { book }) => inScope(book, scope).length),
    GetItem: way(1, (scope, args, { book }) => named(book, scope, textAt(args, 0))),
    GetItemOrNullObject: way(4, (scope, args, { book }) => orNull(() => named(book, scope, textAt(args, 0)))),
    GetItemAt: way(1, (scope, args, { book }) => {
      const record = inScope(book, scope)[wholeAt(args, 0)];
      if (!record) throw invalidArgument();
      return an(chart, record);
    }),
    Add: way(1, ({ sheetId }, args, { book }) => {
      guardSheet(book, sheetId, 'allowEditObjects');
      const type = drawnKind(args[0]);
      const cells = cellsIn(args[1]);
      // By rows, or as Excel guesses: what is drawn here is said by columns.
      if (args[2] !== 'Columns') throw new ExcelFault('ApiNotFound', 'ChartSeriesBy other than Columns');
      const number = inScope(book, { sheetId }).length + 1;
      const record: ChartRecord = {
        ...{ id: guid(CHART_KIND, nextId(book)), sheetId, name: `Chart ${number}`, type },
        ...{ title: '', showTitle: true, showLegend: true, legendPosition: 'Right', area: FIRST_PLACE },
        series: Array.from({ length: cells.area.columnCount }, (_, place) => ({
          ...emptySeries(book, `Series${place + 1}`),
          values: {
            sheetId: cells.sheetId,
            area: { ...cells.area, column: cells.area.column + place, columnCount: 1 },
          },
        })),
      };
      book.ledger.charts.push(record);
      return an(chart, record);
    }),
  },
};

export const chartTypes = [
  chart,
  chartCollection,
  chartSeries,
  seriesCollection,
  seriesFormat,
  seriesFill,
  title,
  legend,
] as readonly ExcelType<never>[];
