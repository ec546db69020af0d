import type { Direction, Indicator } from 'shared/indicator/indicator';
import { compareRatios, fraction, minus, plus, times, whole, zero } from 'shared/quantity/ratio';
import { completionOf, deviationOf } from 'shared/roll-up/deviation';
import { gap, known, quotientOf, type Figure } from 'shared/roll-up/figure';
import { gradeOf } from 'shared/roll-up/view/grade';
import { fieldText, type ViewRecord } from 'shared/roll-up/view/records';
import type { ColumnFormula } from 'shared/roll-up/view/view';

export type ViewCell =
  Figure | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'flag'; readonly flag: boolean };

/** A row while its columns are being filled, from left to right. */
export interface Line {
  readonly of: readonly string[];
  readonly records: readonly ViewRecord[];
  readonly indicator: Indicator | undefined;
  readonly cells: Record<string, ViewCell>;
}

type OfRecords = 'field' | 'texts' | 'count' | 'distinct' | 'sum' | 'once' | 'mean' | 'weighted' | 'largest' | 'figure';
type OfColumns = Exclude<ColumnFormula, { readonly is: OfRecords }>;

export function cellOfColumns(formula: OfColumns, lines: readonly Line[], index: number, line: Line): ViewCell {
  const here = (key: string): Figure => figureIn(line, key);
  switch (formula.is) {
    case 'plus':
      return formula.columns.map(here).reduce(added, known(zero));
    case 'minus':
      return formula.less.map(here).reduce(subtracted, here(formula.of));
    case 'at-least-zero': {
      const cell = here(formula.of);
      return cell.kind === 'known' && compareRatios(cell.value, zero) < 0 ? known(zero) : cell;
    }
    case 'quotient':
      return divided(here(formula.of), here(formula.by));
    case 'share':
      return divided(here(formula.of), lines.map((each) => figureIn(each, formula.of)).reduce(added, known(zero)));
    case 'running':
      return lines
        .slice(0, index + 1)
        .map((each) => figureIn(each, formula.of))
        .reduce(added, known(zero));
    case 'next-by-this': {
      const next = lines[index + 1];
      return next === undefined ? gap('no-denominator') : divided(figureIn(next, formula.of), here(formula.of));
    }
    case 'is-largest':
      return { kind: 'flag', flag: isHighest(lines, here(formula.of), formula.of) };
    case 'largest-within': {
      const own = fieldText(line.records[0], formula.field);
      const peers = lines.filter(({ records }) => fieldText(records[0], formula.field) === own);
      return peers.map((each) => figureIn(each, formula.of)).reduce(larger);
    }
    case 'rank':
      return rankOf(lines, line, formula.by);
    case 'scaled': {
      const cell = here(formula.of);
      return cell.kind === 'gap' ? cell : known(times(cell.value, whole(formula.by)));
    }
    case 'deviation-rate':
      return rateOf(here(formula.plan), here(formula.actual), directionOf(line));
    case 'completion':
      return completionOf({ plan: here(formula.plan), actual: here(formula.actual), direction: directionOf(line) });
    case 'band': {
      const name = deviationOf(here(formula.plan), here(formula.actual), directionOf(line))?.band ?? null;
      return name === null ? gap('not-planned') : { kind: 'text', text: name };
    }
    case 'blend':
      return blended(formula.parts.map(({ column, percent }) => ({ figure: here(column), percent })));
    case 'grade': {
      const cell = here(formula.of);
      return cell.kind === 'gap' ? cell : { kind: 'text', text: gradeOf(cell.value) };
    }
  }
}

const directionOf = ({ indicator }: Line): Direction => indicator?.direction ?? 'up';

function figureIn({ cells }: Line, key: string): Figure {
  const cell = cells[key];
  return cell !== undefined && (cell.kind === 'known' || cell.kind === 'gap') ? cell : gap('not-adding-up');
}

const added = (a: Figure, b: Figure): Figure =>
  a.kind === 'gap' ? a : b.kind === 'gap' ? b : known(plus(a.value, b.value));

const subtracted = (a: Figure, b: Figure): Figure =>
  a.kind === 'gap' ? a : b.kind === 'gap' ? b : known(minus(a.value, b.value));

const divided = (a: Figure, b: Figure): Figure =>
  a.kind === 'gap' ? a : b.kind === 'gap' ? b : quotientOf({ numerator: a.value, denominator: b.value });

const larger = (a: Figure, b: Figure): Figure =>
  a.kind === 'gap' ? b : b.kind === 'gap' ? a : compareRatios(a.value, b.value) >= 0 ? a : b;

function rateOf(plan: Figure, actual: Figure, direction: Direction): Figure {
  if (plan.kind === 'gap') return plan;
  if (actual.kind === 'gap') return actual;
  const rate = deviationOf(plan, actual, direction)?.rate ?? null;
  return rate === null ? gap('zero-denominator') : known(rate);
}

const compareFigures = (a: Figure, b: Figure): number =>
  a.kind === 'known' && b.kind === 'known' ? compareRatios(a.value, b.value) : 0;

const isHighest = (lines: readonly Line[], cell: Figure, key: string): boolean =>
  cell.kind === 'known' && lines.every((line) => compareFigures(figureIn(line, key), cell) <= 0);

/** One more than how many stand above it; no rank without a figure in the first column. */
function rankOf(lines: readonly Line[], line: Line, by: readonly string[]): Figure {
  const first = figureIn(line, by[0] ?? '');
  if (first.kind === 'gap') return first;
  const isAbove = (other: Line): boolean => {
    const orders = by.map((key) => compareFigures(figureIn(other, key), figureIn(line, key)));
    return (orders.find((order) => order !== 0) ?? 0) > 0;
  };
  return known(whole(lines.filter(isAbove).length + 1));
}

/** Missing parts leave their weight to the others (7.2); with none left there is nothing to blend. */
function blended(parts: readonly { readonly figure: Figure; readonly percent: number }[]): Figure {
  let [sum, weight] = [zero, 0];
  for (const { figure, percent } of parts) {
    if (figure.kind === 'gap') continue;
    sum = plus(sum, times(figure.value, whole(percent)));
    weight += percent;
  }
  return weight === 0 ? gap('no-weight') : known(times(sum, fraction(1n, BigInt(weight))));
}
