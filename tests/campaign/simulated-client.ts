import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { findingKey, type Finding } from 'shared/review/finding';
import type { Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { getInbox } from 'functions/endpoints/sign-off/get-inbox';
import { getRollUp } from 'functions/endpoints/figures/get-roll-up';
import { getVerification } from 'functions/endpoints/plans/get-verification';
import { postApprovals } from 'functions/endpoints/sign-off/post-approvals';
import { postDecision } from 'functions/endpoints/sign-off/post-decision';
import { postDelegation } from 'functions/endpoints/sign-off/post-delegation';
import { postPreparation } from 'functions/endpoints/plans/post-preparation';
import { postSubmission } from 'functions/endpoints/sign-off/post-submission';
import { postVoiding } from 'functions/endpoints/sign-off/post-voiding';
import { postWithdrawal } from 'functions/endpoints/sign-off/post-withdrawal';

/** A request as a client keeps it, to be sent again word for word. */
export interface Request {
  /** Name of the route. */
  readonly route: string;
  readonly person: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly key: string | null;
  readonly body: unknown;
}

export interface Response {
  readonly status: number;
  readonly text: string;
  /** Of a refusal; null where there is none. */
  readonly code: string | null;
}

export type Endpoints = ReadonlyMap<string, Endpoint>;

const inUse = [
  ...[getInbox, getRollUp, getVerification, postApprovals, postDecision, postDelegation],
  ...[postPreparation, postSubmission, postVoiding, postWithdrawal],
];

/** The endpoints a campaign needs: making all of them writes the OpenAPI document each time. */
export const someEndpointsOn = (ports: Dependencies): readonly Endpoint[] => inUse.map((each) => each(ports));

/** The real endpoints, asked with the library's own requests. */
export async function ask(endpoints: Endpoints, request: Request): Promise<Response> {
  const endpoint = endpoints.get(request.route);
  if (endpoint === undefined) throw new RangeError(`no route is named ${request.route}`);
  const { method, route } = endpoint;
  const { status = 200, body } = (await endpoint.handler(
    new HttpRequest({
      ...{ method, url: `http://localhost/api/${route}`, params: request.params, query: request.query ?? {} },
      headers: {
        authorization: `Bearer ${request.person}`,
        'content-type': 'application/json',
        ...(request.key === null ? {} : { 'idempotency-key': request.key }),
      },
      ...(request.body === null ? {} : { body: { string: JSON.stringify(request.body) } }),
    }),
    new InvocationContext({ functionName: request.route, invocationId: 'campaign' }),
  )) as HttpResponseInit;
  const text = typeof body === 'string' ? body : '';
  const code = status < 400 ? null : (JSON.parse(text) as { code: string }).code;
  return { status, text, code };
}

export const bodyOf = <Body>({ text }: Response): Body => JSON.parse(text) as Body;

interface Reason {
  readonly findingKey: string;
  readonly text: string;
}

/** So often somebody writes reasons for what a review found anew. */
const mostTries = 3;

/** As the pane does: a submission that lacks reasons for warnings is sent again with them. */
export async function askWithReasons(
  endpoints: Endpoints,
  request: Request,
  onSend: (request: Request) => void,
): Promise<Response> {
  let sent = request;
  for (let tries = 1; ; tries++) {
    onSend(sent);
    const answer = await ask(endpoints, sent);
    if (answer.code !== 'reasons-missing' || tries === mostTries) return answer;
    const { findings = [] } = bodyOf<{ findings?: readonly Finding[] }>(answer);
    const body = sent.body as { readonly reasons: readonly Reason[] };
    const added = findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管领导确认' }));
    sent = { ...sent, body: { ...body, reasons: [...body.reasons, ...added] } };
  }
}
