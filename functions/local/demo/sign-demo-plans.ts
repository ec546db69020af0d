import { setTimeout } from 'node:timers/promises';
import type { PlanView, Preparation, Problem } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey } from 'shared/review/finding';
import { bookedMonth, reportedUnits } from 'functions/local/demo/books';
import { marchPlans, typedInto } from 'functions/local/demo/march-plans';
import { pastMonths, pastUnits, plannedMonth, reportedMonth } from 'functions/local/demo/past-months';

export interface Service {
  /** Where the API answers, e.g. `http://127.0.0.1:7071`. */
  readonly origin: string;
  tokenFor(personId: string): Promise<string>;
}

interface DemoPlan {
  readonly template: 'T-MON-D' | 'T-SMO' | 'T-ACT';
  readonly unit: string;
  readonly period: string;
  readonly planner: string;
  /** Who signs, level by level. */
  readonly signers: readonly string[];
  readonly typed: (prepared: Preparation) => PlanDocument;
  /** Whether everything it is written from is known already; figures follow signatures a little later. */
  readonly isReady?: (prepared: Preparation) => boolean;
}

/** So often a plan is prepared anew until it is ready, and so long after each time, in milliseconds. */
const patience = { times: 60, pause: 500 };

/** Of each department what it wrote, in the order it was written: each month's plan, its summary, the plan of March. */
const demoPlans: readonly (readonly DemoPlan[])[] = marchPlans.map((march): readonly DemoPlan[] => {
  const of = pastUnits.find(({ unit }) => unit === march.unit);
  const { unit, planner, signers } = march;
  const past =
    of === undefined
      ? []
      : pastMonths.flatMap((month): readonly DemoPlan[] => [
          {
            ...{ template: 'T-MON-D', unit, period: month.key, planner, signers },
            typed: ({ document }) => plannedMonth(document, of, month),
          },
          {
            ...{ template: 'T-SMO', unit, period: month.key, planner, signers: of.summarySigners },
            typed: ({ document }) => reportedMonth(document, of, month),
          },
        ]);
  const next: DemoPlan = {
    ...{ template: 'T-MON-D', unit, period: '2026M03', planner, signers },
    typed: ({ document }) => typedInto(document, march),
  };
  return [...past, next];
});

/** What finance booked once the departments had reported. */
const january: DemoPlan = {
  ...{ template: 'T-ACT', unit: 'FIN', period: '2026M01', planner: 'p-he', signers: [] },
  typed: bookedMonth,
  isReady: (prepared) => reportedUnits(prepared).has('BIZ2'),
};

/** Plans and signatures of the demo, given by its people through the service, so that every journal tells the truth. */
export async function signDemoPlans(service: Service): Promise<void> {
  await Promise.all(
    demoPlans.map(async (plans) => {
      for (const plan of plans) await signed(service, plan);
    }),
  );
  await submitted(service, january);
}

async function signed(service: Service, plan: DemoPlan): Promise<void> {
  let view = await submitted(service, plan);
  for (const signer of plan.signers) view = await approved(service, view, signer);
  if (view.state !== 'effective') throw new Error(`${view.planId} is ${view.state} after the last signature`);
}

async function submitted(service: Service, plan: DemoPlan): Promise<PlanView> {
  const { template, unit, planner, period } = plan;
  const wanted = { template, unit, person: null, period };
  const name = `${template}-${unit}-${period}`;
  const prepare = (time: number): Promise<Preparation> =>
    answered(service, planner, 'preparations', `prepare-${name}-${time}`, wanted);
  let prepared = await prepare(0);
  for (let time = 1; plan.isReady?.(prepared) === false; time += 1) {
    if (time > patience.times) throw new Error(`what ${name} is written from did not come`);
    await setTimeout(patience.pause);
    prepared = await prepare(time);
  }
  const { planId } = prepared;
  const submission = { document: plan.typed(prepared), baseVersion: 0, revisionReason: '', answers: [] };
  const send = (reasons: readonly unknown[], at: number): Promise<PlanView | Problem> =>
    ask<PlanView>(service, planner, `plans/${planId}/submissions`, `demo-submits-${name}-${at}`, {
      ...submission,
      reasons,
    });
  const first = await send([], 1);
  if (!isProblem(first)) return first;
  // The months before are written down afterwards, and a start on another day finds dates in the past.
  const reasons = (first.findings ?? []).map((finding) => ({ findingKey: findingKey(finding), text: '按原计划执行' }));
  return settled(await send(reasons, 2), planId);
}

const approved = (service: Service, { planId, version, contentHash }: PlanView, signer: string): Promise<PlanView> =>
  answered(service, signer, `plans/${planId}/decisions`, `demo-approval-${planId}-${signer}`, {
    ...{ decision: 'approve', version, contentHash, comment: '', remarks: [] },
  });

/** A body is sent under its key, without one it is asked. @throws where the service refuses: then the demo does not fit its rules. */
export async function answered<Answer extends object>(
  service: Service,
  person: string,
  route: string,
  key: string,
  body: unknown,
): Promise<Answer> {
  return settled(await ask<Answer>(service, person, route, key, body), route);
}

const isProblem = (answer: object): answer is Problem => 'correlationId' in answer;

function settled<Answer extends object>(answer: Answer | Problem, what: string): Answer {
  if (!isProblem(answer)) return answer;
  throw new Error(`the demo's ${what} was refused: ${answer.code} ${JSON.stringify(answer.findings ?? answer.facts)}`);
}

async function ask<Answer extends object>(
  service: Service,
  person: string,
  route: string,
  key: string,
  body: unknown,
): Promise<Answer | Problem> {
  const authorization = `Bearer ${await service.tokenFor(person)}`;
  const command = { 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(
    `${service.origin}/api/${route}`,
    body === null
      ? { headers: { authorization } }
      : { method: 'POST', headers: { authorization, ...command }, body: JSON.stringify(body) },
  );
  return (await response.json()) as Answer | Problem;
}

/** What a person is shown. */
export async function got<Answer extends object>(service: Service, person: string, route: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${await service.tokenFor(person)}` };
  const response = await fetch(`${service.origin}/api/${route}`, { headers });
  return settled((await response.json()) as Answer | Problem, route);
}
