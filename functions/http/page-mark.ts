import { z } from 'zod';
import { limits } from 'shared/contract/limits';
import type { PageMark, PageWanted } from 'functions/use-cases/plans/list-plans';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

const schema = z.strictObject({
  list: z.int().min(0).max(100_000),
  order: z.string().regex(/^[A-Za-z0-9.~-]{0,80}$/),
  planId: z.string().regex(/^[A-Za-z0-9.~-]{0,120}$/),
});

/** Opaque to the caller, and not the store's own: it can name a place in the caller's lists and nothing else. */
export const markOf = (next: PageMark): string => Buffer.from(JSON.stringify(next)).toString('base64url');

/** `?after=` and `?size=`. */
export function pageWanted(query: URLSearchParams): PageWanted | Refused {
  const size = query.get('size') === null ? limits.pageSize : Number(query.get('size'));
  if (!Number.isInteger(size) || size < 1 || size > limits.largestPage) return refuse('page-mark-malformed');
  const after = query.get('after');
  if (after === null) return { after: null, size };
  if (after.length > 400) return refuse('page-mark-malformed');
  try {
    return { after: schema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))), size };
  } catch {
    return refuse('page-mark-malformed');
  }
}
