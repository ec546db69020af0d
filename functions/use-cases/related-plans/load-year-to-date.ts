import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { YearToDate } from 'shared/related-plans/year-to-date';
import type { PlanKey } from 'shared/plan/plan-id';
import { fenPer } from 'shared/quantity/money';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { bookedFigure, figureBook, type FigureBook } from 'shared/roll-up/figure-book';
import { figuresYear } from 'shared/roll-up/figures-year';
import type { Basis } from 'shared/roll-up/contribution';
import { blockOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import { readOwnPlans } from 'functions/use-cases/figures/read-figures';

/** One read of the unit's figures, for its plans that spend money or close a gap; null for all others. */
export async function loadYearToDate(
  { figures }: Pick<Dependencies, 'figures'>,
  key: PlanKey,
  period: Period,
  today: IsoDate,
): Promise<YearToDate | null> {
  if (!asksForYear(key) || period.kind === 'span') return null;
  const year = enclosing(period, 'year');
  const over = partsOf(year, 'month')
    .filter((month) => lastDay(month) < today && lastDay(month) <= lastDay(period))
    .map((month) => month.key);
  const book = figureBook(await readOwnPlans({ figures }, key.unit, figuresYear(year), [year.key, ...over]));
  const of = (code: string, when: string, basis: Basis): number | null => inWan(book, key.unit, code, when, basis);
  const revenues = over.map((month) => of('REV_CY', month, 'actual'));
  const spent = over.flatMap((month) => of('EXP_ACT', month, 'actual') ?? []);
  return {
    target: of('REV_CY', year.key, 'plan'),
    revenue: revenues.length === 0 || !revenues.every(isKnown) ? null : sumOf(revenues),
    quota: of('EXP_QUOTA', year.key, 'plan'),
    spent: of('EXP_ACT', year.key, 'actual') ?? (spent.length === 0 ? null : sumOf(spent)),
  };
}

function asksForYear({ template, person }: PlanKey): boolean {
  const of = templateOf(template);
  return person === null && of !== undefined && ['EXP', 'GAP'].some((block) => blockOf(of, block) !== undefined);
}

function inWan(book: FigureBook, unit: string, code: string, period: string, basis: Basis): number | null {
  const [entry, booked] = [indicatorOf(code), bookedFigure(book, { unit, person: null }, code, period, basis)];
  if (entry === undefined || booked === undefined) return null;
  const answer = figureAnswerOf(booked.state, entry);
  return answer.kind === 'money' ? Number(answer.fen) / fenPer['万元'] : null;
}

const isKnown = (value: number | null): value is number => value !== null;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
