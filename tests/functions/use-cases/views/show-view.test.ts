import type { ViewAnswer } from 'shared/contract/answers';
import { financePull, views } from 'shared/roll-up/view/views';
import { send } from 'tests/fakes/http';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { viewWorld } from 'tests/fakes/view-world';

let world: TestDependencies;
beforeAll(async () => {
  world = await viewWorld();
}, 300_000);

const get = (view: string, unit: string, period: string, more: Readonly<Record<string, string>> = {}, as = 'p-he') =>
  send(world, { path: `views/${encodeURIComponent(view)}?${new URLSearchParams({ unit, period, ...more })}`, as });

async function shown(view: string, unit: string, period: string, more = {}): Promise<ViewAnswer> {
  const { status, body } = await get(view, unit, period, more);
  if (status !== 200) throw new Error(`${view} ${unit} ${period}: ${status} ${JSON.stringify(body)}`);
  return body as ViewAnswer;
}

const cellOf = (answer: ViewAnswer, row: ViewAnswer['rows'][number] | null, key: string) =>
  row?.cells[answer.columns.findIndex((column) => column.key === key)];

const fen = (answer: ViewAnswer, row: ViewAnswer['rows'][number] | null, key: string): bigint | null => {
  const cell = cellOf(answer, row, key);
  return cell?.kind === 'money' ? BigInt(cell.fen) : null;
};

describe('every view', () => {
  // The OpenAPI document is held against every answer by `send`.
  test.each(views.map(({ id }) => id))('%s answers for each kind of unit, month by month', async (id) => {
    for (const unit of ['CO', 'SC', 'BIZ1', 'MKT2']) {
      for (const period of ['2026M01', '2026M02', '2026M03']) {
        const answer = await shown(id, unit, period);
        expect(answer.rows.every(({ cells }) => cells.length === answer.columns.length)).toBe(true);
        expect(answer.rows.every(({ of }) => of.length === answer.about.length)).toBe(true);
        expect(new Set(answer.rows.map(({ key }) => key)).size).toBe(answer.rows.length);
      }
    }
  });

  test('answers for any period from a week to the span of the strategy', async () => {
    for (const period of ['2026W10', '2026Q1', '2026', '2026-2031']) {
      expect((await get('RU-03', 'SC', period)).status).toBe(200);
      expect((await get('RU-13', 'SC', period)).status).toBe(200);
    }
  });

  test('shows something of a company that plans and reports', async () => {
    const empty: string[] = [];
    for (const { id } of views) if ((await shown(id, 'SC', '2026Q1')).rows.length === 0) empty.push(id);
    // What the filled plans hold nothing of: sales by dimension, strategy, costs, margins, people, records nobody signs.
    expect(empty).toEqual([
      ...['RU-02', 'RU-06', 'RU-07', 'RU-08', 'RU-17', 'RU-19', 'RU-20', 'RU-25', 'RU-28', 'RU-29', 'RU-33', 'RU-36'],
      'RU-40',
    ]);
  });
});

describe('sums', () => {
  test('are those of the departments, to the cent, and say how much of the centre is in them', async () => {
    const answer = await shown('RU-13', 'SC', '2026M03');
    const parts = answer.rows.map((row) => fen(answer, row, 'revenuePlan') ?? 0n);
    expect(parts).toEqual([420_000_000n, 286_500_000n]);
    expect(fen(answer, answer.total, 'revenuePlan')).toBe(706_500_000n);
    expect(answer.coverage).toEqual({ units: 4, effective: 2, partial: 0, waiting: 0, missing: 2 });
    expect(answer.missing.map(({ unit, standing }) => `${unit.id} ${standing}`)).toEqual([
      'MKT1 missing',
      'MKT2 missing',
    ]);
  });

  test.each(financePull)('%s of a quarter is the sum of its months where its columns add up', async (id) => {
    const whole = await shown(id, 'SC', '2026Q1');
    for (const { total, rows } of [whole]) {
      if (total === null) continue;
      for (const { key, kind } of whole.columns) {
        const cells = rows.map((row) => fen(whole, row, key));
        if (kind !== 'money' || cells.some((cell) => cell === null) || id === 'RU-15' || id === 'RU-18') continue;
        expect([key, fen(whole, total, key)]).toEqual([
          key,
          cells.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n),
        ]);
      }
    }
  });

  test('are marked where a month is missing (R9)', async () => {
    const { rows } = await shown('RU-05', 'BIZ1', '2026Q1');
    const revenue = rows.find(({ of }) => of[1]?.id === 'REV_CY');
    expect(revenue?.isPartial).toBe(true);
    expect((await shown('RU-13', 'BIZ1', '2026M01')).rows[0]?.isPartial).toBe(false);
  });
});

describe('a row', () => {
  test('leads to the plans it is made of, with version, state and what each brings', async () => {
    const answer = await shown('RU-13', 'SC', '2026Q1', { trace: 'BIZ1|2026M01' });
    expect(answer.trace?.map(({ plan }) => plan)).toEqual(['MON-D~BIZ1~2026M01', 'SMO~BIZ1~2026M01']);
    const of = (place: number, key: string) =>
      answer.trace?.[place]?.cells[answer.columns.findIndex((c) => c.key === key)];
    expect(of(0, 'revenuePlan')).toEqual({ kind: 'money', fen: '420000000' });
    expect(of(1, 'revenue')).toEqual({ kind: 'money', fen: '403200000' });
    const plan = answer.plans.find(({ planId }) => planId === 'MON-D~BIZ1~2026M01');
    expect(plan).toMatchObject({ version: 1, state: 'closed', planNo: 'MON-BIZ1-2026M01-v1' });
  });

  test('of records leads to theirs', async () => {
    const { rows } = await shown('RU-31', 'SC', '2026M03');
    const key = rows[0]?.key ?? '';
    const { trace } = await shown('RU-31', 'SC', '2026M03', { trace: key });
    expect(trace?.map(({ plan }) => plan)).toEqual(rows[0]?.plans);
    expect(trace?.length).toBeGreaterThan(0);
  });
});

describe('what cannot be shown is refused', () => {
  test.each([
    ['RU-99', 'SC', '2026M03', 'unknown-view', 'RU-09'],
    ['RU-13', 'SCC', '2026M03', 'unknown-unit', 'SC'],
    ['RU-13', '业务1部', '2026M03', 'unknown-unit', 'BIZ1'],
    ['RU-13', 'SC', '2026M13', 'unknown-period', undefined],
    ['RU-13', 'SC', 'soon', 'unknown-period', undefined],
  ])('%s %s %s: %s, nearest %s', async (view, unit, period, code, nearest) => {
    const { body } = await get(view, unit, period);
    expect([body.code, body.facts.nearest]).toEqual([code, nearest]);
  });

  test('to who may not pull it', async () => {
    expect((await get('RU-13', 'BIZ2', '2026M03', {}, 'p-chen')).body.code).toBe('may-not-see');
    expect((await get('RU-13', 'BIZ1', '2026M03', {}, 'p-chen')).status).toBe(200);
  });

  test('and a row that is not there', async () => {
    expect((await get('RU-13', 'SC', '2026M03', { trace: 'BIZ9|2026M03' })).body.code).toBe('unknown-row');
  });
});

describe('names as people type them (R19)', () => {
  test.each([
    ['ru-13', 'sc', '2026-03'],
    ['收入与新签', '销售中心', '2026年3月'],
    ['ＲＵ-13', 'ＳＣ', 'March 2026'],
    ['Revenue and new contracts', 'sales center', '202603'],
    ['RU-13', 'SC', '46097'],
  ])('%s %s %s', async (view, unit, period) => {
    const { view: found, unit: of, period: when } = await shown(view, unit, period);
    expect([found.id, of.id, when.id]).toEqual(['RU-13', 'SC', '2026M03']);
  });
});
