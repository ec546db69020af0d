import { listsIn } from 'functions/storage/lists';
import type { ListLine } from 'functions/ports/lists';
import { fakeTables, type FakeTables } from 'tests/fakes/table-store';

const line = (plan: number, sequence: number, text: string | null = `line ${sequence}`): ListLine => ({
  ...{ list: 'unit', of: 'BIZ1', planId: `MON-D~BIZ1~2026M${plan}`, sequence, line: text, order: '79739698' },
});

const asked = (tables: FakeTables): readonly string[] =>
  tables.requests.splice(0).map(({ kind, operations }) => `${kind} ${operations.length}`);

test('what this process wrote last it does not read again', async () => {
  const tables = fakeTables();
  const lists = listsIn(tables.table('lists'));
  await lists.put([line(1, 1)]);
  expect(asked(tables)).toEqual(['read 0', 'write 2']);
  await lists.put([line(1, 2)]);
  expect(asked(tables)).toEqual(['write 2']);
  expect((await lists.page('unit', 'BIZ1', null, 10)).lines).toEqual(['line 2']);
});

test('lines of one list are one transaction, and of one plan only the newest is written', async () => {
  const tables = fakeTables();
  const lists = listsIn(tables.table('lists'));
  await lists.put([line(1, 1), line(2, 1)]);
  asked(tables);
  await lists.put([line(1, 3), line(2, 2), line(1, 2)]);
  expect(asked(tables)).toEqual(['write 4']);
  expect((await lists.page('unit', 'BIZ1', null, 10)).lines).toEqual(['line 3', 'line 2']);
});

test('where another process has written since, the newer one stays, whichever it is', async () => {
  const tables = fakeTables();
  const [here, there] = [listsIn(tables.table('lists')), listsIn(tables.table('lists'))];
  const shown = async (): Promise<readonly string[]> => (await here.page('unit', 'BIZ1', null, 10)).lines;
  await here.put([line(1, 1), line(2, 1)]);
  await there.put([line(1, 5)]);
  await here.put([line(1, 4), line(2, 2)]);
  expect(await shown()).toEqual(['line 5', 'line 2']);
  await here.put([line(1, 6)]);
  expect(await shown()).toEqual(['line 6', 'line 2']);
});

test('a line that is late does not come back, also where its list was emptied by another process', async () => {
  const tables = fakeTables();
  const [here, there] = [listsIn(tables.table('lists')), listsIn(tables.table('lists'))];
  const shown = async (): Promise<readonly string[]> => (await here.page('unit', 'BIZ1', null, 10)).lines;
  await here.put([line(1, 2)]);
  await here.put([line(1, 1, 'late')]);
  expect(await shown()).toEqual(['line 2']);
  await there.clear();
  // The same entry again, as a sweep applies it.
  await here.put([line(1, 2)]);
  expect(await shown()).toEqual(['line 2']);
  await there.clear();
  await here.put([line(1, 3)]);
  expect(await shown()).toEqual(['line 3']);
});

test('a write whose reply got lost is found again, and what follows it too', async () => {
  const tables = fakeTables();
  const lists = listsIn(tables.table('lists'));
  await lists.put([line(1, 1), line(2, 1)]);
  for (const trouble of ['cut-after-commit', 'drop', 'lose-the-race'] as const) {
    let once = true;
    tables.trouble = ({ kind }) => (kind === 'write' && once ? ((once = false), trouble) : null);
    const { length } = tables.requests;
    await lists.put([line(1, 10 + length), line(2, 10 + length)]);
    await lists.put([line(1, 11 + length)]);
    expect((await lists.page('unit', 'BIZ1', null, 10)).lines).toEqual([`line ${11 + length}`, `line ${10 + length}`]);
  }
});

test('more lines than one transaction takes are all written', async () => {
  const lists = listsIn(fakeTables().table('lists'));
  await lists.put(Array.from({ length: 95 }, (_, plan) => line(100 + plan, 1)));
  expect((await lists.page('unit', 'BIZ1', null, 200)).lines).toHaveLength(95);
});
