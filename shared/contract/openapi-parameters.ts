import { limits } from 'shared/contract/limits';
import type { QueryPart, RouteEntry } from 'shared/contract/routes';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const reference = (kind: 'schemas' | 'headers', name: string): Json => ({
  $ref: `#/components/${kind}/${name}`,
});

type Part = { readonly description: string; readonly schema: Json };

const text = (description: string, more: { readonly [key: string]: Json } = {}): Part => ({
  description,
  schema: { type: 'string', ...more },
});

const inPath: Readonly<Record<string, Part>> = {
  planId: text('E.g. MON-D~BIZ1~2026M03; a person’s plan names the person last'),
  unit: text('A unit’s id'),
  view: text('A view’s id, RU-01 … RU-40'),
  period: text('A period’s key: 2026, 2026Q1, 2026M03, 2026W05, 2026-03-02 or 2026-2031'),
  rectification: text('A rectification’s id, REC-2026-…'),
  version: text('A version of the administration', { pattern: '^[1-9][0-9]{0,5}$' }),
};

const inQuery: Readonly<Record<QueryPart, Part>> = {
  after: text('`next` of the page before', { maxLength: 400 }),
  size: {
    description: 'Lines a page',
    schema: { type: 'integer', minimum: 1, maximum: limits.largestPage, default: limits.pageSize },
  },
  of: text(
    'mine: prepared or owned by the caller; signed: decided on by the caller; all: whatever the caller may see. Without it the caller’s own or, where a unit is named, that unit’s alone',
    { enum: ['mine', 'signed', 'all'] },
  ),
  unit: text(
    'Plans of this unit, as far as the caller may see them; with ?of= also of the units below; of a view the unit it is about',
  ),
  kind: text('With ?of=: kinds of plans, parted by commas', { maxLength: 400 }),
  period: text(
    'A period’s key, or as people write it: 2026-03, 2026年3月, Q1 2026; with ?of= plans whose period begins in it',
  ),
  state: text('With ?of=: states, parted by commas', { maxLength: 200 }),
  text: text('With ?of=: words that the names of unit, person and kind or the number contain', { maxLength: 100 }),
  with: text(
    'document: content, lists, and what other plans know; changes: rows changed since the caller’s last look',
    {
      enum: ['document', 'changes'],
    },
  ),
  below: text('children: units directly below; all: the whole subtree', { enum: ['children', 'all'] }),
  beside: text('to-date: from the year’s beginning; last-year: the same period a year before; both with a comma', {}),
  block: text('A block of the plan’s template', { maxLength: 40 }),
  row: text('Id of a row of the block', { maxLength: 80 }),
  trace: text('Key of a row whose plans are wanted beside the table', { maxLength: 400 }),
  version: text('An earlier version; the latest where absent', { pattern: '^[1-9][0-9]{0,5}$' }),
};

const idempotencyKey = text('New for each command, the same for each repetition of it', {
  pattern: '^[A-Za-z0-9._~-]{8,128}$',
});
const ifNoneMatch = text('ETags of answers the caller holds');
const correlationId = text('The caller’s own id of this request, for both logs', { pattern: '^[A-Za-z0-9-]{8,64}$' });

export function parameters({ route, query, method, isCommand }: RouteEntry): readonly Json[] {
  const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, part = '']) => part);
  return [
    ...named.map((part) => ({ name: part, in: 'path', required: true, ...(inPath[part] ?? text(part)) })),
    ...query.map((part) => ({ name: part, in: 'query', required: false, ...inQuery[part] })),
    ...(isCommand ? [{ name: 'Idempotency-Key', in: 'header', required: true, ...idempotencyKey }] : []),
    ...(method === 'GET' ? [{ name: 'If-None-Match', in: 'header', required: false, ...ifNoneMatch }] : []),
    { name: 'X-Correlation-Id', in: 'header', required: false, ...correlationId },
  ];
}
