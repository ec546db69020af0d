import { readPeriod } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { holderFor } from 'shared/organisation/leaders';
import { roles } from 'shared/organisation/role';
import type { PlanDocument } from 'shared/plan/document';
import { prefill } from 'shared/plan/prefill';
import type { KnownBeforePlanning } from 'shared/plan/prefill-known';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import type { Preparation } from 'shared/contract/answers';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { chainRuleOf } from 'shared/sign-off/chains';
import { parentKeysOf } from 'shared/sign-off/parents';
import { pathAhead } from 'shared/sign-off/path';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { versionOf } from 'shared/sign-off/sign-off';
import { nextVersionOf, refusalOf } from 'shared/sign-off/steps';
import type { Lists } from 'shared/template/list';
import type { Template } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { CompanyRules } from 'functions/ports/settings';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { namesIn } from 'functions/use-cases/names';
import { knownTargets, yearOf, type KnownTargets } from 'functions/use-cases/known-targets';
import { levelsOf } from 'functions/use-cases/plan-view';
import { isKeptElsewhere, parentOnTheWay, type ParentPlan } from 'functions/use-cases/parent-plan';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/refusal';
import { actorOf, standingOf } from 'functions/use-cases/standing';

type Ports = Pick<Surroundings, 'plans' | 'lists' | 'planning' | 'newId' | 'policy' | 'settings'>;

/** Everything known before the planner types: a new plan filled in, or the plan there is, ready to be changed. */
export async function preparePlan(ports: Ports, caller: Caller, key: PlanKey): Promise<Preparation | Refused> {
  const template = templateOf(key.template);
  if (template === undefined) return refuse('unknown-template', { template: key.template });
  if (chainRuleOf(key.template) === null) return refuse('not-signed-alone', { template: key.template });
  if (!caller.view.hasUnit(key.unit)) return refuse('unknown-unit', { unit: key.unit });
  const planId = planIdOf(key);
  const period = readPeriod(key.period);
  if (planId === null || isRefused(period) || period.kind !== template.grain) return refuse('unknown-period');
  if ((template.level === 'person') !== (key.person !== null)) return refuse('may-not-prepare');
  if (!mayPrepare(caller.person, key, caller.view)) return refuse('may-not-prepare');

  const parents = parentKeysOf(key, caller.view);
  const [opened, lists, targets, parent, rules] = await Promise.all([
    ports.plans.open(planId, null),
    ports.planning.lists(key.unit, caller.today),
    ports.planning.issuedTargets({ ...key, period: yearOf(period) }),
    parentOnTheWay(ports, parents),
    ports.settings.rules(),
  ]);
  const { signOff } = standingOf(planId, opened);
  const closed = refusalOf('submit', signOff, actorOf(caller, key));
  if (closed !== null) return refuseWith(closed);

  const known = knownFor(
    key,
    caller,
    parent?.planId ?? elsewhere(parents, lists),
    knownTargets(targets, period, key.person ?? caller.view.headOf(key.unit) ?? caller.person),
    [firstDay(period), lastDay(period)],
  );
  const latest = signOff.at === 'unsubmitted' ? null : await ports.plans.content(planId, versionOf(signOff));
  const document = latest === null ? prefill(template, known, ports.newId) : (JSON.parse(latest) as PlanDocument);
  return {
    planId,
    planNo: planNoOf(key, nextVersionOf(signOff)),
    version: nextVersionOf(signOff),
    document,
    lists: listsWith(lists, parent),
    path: pathFor(key, template, caller, { ...ports, ...rules }),
  };
}

/** Who will sign, as far as it is known before anything is typed; empty where a seat cannot be filled today. */
function pathFor(
  key: PlanKey,
  template: Template,
  caller: Caller,
  { policy, chains }: Pick<Ports, 'policy'> & Pick<CompanyRules, 'chains'>,
) {
  const resolved = resolveChain(
    {
      key: { ...key, template: template.id },
      preparer: caller.person,
      counterpartNamed: false,
      annualApproval: policy.annualApproval,
    },
    caller.view,
    chains,
  );
  return 'refused' in resolved ? [] : levelsOf(pathAhead(resolved.chain), namesIn(caller.organisation), true);
}

function knownFor(
  key: PlanKey,
  caller: Caller,
  parentPlan: string | null,
  targets: KnownTargets,
  [start, end]: readonly [string, string],
): KnownBeforePlanning {
  const { unit, person, period } = key;
  const holders = roles.flatMap((role) => {
    const holder = holderFor(caller.at, role, unit);
    return holder?.person ? [[role, { person: holder.person, unit: holder.unit }] as const] : [];
  });
  return {
    language: 'zh-CN',
    header: {
      ...{ unit, person, period, start, end },
      preparer: caller.person,
      preparedOn: caller.today,
      parentPlan,
      moneyUnit: 'wan',
      title: null,
    },
    ...targets,
    carriedTasks: [],
    holders: Object.fromEntries(holders),
  };
}

/** The nearest plan above that was signed before the company began to sign here. */
const elsewhere = (parents: readonly PlanKey[], lists: Lists): string | null =>
  parents.map(planIdOf).find((planId) => planId !== null && isKeptElsewhere(planId, lists)) ?? null;

const listsWith = (lists: Lists, parent: ParentPlan | null): Lists =>
  parent === null
    ? lists
    : {
        ...lists,
        plans: [{ code: parent.planId, zh: parent.planNo, en: parent.planNo }],
        parentTasks: parent.tasks,
      };
