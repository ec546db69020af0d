import { indicatorOf, indicators } from 'shared/indicator/catalogue';
import type { RollUp, RollUpLine } from 'shared/contract/answers';
import { compared, targetOf } from 'shared/roll-up/compared';
import { standingAt } from 'shared/roll-up/figure-book';
import { subtreeOf } from 'shared/organisation/tree';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { composedAnswer, unitFigures, ownAnswer, type UnitFigures } from 'functions/use-cases/figures/unit-figures';
import { namesOf } from 'functions/use-cases/answers/names';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/**
 * RU-01: a unit and all below it that plan, every indicator any of them has planned. Units of the management side show
 * once they have a plan. A gap is a unit with no plan in force and nobody below who might stand in for it.
 */
export async function rollUp(
  ports: Pick<Dependencies, 'figures' | 'clock'>,
  caller: Caller,
  unit: string,
  period: string,
): Promise<RollUp | Refused> {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayRollUp(caller.person, unit, caller.view)) return refuse('may-not-see');
  const figures = await unitFigures(ports, caller, unit, period);
  if (figures === null) return refuse('unknown-period');

  const names = namesOf(caller.organisation);
  const hasPlan = new Set(figures.plans.flatMap(({ unit: of, person }) => (person === null ? [of] : [])));
  const planning = subtreeOf(caller.at, unit)
    .slice(1)
    .filter(({ id, side }) => side !== 'management' || hasPlan.has(id));
  const below = planning.map(({ id }) => id);
  const last = below.filter((of) => !planning.some(({ parent }) => parent === of));
  const planned = new Set(
    figures.plans.flatMap(({ contributions }) => contributions.map(({ indicator }) => indicator)),
  );
  const shown = indicators.map(({ code }) => code).filter((code) => planned.has(code));
  const lines = [unit, ...below].flatMap((of) => shown.flatMap((code) => lineOf(figures, of, code, caller)));
  return {
    unit: names.unit(unit),
    period,
    asOf: ports.clock.now(),
    indicators: shown,
    units: [unit, ...below].map(names.unit),
    lines: lines.map(({ isUnverified: _, ...line }) => line),
    unverified: lines.filter(({ isUnverified }) => isUnverified).length,
    gaps: last.flatMap((of) => {
      const state = standingAt(figures.book, { unit: of, person: null }, period) ?? null;
      if (state === 'effective' || state === 'recorded' || state === 'closed') return [];
      return [{ unit: names.unit(of), reason: state === null ? 'no-plan' : 'not-effective', state } as const];
    }),
  };
}

type Line = RollUpLine & { readonly isUnverified: boolean };

function lineOf(figures: UnitFigures, unit: string, indicator: string, caller: Caller): readonly Line[] {
  const entry = indicatorOf(indicator);
  const [node, actual, verified] = (['plan', 'actual', 'verified'] as const).map((basis) =>
    figures.node(unit, indicator, basis),
  );
  if (entry === undefined || !node || !actual || !verified) return [];
  return [
    {
      unit: namesOf(caller.organisation).unit(unit),
      indicator,
      plan: ownAnswer(node),
      composed: composedAnswer(node),
      planNo: node.plan?.planNo ?? null,
      version: node.plan?.version ?? null,
      ...compared(entry, targetOf(node, entry), actual, verified),
    },
  ];
}
