import { say, taken, type Desk } from 'addin/desk/desk';
import type { DelegationRequest, Delegations, DelegationView } from 'shared/contract/answers';

export const myDelegations = async (desk: Desk): Promise<Delegations | null> =>
  taken(desk, await desk.service.delegations());

/** 代签 (SO-18). Whether it was taken. */
export async function giveDelegation(desk: Desk, request: DelegationRequest, who: string): Promise<boolean> {
  const given = taken(desk, await desk.service.delegate(request));
  if (given !== null) say(desk, { tone: 'success', text: { key: 'delegation.given', facts: { who } } });
  return given !== null;
}

export async function endDelegation(desk: Desk, { delegate, first, last }: DelegationView): Promise<boolean> {
  const ended = taken(desk, await desk.service.endDelegation({ to: delegate.id, first, last: last ?? first }));
  if (ended !== null) say(desk, { tone: 'success', text: { key: 'delegation.ended' } });
  return ended !== null;
}
