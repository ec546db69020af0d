import type { PlanView, Problem, SubmissionRequest } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey } from 'shared/review/finding';
import type { RunningService } from 'tests/fakes/running-service';

export interface ServiceClient {
  readonly plan: string;
  readonly planner: string;
  readonly head: string;
  readonly document: PlanDocument;
}

/** A sample plan as its planner sends it; without a plan above, which the demo does not hold. */
export function serviceClientOf(
  unit: string,
  planner: string,
  head: string,
  { header, ...rest }: PlanDocument,
): ServiceClient {
  const { parentNo: _, ...own } = header;
  return { plan: `MON-D~${unit}~2026M03`, planner, head, document: { ...rest, header: own } };
}

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A service that is killed is back after some seconds. */
const mostAttempts = 400;

/** Asks until somebody answers: a service that is away is asked again, with the same key, as the pane does. */
export async function ask<Body>(
  service: RunningService,
  person: string,
  route: string,
  command?: { readonly key: string; readonly body: unknown },
): Promise<Answered<Body>> {
  const token = await service.tokenFor(person);
  let last: unknown = null;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    try {
      const response = await fetch(`${service.url}/api/${route}`, {
        method: command ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(command ? { 'idempotency-key': command.key } : {}),
        },
        ...(command ? { body: JSON.stringify(command.body) } : {}),
      });
      const text = await response.text();
      if (response.status < 500) return { status: response.status, body: JSON.parse(text) as Body };
      last = text;
    } catch (cut) {
      last = cut;
    }
    await pause(50);
  }
  throw new Error(`${route} was not answered: ${String(last)}`);
}

/** An answer to each remark with which this version came back. */
export const answersTo = ({ remarks }: PlanView, version: number): SubmissionRequest['answers'] =>
  remarks.filter((remark) => remark.version === version).map(({ id }) => ({ remark: id, text: '已写明完成标准' }));

/** Submits, with a reason for every warning the rules find and an answer to every remark; fails where there is an error. */
export async function submit(
  service: RunningService,
  { plan, planner, document }: ServiceClient,
  baseVersion: number,
  key: string,
): Promise<PlanView> {
  const before = baseVersion === 0 ? null : await ask<PlanView>(service, planner, `plans/${plan}`);
  const answers = before === null ? [] : answersTo(before.body, baseVersion);
  const send = (reasons: SubmissionRequest['reasons']): Promise<Answered<PlanView | Problem>> => {
    const body: SubmissionRequest = { document, reasons, baseVersion, revisionReason: '', answers };
    return ask(service, planner, `plans/${plan}/submissions`, { key, body });
  };
  const first = await send([]);
  if (!('code' in first.body)) return first.body;
  if (first.body.code !== 'reasons-missing') throw new Error(`${plan}: ${JSON.stringify(first.body).slice(0, 500)}`);
  const findings = first.body.findings ?? [];
  const second = await send(findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管确认' })));
  if ('code' in second.body) throw new Error(`${plan}: ${JSON.stringify(second.body).slice(0, 500)}`);
  return second.body;
}

export async function decide(
  service: RunningService,
  signer: string,
  { planId, version, contentHash }: PlanView,
  decision: 'approve' | 'return',
  key: string,
): Promise<PlanView> {
  const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '请写明节点' }];
  const said = decision === 'return' ? { comment: '请补充走访安排', remarks } : { comment: '', remarks: [] };
  const body = { decision, version, contentHash, ...said };
  const answered = await ask<PlanView | Problem>(service, signer, `plans/${planId}/decisions`, { key, body });
  if ('code' in answered.body) throw new Error(`${planId}: ${JSON.stringify(answered.body).slice(0, 500)}`);
  return answered.body;
}
