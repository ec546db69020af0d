import type { ChartData } from 'addin/preview/excel-host/chart-data';

interface Size {
  readonly width: number;
  readonly height: number;
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

const INK = '#3B4754';
const QUIET = '#5F6A75';
const LINE = '#DDE2E6';
const FONT = 'font-family="Segoe UI, Noto Sans CJK SC, sans-serif"';

const text = (
  x: number,
  y: number,
  size: number,
  anchor: string,
  fill: string,
  content: string,
  bold = false,
): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" ${FONT} text-anchor="${anchor}" fill="${fill}"${
    bold ? ' font-weight="600"' : ''
  }>${safe(content)}</text>`;

/** The room that is left for bars and lines once title, legend and axis have theirs. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart as Excel would draw it, roughly: the same series, categories, colours and title, in SVG. */
export function chartSvg(data: ChartData, { width, height }: Size): string {
  const top = data.title === null ? 12 : 34;
  const bottom = data.legend && data.series.length > 1 ? 46 : 26;
  const isBar = data.type.startsWith('Bar');
  const left = isBar ? Math.min(150, width * 0.3) : 56;
  const plot: Plot = { left, top, width: width - left - 24, height: height - top - bottom };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(data.title ?? '')}">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF" stroke="#D6DCE1"/>`,
    data.title === null ? '' : text(14, 22, 13, 'start', INK, data.title, true),
    isBar ? bars(data, plot) : columnsOrLines(data, plot),
    data.legend && data.series.length > 1 ? legendOf(data, height) : '',
    '</svg>',
  ].join('');
}

const numbersIn = ({ series }: ChartData): readonly number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => value ?? []));

/** From where to where the axis goes, in round steps; zero is always on it. */
function scaleOf(data: ChartData): { readonly low: number; readonly high: number; readonly step: number } {
  const numbers = [0, ...numbersIn(data)];
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const rough = (highest - lowest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  return { low: Math.floor(lowest / step) * step, high: Math.ceil(highest / step) * step || step, step };
}

const shown = (value: number, step: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: step < 1 ? 2 : 0 });

function legendOf({ series }: ChartData, height: number): string {
  let x = 16;
  return series
    .map(({ name, color }) => {
      const at = x;
      x += 26 + [...name].reduce((wide, letter) => wide + (letter > '\u2e7f' ? 11 : 6.5), 0) + 12;
      return `<rect x="${at}" y="${height - 19}" width="10" height="10" fill="${color}"/>${text(at + 15, height - 10, 11, 'start', QUIET, name)}`;
    })
    .join('');
}

/** A name no longer than its place; it stands in full beside the chart, in its cell. */
const cut = (name: string, width: number): string => {
  const most = Math.max(2, Math.floor(width / 10));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};

function columnsOrLines(data: ChartData, plot: Plot): string {
  const { low, high, step } = scaleOf(data);
  const y = (value: number): number => plot.top + plot.height * (1 - (value - low) / (high - low));
  const count = Math.max(1, data.categories.length, ...data.series.map(({ values }) => values.length));
  const wide = plot.width / count;
  const grid: string[] = [];
  for (let at = low; at <= high + step / 2; at += step) {
    grid.push(
      `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(at).toFixed(1)}" y2="${y(at).toFixed(1)}" stroke="${LINE}"/>`,
      text(plot.left - 6, y(at) + 4, 10, 'end', QUIET, shown(at, step)),
    );
  }
  const names = data.categories.map((name, place) =>
    text(plot.left + wide * (place + 0.5), plot.top + plot.height + 15, 10, 'middle', QUIET, cut(name, wide)),
  );
  const drawn = data.type.startsWith('Line') ? lines(data, plot, wide, y) : columns(data, plot, wide, y);
  return [...grid, drawn, ...names].join('');
}

function columns({ series }: ChartData, plot: Plot, wide: number, y: (value: number) => number): string {
  const each = Math.min(46, (wide * 0.7) / Math.max(1, series.length));
  return series
    .flatMap(({ values, texts, color }, of) =>
      values.map((value, place) => {
        if (value === null) return '';
        const x = plot.left + wide * (place + 0.5) + each * (of - series.length / 2);
        const [from, to] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
        const label = each > 20 ? text(x + each / 2, from - 4, 9, 'middle', QUIET, texts[place] ?? '') : '';
        return `<rect x="${x.toFixed(1)}" y="${from.toFixed(1)}" width="${(each - 2).toFixed(1)}" height="${(to - from).toFixed(1)}" fill="${color}"/>${label}`;
      }),
    )
    .join('');
}

function lines({ series }: ChartData, plot: Plot, wide: number, y: (value: number) => number): string {
  return series
    .map(({ values, color }) => {
      const points = values.flatMap((value, place) =>
        value === null ? [] : [[plot.left + wide * (place + 0.5), y(value)] as const],
      );
      const path = points
        .map(([x, at], place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${at.toFixed(1)}`)
        .join('');
      const dots = points.map(
        ([x, at]) => `<circle cx="${x.toFixed(1)}" cy="${at.toFixed(1)}" r="3" fill="${color}"/>`,
      );
      return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
    })
    .join('');
}

/** Bars from the top down, as people read them. */
function bars(data: ChartData, plot: Plot): string {
  const { low, high } = scaleOf(data);
  const x = (value: number): number => plot.left + (plot.width - 40) * ((value - low) / (high - low));
  const count = Math.max(1, data.categories.length);
  const tall = plot.height / count;
  const each = Math.min(26, (tall * 0.75) / Math.max(1, data.series.length));
  const drawn = data.series.flatMap(({ values, texts, color }, of) =>
    values.map((value, place) => {
      if (value === null) return '';
      const y = plot.top + tall * (place + 0.5) + each * (of - data.series.length / 2);
      const [from, to] = [Math.min(x(value), x(0)), Math.max(x(value), x(0))];
      return `<rect x="${from.toFixed(1)}" y="${y.toFixed(1)}" width="${(to - from).toFixed(1)}" height="${(each - 2).toFixed(1)}" fill="${color}"/>${text(to + 5, y + each / 2 + 3, 10, 'start', QUIET, texts[place] ?? '')}`;
    }),
  );
  const names = data.categories.map((name, place) =>
    text(plot.left - 8, plot.top + tall * (place + 0.5) + 4, 11, 'end', INK, cut(name, plot.left)),
  );
  return [
    `<line x1="${plot.left}" x2="${plot.left}" y1="${plot.top}" y2="${plot.top + plot.height}" stroke="${QUIET}"/>`,
    ...drawn,
    ...names,
  ].join('');
}
