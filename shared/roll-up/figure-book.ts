import type { PlanState } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';
import type { Basis, Contribution } from 'shared/roll-up/contribution';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import { speaksOfOthers } from 'shared/roll-up/plan-sources';
import { grouped } from 'shared/roll-up/grouped';

/** One version of one plan, as far as figures go. */
export interface PlanFigures {
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  readonly state: PlanState;
  readonly template: TemplateId;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  readonly contributions: readonly Contribution[];
}

export interface BookOptions {
  /** Count what has been submitted and is not signed yet. */
  readonly includeSubmitted?: boolean;
}

/** A closed plan was in force for its period; its figures stay. */
export const inForceStates: readonly PlanState[] = ['effective', 'recorded', 'closed'];
export const submittedStates: readonly PlanState[] = [...inForceStates, 'pending-1', 'pending-2', 'pending-3'];

/** Where two plans of one owner and period speak of the same indicator, the first of these counts. */
const precedence = ['T-STR', 'T-ANN', 'T-QTR', 'T-MON', 'T-WEK', 'T-DAY'];

/** Books are verified by where they come from, so they stand before what a report says was verified. */
const books = -1;

const rankOf = (template: TemplateId): number => {
  if (speaksOfOthers(template)) return books;
  const rank = precedence.findIndex((prefix) => template.startsWith(prefix));
  return rank === -1 ? precedence.length : rank;
};

/** Plans that set a unit's or person's targets for their period; reports and special plans add to them. */
export const setsTargets = (template: TemplateId): boolean =>
  rankOf(template) > books && rankOf(template) < precedence.length;

/** A figure and the plan it stands in. */
export interface BookedFigure {
  readonly state: FigureState;
  readonly plan: Pick<PlanFigures, 'planNo' | 'version' | 'state'>;
}

/** Every plan that counts, found by owner, indicator and period. */
export interface FigureBook {
  readonly figures: ReadonlyMap<string, BookedFigure>;
  /** Best state of any plan of an owner and period, whether or not it counts. */
  readonly standing: ReadonlyMap<string, PlanState>;
  readonly persons: ReadonlyMap<string, readonly string[]>;
}

const figureKey = (unit: string, person: string | null, indicator: string, period: string, basis: Basis): string =>
  JSON.stringify([unit, person, indicator, period, basis]);
const ownerKey = (unit: string, person: string | null, period: string): string =>
  JSON.stringify([unit, person, period]);

/** Of each plan the latest version that counts, those that take precedence first. */
export function countingPlans(
  plans: readonly PlanFigures[],
  { includeSubmitted = false }: BookOptions = {},
): readonly PlanFigures[] {
  const counting = includeSubmitted ? submittedStates : inForceStates;
  return [...grouped(plans, ({ planId }) => planId).values()]
    .flatMap((versions) =>
      versions
        .filter(({ state }) => counting.includes(state))
        .sort((a, b) => b.version - a.version)
        .slice(0, 1),
    )
    .sort(byPrecedence);
}

/** Of each plan the latest version that counts; of each figure the plan that takes precedence. */
export function figureBook(plans: readonly PlanFigures[], options: BookOptions = {}): FigureBook {
  const counting = options.includeSubmitted === true ? submittedStates : inForceStates;
  const latest = countingPlans(plans, options);
  const figures = new Map<string, BookedFigure>();
  for (const plan of latest) {
    for (const { unit, person, indicator, period, basis, state } of plan.contributions) {
      const key = figureKey(unit, person, indicator, period, basis);
      if (!figures.has(key)) figures.set(key, { state, plan });
    }
  }
  return { figures, standing: standingOf(plans, counting), persons: personsOf(latest) };
}

/** The same whatever order the plans came in. */
const byPrecedence = (a: PlanFigures, b: PlanFigures): number =>
  rankOf(a.template) - rankOf(b.template) || (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0);

function standingOf(plans: readonly PlanFigures[], counting: readonly PlanState[]): ReadonlyMap<string, PlanState> {
  const standing = new Map<string, PlanState>();
  const inOrder = [...plans].sort((a, b) => a.version - b.version || byPrecedence(b, a));
  for (const { unit, person, period, state } of inOrder) {
    const key = ownerKey(unit, person, period);
    const there = standing.get(key);
    if (there === undefined || !counting.includes(there)) standing.set(key, state);
  }
  return standing;
}

function personsOf(plans: readonly PlanFigures[]): ReadonlyMap<string, readonly string[]> {
  const withPerson = plans.flatMap(({ unit, person }) => (person === null ? [] : [{ unit, person }]));
  const persons = new Map<string, readonly string[]>();
  for (const [unit, rows] of grouped(withPerson, ({ unit }) => unit)) {
    persons.set(unit, [...new Set(rows.map(({ person }) => person))].sort());
  }
  return persons;
}

export const bookedFigure = (
  book: FigureBook,
  owner: { readonly unit: string; readonly person: string | null },
  indicator: string,
  period: string,
  basis: Basis = 'plan',
): BookedFigure | undefined => book.figures.get(figureKey(owner.unit, owner.person, indicator, period, basis));

/** State of the owner's plan for the period; undefined where there is none at all. */
export const standingAt = (
  book: FigureBook,
  owner: { readonly unit: string; readonly person: string | null },
  period: string,
): PlanState | undefined => book.standing.get(ownerKey(owner.unit, owner.person, period));

export const stateIn = (booked: BookedFigure | undefined): FigureState => booked?.state ?? nothing;
