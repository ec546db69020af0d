import { readPeriod, type Period } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { periodTree } from 'shared/organisation/period-tree';
import { isRefused } from 'shared/quantity/refusal';
import { partsOf } from 'shared/calendar/period-parts';
import type { FigureCoverage, FigureQuestion, FigureReply } from 'shared/contract/answers';
import { completionFrom, deviationFrom } from 'shared/roll-up/compared';
import { basesBehind } from 'shared/roll-up/contribution';
import { emptyCoverage } from 'shared/roll-up/coverage';
import { figureOf, gap, type Figure } from 'shared/roll-up/figure';
import { answerOf } from 'shared/roll-up/figure-answer';
import { countingPlans, setsTargets } from 'shared/roll-up/figure-book';
import { mergeAll } from 'shared/roll-up/merge-all';
import { speaksOfOthers } from 'shared/roll-up/plan-sources';
import { signedShare } from 'shared/roll-up/roll-up-columns';
import { figureKey, stateAt, type Coverage, type Lane, type UnitFigures } from 'shared/roll-up/unit-figures';
import { maySeeFigures } from 'shared/sign-off/may-roll-up';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { lookupWithinRights, mayReadPersonal } from 'functions/use-cases/figures/composed-rights';
import { readPersons, readUnits, type UnitLookup } from 'functions/use-cases/figures/read-figures';
import { hiddenLanes } from 'functions/use-cases/figures/roll-up';
import { examineOncePerPlan, verifiedVersion } from 'functions/use-cases/sign-off/verify-version';
import type { VerifyPorts } from 'functions/use-cases/sign-off/verify-plan';

/** Questions about plans and their figures; their names are codes by now. */
export type PlainQuestion = Exclude<FigureQuestion, { readonly ask: 'name' | 'as-of' | 'signers' }>;
type Ask<Kind extends PlainQuestion['ask']> = Extract<PlainQuestion, { readonly ask: Kind }>;
type ValueQuestion = Ask<'value'>;

/** All PLAN.* cells of a recalculation at once: one read for all units of one parent and year, however many cells ask. */
export async function answerFigures(
  ports: Pick<Dependencies, 'figures' | 'settings'> & VerifyPorts,
  caller: Caller,
  questions: readonly PlainQuestion[],
): Promise<readonly FigureReply[]> {
  const allowed = new Map<string, string | null>();
  const refusalOf = (unit: string, period: Period): string | null => {
    const key = `${unit}|${period.key}`;
    const known = allowed.get(key);
    if (known !== undefined) return known;
    const refusal = !isKnownUnit(caller, unit, period)
      ? 'unknown-unit'
      : maySeeFigures(caller.person, unit, caller.view)
        ? null
        : 'may-not-see';
    allowed.set(key, refusal);
    return refusal;
  };
  const asked = questions.flatMap((question) => {
    if (question.ask === 'verify') return [];
    const period = readPeriod(question.period, caller.at.fiscal);
    if (isRefused(period) || refusalOf(question.unit, period) !== null || isOfPerson(question)) return [];
    return periodsRead(period).map((each) => ({ unit: question.unit, period: each }));
  });
  const lookup = await readUnits(ports, caller.organisation, asked, {
    withKeys: asked.some(({ period }) => period.kind === 'span'),
  });
  const persons = new Map<string, ReturnType<typeof readPersons>>();
  const examine = examineOncePerPlan(ports, caller);
  const { policy } = await ports.settings.rules();
  return Promise.all(
    questions.map(async (question): Promise<FigureReply> => {
      if (question.ask === 'verify') return verifiedVersion(examine, caller, question.plan);
      const period = readPeriod(question.period, caller.at.fiscal);
      if (isRefused(period)) return { refused: caller.view.hasUnit(question.unit) ? 'unknown-period' : 'unknown-unit' };
      const refusal = refusalOf(question.unit, period);
      if (refusal !== null) return { refused: refusal };
      if (question.ask === 'status') return statusIn(lookup(question.unit, period), question);
      const entry = indicatorOf(question.indicator ?? '');
      if (question.ask === 'coverage') return coverageReply(caller, lookup, question, period);
      if (entry === undefined) return { refused: 'unknown-indicator' };
      if (!isOfPerson(question)) {
        return valueOf(caller, lookup, question, { period, entry, least: policy.leastContributors });
      }
      const place = { unit: question.unit, period: period.key };
      if (!mayReadPersonal(caller, place, question.person ?? '')) return { refused: 'may-not-see' };
      const key = `${question.unit}|${period.key}`;
      const plans = persons.get(key) ?? readPersons(ports, question.unit, period);
      persons.set(key, plans);
      return personValue(await plans, question, period, entry);
    }),
  );
}

const isOfPerson = (question: PlainQuestion): boolean => question.ask === 'value' && (question.person ?? '') !== '';

const isKnownUnit = ({ view, organisation }: Caller, unit: string, period: Period): boolean =>
  view.hasUnit(unit) || periodTree(organisation, period).hasUnit(unit);

/** A span is added up from its years, which are kept apart. */
const periodsRead = (period: Period): readonly Period[] =>
  period.kind === 'span' ? [period, ...partsOf(period, 'year')] : [period];

/** What is asked of one unit and indicator. Nothing partial is answered unless partial figures are asked for. */
function valueOf(
  caller: Caller,
  lookup: UnitLookup,
  question: ValueQuestion,
  { period, entry, least }: { readonly period: Period; readonly entry: Indicator; readonly least: number },
): FigureReply {
  const all = period.kind === 'span' ? partsOf(period, 'year') : [period];
  const readable = lookupWithinRights(caller, lookup, least);
  const figures = all.map((each) => readable(question.unit, each));
  const coverage = coverageIn(caller, lookup(question.unit, period), question.unit, period);
  const state = question.state ?? 'effective';
  const planLane: Lane = state === 'submitted' ? 'submitted' : 'plan';
  const hidden = hiddenLanes(period, caller.today);

  const own = ownFigure(figures, planLane, entry);
  const below = belowFigure(figures, planLane, entry);
  const actual = hidden.includes('actual') ? null : broughtFigure(figures, 'actual', entry);
  const target = own?.figure.kind === 'known' ? own : (below ?? own);
  const whole = (found: Partial | null): boolean => found === null || found.isWhole;
  const chosen = ((): Partial => {
    const missing: Partial = { figure: gap(missingReason(figures[0] ?? null)), isWhole: true };
    const reported: Partial = actual ?? { figure: gap('not-planned'), isWhole: true };
    switch (question.what ?? 'plan') {
      case 'plan':
        return target ?? missing;
      case 'composed':
        return below ?? { figure: gap('not-planned'), isWhole: true };
      case 'actual':
        return reported;
      case 'verified':
        return verifiedFigure(figures, entry) ?? { figure: gap('not-planned'), isWhole: true };
      case 'deviation': {
        const plan = target ?? missing;
        return { figure: deviationFrom(plan.figure, reported.figure), isWhole: whole(target) && whole(actual) };
      }
      case 'completion': {
        const plan = target ?? missing;
        return { figure: completionFrom(entry, plan.figure, reported.figure), isWhole: whole(target) && whole(actual) };
      }
    }
  })();
  const isHeldBack = !chosen.isWhole && question.partial !== true && chosen.figure.kind === 'known';
  const unit = question.what === 'completion' ? percent : entry.unit;
  return {
    figure: answerOf(isHeldBack ? gap('partial') : chosen.figure, unit),
    ...(chosen.isWhole ? {} : { coverage: shownCoverage(coverage, figures, entry) }),
  };
}

const percent = { kind: 'percent', zh: '%', en: '%' } as const;

interface Partial {
  readonly figure: Figure;
  readonly isWhole: boolean;
}

function ownFigure(all: readonly (UnitFigures | null)[], lane: Lane, entry: Indicator): Partial | null {
  const found = all.map(
    (figures) =>
      figures?.own.get(figureKey(lane, entry.code)) ??
      (lane === 'submitted' ? figures?.own.get(figureKey('plan', entry.code)) : undefined) ??
      null,
  );
  const known = found.filter((each) => each !== null);
  if (known.length === 0) return null;
  const isWhole =
    known.length === found.length && known.every(({ parts }) => parts === null || parts.known === parts.of);
  return { figure: figureOf(mergeAll(known.map(({ state }) => state)), entry), isWhole };
}

function belowFigure(all: readonly (UnitFigures | null)[], lane: Lane, entry: Indicator): Partial | null {
  const states = all.map((figures) => stateAt(figures?.below ?? null, lane, entry.code));
  const known = states.filter(({ kind }) => kind !== 'nothing');
  if (known.length === 0) return null;
  const isWhole =
    known.length === states.length && all.every((figures) => figures === null || isCovered(figures, lane));
  return { figure: figureOf(mergeAll(known), entry), isWhole };
}

const isCovered = (
  { coverage: { expected, effective, submitted, parts }, ofPersons }: UnitFigures,
  lane: Lane,
): boolean =>
  ofPersons ||
  ((lane === 'submitted' ? effective + submitted : effective) >= expected &&
    (lane === 'submitted' || parts === null || parts.known === parts.of));

/** As the unit reported; failing that, as those below did. */
function broughtFigure(all: readonly (UnitFigures | null)[], lane: Lane, entry: Indicator): Partial | null {
  const own = ownFigure(all, lane, entry);
  if (own !== null) return { ...own, isWhole: true };
  const states = all.map((figures) => stateAt(figures?.below ?? null, lane, entry.code));
  const known = states.filter(({ kind }) => kind !== 'nothing');
  return known.length === 0
    ? null
    : {
        figure: figureOf(mergeAll(known), entry),
        isWhole: all.every((figures) => figures === null || isCovered(figures, 'plan')),
      };
}

/** Of the level the actual was reported at; what was reported and not verified is a verified amount of zero. */
function verifiedFigure(all: readonly (UnitFigures | null)[], entry: Indicator): Partial | null {
  if (entry.unit.kind !== 'money') return null;
  const actual = broughtFigure(all, 'actual', entry);
  if (actual === null) return null;
  const isOwn = ownFigure(all, 'actual', entry) !== null;
  const verified = isOwn ? ownFigure(all, 'verified', entry) : broughtFigure(all, 'verified', entry);
  return { figure: verified?.figure ?? figureOf({ kind: 'sum', total: 0n }, entry), isWhole: actual.isWhole };
}

/** No plan, none in force, or one in force that says nothing of the indicator. */
function missingReason(figures: UnitFigures | null): 'no-plan' | 'not-effective' | 'not-planned' {
  const plans = (figures?.plans ?? []).filter(({ person, template }) => person === null && setsTargets(template));
  if (plans.length === 0) return 'no-plan';
  return plans.some(({ inForce }) => inForce !== null) ? 'not-planned' : 'not-effective';
}

const coverageIn = ({ organisation }: Caller, figures: UnitFigures | null, unit: string, period: Period): Coverage =>
  figures?.coverage ?? emptyCoverage({ unit, period, treeOf: (each) => periodTree(organisation, each) });

function shownCoverage(
  { expected, effective, submitted, parts }: Coverage,
  all: readonly (UnitFigures | null)[],
  entry: Indicator | null,
): FigureCoverage {
  const own = entry === null ? null : (ownFigure(all, 'plan', entry)?.figure ?? null);
  const [composed, onItsWay] = (['plan', 'submitted'] as const).map((lane) =>
    entry === null ? null : (belowFigure(all, lane, entry)?.figure ?? null),
  );
  return {
    ...{ expected, effective, submitted },
    known: parts?.known ?? null,
    of: parts?.of ?? null,
    share: signedShare(own, composed ?? null, onItsWay ?? null),
  };
}

function coverageReply(caller: Caller, lookup: UnitLookup, question: Ask<'coverage'>, period: Period): FigureReply {
  const entry = question.indicator === undefined ? null : (indicatorOf(question.indicator) ?? null);
  if (question.indicator !== undefined && entry === null) return { refused: 'unknown-indicator' };
  const figures = lookup(question.unit, period);
  return { coverage: shownCoverage(coverageIn(caller, figures, question.unit, period), [figures], entry) };
}

/** A person's own plan of exactly the period. */
function personValue(
  plans: Awaited<ReturnType<typeof readPersons>>,
  { person = '', state, what = 'plan' }: ValueQuestion,
  period: Period,
  entry: Indicator,
): FigureReply {
  const own = plans.filter((plan) => plan.person === person && plan.period === period.key);
  const all = countingPlans(own, { includeSubmitted: state === 'submitted' })
    .flatMap(({ contributions }) => contributions)
    .filter(({ indicator }) => indicator === entry.code);
  const stated = basesBehind(what === 'actual' || what === 'verified' ? what : 'plan')
    .map((stands) => all.find(({ basis }) => basis === stands))
    .find((each) => each !== undefined);
  if (stated !== undefined) return { figure: answerOf(figureOf(stated.state, entry), entry.unit) };
  const reason = own.length === 0 ? 'no-plan' : countingPlans(own).length === 0 ? 'not-effective' : 'not-planned';
  return { figure: { kind: 'gap', reason } };
}

/** The version in force, failing that the latest; of any kind of the unit's own where none is named. */
function statusIn(figures: UnitFigures | null, { template, period }: Ask<'status'>): FigureReply {
  const own = (figures?.plans ?? []).filter(
    (plan) =>
      plan.person === null &&
      plan.period === period &&
      (template === '' ? !speaksOfOthers(plan.template) : plan.template === template),
  );
  const inForce = own.find((plan) => plan.inForce !== null);
  if (inForce !== undefined && inForce.inForce !== null) {
    const state = inForce.state === 'closed' ? 'closed' : 'effective';
    return { status: state, planNo: inForce.inForce.planNo, version: inForce.inForce.version };
  }
  const latest = own.toSorted((one, other) => other.version - one.version)[0];
  return latest === undefined
    ? { status: 'missing', planNo: null, version: null }
    : { status: latest.state, planNo: latest.planNo, version: latest.version };
}
