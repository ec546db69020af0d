import { lastDay } from 'shared/calendar/period-bounds';
import { contains, partsOf } from 'shared/calendar/period-parts';
import { periodKinds, readPeriod, type Period } from 'shared/calendar/period';
import type { IsoDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import { consolidated, groundOf } from 'shared/roll-up/consolidate';
import type { Basis } from 'shared/roll-up/contribution';
import { bookedFigure, figureBook, stateIn, type PlanFigures } from 'shared/roll-up/figure-book';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import { mergeAll } from 'shared/roll-up/merge-all';
import { unitTree } from 'shared/roll-up/unit-tree';
import type { FigureAsked, ViewFigure } from 'shared/roll-up/view/material';
import type { OrganisationAt } from 'shared/organisation/organisation-at';

/** Figures of a unit's tree as views ask for them. */
export interface ViewFigures {
  figure(asked: FigureAsked): ViewFigure;
  contribution(planId: string, indicator: string, basis: Basis): FigureState | null;
}

const none: ViewFigure = { state: nothing, reason: 'no-plan', isPartial: false, plans: [] };

/** Over the plans of a unit and all below it; what was achieved counts once its period is over (domain/08 8.1). */
export function viewFigures(all: readonly PlanFigures[], at: OrganisationAt, today: IsoDate): ViewFigures {
  const plans = all.map((plan) => ({
    ...plan,
    contributions: plan.contributions.filter(({ basis, period }) => basis === 'plan' || isOver(period, today)),
  }));
  const inForce = plans.filter(({ state }) => state === 'effective' || state === 'closed');
  const book = figureBook(plans);
  const ground = groundOf(book, unitTree(at));

  const stating = (
    { indicator, basis, period }: FigureAsked,
    of: (plan: PlanFigures) => boolean,
  ): readonly string[] => {
    const asked = readPeriod(period);
    return inForce
      .filter(of)
      .filter(({ contributions }) =>
        contributions.some((each) => {
          const own = readPeriod(each.period);
          return (
            each.indicator === indicator &&
            each.basis === basis &&
            !isRefused(own) &&
            !isRefused(asked) &&
            contains(asked, own)
          );
        }),
      )
      .map(({ planId }) => planId);
  };

  const ofPerson = (asked: FigureAsked, person: string): ViewFigure => {
    const owner = { unit: asked.unit, person };
    const period = readPeriod(asked.period);
    const booked = isRefused(period)
      ? []
      : grainsOf(period)
          .map((parts) => parts.map(({ key }) => bookedFigure(book, owner, asked.indicator, key, asked.basis)))
          .find((parts) => parts.some((part) => part !== undefined));
    if (booked === undefined) return { ...none, reason: 'not-planned' };
    return {
      state: mergeAll(booked.map(stateIn)),
      reason: null,
      isPartial: booked.includes(undefined),
      plans: stating(asked, (plan) => plan.unit === asked.unit && plan.person === person),
    };
  };

  const ofUnit = (asked: FigureAsked): ViewFigure => {
    const node = consolidated(ground, asked);
    if ('refused' in node) return none;
    const isOwn = asked.level === 'own' || (asked.level === 'best' && node.own.kind !== 'nothing');
    const state = isOwn ? node.own : (node.composed ?? nothing);
    const missing = node.missing.filter(({ owner }) => isOwn === (owner.unit === asked.unit && owner.person === null));
    return {
      state,
      reason: state.kind === 'nothing' ? (missing[0]?.reason ?? 'not-planned') : null,
      // A department whose plan does not speak of the indicator is no gap in its sum; a month that lacks it is.
      isPartial:
        state.kind !== 'nothing' &&
        missing.some(({ reason, period }) => reason !== 'not-planned' || period !== asked.period),
      plans: stating(
        asked,
        (plan) => (isOwn ? plan.unit === asked.unit : plan.unit !== asked.unit) && plan.person === null,
      ),
    };
  };

  return {
    figure: (asked) => (asked.person === null ? ofUnit(asked) : ofPerson(asked, asked.person)),
    contribution: (planId, indicator, basis) => {
      const own = inForce
        .filter((plan) => plan.planId === planId)
        .flatMap(({ contributions }) =>
          contributions.filter((each) => each.indicator === indicator && each.basis === basis),
        );
      return own.length === 0 ? null : mergeAll(own.map(({ state }) => state));
    },
  };
}

function isOver(key: string, today: IsoDate): boolean {
  const period = readPeriod(key);
  return !isRefused(period) && lastDay(period) <= today;
}

/** The period itself, then what it can be added up from, the longest first. */
const grainsOf = (period: Period): readonly (readonly Period[])[] =>
  periodKinds
    .slice(periodKinds.indexOf(period.kind))
    .map((kind): readonly Period[] => (kind === period.kind || kind === 'span' ? [period] : partsOf(period, kind)));
