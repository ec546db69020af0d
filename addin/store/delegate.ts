import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { DelegationGiven, DelegationRequest, Delegations, DelegationView } from 'shared/contract/answers';

export const myDelegations = async (store: PaneStore): Promise<Delegations | null> =>
  valueOrNotify(store, await store.service.delegations());

/** 代签 (SO-18). Whether it was taken. */
export async function giveDelegation(store: PaneStore, request: DelegationRequest, who: string): Promise<boolean> {
  const given = valueOrNotify(store, await store.service.delegate(request));
  if (given === null) return false;
  const { collisions = [] } = given;
  notify(
    store,
    collisions.length === 0
      ? { tone: 'success', text: { key: 'delegation.given', facts: { who } } }
      : { tone: 'warning', text: { key: 'delegation.given-collides', facts: { who, plans: numbersOf(collisions) } } },
  );
  return true;
}

const numbersOf = (collisions: NonNullable<DelegationGiven['collisions']>): string =>
  collisions.map(({ planNo }) => planNo).join(', ');

export async function endDelegation(store: PaneStore, { delegate, first, last }: DelegationView): Promise<boolean> {
  const ended = valueOrNotify(
    store,
    await store.service.endDelegation({ to: delegate.id, first, last: last ?? first }),
  );
  if (ended !== null) notify(store, { tone: 'success', text: { key: 'delegation.ended' } });
  return ended !== null;
}
