import type { WithdrawalRequest } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { withdraw } from 'shared/sign-off/commands';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { actorOf, relationsTo } from 'functions/use-cases/commands/replay-plan';

export type WithdrawCommand = Omit<Command, 'name' | 'body'> & { readonly request: WithdrawalRequest };

/** 撤回: by the preparer, while nobody has decided (SO-16). */
export async function withdrawPlan(
  ports: CommandPorts,
  caller: Caller,
  { request, ...command }: WithdrawCommand,
): Promise<Given | Refused> {
  const key = planKeyOf(command.planId);
  if (key === null) return refuse('unknown-plan');
  return runCommand(ports, caller, { ...command, name: 'withdraw', body: request }, async (standing, time) => {
    const isHidden = standing.signOff.at === 'unsubmitted' || !mayDo('see', relationsTo(standing, caller), key);
    if (isHidden) return refuse('unknown-plan');
    const outcome = withdraw(standing.signOff, actorOf(caller, key), { version: request.version, time });
    return 'refused' in outcome ? refuseWith(outcome.refused) : outcome;
  });
}
