import type { PlanView, Preparation, Problem } from 'shared/contract/answers';
import { findingKey } from 'shared/review/finding';
import { marchPlans, typedInto } from 'functions/local/demo/march-plans';
import type { MarchPlan } from 'functions/local/demo/march-plans';

export interface Service {
  /** Where the API answers, e.g. `http://127.0.0.1:7071`. */
  readonly origin: string;
  tokenFor(personId: string): Promise<string>;
}

/** Plans and signatures of the demo, given by its people through the service, so that every journal tells the truth. */
export async function signMarchPlans(service: Service): Promise<void> {
  for (const plan of marchPlans) {
    let view = await submitted(service, plan);
    for (const signer of plan.signers) view = await approved(service, view, signer);
    if (view.state !== 'effective') throw new Error(`${view.planId} is ${view.state} after the last signature`);
  }
}

async function submitted(service: Service, plan: MarchPlan): Promise<PlanView> {
  const { unit, planner } = plan;
  const wanted = { template: 'T-MON-D', unit, person: null, period: '2026M03' };
  const { planId, document } = await answered<Preparation>(service, planner, 'preparations', `prepare-${unit}`, wanted);
  const submission = { document: typedInto(document, plan), baseVersion: 0, revisionReason: '', answers: [] };
  const send = (reasons: readonly unknown[]): Promise<PlanView | Problem> =>
    ask<PlanView>(service, planner, `plans/${planId}/submissions`, `demo-submits-${unit}`, { ...submission, reasons });
  const first = await send([]);
  if (!isProblem(first)) return first;
  // A start on another day finds dates in the past; the planner lets the warnings stand.
  const reasons = (first.findings ?? []).map((finding) => ({ findingKey: findingKey(finding), text: '按原计划执行' }));
  return settled(await send(reasons), planId);
}

const approved = (service: Service, { planId, version, contentHash }: PlanView, signer: string): Promise<PlanView> =>
  answered(service, signer, `plans/${planId}/decisions`, `demo-approval-${planId}-${signer}`, {
    ...{ decision: 'approve', version, contentHash, comment: '', remarks: [] },
  });

async function answered<Answer extends object>(
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
  const response = await fetch(`${service.origin}/api/${route}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await service.tokenFor(person)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer | Problem;
}
