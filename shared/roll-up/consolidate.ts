import { periodKinds, readPeriod, type Period, type PeriodKind } from 'shared/calendar/period';
import { calendarYear, type FiscalYear } from 'shared/calendar/period-bounds';
import { partsOf } from 'shared/calendar/period-parts';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { PlanState } from 'shared/sign-off/state';
import type { Basis } from 'shared/roll-up/contribution';
import { bookedFigure, standingAt, stateIn, type BookedFigure, type FigureBook } from 'shared/roll-up/figure-book';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import { mergeAll } from 'shared/roll-up/merge-all';
import type { UnitTree } from 'shared/roll-up/unit-tree';

export interface Owner {
  readonly unit: string;
  readonly person: string | null;
}

/** Something that should have been part of a total and is not. */
export interface MissingPart {
  readonly owner: Owner;
  readonly period: string;
  readonly reason: Extract<GapReason, 'no-plan' | 'not-effective' | 'not-planned'>;
  readonly state: PlanState | null;
}

/** A target at one node: what it was issued, and beside it what the level below adds up to (DR-20). */
export interface NodeFigure {
  readonly owner: Owner;
  readonly indicator: string;
  readonly period: string;
  /** The node's own target; `nothing` where it has none. */
  readonly own: FigureState;
  /** The plan the target stands in; null where it is made of several periods, or there is none. */
  readonly plan: BookedFigure['plan'] | null;
  /** 分解合计; null where there is nothing below. */
  readonly composed: FigureState | null;
  readonly missing: readonly MissingPart[];
}

export interface Question {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly basis?: Basis;
}

export type QuestionRefusal = Refused<'unknown-unit' | 'unknown-indicator' | 'unknown-period'>;

interface Ground {
  readonly book: FigureBook;
  readonly tree: UnitTree;
  readonly fiscal: FiscalYear;
}

export const groundOf = (book: FigureBook, tree: UnitTree, fiscal: FiscalYear = calendarYear): Ground => ({
  book,
  tree,
  fiscal,
});

/** Refuses units, indicators and periods that do not exist; what merely is missing comes back as `missing`. */
export function consolidated(ground: Ground, question: Question): NodeFigure | QuestionRefusal {
  const { unit, indicator } = question;
  const period = readPeriod(question.period);
  if (!ground.tree.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (indicatorOf(indicator) === undefined) return refuse('unknown-indicator', { indicator });
  if (isRefused(period)) return refuse('unknown-period', { period: question.period });

  const basis = question.basis ?? 'plan';
  const ask = { ground, indicator, period, basis };
  const owner = { unit, person: null };
  const own = ownFigure(ask, owner);
  const below = composedFigures(ask, unit);
  return {
    owner,
    indicator,
    period: period.key,
    own: own.state,
    plan: own.plan,
    composed: below === null ? null : mergeAll(below.map(({ state }) => state)),
    missing: [...own.missing, ...(below ?? []).flatMap(({ missing }) => missing)],
  };
}

interface Ask {
  readonly ground: Ground;
  readonly indicator: string;
  readonly period: Period;
  readonly basis: Basis;
}

interface OwnFigure {
  readonly state: FigureState;
  readonly plan: BookedFigure['plan'] | null;
  readonly missing: readonly MissingPart[];
}

/** As issued for exactly this period; failing that, from the longest shorter periods it was planned in. */
function ownFigure({ ground, indicator, period, basis }: Ask, owner: Owner): OwnFigure {
  const exact = bookedFigure(ground.book, owner, indicator, period.key, basis);
  if (exact !== undefined) return { state: exact.state, plan: exact.plan, missing: [] };
  for (const kind of shorterKinds(period.kind)) {
    const parts = partsOf(period, kind, ground.fiscal);
    const booked = parts.map((part) => bookedFigure(ground.book, owner, indicator, part.key, basis));
    if (booked.some((figure) => figure !== undefined)) {
      const missing = parts.filter((_, index) => booked[index] === undefined);
      return {
        state: mergeAll(booked.map(stateIn)),
        plan: null,
        missing: missing.map((part) => missingPart(ground.book, owner, part.key)),
      };
    }
  }
  return { state: nothing, plan: null, missing: [missingPart(ground.book, owner, period.key)] };
}

const shorterKinds = (kind: PeriodKind): readonly Exclude<PeriodKind, 'span'>[] =>
  periodKinds.slice(periodKinds.indexOf(kind) + 1).filter((each) => each !== 'span');

function missingPart(book: FigureBook, owner: Owner, period: string): MissingPart {
  const state = standingAt(book, owner, period) ?? null;
  const inForce = state === 'effective' || state === 'closed';
  return { owner, period, state, reason: state === null ? 'no-plan' : inForce ? 'not-planned' : 'not-effective' };
}

/**
 * The nearest targets below: of each sub-unit its own, or where it has none, those below it. Units without sub-units
 * are made of their persons. Unit and person figures never meet in one total.
 */
function composedFigures(ask: Ask, unit: string): readonly OwnFigure[] | null {
  const { ground } = ask;
  const children = ground.tree.childrenOf(unit);
  if (children.length > 0) return children.flatMap((child) => nearestFigures(ask, child));
  const persons = ground.book.persons.get(unit) ?? [];
  return persons.length === 0 ? null : persons.map((person) => ownFigure(ask, { unit, person }));
}

function nearestFigures(ask: Ask, unit: string): readonly OwnFigure[] {
  const own = ownFigure(ask, { unit, person: null });
  if (own.state.kind !== 'nothing') return [own];
  const below = ask.ground.tree.childrenOf(unit).flatMap((child) => nearestFigures(ask, child));
  return below.some(({ state }) => state.kind !== 'nothing') ? below : [own];
}
