import type { SeatStepRequest, StepChoices } from 'shared/contract/answers';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { takeCopyStep } from 'shared/sign-off/copies/copy-steps';
import { takeSeatStep, type SeatContext } from 'shared/sign-off/seats/seat-commands';
import { stepChoices } from 'shared/sign-off/seats/step-choices';
import type { Dependencies } from 'functions/ports/dependencies';
import type { CompanyRules } from 'functions/ports/settings';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { actorOf, relationsTo } from 'functions/use-cases/commands/replay-plan';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { withSeatsToday } from 'functions/use-cases/commands/seats-today';
import { openFor } from 'functions/use-cases/plans/read-plan';

type Ports = CommandPorts & Pick<Dependencies, 'newId'>;

export type SeatStepCommand = Omit<Command, 'name' | 'body'> & { readonly request: SeatStepRequest };

/** 转签, 加签, 减签, 征求意见 and its answer, 催批升级: what people do with seats beside signing on them. */
export async function takeStepWithSeat(
  ports: Ports,
  caller: Caller,
  { request, ...command }: SeatStepCommand,
): Promise<Given | Refused> {
  const key = planKeyOf(command.planId);
  if (key === null) return refuse('unknown-plan');
  return runCommand(ports, caller, { ...command, name: 'seat-step', body: request }, async (standing, time) => {
    const isHidden = standing.signOff.at === 'unsubmitted' || !mayDo('see', relationsTo(standing, caller), key);
    if (isHidden) return refuse('unknown-plan');
    const actor = actorOf(caller, key);
    if (request.step === 'copy' || request.step === 'acknowledge') {
      const copied = takeCopyStep(standing.signOff, actor, { ...request, time }, { key, organisation: caller.view });
      return 'refused' in copied ? refuseWith(copied.refused) : copied;
    }
    const outcome = takeSeatStep(
      standing.signOff,
      actor,
      { ...request, time },
      { ...contextOf(key, caller, await ports.settings.rules()), newId: ports.newId },
    );
    return 'refused' in outcome ? refuseWith(outcome.refused) : outcome;
  });
}

/** Between what and whom the caller may choose in those steps. */
export async function listStepChoices(
  ports: Pick<Dependencies, 'plans' | 'settings'>,
  caller: Caller,
  planId: string,
): Promise<StepChoices | Refused> {
  const [opened, rules] = await Promise.all([openFor('see', ports, caller, planId), ports.settings.rules()]);
  if ('refused' in opened) return opened;
  const { key, signOff } = withSeatsToday(opened.standing, caller, rules);
  const chosen = stepChoices(signOff, actorOf(caller, key), contextOf(key, caller, rules), [
    ...caller.at.persons.keys(),
  ]);
  const { person } = namesOf(caller.organisation);
  const people = (ids: readonly string[]) => [...ids].sort().map(person);
  return {
    transfer: chosen.transfer.map((seat) => ({ ...seat, holder: person(seat.holder), to: people(seat.to) })),
    add: people(chosen.add),
    remove: chosen.remove.map((seat) => ({ ...seat, holder: person(seat.holder) })),
    consult: people(chosen.consult),
    copy: people(chosen.copy),
    escalate: chosen.escalate.map((seat) => ({
      ...seat,
      holder: person(seat.holder),
      to: seat.to === null ? null : person(seat.to),
    })),
  };
}

const contextOf = (key: PlanKey, caller: Caller, rules: CompanyRules): Omit<SeatContext, 'newId'> => ({
  key,
  organisation: caller.view,
  shortestComment: rules.policy.shortestComment,
});
