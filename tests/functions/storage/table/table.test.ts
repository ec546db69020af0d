import { startingWith } from 'functions/storage/table/table';
import type { Operation, Row } from 'functions/storage/table/table';
import { onBothStores } from 'tests/functions/storage/both-stores';

const create = (row: string, columns = {}): Operation => ({ kind: 'create', row, columns });
const put = (row: string, columns = {}): Operation => ({ kind: 'put', row, columns });

const everything = [{ from: ' ', until: '~~' }];

onBothStores((fresh, tables) => {
  test('a row comes back as it was written, every column with its type', async () => {
    const table = fresh();
    const columns = {
      text: '航电 "甲" \n <b>',
      empty: '',
      cents: 3_000_000_000_12,
      zero: 0,
      below: -7,
      yes: true,
      no: false,
      bytes: Uint8Array.from([0, 255, 10, 13]),
    };
    expect(await table.write('p', [create('r', columns)])).toBe('done');
    const row = await table.read('p', 'r');
    expect({ ...row?.columns, bytes: [...(row?.columns['bytes'] as Uint8Array)] }).toEqual({
      ...columns,
      bytes: [0, 255, 10, 13],
    });
  });

  test('a table that was never written to is empty', async () => {
    const table = fresh();
    expect(await table.read('p', 'r')).toBeNull();
    expect(await table.select({ partition: 'p', ranges: everything })).toEqual([]);
    const seen: Row[] = [];
    for await (const row of table.scan({ from: ' ', until: '~~' }, false)) seen.push(row);
    expect(seen).toEqual([]);
  });

  test('a batch is there as a whole or not at all', async () => {
    const table = fresh();
    await table.write('p', [create('b')]);
    expect(await table.write('p', [create('a'), create('b'), create('c')])).toBe('exists');
    const rows = await table.select({ partition: 'p', ranges: everything });
    expect(rows.map(({ row }) => row)).toEqual(['b']);
  });

  test('of two who read the same row only the first replaces it', async () => {
    const table = fresh();
    await table.write('p', [create('head', { state: 'draft' })]);
    const etag = (await table.read('p', 'head'))?.etag ?? '';
    const replace = (state: string): Operation => ({ kind: 'replace', row: 'head', columns: { state }, etag });
    expect(await table.write('p', [replace('pending-1'), create('event|1')])).toBe('done');
    expect(await table.write('p', [replace('void'), create('event|2')])).toBe('changed');
    const rows = await table.select({ partition: 'p', ranges: everything });
    expect(rows.map(({ row, columns }) => [row, columns['state']])).toEqual([
      ['event|1', undefined],
      ['head', 'pending-1'],
    ]);
  });

  test('a row read with others carries the same ETag as a row read alone', async () => {
    const table = fresh();
    await table.write('p', [create('head', { n: 1 })]);
    const [selected] = await table.select({ partition: 'p', ranges: everything });
    expect(selected?.etag).toBe((await table.read('p', 'head'))?.etag);
    expect(selected?.etag).not.toBe('');
  });

  test('a replaced row keeps none of its old columns', async () => {
    const table = fresh();
    await table.write('p', [create('r', { old: 'x', kept: 1 })]);
    await table.write('p', [put('r', { kept: 2 })]);
    expect((await table.read('p', 'r'))?.columns).toEqual({ kept: 2 });
  });

  test('replacing or removing what is gone is a lost race, not a fault', async () => {
    const table = fresh();
    await table.write('p', [create('r')]);
    const etag = (await table.read('p', 'r'))?.etag ?? '';
    expect(await table.write('p', [{ kind: 'remove', row: 'r' }])).toBe('done');
    expect(await table.write('p', [{ kind: 'remove', row: 'r' }])).toBe('changed');
    expect(await table.write('p', [{ kind: 'replace', row: 'r', columns: {}, etag }])).toBe('changed');
  });

  test('ranges select by key in order and leave their neighbours out', async () => {
    const table = fresh();
    await table.write(
      'p',
      ['event|2', 'event|1', 'event}', 'head', 'content|1', 'outbox|1'].map((row) => create(row)),
    );
    await table.write('q', [create('event|9')]);
    const ranges = [startingWith('event|'), { from: 'head', until: 'head!' }];
    const rows = await table.select({ partition: 'p', ranges });
    expect(rows.map(({ row }) => row)).toEqual(['event|1', 'event|2', 'head']);
    const two = await table.select({ partition: 'p', ranges: everything, atMost: 2 });
    expect(two.map(({ row }) => row)).toEqual(['content|1', 'event|1']);
  });

  test('more rows than one answer carries come back whole', async () => {
    const table = fresh();
    const keys = Array.from({ length: 1150 }, (_, index) => `r${String(index).padStart(5, '0')}`);
    for (let start = 0; start < keys.length; start += 100) {
      await table.write(
        'p',
        keys.slice(start, start + 100).map((row) => create(row, { n: 1 })),
      );
    }
    const rows = await table.select({ partition: 'p', ranges: everything });
    expect(rows.map(({ row }) => row)).toEqual(keys);
    let scanned = 0;
    for await (const row of table.scan(startingWith('r00'), true)) scanned += Object.keys(row.columns).length + 1;
    expect(scanned).toBe(1000);
  });

  test.each([
    ['101 operations', () => Array.from({ length: 101 }, (_, index) => create(`r${index}`))],
    ['a column over 64 KiB', () => [create('r', { p: new Uint8Array(64 * 1024 + 1) })]],
    ['text over 32 Ki characters', () => [create('r', { p: 'x'.repeat(32 * 1024 + 1) })]],
    ['253 columns', () => [create('r', Object.fromEntries(Array.from({ length: 253 }, (_, i) => [`c${i}`, 'x'])))]],
    ['an entity over 1 MiB', () => [create('r', chunks(13))]],
    ['a transaction over 4 MiB', () => Array.from({ length: 5 }, (_, index) => create(`r${index}`, chunks(11)))],
    ['a key over 1024 characters', () => [create('r'.repeat(1025))]],
  ])('%s is refused before anything is sent', async (_, operations) => {
    const table = fresh();
    await expect(table.write('p', operations())).rejects.toMatchObject({ code: 'too-large' });
    expect(await table.select({ partition: 'p', ranges: everything })).toEqual([]);
  });

  test('what the limits let through the store takes', async () => {
    const table = fresh();
    expect(
      await table.write(
        'p',
        [0, 1, 2, 3].map((index) => create(`r${index}`, chunks(11))),
      ),
    ).toBe('done');
    expect(
      await table.write(
        'q',
        Array.from({ length: 100 }, (_, index) => create(`r${index}`)),
      ),
    ).toBe('done');
  });

  test.each(['a/b', 'a\\b', 'a#b', 'a?b', 'a\tb'])('the key %j is refused', async (row) => {
    await expect(fresh().write('p', [create(row)])).rejects.toMatchObject({ code: 'refused-by-store' });
  });

  test('a number that is not whole is refused, so no sum of money is ever stored as a fraction', async () => {
    await expect(fresh().write('p', [create('r', { v: 0.1 })])).rejects.toMatchObject({ code: 'refused-by-store' });
  });

  test('the store can be reached', async () => {
    await expect(tables().reach()).resolves.toBeUndefined();
  });
});

const chunks = (count: number): Record<string, Uint8Array> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, new Uint8Array(64 * 1024).fill(index)]));
