import { createHash } from 'node:crypto';
import type { JWTHeaderParameters } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Subject } from 'functions/ports/identities';

/** How long a signature need not be calculated again, in milliseconds. */
const longest = 5 * 60_000;
/** People at once; the one who was not seen longest gives way. */
const most = 2000;

export interface SeenToken {
  readonly subject: Subject;
  readonly header: JWTHeaderParameters;
  /** By which its signature was sound. */
  readonly key: unknown;
}

export interface SeenTokens {
  /** Null: not seen, too long ago, or past its end. */
  find(token: string): SeenToken | null;
  /** `expires`: milliseconds since 1970. */
  add(token: string, seen: SeenToken, expires: number): void;
}

/** The sound tokens that were seen of late. Kept by their hash, so that no token lies about in memory. */
export function seenTokens(now: () => number): SeenTokens {
  // No time to live of the library's: it would trust a clock that was set back.
  const kept = new LRUCache<string, { readonly seen: SeenToken; readonly since: number; readonly until: number }>({
    max: most,
  });
  const nameOf = (token: string): string => createHash('sha256').update(token).digest('base64');
  return {
    find: (token) => {
      const found = kept.get(nameOf(token));
      // A clock that was set back says nothing about how long ago this was.
      return found !== undefined && now() >= found.since && now() < found.until ? found.seen : null;
    },
    add: (token, seen, expires) => {
      kept.set(nameOf(token), { seen, since: now(), until: Math.min(expires, now() + longest) });
    },
  };
}
