import type { PlanView, SubmissionRequest } from 'shared/contract/answers';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { findingKey, type Finding } from 'shared/review/finding';
import { versionOf } from 'shared/sign-off/sign-off';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { importing } from 'tests/fakes/administrator';
import { send, type Received } from 'tests/fakes/http';
import { aKey, month } from 'tests/fakes/sign-off-commands';
import type { TestDependencies } from 'tests/fakes/dependencies';

/** What an answer refuses with, or `ok`. */
export const codeOf = ({ status, body }: Received): string => (status < 300 ? 'ok' : body.code);

export function okay<Answer>(answer: Received): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text.slice(0, 600)}`);
  return answer.body as Answer;
}

export interface Submitted extends Partial<SubmissionRequest> {
  readonly planId?: string;
  readonly by?: string;
}

/** A submission over HTTP with a reason for every warning and an answer to every remark. */
export async function submitOver(world: TestDependencies, of: Submitted = {}): Promise<Received> {
  const { planId = month, by = 'p-li', document = businessOneMonth, ...more } = of;
  const path = `plans/${planId}/submissions`;
  const opened = await world.plans.open(planId, null);
  const { signOff } = replayPlan(planId, opened);
  const remarks = signOff.at === 'returned' ? signOff.remarks : [];
  const body: SubmissionRequest = {
    ...{ document, reasons: [], baseVersion: versionOf(signOff), revisionReason: '客户推迟了招标' },
    answers: remarks.map((remark) => ({ remark, text: '已写明' })),
    ...more,
  };
  const first = await send(world, { path, as: by, body, key: aKey() });
  if (codeOf(first) !== 'reasons-missing' || more.reasons !== undefined) return settled(world, first);
  const findings = first.body.findings as readonly Finding[];
  const reasons = findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管领导确认' }));
  return settled(world, await send(world, { path, as: by, body: { ...body, reasons }, key: aKey() }));
}

export async function decideOver(
  world: TestDependencies,
  by: string,
  decision: 'approve' | 'return' = 'approve',
  planId = month,
): Promise<Received> {
  const { version, contentHash } = (await world.plans.open(planId, null)).head ?? { version: 0, contentHash: '' };
  const returned = { comment: '请补充阶段目标', remarks: [{ at: place, text: '写明完成标准' }] };
  const body = {
    ...{ decision, version, contentHash },
    ...(decision === 'return' ? returned : { comment: '', remarks: [] }),
  };
  return settled(world, await send(world, { path: `plans/${planId}/decisions`, as: by, body, key: aKey() }));
}

const place = { block: 'TASK', row: 'TASK-1', column: 'goal' };

export const withdrawOver = async (world: TestDependencies, by: string, version: number, planId = month) =>
  settled(world, await send(world, { path: `plans/${planId}/withdrawals`, as: by, body: { version }, key: aKey() }));

export const planOver = async (world: TestDependencies, by: string, planId = month): Promise<PlanView> =>
  okay(await send(world, { path: `plans/${planId}`, as: by }));

export const inboxOver = async (world: TestDependencies, by: string): Promise<readonly string[]> =>
  (await send(world, { path: 'inbox', as: by })).body.lines.map(({ planId }: { planId: string }) => planId);

/** A table of the organisation changed by the administrator, and what follows from that done as well. */
export async function reorganise(
  world: TestDependencies,
  table: string,
  change: (rows: readonly Cells[]) => readonly Cells[],
): Promise<void> {
  const { tables } = okay<{ tables: Record<string, readonly Cells[]> }>(
    await send(world, { path: 'administration', as: 'p-admin' }),
  );
  await importing(world, 'organisation', { [table]: change(tables[table] ?? []) });
  await world.backgroundWork.settled();
}

/** Somebody leaves: the person, the place and whatever they held end that day. */
export async function leave(world: TestDependencies, person: string, day: string): Promise<void> {
  const { tables } = okay<{ tables: Record<string, readonly Cells[]> }>(
    await send(world, { path: 'administration', as: 'p-admin' }),
  );
  await importing(world, 'organisation', {
    PERSON: endOn({ id: person }, day)(tables['PERSON'] ?? []),
    PLACE: endOn({ person }, day)(tables['PLACE'] ?? []),
    HOLDING: endOn({ person }, day)(tables['HOLDING'] ?? []),
  });
  await world.backgroundWork.settled();
}

/** Ends on a day what these cells say; `next` begins the day after. */
export const endOn =
  (of: Cells, day: string, next: readonly Cells[] = []) =>
  (rows: readonly Cells[]): readonly Cells[] => [
    ...rows.map((row) => (Object.entries(of).every(([key, cell]) => row[key] === cell) ? { ...row, to: day } : row)),
    ...next,
  ];

export const withBlockCells = (document: PlanDocument, block: string, cells: Cells, most = Infinity): PlanDocument => ({
  ...document,
  blocks: {
    ...document.blocks,
    [block]: (document.blocks[block] ?? []).map((row, index) =>
      index < most ? { ...row, cells: { ...row.cells, ...cells } } : row,
    ),
  },
});

async function settled(world: TestDependencies, answer: Received): Promise<Received> {
  await world.backgroundWork.settled();
  return answer;
}
