import type { DecisionRequest } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { decide } from 'shared/sign-off/commands';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { actorOf, relationsTo } from 'functions/use-cases/commands/replay-plan';

type Ports = CommandPorts & Pick<Dependencies, 'newId' | 'settings'>;

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
  return runCommand(ports, caller, { ...command, name: 'decide', body: request }, async (standing) => {
    const isHidden = standing.signOff.at === 'unsubmitted' || !mayDo('see', relationsTo(standing, caller), key);
    if (isHidden) return refuse('unknown-plan');
    const { policy } = await ports.settings.rules();
    const { decision, version, contentHash, comment } = request;
    const remarks = request.remarks.map((remark) => ({ ...remark, id: ports.newId() }));
    const time = ports.clock.now();
    const outcome = decide(
      standing.signOff,
      actorOf(caller, key),
      { planId, decision, version, contentHash, comment: comment.trim(), remarks, time },
      policy,
    );
    return 'refused' in outcome ? refuseWith(outcome.refused) : outcome;
  });
}
