import type { Named } from 'shared/contract/answers';
import { namedBy, type Node } from 'shared/targets/node';
import type { Names } from 'functions/use-cases/answers/names';

/** A node by the name of its unit or person; what belongs to the unit itself by the unit's. */
export function namedNode(names: Names, node: Node, unit: string): Named {
  const named = namedBy(node);
  if (named === null) return names.unit(unit);
  return named.kind === 'person' ? names.person(named.id) : names.unit(named.id);
}
