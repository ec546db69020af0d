import type { HttpRequest } from '@azure/functions';
import type { z } from 'zod';
import { limits } from 'shared/contract/limits';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** The body as its schema reads it, or the first thing that is wrong with it. Nothing is looked up before. */
export async function readBody<Schema extends z.ZodType>(
  request: HttpRequest,
  schema: Schema,
  most: number = limits.body,
): Promise<{ readonly body: z.infer<Schema> } | Refused> {
  if (!isJson(request.headers.get('content-type'))) return refuse('content-type-not-json');
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > most) return tooLarge(most);
  if (bytes.byteLength === 0) return refuse('body-missing');
  const text = textIn(bytes);
  if (text === null) return refuse('body-not-text');
  if (isTooDeep(text)) return refuse('body-too-deep', { deepest: limits.depth });
  const value = valueIn(text);
  if (value === undefined) return refuse('body-not-json');
  const read = schema.safeParse(value);
  if (read.success) return { body: read.data };
  return refuse('invalid-request', { at: read.error.issues.slice(0, mostIssues).map((issue) => issue.path.join('.')) });
}

const tooLarge = (most: number): Refused => refuse('body-too-large', { most });

/** A caller who gets more wrong than this has not written a client yet. */
const mostIssues = 10;

const isJson = (contentType: string | null): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');

function textIn(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Counted before parsing, so that no parser has to follow a caller down. Brackets in texts do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inText) {
      if (char === '\\') index += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > limits.depth) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
