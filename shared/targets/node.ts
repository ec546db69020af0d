/**
 * Where a row of a unit's matrix stands: what was issued to the unit itself (`own`), what it keeps back (部门预留,
 * `reserve`), or a unit or person below it.
 */
export type Node = 'own' | 'reserve' | `unit:${string}` | `person:${string}`;

export const unitNode = (unit: string): Node => `unit:${unit}`;
export const personNode = (person: string): Node => `person:${person}`;

/** What a node names; null for the two that belong to the unit itself. */
export function namedBy(node: Node): { readonly kind: 'unit' | 'person'; readonly id: string } | null {
  const [kind = '', ...id] = node.split(':');
  return kind === 'unit' || kind === 'person' ? { kind, id: id.join(':') } : null;
}

/** By what an agreement is known in its unit's year. */
export const targetKey = (node: Node, indicator: string): string => `${node} ${indicator}`;
