import { lastDay } from 'shared/calendar/period-bounds';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { shifted } from 'shared/calendar/period-order';
import type { Period } from 'shared/calendar/period';
import { enteredCalendar, workingDaysBetween } from 'shared/calendar/working-days';
import { indicators } from 'shared/indicator/catalogue';
import { organisationForPeriod, type OrganisationAt } from 'shared/organisation/organisation-at';
import { childrenOf, subtreeOf } from 'shared/organisation/tree';
import { fenFrom } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { findingOfKey } from 'shared/review/finding';
import { goalReader } from 'shared/review/text/clarity';
import { shapeMaker } from 'shared/review/text/similarity';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import type { ViewMaterial, ViewOwed } from 'shared/roll-up/view/material';
import { blocksOf } from 'shared/roll-up/view/source-records';
import type { View } from 'shared/roll-up/view/view';
import { owedIn } from 'shared/sign-off/owed';
import type { Dependencies } from 'functions/ports/dependencies';
import type { FigureRow } from 'functions/ports/figures';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller/caller';
import { findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';
import { restoredFigures } from 'functions/use-cases/figures/plan-figures';
import { submissionOf } from 'functions/use-cases/commands/replay-plan';
import { viewFigures } from 'functions/use-cases/views/view-figures';
import { viewPlans } from 'functions/use-cases/views/view-plans';

export type ViewPorts = Pick<Dependencies, 'figures' | 'plans' | 'planning' | 'settings' | 'clock'>;

/** A view's material, with the plans and the tree that coverage is reckoned from. */
export interface LoadedMaterial {
  readonly material: ViewMaterial;
  readonly plans: readonly PlanFigures[];
  readonly at: OrganisationAt;
}

/** Everything a view of this unit and period is made from; of the plans' rows only what the view reads. */
export async function loadViewMaterial(
  ports: ViewPorts,
  caller: Caller,
  view: View,
  unit: string,
  period: Period,
): Promise<LoadedMaterial> {
  const at = organisationForPeriod(caller.organisation, period);
  const [rows, rules] = await Promise.all([figureRows(ports, unit, period), ports.settings.rules()]);
  const plans = rows.flatMap(restoredFigures);
  const units = planningUnits(at, unit, plans);
  const lastUnits = units.filter((id) => !childrenOf(at, id).some((child) => units.includes(child.id)));
  const [opened, receivables, stood] = await Promise.all([
    viewPlans(ports, plans, period, blocksOf[view.source]),
    view.source === 'receivables' ? openingReceivables(ports, lastUnits, period) : new Map<string, number>(),
    view.source === 'findings' ? stoodRules(ports, plans, period) : new Map<string, readonly string[]>(),
  ]);
  const figures = viewFigures(plans, at, caller.today);
  const said = new Set(plans.flatMap(({ contributions }) => contributions.map(({ indicator }) => indicator)));
  const { lexicon, blankKeySimilarity } = rules.review;
  const calendar = enteredCalendar(rules.calendar);
  const last = lastDay(period);
  const material: ViewMaterial = {
    ...{ unit, period, units, lastUnits, plans: opened },
    before: period.kind === 'span' ? null : shifted(period, -1),
    asOf: caller.today < last ? caller.today : last,
    personsOf: (of) => personsIn(plans, of),
    indicators: indicators.map(({ code }) => code).filter((code) => said.has(code)),
    ...figures,
    owed: owedPlans(ports, caller, at, { unit, period, rules, rows }),
    openingReceivable: (of) => receivables.get(of) ?? null,
    workingDaysBetween: (from, to) => workingDaysBetween(calendar, from, to).value,
    stoodRules: (planId) => stood.get(planId) ?? [],
    readGoal: goalReader(lexicon),
    shapeOf: shapeMaker(lexicon.weightless),
    similarFrom: blankKeySimilarity,
  };
  return { material, plans, at };
}

/** Years that the period and the one before it touch; each is one partition and one read. */
async function figureRows({ figures }: ViewPorts, unit: string, period: Period): Promise<readonly FigureRow[]> {
  const years = period.kind === 'span' ? partsOf(period, 'year') : [enclosing(period, 'year')];
  const keys = (of: Period): readonly string[] => [
    of.key,
    ...(['quarter', 'month', 'week'] as const).flatMap((kind) => partsOf(of, kind).map(({ key }) => key)),
    ...(period.kind === 'week' || period.kind === 'day' || period.kind === 'month'
      ? partsOf(period, 'day').map(({ key }) => key)
      : []),
    ...(period.kind === 'span' ? [period.key] : []),
  ];
  const read = await Promise.all(years.map((of) => figures.of(unit, of.key, keys(of))));
  return read.flat();
}

/** The unit and all below it; units of the management side once they have a plan. */
function planningUnits(at: OrganisationAt, unit: string, plans: readonly PlanFigures[]): readonly string[] {
  const hasPlan = new Set(plans.map((plan) => plan.unit));
  return subtreeOf(at, unit)
    .filter(({ id, side }) => id === unit || side !== 'management' || hasPlan.has(id))
    .map(({ id }) => id);
}

const personsIn = (plans: readonly PlanFigures[], unit: string): readonly string[] => [
  ...new Set(plans.flatMap((plan) => (plan.unit === unit && plan.person !== null ? [plan.person] : []))),
];

async function openingReceivables(
  { planning }: ViewPorts,
  units: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, number>> {
  const year = Number(enclosing(period, 'year').key);
  const read = await Promise.all(
    units.map(async (unit) => {
      const opening = (await planning.ledger(unit)).openingReceivables.get(year);
      const fen = opening === undefined ? null : fenFrom(opening, '万元');
      return fen === null || isRefused(fen) ? [] : [[unit, Number(fen)] as const];
    }),
  );
  return new Map(read.flat());
}

/** Rules whose warnings stood with a reason, and whose errors were waived, by plan. */
async function stoodRules(
  { plans: store }: ViewPorts,
  plans: readonly PlanFigures[],
  period: Period,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = plans.filter(
    (plan) => plan.period === period.key && (plan.state === 'effective' || plan.state === 'closed'),
  );
  const read = await Promise.all(
    own.map(async ({ planId, version }) => {
      const { journal } = await store.open(planId, null);
      const submission = submissionOf(version, journal);
      const reasons = submission?.reasons ?? [];
      const waived = submission?.waivers ?? [];
      const rules = [...reasons, ...waived].flatMap(({ findingKey }) => findingOfKey(findingKey)?.rule ?? []);
      return [planId, rules] as const;
    }),
  );
  return new Map(read);
}

interface OwedOf {
  readonly unit: string;
  readonly period: Period;
  readonly rules: CompanyRules;
  readonly rows: readonly FigureRow[];
}

function owedPlans(
  { clock }: Pick<ViewPorts, 'clock'>,
  caller: Caller,
  at: OrganisationAt,
  { unit, period, rules, rows }: OwedOf,
): readonly ViewOwed[] {
  const calendar = enteredCalendar(rules.calendar);
  const owed = owedIn(at, unit, period, calendar, rules.dueDays);
  const own = rows.filter((row) => row.period === period.key);
  return findOutstandingPlans(owed, { clock, caller, calendar, rows: own }).map((plan) => ({
    ...plan,
    unit: plan.unit.id,
    person: plan.person?.id ?? null,
    waitingFor: plan.waitingFor.map(({ id }) => id),
  }));
}
