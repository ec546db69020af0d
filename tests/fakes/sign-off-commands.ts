import type { PlanView, SubmissionRequest } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey } from 'shared/review/finding';
import { decideOn } from 'functions/use-cases/sign-off/decide';
import type { Given } from 'functions/use-cases/commands/run-command';
import { submitPlan } from 'functions/use-cases/sign-off/submit-plan';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';
import { withdrawPlan } from 'functions/use-cases/sign-off/withdraw-plan';
import type { Refused } from 'functions/use-cases/caller/refusal';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import type { TestDependencies } from 'tests/fakes/dependencies';

export const month = 'MON-D~BIZ1~2026M03';
const correlationId = 'test';

let keys = 0;
export const aKey = (): string => `key-${String(++keys).padStart(8, '0')}`;

export const isRefused = (outcome: Given | Refused): outcome is Refused => 'refused' in outcome;

export function viewIn(outcome: Given | Refused): PlanView {
  if (isRefused(outcome)) throw new Error(`refused: ${JSON.stringify(outcome.refused).slice(0, 500)}`);
  return JSON.parse(outcome.given) as PlanView;
}

export interface Submitting {
  readonly planId?: string;
  readonly by?: string;
  readonly document?: PlanDocument;
  readonly baseVersion?: number;
  readonly key?: string;
  readonly reasons?: SubmissionRequest['reasons'];
  readonly revisionReason?: string;
  readonly answers?: SubmissionRequest['answers'];
}

/** Submits a sample plan with a reason for every warning. */
export async function submitting(world: TestDependencies, of: Submitting = {}): Promise<Given | Refused> {
  const { planId = month, by = 'p-li', document = businessOneMonth, baseVersion = 0, key = aKey() } = of;
  const { revisionReason = '客户推迟了招标', reasons, answers } = of;
  const send = async (given: SubmissionRequest['reasons'], under: string) =>
    settled(
      world,
      submitPlan(world, world.caller(by), {
        ...{ planId, key: under, correlationId },
        request: {
          ...{ document, reasons: given, baseVersion, revisionReason },
          answers: answers ?? (await answersTo(world, planId)),
        },
      }),
    );
  const known = reasons ?? reasonsFor.get(document);
  if (known !== undefined) return send(known, key);
  const asked = await send([], aKey());
  if (!isRefused(asked) || asked.refused.code !== 'reasons-missing') return asked;
  const findings = asked.refused.findings ?? [];
  const explained = findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管领导确认' }));
  reasonsFor.set(document, explained);
  return send(explained, key);
}

/** An answer to each remark of a return, where the plan was returned. */
export async function answersTo(world: TestDependencies, planId: string): Promise<SubmissionRequest['answers']> {
  const { signOff } = replayPlan(planId, await world.plans.open(planId, null));
  return signOff.at === 'returned' ? signOff.remarks.map((remark) => ({ remark, text: '已写明' })) : [];
}

/** The same document has the same warnings. */
const reasonsFor = new WeakMap<PlanDocument, SubmissionRequest['reasons']>();

export const deciding = (
  world: TestDependencies,
  person: string,
  seen: Pick<PlanView, 'planId' | 'version' | 'contentHash'>,
  decision: 'approve' | 'return' = 'approve',
  key = aKey(),
): Promise<Given | Refused> =>
  settled(
    world,
    decideOn(world, world.caller(person), {
      ...{ planId: seen.planId, key, correlationId },
      request: {
        ...{ decision, version: seen.version, contentHash: seen.contentHash },
        comment: decision === 'return' ? '请补充阶段目标' : '',
        remarks:
          decision === 'return' ? [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '写明完成标准' }] : [],
      },
    }),
  );

export const withdrawing = (world: TestDependencies, person: string, planId: string, version: number, key = aKey()) =>
  settled(world, withdrawPlan(world, world.caller(person), { planId, key, correlationId, request: { version } }));

/** The answer, and what follows from it done as well. */
async function settled(world: TestDependencies, answer: Promise<Given | Refused>): Promise<Given | Refused> {
  try {
    return await answer;
  } finally {
    await world.backgroundWork.settled();
  }
}

/** Submitted, signed by all and in force. */
export async function inForce(world: TestDependencies, of: Submitting = {}): Promise<PlanView> {
  let view = viewIn(await submitting(world, of));
  for (const person of signersOf(view)) view = viewIn(await deciding(world, person, view));
  return view;
}

export const signersOf = (view: PlanView): readonly string[] =>
  view.path.flatMap(({ signers }) => signers.flatMap(({ person }) => (person === null ? [] : [person.id])));
