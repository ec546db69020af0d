import { readDate, type IsoDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import type { Delegation } from 'shared/organisation/organisation';
import { personOf } from 'shared/organisation/people';
import type { DelegationGiven, DelegationRequest } from 'shared/contract/answers';
import { planKeyOf, planNoOf } from 'shared/plan/plan-id';
import { collisionWith, delegationRefusal } from 'shared/sign-off/delegation-rules';
import { versionOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { plansAwaiting } from 'functions/use-cases/sign-off/plans-with-seats';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';

type Ports = Pick<Dependencies, 'delegations' | 'lists' | 'settings'>;

/** Nobody reads more plans than this in one message. */
const mostCollisions = 20;

/**
 * 代签: lets somebody sign for the caller for some days (SO-18). Never backdated, one delegate at a time. Who could never
 * sign is refused with the reason; plans on their way that this delegate may not sign are named.
 */
export async function delegate(
  { delegations, lists, settings }: Ports,
  caller: Caller,
  { to, first, last }: DelegationRequest,
): Promise<DelegationGiven | Refused> {
  const [from, until] = [readDate(first), readDate(last)];
  if (isRefused(from) || isRefused(until) || from > until || from < caller.today) return refuse('days-malformed');
  if (to === caller.person || personOf(caller.at, to) === null) return refuse('unknown-delegate', { to });
  const overlapping = caller.organisation.delegations.some(
    (each) => each.absent === caller.person && each.from <= until && (each.to ?? until) >= from && each.delegate !== to,
  );
  if (overlapping) return refuse('days-malformed');
  const { chains, policy } = await settings.rules();
  const refused = delegationRefusal(
    { absent: caller.person, delegate: to, from, to: until },
    {
      ...{ organisation: caller.view, units: [...caller.at.units.keys()], longest: policy.longestDelegation },
      ...{ delegations: caller.organisation.delegations, rules: chains },
    },
  );
  if (refused !== null) return refuseWith(refused);
  await delegations.add({ absent: caller.person, delegate: to, from, to: until });
  const collisions = (await plansAwaiting({ lists }, caller.person)).flatMap(({ planId, signOff }) => {
    const key = planKeyOf(planId);
    const because = key === null ? null : collisionWith(to, key, signOff);
    return key === null || because === null ? [] : [{ planId, planNo: planNoOf(key, versionOf(signOff)), because }];
  });
  return { to, first, last, ...(collisions.length === 0 ? {} : { collisions: collisions.slice(0, mostCollisions) }) };
}

/** Ends the caller's own delegation at once; what was signed under it stays signed. */
export async function endDelegation(
  { delegations }: Ports,
  caller: Caller,
  { to, first }: DelegationRequest,
): Promise<{ readonly ended: Delegation } | Refused> {
  const running = caller.organisation.delegations.find(
    (each) =>
      each.absent === caller.person && each.delegate === to && each.from === first && isNotOver(each, caller.today),
  );
  if (running === undefined) return refuse('unknown-delegation');
  await delegations.end(running, caller.today);
  return { ended: running };
}

export const isNotOver = ({ to }: Delegation, today: IsoDate): boolean => to === null || to >= today;
