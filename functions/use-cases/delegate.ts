import { readDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import { personOf } from 'shared/organisation/people';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { refuse, type Refused } from 'functions/use-cases/refusal';

export interface DelegationRequest {
  readonly to: string;
  readonly first: string;
  readonly last: string;
}

/** 代签: lets somebody sign for the caller for some days (SO-18). Never backdated, one delegate at a time. */
export async function delegate(
  { delegations }: Pick<Surroundings, 'delegations'>,
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
