import { readDate, type IsoDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import type { Delegation } from 'shared/organisation/organisation';
import { personOf } from 'shared/organisation/people';
import type { DelegationRequest } from 'shared/contract/answers';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

type Ports = Pick<Dependencies, 'delegations'>;

/** 代签: lets somebody sign for the caller for some days (SO-18). Never backdated, one delegate at a time. */
export async function delegate(
  { delegations }: Ports,
  caller: Caller,
  { to, first, last }: DelegationRequest,
): Promise<DelegationRequest | Refused> {
  const [from, until] = [readDate(first), readDate(last)];
  if (isRefused(from) || isRefused(until) || from > until || from < caller.today) return refuse('days-malformed');
  if (to === caller.person || personOf(caller.at, to) === null) return refuse('unknown-delegate', { to });
  const overlapping = caller.organisation.delegations.some(
    (each) => each.absent === caller.person && each.from <= until && (each.to ?? until) >= from && each.delegate !== to,
  );
  if (overlapping) return refuse('days-malformed');
  await delegations.add({ absent: caller.person, delegate: to, from, to: until });
  return { to, first, last };
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
