import type { DecisionRequest } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { decide, parentCameIntoForce } from 'shared/sign-off/commands';
import type { PlanEvent } from 'shared/sign-off/event';
import { reassignments, seatMoves, type SeatsToday } from 'shared/sign-off/seat-moves';
import { inForceOf, type SignOff } from 'shared/sign-off/sign-off';
import { after } from 'shared/sign-off/transition';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { seatsToday } from 'functions/use-cases/commands/seats-today';
import { packOf, packRefusal } from 'functions/use-cases/sign-off/gates/open-children';
import { actorOf, relationsTo, replayPlan } from 'functions/use-cases/commands/replay-plan';

type Ports = CommandPorts & Pick<Dependencies, 'newId'>;

export type DecideCommand = Omit<Command, 'name' | 'body'> & { readonly request: DecisionRequest };

/** 同意 or 退回, by whoever's turn it is. */
export async function decideOn(
  ports: Ports,
  caller: Caller,
  { request, ...command }: DecideCommand,
): Promise<Given | Refused> {
  const { planId } = command;
  const key = planKeyOf(planId);
  if (key === null) return refuse('unknown-plan');
  return runCommand(ports, caller, { ...command, name: 'decide', body: request }, async (standing, time) => {
    const isHidden = standing.signOff.at === 'unsubmitted' || !mayDo('see', relationsTo(standing, caller), key);
    if (isHidden) return refuse('unknown-plan');
    const rules = await ports.settings.rules();
    const { policy, attestations, gates } = rules;
    const { decision, version, contentHash, comment, sentTo, attestation } = request;
    const remarks = request.remarks.map((remark) => ({ ...remark, id: ports.newId() }));
    const outcome = decide(
      standing.signOff,
      actorOf(caller, key),
      {
        planId,
        decision,
        version,
        contentHash,
        comment: comment.trim(),
        remarks,
        sentTo,
        time,
        attestation,
        attestations,
      },
      policy,
    );
    if ('refused' in outcome) return refuseWith(outcome.refused);
    const incomplete = decision === 'approve' ? packRefusal(await packOf(ports, caller, key, gates)) : null;
    if (incomplete !== null) return incomplete;
    if (decision === 'return' && sentTo !== undefined) {
      return sentBack(standing.signOff, outcome.events, seatsToday(key, caller, rules), time);
    }
    return { events: await withParentInForce(ports, standing.signOff, outcome.events, time) };
  });
}

/** Seats that open again may belong to others today; a level at which nobody is left cannot be asked. */
function sentBack(
  before: SignOff,
  events: readonly PlanEvent[],
  today: SeatsToday,
  time: string,
): { readonly events: readonly PlanEvent[] } | Refused {
  const next = events.reduce(after, before);
  const orphan = seatMoves(next, today).find(
    ({ level, to }) => next.at === 'pending' && level === next.level && to === null,
  );
  return orphan === undefined
    ? { events: [...events, ...reassignments(next, today, time)] }
    : refuse('level-has-nobody', { level: orphan.level });
}

/**
 * The last signature on a plan that has not heard of its parent yet: looks whether the parent is in force, so that the
 * answer is how the plan stands and not how it stood a moment ago.
 */
async function withParentInForce(
  { plans }: Pick<Dependencies, 'plans'>,
  before: SignOff,
  events: readonly PlanEvent[],
  time: string,
): Promise<readonly PlanEvent[]> {
  const next = events.reduce(after, before);
  if (next.at !== 'waiting' || next.submission.parent === null) return events;
  const { parent } = next.submission;
  const isInForce = inForceOf(replayPlan(parent, await plans.open(parent, null)).signOff) !== null;
  return isInForce ? [...events, ...parentCameIntoForce(next, parent, time)] : events;
}
