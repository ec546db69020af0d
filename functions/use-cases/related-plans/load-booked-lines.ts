import { readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { isBooked } from 'shared/indicator/booked';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { textIn } from 'shared/related-plans/stored-plan';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { speaksOfOthers } from 'shared/roll-up/plan-sources';
import { planContributions } from 'shared/roll-up/plan-contributions';
import { figureKey, indicatorIn, laneOf, type OwnFigure, type UnitFigures } from 'shared/roll-up/unit-figures';
import { figureBook, bookedFigure } from 'shared/roll-up/figure-book';
import type { FigureState } from 'shared/roll-up/figure-state';
import type { BookedLine } from 'shared/service-columns/service-facts';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { mayReadPersonal } from 'functions/use-cases/figures/composed-rights';
import { readPersons, readWithin } from 'functions/use-cases/figures/read-figures';

type Ports = Pick<Dependencies, 'plans' | 'figures'>;

/** What every department is asked for once it has planned it, whether or not somebody reported it. */
const usuallyBooked: readonly string[] = ['REV_CY', 'CTR_NCY', 'SIGNED', 'CASH_IN'];

/** Lines a new record begins with at most; finance adds those of further departments. */
const mostLines = 600;

/** The record whose lines these are, and the version that is being written or shown. */
export interface BookedRecord {
  readonly key: PlanKey;
  readonly document: Pick<PlanDocument, 'blocks'>;
  readonly version: number;
}

/**
 * What T-ACT finds beside its amounts: by unit and person what they reported of an indicator, and what was booked in the
 * version before. Nothing for who may not see the company's figures. One read an inner unit, one a unit whose persons are
 * named, one for the version before.
 */
export async function bookedLines(
  { plans, figures }: Ports,
  caller: Caller,
  { key, document, version }: BookedRecord,
): Promise<readonly BookedLine[]> {
  const period = readPeriod(key.period, caller.organisation.fiscal);
  const root = rootOf(caller);
  if (!speaksOfOthers(key.template) || isRefused(period) || root === null) return [];
  if (!mayRollUp(caller.person, root, caller.view)) return [];
  const [units, persons, before] = await Promise.all([
    readWithin({ figures }, caller.organisation, root, period),
    reportedByPersons({ figures }, caller, document, period),
    bookedBefore({ plans }, key, version - 1, caller.organisation.fiscal),
  ]);
  const lines = new Map<string, BookedLine>();
  const put = (line: Pick<BookedLine, 'unit' | 'person' | 'indicator'> & Partial<BookedLine>): void => {
    const at = lineKey(line);
    lines.set(at, { ...{ reported: null, before: null, isAsked: false }, ...lines.get(at), ...line });
  };
  for (const { unit, figures: read } of units) for (const line of linesOf(unit.id, read())) put(line);
  for (const line of persons) put(line);
  for (const line of before) put(line);
  return [...lines.values()];
}

/** Rows a new record begins with: every department's lines in the order of the organisation. */
export const offeredLines = (lines: readonly BookedLine[]) =>
  lines
    .filter(({ isAsked }) => isAsked)
    .slice(0, mostLines)
    .map(({ unit, indicator }) => ({ dept: unit, indCode: indicator }));

const rootOf = (caller: Caller): string | null =>
  [...caller.at.units.values()].find(({ parent }) => parent === null)?.id ?? null;

const lineKey = ({ unit, person, indicator }: Pick<BookedLine, 'unit' | 'person' | 'indicator'>): string =>
  JSON.stringify([unit, person, indicator]);

/** Of a unit's own figures those that books tell; what the books themselves said before is not reported. */
function linesOf(unit: string, figures: UnitFigures | null): readonly BookedLine[] {
  if (figures === null) return [];
  const isFromBooks = ({ plan }: OwnFigure): boolean => {
    const template = figures.plans[plan ?? -1]?.template;
    return template !== undefined && speaksOfOthers(template);
  };
  const own = [...figures.own].flatMap(([key, figure]) => {
    const [lane, indicator] = [laneOf(key), indicatorIn(key)];
    if (!isBooked(indicator) || isFromBooks(figure)) return [];
    return lane === 'actual' || (lane === 'plan' && usuallyBooked.includes(indicator)) ? [indicator] : [];
  });
  return [...new Set(own)].map((indicator) => {
    const actual = figures.own.get(figureKey('actual', indicator));
    const reported = actual === undefined || isFromBooks(actual) ? null : fenOf(actual.state, indicator);
    return { unit, person: null, indicator, reported, before: null, isAsked: true };
  });
}

async function reportedByPersons(
  ports: Pick<Ports, 'figures'>,
  caller: Caller,
  document: BookedRecord['document'],
  period: Period,
): Promise<readonly Omit<BookedLine, 'before'>[]> {
  const named = rowsIn(document, 'BOOKED').flatMap(({ cells }) => {
    const [unit, person, indicator] = ['dept', 'person', 'indCode'].map((column) => textIn(cells, column));
    if (!unit || !person || !indicator || !caller.at.units.has(unit)) return [];
    return mayReadPersonal(caller, { unit, period: period.key }, person) ? [{ unit, person, indicator }] : [];
  });
  const units = [...new Set(named.map(({ unit }) => unit))];
  const books = new Map(
    await Promise.all(
      units.map(async (unit) => {
        const plans = await readPersons(ports, unit, period);
        return [unit, figureBook(plans.filter(({ template }) => !speaksOfOthers(template)))] as const;
      }),
    ),
  );
  return named.map((line) => {
    const book = books.get(line.unit);
    const found = book === undefined ? undefined : bookedFigure(book, line, line.indicator, period.key, 'actual');
    return { ...line, reported: found === undefined ? null : fenOf(found.state, line.indicator), isAsked: false };
  });
}

/** Amounts of an earlier version; none before the first. */
async function bookedBefore(
  { plans }: Pick<Ports, 'plans'>,
  key: PlanKey,
  version: number,
  fiscal: FiscalYear | undefined,
): Promise<readonly Pick<BookedLine, 'unit' | 'person' | 'indicator' | 'before'>[]> {
  const planId = planIdOf(key);
  const text = version < 1 || planId === null ? null : await plans.content(planId, version);
  const read = text === null ? null : planContributions(JSON.parse(text) as PlanDocument, fiscal);
  if (read === null || 'refused' in read) return [];
  return read.contributions.map(({ unit, person, indicator, state }) => ({
    ...{ unit, person, indicator },
    before: fenOf(state, indicator),
  }));
}

function fenOf(state: FigureState, indicator: string): bigint | null {
  const entry = indicatorOf(indicator);
  const answer = entry === undefined ? null : figureAnswerOf(state, entry);
  return answer?.kind === 'money' ? BigInt(answer.fen) : null;
}
