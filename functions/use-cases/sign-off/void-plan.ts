import type { VoidingRequest } from 'shared/contract/answers';
import { subtreeOf } from 'shared/organisation/tree';
import { planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { answerVoid, proposeVoid } from 'shared/sign-off/commands';
import { askedToday } from 'shared/sign-off/seat-moves';
import { inForceOf, versionOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { seatsToday } from 'functions/use-cases/commands/seats-today';
import { actorOf, relationsTo } from 'functions/use-cases/commands/replay-plan';
import { linesOfUnit } from 'functions/use-cases/sign-off/plans-with-seats';

export type VoidCommand = Omit<Command, 'name' | 'body'> & { readonly request: VoidingRequest };

/** 作废: proposed by an administrator, carried out once a signer of level 1 agrees; never while a plan below is in force. */
export async function voidPlan(
  ports: CommandPorts,
  caller: Caller,
  { request, ...command }: VoidCommand,
): Promise<Given | Refused> {
  const { planId } = command;
  const key = planKeyOf(planId);
  if (key === null) return refuse('unknown-plan');
  return runCommand(ports, caller, { ...command, name: 'void', body: request }, async (standing, time) => {
    const { signOff } = standing;
    if (signOff.at === 'unsubmitted' || !mayDo('see', relationsTo(standing, caller), key))
      return refuse('unknown-plan');
    const rules = await ports.settings.rules();
    const said = { version: request.version, comment: request.comment.trim(), time };
    const actor = actorOf(caller, key);
    const outcome =
      request.act === 'propose'
        ? proposeVoid(
            signOff,
            actor,
            { ...said, asked: askedToday(signOff, seatsToday(key, caller, rules)) },
            rules.policy,
          )
        : answerVoid(signOff, actor, { ...said, agrees: request.act === 'agree' });
    if ('refused' in outcome) return refuseWith(outcome.refused);
    if (request.act === 'decline') return outcome;
    const children = await childrenInForce(ports, caller, planId, key);
    return children.length === 0
      ? outcome
      : refuse('children-in-force', { n: children.length, plans: children.slice(0, mostNamed) });
  });
}

/** Nobody reads more numbers than this in one sentence. */
const mostNamed = 5;

/** Numbers of the plans in force that hang from this one. Looked up line by line: nobody voids plans by the hundred. */
async function childrenInForce(
  ports: Pick<Dependencies, 'lists'>,
  caller: Caller,
  planId: string,
  key: PlanKey,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id: unit } of subtreeOf(caller.at, key.unit)) {
    for await (const { planId: child, signOff } of linesOfUnit(ports, unit)) {
      const childKey = planKeyOf(child);
      const hangsHere = signOff.at !== 'unsubmitted' && signOff.submission.parent === planId;
      const isInForce = inForceOf(signOff) !== null && signOff.at !== 'closed';
      if (childKey !== null && hangsHere && isInForce) found.push(planNoOf(childKey, versionOf(signOff)));
    }
  }
  return found;
}
