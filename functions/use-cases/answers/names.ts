import type { Organisation } from 'shared/organisation/organisation';
import type { Named } from 'shared/contract/answers';

/** Names of people and units, of those no longer there too; an id stands for itself where nobody knows it. */
export interface Names {
  person(id: string): Named;
  unit(id: string): Named;
}

const remembered = new WeakMap<Organisation, Names>();

export function namesOf(organisation: Organisation): Names {
  const known = remembered.get(organisation);
  if (known !== undefined) return known;
  const [persons, units] = [latest(organisation.persons), latest(organisation.units)];
  const names: Names = {
    person: (id) => persons.get(id) ?? unnamed(id),
    unit: (id) => units.get(id) ?? unnamed(id),
  };
  remembered.set(organisation, names);
  return names;
}

interface Entry extends Named {
  readonly from: string;
}

function latest(entries: readonly Entry[]): ReadonlyMap<string, Named> {
  const inOrder = [...entries].sort((one, other) => (one.from < other.from ? -1 : 1));
  return new Map(inOrder.map(({ id, zh, en }) => [id, { id, zh, en }]));
}

const unnamed = (id: string): Named => ({ id, zh: id, en: id });
