import type { Delegations, DelegationView } from 'shared/contract/answers';
import type { Delegation } from 'shared/organisation/organisation';
import { homeOf } from 'shared/organisation/people';
import { holdsSigningRole, maySignForOthers } from 'shared/sign-off/delegation-rules';
import type { Caller } from 'functions/use-cases/caller/caller';
import { isNotOver } from 'functions/use-cases/sign-off/delegate';
import { namesOf } from 'functions/use-cases/answers/names';

/** 代签: who signs for the caller and for whom the caller signs, now and to come, and whom the caller may name. */
export function listDelegations(caller: Caller): Delegations {
  const { person, today, at, organisation, view } = caller;
  const names = namesOf(organisation);
  const shown = ({ absent, delegate, from, to }: Delegation): DelegationView => ({
    absent: names.person(absent),
    delegate: names.person(delegate),
    first: from,
    last: to,
  });
  const running = organisation.delegations.filter((each) => isNotOver(each, today));
  const unit = homeOf(at, person)?.id ?? null;
  const offered = [...at.persons.keys()].filter(
    (other) =>
      other !== person &&
      (holdsSigningRole(other, view) || (unit !== null && homeOf(at, other)?.id === unit)) &&
      maySignForOthers({ absent: person, delegate: other }, view),
  );
  return {
    given: running.filter(({ absent }) => absent === person).map(shown),
    taken: running.filter(({ delegate }) => delegate === person).map(shown),
    offered: offered.sort().map(names.person),
  };
}
