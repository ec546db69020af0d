import { lastDay } from 'shared/calendar/period-bounds';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { shifted } from 'shared/calendar/period-order';
import type { Period } from 'shared/calendar/period';
import { enteredCalendar, workingDaysBetween } from 'shared/calendar/working-days';
import { indicators } from 'shared/indicator/catalogue';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { periodTree, treePeriods, type PeriodTree } from 'shared/organisation/period-tree';
import { fenFrom } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { findingOfKey } from 'shared/review/finding';
import { goalReader } from 'shared/review/text/clarity';
import { shapeMaker } from 'shared/review/text/similarity';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { figuresYear } from 'shared/roll-up/figures-year';
import { indicatorIn, type PlanStanding } from 'shared/roll-up/unit-figures';
import type { ViewMaterial, ViewOwed } from 'shared/roll-up/view/material';
import { periodsOf } from 'shared/roll-up/view/figure-records';
import { blocksOf } from 'shared/roll-up/view/source-records';
import type { SourceName } from 'shared/roll-up/view/sources';
import type { View } from 'shared/roll-up/view/view';
import { owedIn } from 'shared/sign-off/owed';
import { monthKeysOf } from 'shared/targets/year-months';
import type { Dependencies } from 'functions/ports/dependencies';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller/caller';
import { submissionOf } from 'functions/use-cases/commands/replay-plan';
import { lookupWithinRights, mayReadPersonal } from 'functions/use-cases/figures/composed-rights';
import {
  inParallel,
  readOwnPlans,
  readPersons,
  readUnits,
  type UnitLookup,
} from 'functions/use-cases/figures/read-figures';
import { findOutstandingPlans } from 'functions/use-cases/follow-through/find-outstanding-plans';
import { viewAgreements } from 'functions/use-cases/views/view-agreements';
import { viewFigures } from 'functions/use-cases/views/view-figures';
import { viewPlans } from 'functions/use-cases/views/view-plans';

export type ViewPorts = Pick<
  Dependencies,
  'figures' | 'rows' | 'plans' | 'planning' | 'settings' | 'clock' | 'targets'
>;

/** A plan that a view may name. */
export type NamedPlan = Pick<PlanFigures, 'planId' | 'planNo' | 'version' | 'state' | 'unit' | 'person' | 'period'>;

/** A view's material, with what its coverage is reckoned from and its plans are named by. */
export interface LoadedMaterial {
  readonly material: ViewMaterial;
  readonly lookup: UnitLookup;
  readonly plans: readonly NamedPlan[];
}

export interface ViewWanted {
  readonly view: View;
  readonly unit: string;
  readonly period: Period;
  /** Whether what each plan brings is wanted, too. */
  readonly withPlans: boolean;
}

/** Everything a view of this unit and period is made from; of the plans' rows only what the view reads. */
export async function loadViewMaterial(ports: ViewPorts, caller: Caller, wanted: ViewWanted): Promise<LoadedMaterial> {
  const { view, unit, period } = wanted;
  const tree = periodTree(caller.organisation, period);
  const all = unitsWithin(tree, unit);
  const before = period.kind === 'span' ? null : shifted(period, -1);
  const asked = all.flatMap((each) =>
    figurePeriods(view, period, before).map((when) => ({ unit: each, period: when })),
  );
  const [everything, rules] = await Promise.all([
    readUnits(ports, caller.organisation, asked, { withKeys: true }),
    ports.settings.rules(),
  ]);
  const lookup = lookupWithinRights(caller, everything, rules.policy.leastContributors);
  const units = all.filter((each) => each === unit || isPlanning(tree, lookup, each, period));
  const lastUnits = units.filter((each) => !tree.childrenOf(each).some(({ id }) => units.includes(id)));
  const mayRead = ({ unit: of, period: when, person }: Pick<NamedPlan, 'unit' | 'period' | 'person'>): boolean =>
    person === null || mayReadPersonal(caller, { unit: of, period: when }, person);
  const [opened, persons, ownPlans, receivables, agreements] = await Promise.all([
    viewPlans(ports, units, period, blocksOf[view.source]).then((all) => all.filter(mayRead)),
    personPlans(ports, view, units, period, mayRead),
    wanted.withPlans ? unitPlans(ports, units, period) : [],
    view.source === 'receivables' ? openingReceivables(ports, lastUnits, period) : new Map<string, number>(),
    sourcesOfTargets.includes(view.source) ? viewAgreements(ports, caller, units, period) : [],
  ]);
  const standings = standingsIn(lookup, units, figurePeriods(view, period, before));
  const stood = view.source === 'findings' ? await stoodRules(ports, opened) : new Map<string, readonly string[]>();
  const { lexicon, blankKeySimilarity } = rules.review;
  const calendar = enteredCalendar(rules);
  const last = lastDay(period);
  const figures = viewFigures({ lookup, persons, plans: ownPlans, today: caller.today, fiscal: caller.at.fiscal });
  const material: ViewMaterial = {
    ...{ unit, period, before, units, lastUnits, plans: opened },
    agreements,
    monthKeys: period.kind === 'span' ? [] : monthKeysOf(enclosing(period, 'year').key, caller.organisation.fiscal),
    asOf: caller.today < last ? caller.today : last,
    personsOf: (of) => personsIn(persons.get(of) ?? []),
    indicators: saidIn(lookup, persons, units, figurePeriods(view, period, before)),
    ...figures,
    owed: owedPlans(ports, caller, { unit, period, rules, standings: standings.map(({ standing }) => standing) }),
    openingReceivable: (of) => receivables.get(of) ?? null,
    workingDaysBetween: (from, to) => workingDaysBetween(calendar, from, to).value,
    stoodRules: (planId) => stood.get(planId) ?? [],
    readGoal: goalReader(lexicon),
    shapeOf: shapeMaker(lexicon.weightless),
    similarFrom: blankKeySimilarity,
  };
  return {
    material,
    lookup,
    plans: [...namedStandings(standings), ...ownPlans, ...[...persons.values()].flat(), ...opened],
  };
}

/** The unit and all within it, parents before children. */
function unitsWithin(tree: PeriodTree, unit: string): readonly string[] {
  const within = [unit];
  for (const each of within) within.push(...tree.childrenOf(each).map(({ id }) => id));
  return within;
}

/** Units of the management side show once they plan something. */
const isPlanning = (tree: PeriodTree, lookup: UnitLookup, unit: string, period: Period): boolean =>
  tree.unitOf(unit)?.side !== 'management' ||
  treePeriods(period).some((each) => (lookup(unit, each)?.own.size ?? 0) > 0);

/** Periods whose figures a view reads; those of one year stand in one partition and cost no further read. */
function figurePeriods(view: View, period: Period, before: Period | null): readonly Period[] {
  const ofYear = view.source === 'revenueGaps' ? [enclosing(period, 'year')] : [];
  const ranked = view.source === 'ranking' && before !== null ? [before] : [];
  const spans = period.kind === 'span' ? partsOf(period, 'year') : [];
  const all = [...treePeriods(period), ...spans, ...periodsOf(view, period), ...ofYear, ...ranked];
  return [...new Map(all.map((each) => [each.key, each])).values()];
}

const sourcesOfPersons: readonly SourceName[] = ['ranking', 'commitments', 'targetChain'];
const sourcesOfTargets: readonly SourceName[] = ['targetChain', 'commitments'];

async function personPlans(
  ports: ViewPorts,
  { source, rows }: View,
  units: readonly string[],
  period: Period,
  mayRead: (plan: PlanFigures) => boolean,
): Promise<ReadonlyMap<string, readonly PlanFigures[]>> {
  const needsPersons = sourcesOfPersons.includes(source) || (source === 'figures' && rows.includes('person'));
  if (!needsPersons) return new Map();
  return new Map(
    await inParallel(units, async (unit) => [unit, (await readPersons(ports, unit, period)).filter(mayRead)] as const),
  );
}

const personsIn = (plans: readonly PlanFigures[]): readonly string[] => [
  ...new Set(plans.flatMap(({ person }) => person ?? [])),
];

async function unitPlans(ports: ViewPorts, units: readonly string[], period: Period): Promise<readonly PlanFigures[]> {
  const keys = treePeriods(period).map(({ key }) => key);
  return (await inParallel(units, (unit) => readOwnPlans(ports, unit, figuresYear(period), keys))).flat();
}

interface UnitStanding {
  readonly unit: string;
  readonly standing: PlanStanding;
}

const standingsIn = (
  lookup: UnitLookup,
  units: readonly string[],
  periods: readonly Period[],
): readonly UnitStanding[] =>
  units.flatMap((unit) =>
    periods.flatMap((period) => (lookup(unit, period)?.plans ?? []).map((standing) => ({ unit, standing }))),
  );

const namedStandings = (standings: readonly UnitStanding[]): readonly NamedPlan[] =>
  standings.map(({ unit, standing: { planId, person, period, planNo, version, state, inForce } }) => ({
    ...{ planId, unit, person, period },
    ...(inForce === null
      ? { planNo, version, state }
      : { ...inForce, state: state === 'closed' ? state : 'effective' }),
  }));

/** Indicators that anybody plans or reports, in the order of the catalogue. */
function saidIn(
  lookup: UnitLookup,
  persons: ReadonlyMap<string, readonly PlanFigures[]>,
  units: readonly string[],
  periods: readonly Period[],
): readonly string[] {
  const said = new Set<string>();
  for (const unit of units) {
    for (const period of periods) {
      const figures = lookup(unit, period);
      for (const key of [...(figures?.own.keys() ?? []), ...(figures?.below?.keys() ?? [])]) said.add(indicatorIn(key));
    }
  }
  for (const { contributions } of [...persons.values()].flat())
    for (const { indicator } of contributions) said.add(indicator);
  return indicators.map(({ code }) => code).filter((code) => said.has(code));
}

async function openingReceivables(
  { planning }: ViewPorts,
  units: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, number>> {
  const year = Number(figuresYear(period));
  const read = await inParallel(units, async (unit) => {
    const opening = (await planning.ledger(unit)).openingReceivables.get(year);
    const fen = opening === undefined ? null : fenFrom(opening, '万元');
    return fen === null || isRefused(fen) ? [] : [[unit, Number(fen)] as const];
  });
  return new Map(read.flat());
}

/** Rules whose warnings stood with a reason, and whose errors were waived, by plan. */
async function stoodRules(
  { plans: store }: ViewPorts,
  plans: readonly { readonly planId: string; readonly version: number }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = await inParallel(plans, async ({ planId, version }) => {
    const { journal } = await store.open(planId, null);
    const submission = submissionOf(version, journal);
    const said = [...(submission?.reasons ?? []), ...(submission?.waivers ?? [])];
    return [planId, said.flatMap(({ findingKey }) => findingOfKey(findingKey)?.rule ?? [])] as const;
  });
  return new Map(read);
}

interface OwedOf {
  readonly unit: string;
  readonly period: Period;
  readonly rules: CompanyRules;
  readonly standings: readonly PlanStanding[];
}

function owedPlans(
  { clock }: Pick<ViewPorts, 'clock'>,
  caller: Caller,
  { unit, period, rules, standings }: OwedOf,
): readonly ViewOwed[] {
  const calendar = enteredCalendar(rules);
  const owed = owedIn(organisationForPeriod(caller.organisation, period), unit, period, calendar, rules.dueDays);
  return findOutstandingPlans(owed, { clock, caller, calendar, standings }).map((plan) => ({
    ...plan,
    unit: plan.unit.id,
    person: plan.person?.id ?? null,
    waitingFor: plan.waitingFor.map(({ id }) => id),
  }));
}
