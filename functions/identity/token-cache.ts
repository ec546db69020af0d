import { createHash } from 'node:crypto';
import type { JWTHeaderParameters } from 'jose';
import type { Subject } from 'functions/ports/identities';

/** How long a signature need not be calculated again, in milliseconds. */
const longest = 5 * 60_000;
/** People at once; the one seen first gives way. */
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
  const kept = new Map<string, { readonly seen: SeenToken; readonly since: number; readonly until: number }>();
  const nameOf = (token: string): string => createHash('sha256').update(token).digest('base64');
  return {
    find: (token) => {
      const found = kept.get(nameOf(token));
      // A clock that was set back says nothing about how long ago this was.
      return found !== undefined && now() >= found.since && now() < found.until ? found.seen : null;
    },
    add: (token, seen, expires) => {
      const name = nameOf(token);
      kept.delete(name);
      kept.set(name, { seen, since: now(), until: Math.min(expires, now() + longest) });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
