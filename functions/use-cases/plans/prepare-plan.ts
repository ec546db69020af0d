import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { enteredCalendar } from 'shared/calendar/working-days';
import { holderFor } from 'shared/organisation/leaders';
import { roles } from 'shared/organisation/role';
import type { PlanDocument } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { withRelatedPlans } from 'shared/related-plans/prefill-from-plans';
import { prefill } from 'shared/plan/prefill';
import type { KnownBeforePlanning, OfferSettings } from 'shared/plan/prefill-known';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import type { ReviewSettings } from 'shared/review/settings';
import type { Preparation } from 'shared/contract/answers';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import type { Chain } from 'shared/sign-off/chain';
import { chainRuleOf } from 'shared/sign-off/chains';
import { isSwitchedOn } from 'shared/sign-off/records/packs';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { versionOf } from 'shared/sign-off/sign-off';
import { authorsWith } from 'shared/sign-off/transition';
import { nextVersionOf, refusalOf } from 'shared/sign-off/steps';
import type { BookedLine, InspectedUnit } from 'shared/service-columns/service-facts';
import type { Language } from 'shared/template/list';
import { grainsOf, type Template } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { CompanyRules } from 'functions/ports/settings';
import type { Dependencies } from 'functions/ports/dependencies';
import { bookedLines, offeredLines } from 'functions/use-cases/related-plans/load-booked-lines';
import { inspectedUnits, loadServiceCells } from 'functions/use-cases/related-plans/load-service-facts';
import type { Caller } from 'functions/use-cases/caller/caller';
import { previewPath } from 'functions/use-cases/sign-off/preview-path';
import {
  loadPlanContext,
  listsWithRelatedPlans,
  nothingWritten,
  type PlanContext,
} from 'functions/use-cases/related-plans/load-plan-context';
import { notPreparing } from 'functions/use-cases/caller/not-preparing';
import { plannedElsewhere } from 'functions/use-cases/related-plans/planned-elsewhere';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { releaseRefusal } from 'functions/use-cases/sign-off/gates/releases';
import { withFreezeNamed } from 'functions/use-cases/sign-off/gates/named-freeze';
import { actorOf, replayPlan } from 'functions/use-cases/commands/replay-plan';

const isMadeFor = (template: Template, { kind }: Period): boolean => grainsOf(template).some((grain) => grain === kind);

type Ports = Pick<Dependencies, 'plans' | 'lists' | 'planning' | 'figures' | 'newId' | 'settings' | 'clock'>;

/** `named`: other plans that the sheets name by now, where they are further than what is stored. */
export interface Preparing {
  readonly language?: Language | undefined;
  readonly named?: readonly string[] | undefined;
}

/** Everything known before the planner types: a new plan filled in, or the plan there is, ready to be changed. */
export async function preparePlan(
  ports: Ports,
  caller: Caller,
  key: PlanKey,
  { language = 'zh-CN', named }: Preparing = {},
): Promise<Preparation | Refused> {
  const template = templateOf(key.template);
  if (template === undefined) return refuse('unknown-template', { template: key.template });
  const rules = await ports.settings.rules();
  if (chainRuleOf(key.template, rules.chains) === null) return refuse('not-signed-alone', { template: key.template });
  if (!caller.view.hasUnit(key.unit)) return refuse('unknown-unit', { unit: key.unit });
  const planId = planIdOf(key);
  const period = readPeriod(key.period, caller.organisation.fiscal);
  if (planId === null || isRefused(period) || !isMadeFor(template, period)) return refuse('unknown-period');
  if ((template.level === 'person') !== (key.person !== null)) return refuse('may-not-prepare');
  if (!mayPrepare(caller.person, key, caller.view)) return notPreparing(caller, key);
  if (!isSwitchedOn(key.template, key.unit, rules.packs, caller.view))
    return refuse('pack-off', { template: key.template });
  const unreleased = releaseRefusal(caller, key, rules.gates);
  if (unreleased !== null) return unreleased;

  const [opened, lists] = await Promise.all([
    ports.plans.open(planId, null),
    ports.planning.lists(key.unit, caller.today),
  ]);
  const { signOff } = replayPlan(planId, opened);
  const version = nextVersionOf(signOff);
  const closed = refusalOf('submit', signOff, actorOf(caller, key));
  if (closed !== null) return withFreezeNamed(refuseWith(closed), caller);

  const latest = signOff.at === 'unsubmitted' ? null : await ports.plans.content(planId, versionOf(signOff));
  const stored = latest === null ? await handedOver(ports, key) : (JSON.parse(latest) as PlanDocument);
  const written = { ...(stored ?? nothingWritten), ...(named === undefined ? {} : { named }) };
  const beside = await loadPlanContext(ports, caller, key, { document: written, lists });
  const days = [firstDay(period), lastDay(period)] as const;
  const authors = authorsWith(signOff, caller.person);
  const chain = chainFor(key, authors, caller, rules);
  const [inspected, booked] =
    stored === null
      ? await Promise.all([
          inspectedUnits(ports, caller, key, period),
          bookedLines(ports, caller, { key, document: nothingWritten, version }),
        ])
      : [[], []];
  const offered = { days, language, review: rules.review, inspected, booked };
  const document = stored ?? prefill(template, knownFor(key, caller, beside, offered), ports.newId);
  const planned = beside.planned({
    chain,
    chains: rules.chains,
    due: { calendar: enteredCalendar(rules), dueDays: rules.dueDays },
  });
  const { journal } = opened;
  return {
    planId,
    planNo: planNoOf(key, version),
    version,
    document,
    lists: listsWithRelatedPlans(lists, key, beside),
    path: await previewPath(ports, caller, { key, authors, document, rules }),
    planned,
    shown: await loadServiceCells(ports, caller, { key, document, version, beside, planned, journal }),
  };
}

/** R4: what the person had planned for the period where they were thought to be; null for almost everybody. */
async function handedOver(ports: Ports, key: PlanKey): Promise<PlanDocument | null> {
  const other = await plannedElsewhere(ports, key);
  if (other === null) return null;
  const { signOff } = replayPlan(other.planId, await ports.plans.open(other.planId, null));
  const text = await ports.plans.content(other.planId, versionOf(signOff));
  if (text === null) return null;
  const document = JSON.parse(text) as PlanDocument;
  // Plans above are those of the unit it is handed over to.
  const { parentNo: _, ...header } = document.header;
  return { ...document, header: { ...header, org: key.unit } };
}

/** Who will sign, as far as it is known before anything is typed; null where a seat cannot be filled today. */
function chainFor(
  key: PlanKey,
  authors: readonly string[],
  caller: Caller,
  { policy, chains }: Pick<CompanyRules, 'policy' | 'chains'>,
): Chain | null {
  const resolved = resolveChain(
    { key, authors, counterpartNamed: false, named: null, annualApproval: policy.annualApproval },
    caller.view,
    chains,
  );
  return 'refused' in resolved ? null : resolved.chain;
}

const isToLookAt = ({ missing, late, abnormal }: InspectedUnit): boolean =>
  [missing, late, abnormal].some((each) => each.length > 0);

interface Offered {
  readonly days: readonly [first: IsoDate, last: IsoDate];
  readonly language: Language;
  readonly review: ReviewSettings;
  readonly inspected: readonly InspectedUnit[];
  readonly booked: readonly BookedLine[];
}

const offerIn = (settings: ReviewSettings): OfferSettings => ({
  coefficients: {
    ...{ a1: settings.weightOfBudget, a2: settings.weightOfHistory },
    ...{ a3: settings.weightOfIndustry, a4: settings.weightOfBenchmark },
  },
  rectifyBelow: settings.rectifyBelow,
});

function knownFor(
  key: PlanKey,
  caller: Caller,
  { around, targets }: PlanContext,
  { days: [start, end], language, review, inspected, booked }: Offered,
): KnownBeforePlanning {
  const { unit, person, period } = key;
  const holders = roles.flatMap((role) => {
    const holder = holderFor(caller.at, role, unit);
    return holder?.person ? [[role, { person: holder.person, unit: holder.unit }] as const] : [];
  });
  const known: KnownBeforePlanning = {
    language,
    offer: offerIn(review),
    header: {
      ...{ unit, person, period, start, end },
      preparer: caller.person,
      preparedOn: caller.today,
      parentPlan: parentOf(around),
      moneyUnit: 'wan',
      title: null,
    },
    ...targets,
    carriedTasks: [],
    holders: Object.fromEntries(holders),
    rows: {
      INSP: inspected.filter(isToLookAt).map(({ unit: dept }) => ({ dept })),
      BOOKED: offeredLines(booked),
    },
    beneath: {
      INSP: { week: period, inspector: caller.person, time: caller.today },
      FEED: { date: caller.today, dept: unit, person: caller.person },
    },
  };
  const owner = person ?? caller.view.headOf(unit) ?? caller.person;
  const of = readPeriod(period, caller.organisation.fiscal);
  return isRefused(of) ? known : withRelatedPlans(known, around, of, owner);
}

function parentOf({ above }: RelatedPlans): string | null {
  if (above.at === 'here') return above.plan.planId;
  return above.at === 'elsewhere' ? above.planId : null;
}
