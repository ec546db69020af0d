import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PublicKeys } from 'functions/ports/signer';
import type { Submitted } from 'shared/sign-off/event';
import type { JournalEntry } from 'shared/sign-off/journal';
import type { Told } from 'tests/campaign/model';

/** JSON with its keys in order, written here once more so that a fault in the service's own writer shows. */
export function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${inOrder(member)}`).join(',')}}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const noEntry = '0'.repeat(64);

/** What somebody decided, and what the service weighed for them: signed, every one. */
const spoken: ReadonlySet<JournalEntry['event']['event']> = new Set([
  'decided',
  'weighed',
  'void-proposed',
  'void-declined',
  'voided',
]);

/** What is wrong with an entry that follows the entry with this hash; null where it is sound. */
export function flawIn(entry: JournalEntry, sequence: number, previous: string, keys: PublicKeys): string | null {
  const { hash, seal, ...draft } = entry;
  if (entry.sequence !== sequence) return `entry ${entry.sequence} stands where ${sequence} should`;
  if (entry.previous !== previous) return `entry ${sequence} does not follow the one before`;
  if (hash !== sha256(inOrder({ ...draft, seal }))) return `entry ${sequence} has another hash`;
  if (seal === null) return spoken.has(entry.event.event) ? `${entry.event.event} ${sequence} is not signed` : null;
  const { kty, crv, x, y } = keys[seal.keyId] ?? { kty: 'EC', crv: 'P-256', x: '', y: '' };
  if (x === '') return `entry ${sequence} is signed with a key nobody knows`;
  const isSound = verify(
    'sha256',
    Buffer.from(inOrder(draft), 'utf8'),
    { key: createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(seal.value, 'base64url'),
  );
  return isSound ? null : `the signature of entry ${sequence} does not hold`;
}

/** Holders by number of the level; of one that is missing, nobody. */
function byLevel(chain: Submitted['chain']): readonly (readonly string[])[] {
  const last = chain.at(-1)?.level ?? 0;
  return Array.from({ length: last }, (_, at) =>
    (chain.find(({ level }) => level === at + 1)?.seats ?? []).map(({ holder }) => holder),
  );
}

/** A journal entry in the model's words; `variant` is what was found in the content it submits. */
export function toldBy({ event }: JournalEntry, variant: number): Told {
  switch (event.event) {
    case 'submitted':
      return {
        ...{ event: 'submitted', by: event.by, version: event.version, hash: event.contentHash, variant },
        ...{ reason: event.revisionReason, parent: event.parent },
        chain: byLevel(event.chain),
      };
    case 'decided': {
      const { decision, person, onBehalfOf, level, version, contentHash, comment } = event.signature;
      return {
        ...{ event: 'decided', decision, person, holder: onBehalfOf ?? person, level, version, hash: contentHash },
        ...{ comment, remarks: event.remarks.map(({ id }) => id) },
      };
    }
    case 'weighed': {
      const kept = event.kept.map(({ person, onBehalfOf, level }) => ({ person, holder: onBehalfOf ?? person, level }));
      return { event: 'weighed', version: event.version, kept };
    }
    case 'withdrawn':
    case 'parent-in-force':
    case 'took-effect':
    case 'closed':
    case 'seat-reassigned':
    case 'void-proposed':
    case 'void-asked':
    case 'void-declined':
    case 'voided':
      return event;
    case 'seat-transferred':
    case 'signer-added':
    case 'signer-removed':
    case 'seat-escalated':
    case 'consulted':
    case 'consultation-answered':
    case 'copied':
    case 'copy-read':
      throw new Error(`nobody in the campaign asks for ${event.event}`);
  }
}

/** What somebody did, so that each applied command can be found in the journal once; null for what follows from rules. */
export function deedIn(event: Told): string | null {
  switch (event.event) {
    case 'submitted':
      return `submit ${event.by} v${event.version}`;
    case 'decided':
      return `${event.decision} ${event.person} v${event.version}`;
    case 'withdrawn':
      return `withdraw ${event.by} v${event.version}`;
    case 'void-proposed':
      return `void ${event.by} v${event.version}`;
    case 'void-declined':
      return `decline-void ${event.by}`;
    case 'voided':
      return `agree-void ${event.agreedBy}`;
    case 'weighed':
    case 'seat-reassigned':
    case 'void-asked':
    case 'parent-in-force':
    case 'took-effect':
    case 'closed':
      return null;
  }
}
