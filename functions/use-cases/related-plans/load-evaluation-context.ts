import type { Period } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import { evidenceOf } from 'shared/evaluation/evidence-of';
import { preScore } from 'shared/evaluation/pre-score';
import { counterpartsOf, subtreeOf } from 'shared/organisation/tree';
import { rowsIn } from 'shared/plan/document';
import { numberIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { plansNamed } from 'shared/plan/plan-no';
import { shownNumber } from 'shared/quantity/decimal';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { Planned } from 'shared/related-plans/planned';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import { unitsUpwards } from 'shared/sign-off/units-upwards';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { coveredBy, usualRelatedPlanLimits, periodOf } from 'functions/use-cases/related-plans/related-plan-keys';
import { relationsTo, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { onlyInForce, storedPlansIn, type StoredPlans } from 'functions/use-cases/related-plans/stored-plans';

export interface EvaluationContext {
  readonly planned: Pick<Planned, 'counterparts' | 'unitsBelow' | 'evaluations' | 'scores'>;
  /** Plans in force that this unit may judge: its own, its counterparts' and those of the units below. */
  readonly judgeable: readonly StoredPlan[];
  /** The plan it judges, and the summaries of its months. */
  readonly judged: ServiceFacts['judged'];
}

const none: EvaluationContext = { planned: {}, judgeable: [], judged: null };

/**
 * What other evaluations and the figures say of the plan an evaluation judges (T-EVF); nothing of a plan whose content the
 * caller may not read. One read a plan that may be judged, a form about it, and a month of it.
 */
export async function loadEvaluationContext(
  ports: Pick<Dependencies, 'plans'>,
  caller: Caller,
  key: PlanKey,
  named: readonly string[],
): Promise<EvaluationContext> {
  if (key.template !== 'T-EVF') return none;
  const stored = storedPlansIn(ports);
  const counterparts = counterpartsOf(caller.at, key.unit).map(({ id }) => id);
  const unitsBelow = subtreeOf(caller.at, key.unit).flatMap(({ id }) => (id === key.unit ? [] : [id]));
  const units = [key.unit, ...counterparts, ...unitsBelow];
  const own = coveredBy(key);
  const keys =
    own === null ? [] : units.slice(0, 1 + 2 * usualRelatedPlanLimits.beside).map((unit) => ({ ...own, unit }));
  const [judgeable, judged] = await Promise.all([
    stored.several(keys, onlyInForce),
    judgedPlan(
      stored,
      caller,
      named[0] === undefined ? keys.slice(0, 1) : plansNamed(named[0]).map((each) => each.key),
    ),
  ]);
  if (judged === null) return { planned: { counterparts, unitsBelow }, judgeable, judged };
  const period = periodOf(judged.key, caller.organisation);
  const about = { plan: judged, period, summaries: await summariesOf(stored, judged, period) };
  const said = await saidOf(stored, caller, key, about);
  return { planned: { counterparts, unitsBelow, ...said }, judgeable, judged: about };
}

async function judgedPlan(stored: StoredPlans, caller: Caller, keys: readonly PlanKey[]): Promise<StoredPlan | null> {
  const mayRead = (standing: LoadedPlan): boolean => mayDo('read', relationsTo(standing, caller), standing.key);
  const found = await Promise.all(keys.map((each) => stored.one(each, onlyInForce, mayRead)));
  return found.find((plan) => plan !== null) ?? null;
}

/** What others wrote of the plan is told to those who may read it, and to nobody who is to judge it apart from them. */
const mayReadForm = (caller: Caller, key: PlanKey): boolean =>
  mayDo('read', relationsOf(caller.person, { key, preparer: null, signers: [] }, caller.view), key);

/** What was reported of each month of a plan. */
async function summariesOf(stored: StoredPlans, { key: { unit } }: StoredPlan, period: Period | null) {
  const months = period === null || period.kind === 'span' ? [] : partsOf(period, 'month');
  return stored.several(
    months.map((month) => ({ template: 'T-SMO' as const, unit, period: month.key, person: null })),
    onlyInForce,
  );
}

async function saidOf(
  stored: StoredPlans,
  caller: Caller,
  own: PlanKey,
  { plan: judged, period, summaries }: NonNullable<ServiceFacts['judged']>,
): Promise<Pick<Planned, 'evaluations' | 'scores'>> {
  const { unit } = judged.key;
  const judges = [unit, ...counterpartsOf(caller.at, unit).map(({ id }) => id), ...unitsUpwards(unit, caller.view)];
  const others = [...new Set(judges)].filter((each) => each !== own.unit).slice(0, usualRelatedPlanLimits.beside);
  const forms = await stored.several(
    others.map((each) => ({ ...own, unit: each })).filter((key) => mayReadForm(caller, key)),
  );
  const heads = forms.flatMap((form) => headsAbout(judged, form));
  const score = preScore(evidenceOf(judged, period, summaries));
  const data = score === null ? null : shownNumber(score, 1);
  const self = heads.find(({ kind, isOnly }) => kind === 'self' && isOnly)?.score ?? null;
  const parts = [...heads.map(({ kind }) => kind), ...(data === null ? [] : ['data'])];
  return {
    evaluations: evaluationParts.filter((part) => parts.includes(part)),
    ...(data === null ? {} : { scores: { data, ...(self === null ? {} : { self }) } }),
  };
}

const evaluationParts = ['self', 'mutual', 'superior', 'data'] as const;

/** A form has one set of scores, so they are somebody's only where it has one head. */
function headsAbout({ planId }: StoredPlan, { document }: StoredPlan) {
  const heads = rowsIn(document, 'HEAD');
  return heads
    .filter(({ cells }) => plansNamed(textIn(cells, 'planNo') ?? '').some(({ key }) => planIdOf(key) === planId))
    .map(({ cells }) => ({
      kind: textIn(cells, 'kind') ?? '',
      isOnly: heads.length === 1,
      score: scoreIn(rowsIn(document, 'SCORE').map((row) => row.cells)),
    }));
}

/** Points of 100; null where a criterion was not scored. */
function scoreIn(rows: readonly Parameters<typeof numberIn>[0][]): number | null {
  const [full, scores] = ['full', 'score'].map((key) => rows.map((cells) => numberIn(cells, key)));
  if (!full?.length || !scores || [...full, ...scores].some((each) => each === null)) return null;
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((all, each) => all + (each ?? 0), 0);
  return sum(full) === 0 ? null : Math.round((sum(scores) / sum(full)) * 1000) / 10;
}
