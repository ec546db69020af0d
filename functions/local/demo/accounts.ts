import { createHash } from 'node:crypto';

/** An object id of the form a directory gives, the same for the same person at every start. */
export function objectIdOf(person: string): string {
  const digits = createHash('sha256').update(`countersign demo ${person}`).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}
