import JSZip from 'jszip';
import { formatAbsolute } from 'addin/preview/excel-host/address';
import type { Book } from 'addin/preview/excel-host/book/book';
import { chartData, type ChartData } from 'addin/preview/excel-host/chart-data';
import type { ChartCells, ChartRecord } from 'addin/preview/excel-host/ledger';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING_ML = 'http://schemas.openxmlformats.org/drawingml/2006';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/**
 * Puts the charts into a finished file, as ECMA-376 part 1, 21.2 and 20.5 lay them out; exceljs knows none. Sheets are
 * numbered as the workbook has them.
 */
export async function withCharts(file: Uint8Array<ArrayBuffer>, book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const { charts } = book.ledger;
  if (charts.length === 0) return file;
  const zip = await JSZip.loadAsync(file);
  const overrides: string[] = [];
  let number = 0;
  for (const [place, sheet] of book.model.sheets().entries()) {
    const own = charts.filter(({ sheetId }) => sheetId === sheet.id);
    if (own.length === 0) continue;
    const drawing = place + 1;
    const numbered = own.map((chart) => {
      number += 1;
      return { chart, number };
    });
    for (const each of numbered) {
      zip.file(`xl/charts/chart${each.number}.xml`, chartXml(each.chart, book));
      overrides.push(
        `<Override PartName="/xl/charts/chart${each.number}.xml" ContentType="${TYPES}.drawingml.chart+xml"/>`,
      );
    }
    zip.file(`xl/drawings/drawing${drawing}.xml`, drawingXml(numbered));
    zip.file(`xl/drawings/_rels/drawing${drawing}.xml.rels`, chartRelations(numbered));
    overrides.push(`<Override PartName="/xl/drawings/drawing${drawing}.xml" ContentType="${TYPES}.drawing+xml"/>`);
    await refer(zip, place + 1, drawing);
  }
  await replace(zip, '[Content_Types].xml', (types) => types.replace('</Types>', `${overrides.join('')}</Types>`));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>;
}

async function replace(zip: JSZip, name: string, change: (text: string) => string): Promise<void> {
  const text = await zip.file(name)?.async('string');
  if (text === undefined) throw new Error(`${name} is missing from the file`);
  zip.file(name, change(text));
}

/** What may follow `drawing` in a worksheet, in the order of the schema. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

async function refer(zip: JSZip, sheet: number, drawing: number): Promise<void> {
  const relations = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const known =
    (await zip.file(relations)?.async('string')) ?? `${PROLOG}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const relation = `<Relationship Id="rIdCharts" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing${drawing}.xml"/>`;
  zip.file(
    relations,
    known
      .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', `${relation}</Relationships>`),
  );
  await replace(zip, `xl/worksheets/sheet${sheet}.xml`, (xml) =>
    xml.replace(AFTER_DRAWING, (next) => `<drawing xmlns:r="${RELATIONSHIPS}" r:id="rIdCharts"/>${next}`),
  );
}

interface Numbered {
  readonly chart: ChartRecord;
  readonly number: number;
}

const chartRelations = (charts: readonly Numbered[]): string =>
  `${PROLOG}<Relationships xmlns="${PACKAGE}">${charts
    .map(
      ({ number }, place) =>
        `<Relationship Id="rId${place + 1}" Type="${RELATIONSHIPS}/chart" Target="../charts/chart${number}.xml"/>`,
    )
    .join('')}</Relationships>`;

function drawingXml(charts: readonly Numbered[]): string {
  const anchors = charts.map(({ chart: { area, name, title } }, place) => {
    const corner = (tag: string, column: number, row: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return [
      '<xdr:twoCellAnchor>',
      corner('from', area.column, area.row),
      corner('to', area.column + area.columnCount, area.row + area.rowCount),
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${place + 2}" name="${safe(name)}" descr="${safe(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${DRAWING_ML}/chart"><c:chart xmlns:c="${DRAWING_ML}/chart" r:id="rId${place + 1}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${PROLOG}<xdr:wsDr xmlns:xdr="${DRAWING_ML}/spreadsheetDrawing" xmlns:a="${DRAWING_ML}/main" xmlns:r="${RELATIONSHIPS}">${anchors.join('')}</xdr:wsDr>`;
}

function chartXml(chart: ChartRecord, book: Book): string {
  const data = chartData(book, chart);
  return [
    `${PROLOG}<c:chartSpace xmlns:c="${DRAWING_ML}/chart" xmlns:a="${DRAWING_ML}/main" xmlns:r="${RELATIONSHIPS}"><c:chart>`,
    data.title === null ? '<c:autoTitleDeleted val="1"/>' : `${titleXml(data.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart, data, book)}</c:plotArea>`,
    data.legend ? `<c:legend><c:legendPos val="${legendSide(chart)}"/><c:overlay val="0"/></c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const legendSide = ({ legendPosition }: ChartRecord): string =>
  ({ Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' })[legendPosition] ?? 'r';

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1300" b="1"/><a:t>${safe(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** The two axes of every chart but a pie. */
const AXES = ['111111111', '222222222'] as const;

function plotXml(chart: ChartRecord, data: ChartData, book: Book): string {
  const series = chart.series.map((_, place) => seriesXml(chart, data, place, book)).join('');
  if (chart.type === 'Pie') return `<c:pieChart><c:varyColors val="1"/>${series}</c:pieChart>`;
  const ids = AXES.map((id) => `<c:axId val="${id}"/>`).join('');
  const isBar = chart.type.startsWith('Bar');
  const isStacked = chart.type.endsWith('Stacked');
  const plot = chart.type.startsWith('Line')
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`
    : `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>`;
  const [categories, values] = AXES;
  // The first bar stands on top, as in the table.
  const order = isBar ? 'maxMin' : 'minMax';
  return [
    plot,
    `<c:catAx><c:axId val="${categories}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:crossAx val="${values}"/></c:catAx>`,
    `<c:valAx><c:axId val="${values}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:crossAx val="${categories}"/></c:valAx>`,
  ].join('');
}

function seriesXml(chart: ChartRecord, data: ChartData, place: number, book: Book): string {
  const [record, shown] = [chart.series[place], data.series[place]];
  if (record === undefined || shown === undefined) return '';
  const color = `<a:solidFill><a:srgbClr val="${shown.color.slice(1)}"/></a:solidFill>`;
  const isLine = chart.type.startsWith('Line');
  const look = isLine ? `<c:spPr><a:ln w="22225">${color}</a:ln></c:spPr>` : `<c:spPr>${color}</c:spPr>`;
  const points = (cells: readonly (string | number | null)[]): string =>
    `<c:ptCount val="${cells.length}"/>${cells
      .map((cell, idx) => (cell === null ? '' : `<c:pt idx="${idx}"><c:v>${safe(String(cell))}</c:v></c:pt>`))
      .join('')}`;
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${safe(shown.name)}</c:v></c:tx>${look}`,
    isLine ? `<c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>` : '<c:invertIfNegative val="0"/>',
    record.categories === undefined
      ? ''
      : `<c:cat><c:strRef><c:f>${formulaOf(record.categories, book)}</c:f><c:strCache>${points(data.categories)}</c:strCache></c:strRef></c:cat>`,
    record.values === undefined
      ? ''
      : `<c:val><c:numRef><c:f>${formulaOf(record.values, book)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(shown.values)}</c:numCache></c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function formulaOf({ sheetId, area }: ChartCells, { model }: Book): string {
  const name = model.sheets().find(({ id }) => id === sheetId)?.name ?? '';
  return safe(`'${name.replaceAll("'", "''")}'!${formatAbsolute(area)}`);
}
