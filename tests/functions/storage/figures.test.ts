import type { PlanFiguresRow, UnitFiguresWrite } from 'functions/ports/figures';
import { figuresIn } from 'functions/storage/figures';
import { onBothStores } from 'tests/functions/storage/both-stores';

const leaf = (
  unit: string,
  period: string,
  sequence: number,
  figures: string | null = `${unit}${period}`,
  person: string | null = null,
): PlanFiguresRow => ({
  ...{ unit, year: period.slice(0, 4), period, person, sequence, figures },
  planId: `MON-D~${unit}~${period}${person === null ? '' : `~${person}`}`,
});

const unitRow = (
  unit: string,
  period: string,
  text: string | null,
  etag: string | null = null,
  keys = '',
): UnitFiguresWrite => ({ ...{ parent: 'SC', year: '2026', period, unit, text, etag, keys } });

onBothStores((fresh) => {
  test('leaves are found by the periods that are asked for, and the newest wins', async () => {
    const figures = figuresIn(fresh());
    await figures.put([
      ...[leaf('SC', '2026M01', 1), leaf('SC', '2026M02', 1), leaf('SC', '2026', 1), leaf('SC', '2025M01', 1)],
      leaf('SC', '2026M01', 1, 'a person', 'p-li'),
    ]);
    const read = await figures.read({ unit: 'SC', year: '2026', plans: ['2026M01', '2026'], persons: ['2026M01'] });
    expect(read.plans.map(({ period }) => period).sort()).toEqual(['2026', '2026M01']);
    expect(read.persons).toMatchObject([{ person: 'p-li', figures: 'a person' }]);
    await figures.put([leaf('SC', '2026M01', 3, null)]);
    await figures.put([leaf('SC', '2026M01', 2)]);
    expect((await figures.read({ unit: 'SC', year: '2026', plans: ['2026M01'] })).plans).toEqual([]);
    expect(await figures.years()).toEqual(['2025', '2026']);
    expect((await figures.periods('SC', '2026')).toSorted()).toEqual(['2026', '2026M01', '2026M02']);
  });

  test('what a child has is written only over what was read', async () => {
    const figures = figuresIn(fresh());
    const children = async (more = {}) =>
      (await figures.read({ unit: 'SC', year: '2026', children: ['2026M01'], ...more })).children;
    expect(await figures.write([unitRow('BIZ1', '2026M01', 'one'), unitRow('BIZ2', '2026M01', 'two')])).toBe('done');
    expect(await figures.write([unitRow('BIZ1', '2026M01', 'other')])).toBe('lost-race');
    const [first, second] = await children();
    expect([first?.text, second?.text]).toEqual(['one', 'two']);
    expect(await figures.write([unitRow('BIZ1', '2026M01', 'new', first?.etag)])).toBe('done');
    expect(await figures.write([unitRow('BIZ1', '2026M01', 'late', first?.etag)])).toBe('lost-race');
    expect((await children({ only: ['BIZ1'] })).map(({ text }) => text)).toEqual(['new']);
    const [again] = await children({ only: ['BIZ1'] });
    expect(await figures.write([unitRow('BIZ1', '2026M01', null, again?.etag)])).toBe('done');
    expect((await children()).map(({ text }) => text)).toEqual([null, 'two']);
  });

  test('keys stand in rows of their own, in pieces, and are read only when they are asked for', async () => {
    const figures = figuresIn(fresh());
    // Numbers that follow no rule, so that they do not become small when they are compressed.
    let seed = 1;
    const long = Array.from({ length: 120_000 }, () => (seed = (seed * 48_271) % 2_147_483_647)).join();
    const read = (withKeys: boolean) => figures.read({ unit: 'SC', year: '2026', children: ['2026M01'], withKeys });
    await figures.write([unitRow('BIZ1', '2026M01', 'one', null, long)]);
    const [without] = (await read(false)).children;
    const [withKeys] = (await read(true)).children;
    expect([without?.keys, withKeys?.keys === long]).toEqual([null, true]);
    await figures.write([unitRow('BIZ1', '2026M01', 'two', withKeys?.etag, 'few')]);
    expect((await read(true)).children).toMatchObject([{ text: 'two', keys: 'few' }]);
  });

  test('forty children over twelve months are one range', async () => {
    const figures = figuresIn(fresh());
    const periods = Array.from({ length: 12 }, (_, index) => `2026M${String(index + 1).padStart(2, '0')}`);
    const children = Array.from({ length: 40 }, (_, index) => `D${index}`);
    for (const period of periods)
      await figures.write(children.map((child) => unitRow(child, period, `${child}${period}`)));
    const read = await figures.read({ unit: 'SC', year: '2026', children: periods, only: children.slice(0, 30) });
    expect(read.children).toHaveLength(360);
  });
});
