import { membersOf } from 'shared/organisation/members';
import { readPeriod } from 'shared/calendar/period';
import type { Period } from 'shared/calendar/period';
import { next } from 'shared/calendar/period-order';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { referencedPlansIn } from 'shared/related-plans/referenced-plans';
import { noRelatedPlans, type RelatedPlans } from 'shared/related-plans/related-plans';
import { issuedReport, issuedTargets, type IssuedRow } from 'shared/related-plans/issued-rows';
import { issuedWith } from 'shared/related-plans/prefill-from-plans';
import { rowsAbout } from 'shared/related-plans/report-rows';
import { numberIn, tasksIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { unfinishedTasks } from 'shared/related-plans/unfinished-tasks';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanKey } from 'shared/plan/plan-id';
import { dueDayOf, type DueDays } from 'shared/review/due-days';
import { plannedFrom } from 'shared/related-plans/planned-from';
import type { Planned } from 'shared/related-plans/planned';
import { actionsOf } from 'shared/related-plans/facts/strategy';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { Chain } from 'shared/sign-off/chain';
import { chainRuleOf, type ChainRules } from 'shared/sign-off/chains';
import type { ListEntry, Lists } from 'shared/template/list';
import { templateOf } from 'shared/template/templates';
import type { IssuedTarget } from 'functions/ports/planning';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { periodOf } from 'functions/use-cases/related-plans/related-plan-keys';
import { loadEvaluationContext } from 'functions/use-cases/related-plans/load-evaluation-context';
import { loadLedgerContext } from 'functions/use-cases/related-plans/load-ledger-context';
import { knownTargets, yearOf, type KnownTargets } from 'functions/use-cases/related-plans/known-targets';
import { onlyInForce, storedPlansIn } from 'functions/use-cases/related-plans/stored-plans';
import { loadRelatedPlans } from 'functions/use-cases/related-plans/load-related-plans';

type Ports = Pick<Dependencies, 'plans' | 'planning' | 'figures' | 'settings'>;

/** By what deadlines are reckoned. */
export interface Due {
  readonly calendar: WorkingCalendar;
  readonly dueDays: DueDays;
}

/** How the plan at hand is signed, by the company's rules, and by which days it is due. */
export interface PlannedQuestion {
  readonly chain: Chain | null;
  readonly chains: ChainRules;
  readonly due: Due | null;
}

/** Everything other plans and ledgers know about one plan. */
export interface PlanContext {
  readonly around: RelatedPlans;
  readonly targets: KnownTargets;
  /** Plans an evaluation may be about. */
  readonly judgeable: readonly StoredPlan[];
  /** The plan an evaluation judges, with the summaries of its months. */
  readonly judged: ServiceFacts['judged'];
  /** Money in 万元. `chain`: as it resolves for the plan at hand; `due`: by which days, while it can still be handed in. */
  planned(of: PlannedQuestion): Planned;
}

/** What is written so far; `named`: the other plans it names, where more is written than has come here. */
export type Written = Pick<PlanDocument, 'header' | 'blocks'> & { readonly named?: readonly string[] };

export const nothingWritten: Written = { header: {}, blocks: {} };

/** Reads what is around a plan: its issued targets, and the plans of `plansAround`. */
export async function loadPlanContext(
  ports: Ports,
  caller: Caller,
  key: PlanKey,
  { document, lists }: { readonly document: Written; readonly lists: Lists },
): Promise<PlanContext> {
  const period = periodOf(key, caller.organisation);
  if (period === null) throw new TypeError('a plan without a period has nothing beside it');
  const parentNo = String(document.header['parentNo'] ?? '').trim();
  const named = document.named ?? referencedPlansIn(document);
  const [issued, around, ledger, evaluation, approvedBefore] = await Promise.all([
    ports.planning.issuedTargets({ ...key, period: yearOf(period) }),
    templateOf(key.template) === undefined
      ? noRelatedPlans
      : loadRelatedPlans(ports, caller, key, { parentNo, named, lists }),
    loadLedgerContext(ports, key, period),
    loadEvaluationContext(ports, caller, key, named),
    approvedIn(ports, key),
  ]);
  const owner = key.person ?? caller.view.headOf(key.unit) ?? caller.person;
  const targets = knownTargets(issued, period, owner);
  const issuedRows = (): readonly IssuedRow[] => [
    ...issuedTargets(issuedWith(targets, around, period, { person: key.person, owner })),
    ...(around.covered === null ? [] : issuedReport(rowsAbout(around.covered))),
  ];
  return {
    around,
    targets,
    judgeable: evaluation.judgeable,
    judged: evaluation.judged,
    planned: ({ chain, chains, due }) => {
      const deadline = due === null ? null : dueDayOf(key.template, period, due.calendar, due.dueDays);
      const beside = plannedFrom(
        {
          ...{ key, period, employed: employedIn(caller), members: membersOf(caller.organisation, key.unit) },
          issued: targets.targets.map(({ indicator, value }) => ({ indicator, target: value })),
          ...issuedFor(next(period), issued, owner),
          ...(chain === null
            ? {}
            : { path: pathOf(chain), levelsNeeded: chainRuleOf(key.template, chains)?.atLeast ?? 2 }),
          ...(deadline === null ? {} : { deadline }),
          ...customersFor(key, lists),
        },
        around,
      );
      return { ...beside, ...ledger, ...evaluation.planned, issued: issuedRows(), ...approvedBefore };
    },
  };
}

/** Absent where the year's targets do not reach so far. */
const issuedFor = (following: Period, issued: readonly IssuedTarget[], owner: string) => ({
  issuedNext: knownTargets(issued, following, owner).targets.map(({ indicator, value }) => ({
    indicator,
    target: value,
  })),
});

/** V-EXP-06: what was approved in the version of an expense plan that is in force. */
async function approvedIn(ports: Pick<Ports, 'plans'>, key: PlanKey): Promise<Pick<Planned, 'approvedBefore'>> {
  if (key.template !== 'T-EXP') return {};
  const own = await storedPlansIn(ports).one(key, onlyInForce);
  const rows = own === null ? [] : rowsIn(own.document, 'EXP');
  return { approvedBefore: rows.flatMap(({ id, cells }) => (numberIn(cells, 'approved') === null ? [] : [id])) };
}

const pathOf = (chain: Chain) =>
  chain.map(({ level, seats }) => ({ level, persons: seats.map(({ holder }) => holder) }));

/** Personal annual plans list key customers, who are customers already. */
const aboutKeyCustomers = ['T-ANN-P'];

const customersFor = ({ template }: PlanKey, { customers = [] }: Lists) =>
  customers.length === 0 || aboutKeyCustomers.includes(template)
    ? {}
    : { customers: customers.map(({ code }) => code) };

/** V-TSK-06: from when to when somebody is here; those who come later too. */
function employedIn({ organisation }: Caller): Planned['employed'] {
  const employed: Record<string, NonNullable<Planned['employed']>[string]> = {};
  for (const { id, from, to } of organisation.persons) {
    const known = employed[id];
    employed[id] =
      known === undefined
        ? { from, to }
        : {
            from: from < known.from ? from : known.from,
            to: to === null || known.to === null ? null : to > known.to ? to : known.to,
          };
  }
  return employed;
}

/** What the sheet's references may name beside the kept lists: plans above and reported on, their tasks, and what is carried over. */
export function listsWithRelatedPlans(lists: Lists, key: PlanKey, { around, judgeable }: PlanContext): Lists {
  const { above, covered } = around;
  const left = (unfinishedTasks(around) ?? []).map(({ ref, name }) => entry(ref, name));
  const named = [
    ...(above.at === 'here' ? [above.plan] : []),
    ...(covered === null ? [] : [covered]),
    ...judgeable.filter(({ planId }) => planId !== covered?.planId),
  ];
  const plans = named.map(({ planId, planNo }) => entry(planId, planNo));
  const { plans: keptPlans = [], parentTasks: keptTasks = [] } = lists;
  if (above.at !== 'here') {
    return { ...lists, plans: merged(plans, keptPlans), parentTasks: merged(left, keptTasks) };
  }
  const { plan } = above;
  const period = readPeriod(key.period);
  const actions = !isRefused(period) && period.kind === 'year' ? actionsOf(plan, key.unit, period.year) : [];
  const tasks = tasksIn(plan).map(({ ref, wbs, name }) => entry(ref, `${wbs} ${name}`));
  return { ...lists, plans, parentTasks: [...tasks, ...actions.map(({ no, name }) => entry(no, name)), ...left] };
}

const entry = (code: string, name: string): ListEntry => ({ code, zh: name, en: name });

const merged = (first: readonly ListEntry[], kept: readonly ListEntry[]): readonly ListEntry[] => [
  ...first,
  ...kept.filter(({ code }) => first.every((each) => each.code !== code)),
];
