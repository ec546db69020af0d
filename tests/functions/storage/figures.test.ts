import type { FigureRow } from 'functions/ports/figures';
import { figuresIn } from 'functions/storage/figures';
import { fakeTables } from 'tests/fakes/table-store';
import { onBothStores } from 'tests/functions/storage/both-stores';

const row = (
  unit: string,
  period: string,
  sequence: number,
  figures: string | null = `${unit}${period}`,
): FigureRow => ({
  unit,
  year: period.slice(0, 4),
  period,
  planId: `MON-D~${unit}~${period}`,
  sequence,
  figures,
});

onBothStores((fresh) => {
  test('a unit shows the figures of the periods asked for and no others', async () => {
    const figures = figuresIn(fresh());
    const rows = [row('SC', '2026M01', 1), row('SC', '2026M02', 1), row('SC', '2026Q1', 1), row('SC', '2026', 1)];
    await figures.put([...rows, row('SC', '2025M01', 1), row('BIZ1', '2026M01', 1)]);
    const periodsOf = async (periods: string[]): Promise<string[]> =>
      (await figures.of('SC', '2026', periods)).map(({ period }) => period).sort();
    expect(await periodsOf(['2026M01', '2026Q1'])).toEqual(['2026M01', '2026Q1']);
    expect(await periodsOf(['2026'])).toEqual(['2026']);
    expect(await periodsOf([])).toEqual([]);
    const weeks = Array.from({ length: 53 }, (_, index) => `2026W${String(index + 1).padStart(2, '0')}`);
    expect(await periodsOf([...weeks, '2026M02'])).toEqual(['2026M02']);
    expect(await figures.of('SC', '2026', ['2026M01'])).toEqual([rows[0]]);
  });

  test('a plan without figures any more shows none, and a late older row does not bring them back', async () => {
    const figures = figuresIn(fresh());
    await figures.put([row('SC', '2026M01', 2)]);
    await figures.put([row('SC', '2026M01', 3, null)]);
    await figures.put([row('SC', '2026M01', 2)]);
    expect(await figures.of('SC', '2026', ['2026M01'])).toEqual([]);
  });

  test('figures of 256 KiB are kept', async () => {
    const figures = figuresIn(fresh());
    const long = '[1234567890123,42],'.repeat(14_000);
    await figures.put([row('SC', '2026', 1, long)]);
    expect((await figures.of('SC', '2026', ['2026']))[0]?.figures).toBe(long);
  });
});

test('the figures of any number of plans are one round trip', async () => {
  const tables = fakeTables();
  const figures = figuresIn(tables.table('figures'));
  await figures.put(
    Array.from({ length: 300 }, (_, index) => ({ ...row('SC', '2026M01', 1), planId: `MON-P~U${index}~2026M01~p` })),
  );
  tables.requests.length = 0;
  expect(await figures.of('SC', '2026', ['2026M01', '2026M02', '2026M03', '2026Q1'])).toHaveLength(300);
  expect(tables.requests).toHaveLength(1);
});
