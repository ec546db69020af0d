import type { Approvals, ApprovalsRequest, PlanView } from 'shared/contract/answers';
import { hashOf } from 'shared/plan/content-hash';
import { planKeyOf } from 'shared/plan/plan-id';
import { isBatchKind } from 'shared/sign-off/batch';
import type { Caller } from 'functions/use-cases/caller/caller';
import { decideOn, type DecideCommand } from 'functions/use-cases/sign-off/decide';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import type { Given } from 'functions/use-cases/commands/run-command';

export interface ApproveMany {
  readonly key: string;
  readonly correlationId: string;
  readonly request: ApprovalsRequest;
}

/**
 * SO-19: each plan is a decision of its own, recorded and sealed as if it had been signed alone. Whoever names a content
 * hash has seen the plan, or been told it by a list because nothing in it wanted a look first.
 */
export async function approveMany(
  ports: Parameters<typeof decideOn>[0],
  caller: Caller,
  { key, correlationId, request }: ApproveMany,
): Promise<Approvals> {
  const outcomes: Approvals['outcomes'][number][] = [];
  // One after the other: two of them may be the same plan.
  for (const { planId, version, contentHash, attestation } of request.plans) {
    const command: DecideCommand = {
      ...{ planId, correlationId, key: hashOf(`${key} ${planId}`).slice(0, keyLength) },
      request: {
        ...{ decision: 'approve', version, contentHash, comment: '', remarks: [] },
        ...(attestation === undefined ? {} : { attestation }),
      },
    };
    const planKey = planKeyOf(planId);
    const given: Given | Refused =
      planKey !== null && !isBatchKind(planKey.template)
        ? refuse('not-for-batch')
        : await decideOn(ports, caller, command);
    outcomes.push(
      'refused' in given
        ? { planId, refused: given.refused.code, state: null }
        : { planId, refused: null, state: (JSON.parse(given.given) as PlanView).state },
    );
  }
  return { outcomes };
}

/** Each plan's own idempotency key, made from the request's: the same request again decides nothing twice. */
const keyLength = 40;
