import type {
  AcrossTime,
  AcrossUnits,
  Direction,
  Family,
  Formula,
  GoalFamily,
  Indicator,
  KeyName,
  Term,
  Unit,
} from 'shared/indicator/indicator';

/** The words the catalogue's tables are written in. */

export const money: Unit = { kind: 'money', zh: '万元', en: '10k yuan' };
export const percent: Unit = { kind: 'percent', zh: '%', en: '%' };
export const points: Unit = { kind: 'points', zh: '百分点', en: 'points' };
export const days: Unit = { kind: 'days', zh: '天', en: 'days' };
export const score: Unit = { kind: 'score', zh: '分', en: 'score' };
export const quantity: Unit = { kind: 'quantity', zh: '件/台', en: 'pieces/sets' };
export const moneyPerOrder: Unit = { kind: 'money-per', zh: '万元/单', en: '10k yuan/order' };
export const moneyPerHead: Unit = { kind: 'money-per', zh: '万元/人', en: '10k yuan/head' };

const count = (zh: string, en: string): Unit => ({ kind: 'count', zh, en });
export const items = count('项', 'items');
export const pieces = count('个', 'items');
export const firms = count('家', 'customers');
export const accounts = count('户', 'customers');
export const orders = count('单', 'orders');
export const people = count('人', 'people');
export const attendances = count('人次', 'attendances');
export const times = count('次', 'times');
export const visits = count('家次', 'visits');
export const copies = count('份', 'copies');
export const cards = count('张', 'cards');
export const cardPoints = count('点', 'points');

export const up: Direction = 'up';
export const down: Direction = 'down';
export const neutral: Direction = 'neutral';

export const sum: AcrossUnits = { by: 'sum' };
export const sumOfOneMeasure: AcrossUnits = { by: 'sum-of-one-measure' };
export const ratios: AcrossUnits = { by: 'ratio' };
export const reference: AcrossUnits = { by: 'reference' };
export const derived: AcrossUnits = { by: 'derived' };
export const distinct = (key: KeyName): AcrossUnits => ({ by: 'distinct', key });
export const once = (key: KeyName): AcrossUnits => ({ by: 'once', key });
export const weightedBy = (weight: string): AcrossUnits => ({ by: 'weighted', weight });

const plus = (code: string): Term => ({ code, sign: 1 });
const minus = (code: string): Term => ({ code, sign: -1 });
const asTerms = (part: string | readonly Term[]): readonly Term[] => (typeof part === 'string' ? [plus(part)] : part);

export const stated: Formula = { is: 'stated' };
/** Stated, and below zero as well as above: a profit, a growth, a gain. */
export const statedEitherWay: Formula = { is: 'stated', sign: 'either' };
export const total = (...codes: string[]): Formula => ({ is: 'total', terms: codes.map(plus) });
export const less = (whole: string, part: string): Formula => ({ is: 'total', terms: [plus(whole), minus(part)] });

const quotient =
  (form: 'plain' | 'one-minus' | 'minus-one') =>
  (numerator: string | readonly Term[], denominator: string | readonly Term[]): Formula => ({
    is: 'ratio',
    numerator: asTerms(numerator),
    denominator: asTerms(denominator),
    form,
  });
export const ratio = quotient('plain');
export const oneMinus = quotient('one-minus');
export const ratioMinusOne = quotient('minus-one');
export const both = (...codes: string[]): readonly Term[] => codes.map(plus);
export const meanOf = (code: string): readonly Term[] => [{ code, sign: 1, overTime: 'mean' }];
export const actualOf = (code: string): readonly Term[] => [{ code, sign: 1, basis: 'actual' }];
export const planOf = (code: string): readonly Term[] => [{ code, sign: 1, basis: 'plan' }];

const againstBase =
  (form: 'difference' | 'gain' | 'cut') =>
  (of: string): Formula => ({ is: 'against-base', of, form });
export const nowLessBase = againstBase('difference');
export const gainOverBase = againstBase('gain');
export const cutFromBase = againstBase('cut');
export const blend = (...parts: readonly [percent: number, ...of: string[]][]): Formula => ({
  is: 'blend',
  parts: parts.map(([share, ...of]) => ({ percent: share, of })),
});

/** One row of the catalogue, in the order of the columns of domain/03. */
export const indicator = (
  code: string,
  zh: string,
  en: string,
  unit: Unit,
  direction: Direction,
  acrossUnits: AcrossUnits,
  acrossTime: AcrossTime,
  formula: Formula,
  evidence: readonly string[],
  family: Family,
  goal: GoalFamily | null,
  source: string,
): Indicator => ({
  code,
  zh,
  en,
  unit,
  direction,
  acrossUnits,
  acrossTime,
  formula,
  evidence,
  family,
  goal,
  source,
});

/** A reported measure: informational, additive, in no family of goals. */
export const measure = (
  code: string,
  zh: string,
  en: string,
  unit: Unit,
  acrossUnits: AcrossUnits,
  acrossTime: AcrossTime,
  formula: Formula,
  source: string,
): Indicator =>
  indicator(code, zh, en, unit, neutral, acrossUnits, acrossTime, formula, ['ledger'], 'base', null, source);
