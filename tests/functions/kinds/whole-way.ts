import { demoOrganisation } from 'functions/local/demo/organisation';
import { coveredBy } from 'functions/use-cases/related-plans/related-plan-keys';
import { dateOf } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import type { Me, PlanView, Preparation, Problem } from 'shared/contract/answers';
import { contentOf, canonicalDocument } from 'shared/plan/canonical';
import { grouped } from 'shared/organisation/grouped';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { PlanDocument } from 'shared/plan/document';
import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { findingKey, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { organisationView } from 'shared/sign-off/organisation-view';
import { parentKeysOf } from 'shared/sign-off/parents';
import { templateOf } from 'shared/template/templates';
import { fillPrepared } from 'tests/fixtures/plans/fill-prepared';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

/** How a test asks the service, over HTTP or through its registered handlers. */
export interface Asking {
  get(person: string, path: string): Promise<Answer>;
  post(person: string, path: string, body: unknown, key?: string): Promise<Answer>;
}

/** One thing `me` offers somebody: a kind for a unit in one grain, with the periods of that grain. */
export interface Offered {
  readonly by: string;
  readonly template: PlanKey['template'];
  readonly unit: string;
  readonly person: string | null;
  readonly grain: string;
  readonly periods: readonly string[];
}

export async function offeredTo(asking: Asking, person: string): Promise<readonly Offered[]> {
  const me = (await asking.get(person, 'me')).body as Me;
  return me.mayPlan.flatMap(({ template, unit, person: of, periods }) => {
    const grainOf = (period: string): string => {
      const read = readPeriod(period);
      return isRefused(read) ? '?' : read.kind;
    };
    const byGrain = grouped(periods, grainOf);
    return [...byGrain].map(([grain, own]) => ({
      ...{ by: person, template: template as PlanKey['template'], unit: unit.id, person: of?.id ?? null },
      ...{ grain, periods: own },
    }));
  });
}

export interface Outcome {
  readonly key: PlanKey;
  /** Why it did not go its way; null where it did. */
  readonly stopped: string | null;
  readonly state: string;
  /** As it was handed in; null where it did not go its way. */
  readonly document: PlanDocument | null;
}

const view = organisationView(organisationAt(demoOrganisation, dateOf(2026, 2, 27)));

/** Who writes a plan that another one hangs from. */
const writerOf = (key: PlanKey): string | undefined =>
  key.person ?? demoOrganisation.persons.map(({ id }) => id).find((person) => mayPrepare(person, key, view));

const settled: readonly string[] = ['effective', 'recorded', 'closed'];

/** The plan above is not there, or a report or evaluation has nothing to be about. */
const isMissingParent = ({ rule, facts }: Finding): boolean =>
  (rule === 'V-HDR-05' && facts['standing'] === 'missing') ||
  (rule === 'V-HDR-10' && facts['block'] === 'WORK') ||
  rule === 'V-EVA-04';

/**
 * Prepare, fill, submit, sign level by level, read back. A plan above that is missing is made first, as people would.
 * `known` keeps what was made, so that nothing is made twice.
 */
export async function goWholeWay(
  asking: Asking,
  by: string,
  key: PlanKey,
  known: Map<string, Outcome>,
): Promise<Outcome> {
  const planId = planIdOf(key) ?? '';
  const before = known.get(planId);
  if (before !== undefined) return before;
  const outcome = await tryWholeWay(asking, by, key, known);
  known.set(planId, outcome);
  return outcome;
}

async function tryWholeWay(
  asking: Asking,
  by: string,
  key: PlanKey,
  known: Map<string, Outcome>,
  parentsMade = false,
): Promise<Outcome> {
  const stop = (why: string, state = 'none'): Outcome => ({
    ...{ key, stopped: why, state },
    document: null,
  });
  const prepared = await asking.post(by, 'preparations', key);
  if (prepared.status !== 200) return stop(`not prepared: ${codeOf(prepared)}`);
  const preparation = prepared.body as Preparation;
  const document = fillPrepared(preparation);
  const submitted = await submit(asking, by, preparation, document);
  if (submitted.status !== 200) {
    const findings = findingsOf(submitted);
    if (!parentsMade && findings.some(isMissingParent)) {
      const made = await makeParent(asking, key, known);
      return made === null ? stop('nobody makes the plan above') : tryWholeWay(asking, by, key, known, true);
    }
    const why = findings.map(({ rule, at, facts }) => `${rule} ${at.block}.${at.column} ${JSON.stringify(facts)}`);
    return stop(`${codeOf(submitted)} ${why.join(' | ')}`);
  }
  const signed = await signAll(asking, submitted.body as PlanView);
  if (!settled.includes(signed.state)) return stop(`stays ${signed.state}`, signed.state);
  const back = await asking.get(by, `plans/${preparation.planId}?with=document`);
  const stored = back.body?.document as PlanDocument | undefined;
  const template = templateOf(key.template);
  const isEqual =
    stored !== undefined &&
    template !== undefined &&
    canonicalDocument(stored) === canonicalDocument(contentOf(document, template));
  return isEqual ? { key, stopped: null, state: signed.state, document } : stop('not read back equal', signed.state);
}

async function makeParent(asking: Asking, key: PlanKey, known: Map<string, Outcome>): Promise<Outcome | null> {
  const covered = coveredBy(key);
  for (const parent of [...parentKeysOf(key, view), ...(covered === null ? [] : [covered])]) {
    const writer = writerOf(parent);
    if (writer === undefined) continue;
    const made = await goWholeWay(asking, writer, parent, known);
    if (made.stopped === null) return made;
  }
  return null;
}

/** Warnings are explained, waivable errors asked to stand; what is left refuses. */
async function submit(asking: Asking, by: string, preparation: Preparation, document: PlanDocument): Promise<Answer> {
  const reasons: unknown[] = [];
  const waivers: unknown[] = [];
  for (let attempt = 0; ; attempt += 1) {
    const answer = await asking.post(
      by,
      `plans/${preparation.planId}/submissions`,
      {
        ...{ document, baseVersion: preparation.version - 1, revisionReason: '按实际情况调整', answers: [] },
        ...{ reasons, waivers },
      },
      `whole-way-${preparation.planId.replace(/[^A-Za-z0-9]/g, '-')}-${by}-${attempt}`,
    );
    const findings = findingsOf(answer).filter((finding) => finding.severity === 'warning' || mayBeWaived(finding));
    if (answer.status === 200 || findings.length < findingsOf(answer).length || findings.length === 0 || attempt > 3)
      return answer;
    for (const finding of findings) {
      const given = { findingKey: findingKey(finding), text: '按部门实际情况执行' };
      (finding.severity === 'warning' ? reasons : waivers).push(given);
    }
  }
}

async function signAll(asking: Asking, submitted: PlanView): Promise<PlanView> {
  let plan = submitted;
  for (const { signers } of submitted.path) {
    for (const { person } of signers) {
      if (person === null || !plan.state.startsWith('pending')) continue;
      const { planId, version, contentHash } = plan;
      const decision = { decision: 'approve', version, contentHash, comment: '', remarks: [] };
      const answer = await asking.post(
        person.id,
        `plans/${planId}/decisions`,
        decision,
        `approve-${planId.replace(/[^A-Za-z0-9]/g, '-')}-${version}-${person.id}`,
      );
      if (answer.status === 200) plan = answer.body as PlanView;
    }
  }
  return settledOrLater(asking, plan);
}

/** A plan above that is in force is told to those that wait for it right after, not within the same answer. */
async function settledOrLater(asking: Asking, plan: PlanView): Promise<PlanView> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const now = (await asking.get(plan.preparer.id, `plans/${plan.planId}`)).body as PlanView;
    if (settled.includes(now.state) || attempt === 39) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return plan;
}

const codeOf = ({ status, body }: Answer): string =>
  `${status} ${(body as Problem | null)?.code ?? ''} ${JSON.stringify((body as Problem | null)?.facts ?? {})}`;
const findingsOf = ({ status, body }: Answer): readonly Finding[] => (status === 200 ? [] : (body?.findings ?? []));
