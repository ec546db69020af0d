import { targetsIn } from 'functions/storage/targets';
import type { OpenedTargets, TargetsChange } from 'functions/ports/targets';
import { targetDraftAfter, targetEntryOf, type TargetEntry } from 'shared/targets/journal';
import { emptyDraft } from 'shared/targets/draft';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import { fakeTables } from 'tests/fakes/table-store';
import { evenly } from 'tests/fakes/targets-over-http';
import { onBothStores } from 'tests/functions/storage/both-stores';

const of = { unit: 'BIZ1', year: '2027' };
const acting = {
  ...{ by: 'p-fang', on: '2026-02-27' as never, answerBy: '2026-03-02' as never, rounds: 3, shortestReason: 5 },
};
const entry = (last: TargetEntry | null): TargetEntry =>
  targetEntryOf(
    targetDraftAfter(of, last, {
      ...{ event: 'recalled', acting, time: '2026-02-27T01:00:00Z', node: 'person:p-xu', indicators: [], reason: '' },
    }),
    null,
  );
const row = { node: 'person:p-xu' as const, indicator: 'REV_CY', year: null, months: evenly(1) };
const change = (opened: OpenedTargets, key: string, more: Partial<TargetsChange> = {}): TargetsChange => {
  const entries = more.entries ?? [entry(opened.journal.at(-1) ?? null)];
  const last = entries.at(-1) ?? opened.journal.at(-1);
  return {
    ...{ of, after: opened.etag, entries, draft: null, formal: null },
    head: { ...of, sequence: last?.sequence ?? 0, lastHash: last?.hash ?? '', turns: [] },
    answer: { key, requestHash: 'a', status: 200, body: '{"sequence":1}' },
    ...more,
  };
};

onBothStores((fresh) => {
  test('what nobody typed is not there', async () => {
    const targets = targetsIn(fresh());
    expect(await targets.open(of, 'key')).toEqual({
      ...{ head: null, etag: null, journal: [], draft: emptyDraft, answer: null },
    });
    expect(await targets.heads('2027')).toEqual([]);
    expect(await targets.formal(['BIZ1'], '2027')).toEqual([]);
  });

  test('a draft, then an entry, then formal rows: each is there as it was written, other units and years apart', async () => {
    const targets = targetsIn(fresh());
    const draft = { rows: [row], terms: '另奖' };
    const empty = await targets.open(of, null);
    expect(await targets.commit(change(empty, 'key-1', { entries: [], draft }))).toBe('done');
    const drafted = await targets.open(of, 'key-1');
    expect(drafted).toMatchObject({ draft, journal: [], answer: { key: 'key-1', body: '{"sequence":1}' } });
    const turns = [
      { side: 'owner', node: 'person:p-xu', count: 2, answerBy: '2026-03-02', escalatesAfter: null },
    ] as const;
    const formal = [{ node: row.node, indicator: 'REV_CY', value: 12, months: evenly(1) }];
    const next = change(drafted, 'key-2', { formal });
    expect(await targets.commit({ ...next, head: { ...next.head, turns } })).toBe('done');
    const opened = await targets.open(of, 'key-1');
    expect(opened).toMatchObject({ draft, journal: next.entries, head: { sequence: 1, turns } });
    expect(await targets.heads('2027')).toEqual([opened.head]);
    expect(await targets.formal(['BIZ', 'BIZ1', 'BIZ10'], '2027')).toEqual(formal);
    for (const other of [
      { ...of, unit: 'BIZ' },
      { ...of, unit: 'BIZ10' },
      { ...of, year: '2028' },
    ])
      expect((await targets.open(other, 'key-1')).head).toBeNull();
  });

  test('of two commands after the same reading only one is there, a draft as much as an entry', async () => {
    const targets = targetsIn(fresh());
    const empty = await targets.open(of, null);
    const both = await Promise.all([
      targets.commit(change(empty, 'one', { entries: [], draft: { rows: [row], terms: '' } })),
      targets.commit(change(empty, 'other')),
    ]);
    expect([...both].sort()).toEqual(['done', 'lost-race']);
  });

  test('what no transaction carries is refused and leaves nothing', async () => {
    const targets = targetsIn(fresh());
    const empty = await targets.open(of, null);
    const terms = Array.from({ length: 700_000 }, () => Math.random().toString(36).slice(2)).join('');
    expect(await targets.commit(change(empty, 'key', { draft: { rows: [], terms } }))).toBe('too-large');
    expect((await targets.open(of, null)).head).toBeNull();
  });
});

test('a reply that got lost is found out, not written twice', async () => {
  const tables = fakeTables();
  const targets = targetsIn(tables.table('targets'), { ...defaultRetryPolicy, pause: async () => undefined });
  const empty = await targets.open(of, null);
  let cuts = 1;
  tables.trouble = ({ kind }) => (kind === 'write' && cuts-- > 0 ? 'cut-after-commit' : null);
  expect(await targets.commit(change(empty, 'key'))).toBe('done');
  expect((await targets.open(of, null)).journal).toHaveLength(1);
});
