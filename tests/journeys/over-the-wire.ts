import { tablesOf } from 'shared/administration/tables';
import type { AdministrationOutcome, AdministrationView } from 'shared/contract/administration';
import type { DecisionRequest, PlanView, Problem, SubmissionRequest } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey } from 'shared/review/finding';
import type { Decision } from 'shared/sign-off/state';
import type { Program } from 'tests/journeys/program';

/** Steps of people who are not looked at: the same requests as their panes would send. */
export interface Wire {
  get<Body>(person: string, path: string): Promise<Body>;
  /** As it came, refused or not. */
  post<Body>(person: string, path: string, body: unknown): Promise<Body>;
  /** Submits with a reason for every warning and every error that may be waived; `submission` says the rest. */
  submit(person: string, planId: string, submission: Submitting): Promise<PlanView>;
  decide(person: string, planId: string, decision?: Decision, said?: Said): Promise<PlanView>;
  /** The administrator has a revision keep the signatures it does not touch. */
  letSignaturesStay(): Promise<void>;
}

export type Submitting = Pick<SubmissionRequest, 'document'> & Partial<SubmissionRequest>;

type Said = Partial<Pick<DecisionRequest, 'comment' | 'remarks'>>;

const reason = '按原计划执行';

export function overTheWire({ origin, tokenFor }: Program): Wire {
  const ask = async (person: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await tokenFor(person)}`,
        'content-type': 'application/json',
        ...(body === undefined ? {} : { 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const plan = (answer: unknown): PlanView => {
    if (typeof answer === 'object' && answer !== null && 'correlationId' in answer)
      throw new Error(`refused: ${JSON.stringify(answer).slice(0, 600)}`);
    return answer as PlanView;
  };
  const wire: Wire = {
    get: async <Body>(person: string, path: string) => (await ask(person, path)) as Body,
    post: async <Body>(person: string, path: string, body: unknown) => (await ask(person, path, body)) as Body,
    submit: async (person, planId, submission) => {
      const whole = { baseVersion: 0, revisionReason: '', answers: [], reasons: [], ...submission };
      const send = (more: object) => ask(person, `plans/${planId}/submissions`, { ...whole, ...more });
      const explained = (answer: unknown, code: string) => {
        const problem = answer as Problem;
        if (problem.code !== code) return null;
        return (problem.findings ?? []).map((finding) => ({ findingKey: findingKey(finding), text: reason }));
      };
      const first = await send({});
      const waivers = explained(first, 'findings-block') ?? [];
      const second = waivers.length === 0 ? first : await send({ waivers });
      const reasons = explained(second, 'reasons-missing');
      return plan(reasons === null ? second : await send({ waivers, reasons }));
    },
    decide: async (person, planId, decision = 'approve', said = {}) => {
      const { version, contentHash } = plan(await ask(person, `plans/${planId}`));
      const body = { decision, version, contentHash, comment: '', remarks: [], ...said };
      return plan(await ask(person, `plans/${planId}/decisions`, body));
    },
    letSignaturesStay: async () => {
      const { versions, tables } = await wire.get<AdministrationView>('p-admin', 'administration');
      const own = Object.fromEntries(tablesOf('sign-off').map(({ id }) => [id, tables[id] ?? []]));
      const SWITCH = (own['SWITCH'] ?? []).map((row) => (row['key'] === 'signaturesStay' ? { ...row, on: true } : row));
      const body = { from: { 'sign-off': versions['sign-off'] }, tables: { ...own, SWITCH }, note: '' };
      const { change } = await wire.post<AdministrationOutcome>('p-admin', 'administration', body);
      if (!change) throw new Error('the switch was not changed');
    },
  };
  return wire;
}

/** Another document with one cell of one row changed. */
export const withCellOf = (
  document: PlanDocument,
  [block, row, column]: readonly [block: string, row: string, column: string],
  value: string | number,
): PlanDocument => ({
  ...document,
  blocks: {
    ...document.blocks,
    [block]: (document.blocks[block] ?? []).map((each) =>
      each.id === row ? { ...each, cells: { ...each.cells, [column]: value } } : each,
    ),
  },
});
