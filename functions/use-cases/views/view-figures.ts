import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { contains } from 'shared/calendar/period-parts';
import { treePeriods } from 'shared/organisation/period-tree';
import { isRefused } from 'shared/quantity/refusal';
import { basesBehind, type Basis } from 'shared/roll-up/contribution';
import { countingPlans, setsTargets, type PlanFigures } from 'shared/roll-up/figure-book';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import { mergeAll } from 'shared/roll-up/merge-all';
import { ownFigures } from 'shared/roll-up/own-figures';
import { figureKey, stateAt, type UnitFigures } from 'shared/roll-up/unit-figures';
import type { FigureAsked, ViewFigure } from 'shared/roll-up/view/material';
import { hiddenLanes } from 'functions/use-cases/figures/roll-up';
import type { UnitLookup } from 'functions/use-cases/figures/read-figures';

/** Figures of a unit's tree as views ask for them. */
export interface ViewFigures {
  figure(asked: FigureAsked): ViewFigure;
  contribution(planId: string, indicator: string, basis: Basis): FigureState | null;
}

/** What figures of a view are read from. */
export interface FigureSources {
  readonly lookup: UnitLookup;
  /** Plans of persons by unit, with what they bring. */
  readonly persons: ReadonlyMap<string, readonly PlanFigures[]>;
  /** Units' own plans with what they bring; empty where nobody asked for the plans behind a row. */
  readonly plans: readonly PlanFigures[];
  readonly today: IsoDate;
  readonly fiscal: FiscalYear;
}

const missing = (reason: GapReason): ViewFigure => ({ state: nothing, reason, isPartial: false, plans: [] });

export function viewFigures({ lookup, persons, plans, today, fiscal }: FigureSources): ViewFigures {
  const known = [...plans, ...[...persons.values()].flat()];

  const ofUnit = (asked: FigureAsked, period: Period): ViewFigure => {
    if (hiddenLanes(period, today).includes(asked.basis)) return missing('not-planned');
    const figures = lookup(asked.unit, period);
    const own = figures?.own.get(figureKey(asked.basis, asked.indicator));
    const isOwn = asked.level === 'own' || (asked.level === 'best' && own !== undefined);
    const state = isOwn ? (own?.state ?? nothing) : stateAt(figures?.below ?? null, asked.basis, asked.indicator);
    if (state.kind === 'nothing') return missing(reasonFor(figures));
    return {
      state,
      reason: null,
      isPartial: isOwn ? isShort(own?.parts ?? null) : !isCovered(figures),
      plans:
        stating(known, asked, period, isOwn) ??
        (isOwn ? treePeriods(period).flatMap((each) => standingPlans(lookup(asked.unit, each))) : []),
    };
  };

  const ofPerson = (asked: FigureAsked, person: string, period: Period): ViewFigure => {
    const own = (persons.get(asked.unit) ?? []).filter((plan) => plan.person === person);
    const place = {
      period,
      unit: asked.unit,
      places: new Map<string, number>(),
      treeOf: () => ({ hasUnit: () => true }),
    };
    const figure = ownFigures(own, place).figures.get(figureKey(asked.basis, asked.indicator));
    return figure === undefined || hiddenLanes(period, today).includes(asked.basis)
      ? missing('not-planned')
      : {
          state: figure.state,
          reason: null,
          isPartial: isShort(figure.parts),
          plans: stating(own, asked, period, true) ?? [],
        };
  };

  return {
    figure: (asked) => {
      const period = readPeriod(asked.period, fiscal);
      if (isRefused(period)) return missing('unknown-period');
      return asked.person === null ? ofUnit(asked, period) : ofPerson(asked, asked.person, period);
    },
    contribution: (planId, indicator, basis) => {
      const own = countingPlans(known.filter((plan) => plan.planId === planId)).flatMap(({ contributions }) =>
        contributions.filter((each) => each.indicator === indicator),
      );
      const stated = basesBehind(basis)
        .map((stands) => own.filter((each) => each.basis === stands))
        .find((each) => each.length > 0);
      return stated === undefined ? null : mergeAll(stated.map(({ state }) => state));
    },
  };
}

const isShort = (parts: { readonly known: number; readonly of: number } | null): boolean =>
  parts !== null && parts.known < parts.of;

const isCovered = (figures: UnitFigures | null): boolean =>
  figures === null ||
  figures.ofPersons ||
  (figures.coverage.effective >= figures.coverage.expected && !isShort(figures.coverage.parts));

/** No plan, none in force, or one in force that says nothing of the indicator. */
function reasonFor(figures: UnitFigures | null): GapReason {
  const own = (figures?.plans ?? []).filter(({ person, template }) => person === null && setsTargets(template));
  if (own.length === 0) return 'no-plan';
  return own.some(({ inForce }) => inForce !== null) ? 'not-planned' : 'not-effective';
}

/** Plans that speak of a figure, where plans were read; null where they were not. */
function stating(
  plans: readonly PlanFigures[],
  { unit, person, indicator, basis }: FigureAsked,
  period: Period,
  isOwn: boolean,
): readonly string[] | null {
  if (plans.length === 0) return null;
  const bases = basesBehind(basis);
  const found = countingPlans(plans).filter(
    (plan) =>
      plan.person === person &&
      (isOwn ? plan.unit === unit : plan.unit !== unit) &&
      plan.contributions.some((each) => {
        const own = readPeriod(each.period);
        return each.indicator === indicator && bases.includes(each.basis) && !isRefused(own) && contains(period, own);
      }),
  );
  return [...new Set(found.map(({ planId }) => planId))].sort();
}

/** A unit's own plans in force, as far as they are known without reading them. */
const standingPlans = (figures: UnitFigures | null): readonly string[] =>
  (figures?.plans ?? []).flatMap(({ planId, person, inForce }) =>
    person === null && inForce !== null ? [planId] : [],
  );
