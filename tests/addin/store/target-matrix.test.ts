import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { openPaneStore, type PaneStore } from 'addin/store/pane-store';
import { issueMatrix, openMatrix, saveMatrix } from 'addin/store/targets/target-matrix';
import { applySplit, previewSplit, type SplitWanted } from 'addin/store/targets/split-matrix';
import { columnLetters } from 'addin/workbook/excel/a1';
import { monthColumn, yearColumn } from 'addin/workbook/target-sheets/matrix-columns';
import { readMatrix } from 'addin/workbook/target-sheets/target-sheet';
import type { FigureReply } from 'shared/contract/answers';
import type { UnitTargetsView } from 'shared/contract/targets';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { send } from 'tests/fakes/http';
import { memoryDrafts } from 'tests/fakes/memory-drafts';
import { aKey } from 'tests/fakes/sign-off-commands';
import { drafting, evenly, row, targetsOver, wan } from 'tests/fakes/targets-over-http';

let excel: FakeExcel;
let world: TestDependencies;
let store: PaneStore;
const of = { unit: 'BIZ1', year: '2027' };

/** The planning center's pane, its questions straight to the registered handlers. */
beforeEach(async () => {
  excel = await openExcel();
  world = await testDependencies();
  const ask = async <Value>(path: string, body?: unknown, key?: string): Promise<Answer<Value>> => {
    const more = { ...(body === undefined ? {} : { body }), ...(key === undefined ? {} : { key }) };
    const { status, body: answer } = await send(world, { path, as: 'p-fang', ...more });
    return status < 300 ? { kind: 'answered', value: answer as Value } : { kind: 'refused', problem: answer };
  };
  const service: Partial<Service> = {
    targets: (unit, year) => ask(`targets/${unit}/${year}`),
    targetStep: (unit, year, request, key) => ask(`targets/${unit}/${year}/steps`, request, key),
    figures: (questions) => ask('figures', { questions }),
  };
  store = openPaneStore({
    service: service as Service,
    figures: { forget: () => undefined } as never,
    drafts: memoryDrafts(),
    reasons: { load: () => new Map(), save: () => undefined },
    newId: aKey,
    now: () => new Date('2026-02-27T01:00:00Z'),
    language: () => 'zh-CN',
    onPlanChanged: () => Promise.resolve(),
  });
});
afterEach(() => excel.close());

const plain = <Facts>(facts: Facts): Facts => facts;
const view = (): Promise<UnitTargetsView> => targetsOver(world, 'p-fang');
const open = async (): Promise<void> => openMatrix(store, await view(), []);
const here = async () => {
  const found = await readMatrix();
  if (found === null) throw new Error('no matrix');
  return found;
};
async function typeMonths(key: string, value: number, months: readonly number[] = evenly(0).map((_, at) => at)) {
  const { sheet, rows, area } = await here();
  const at = area.row + rows.findIndex((each) => each.key === key) + 1;
  for (const month of months)
    await excel.host.person.type(sheet, `${columnLetters(monthColumn(month))}${at}`, String(value));
}
async function yearOf(key: string): Promise<unknown> {
  const { sheet, rows, area } = await here();
  const at = area.row + rows.findIndex((each) => each.key === key) + 1;
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(`${columnLetters(yearColumn)}${at}`);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}
const split = (more: Partial<SplitWanted> = {}): SplitWanted => ({
  ...{ indicator: 'REV_CY', way: 'even', keepsTyped: true, weights: new Map(), bySeason: false },
  ...{ markets: new Map(), growth: { industry: 8, benchmark: 15 } },
  ...more,
});
const notice = (): unknown => store.state().notice?.text;

test('F04 a split is shown before it is written, keeps what is typed, closes, and is taken back', async () => {
  await open();
  await typeMonths('own REV_CY', 100);
  await typeMonths('person:p-xu REV_CY', 50, [0]);
  const preview = await previewSplit(store, await view(), split());
  if (preview === null) throw new Error(JSON.stringify(notice()));
  expect(preview.lines.map(({ node, before }) => [node, before])).toEqual(
    expect.arrayContaining([['person:p-xu', null]]),
  );
  expect(await yearOf('sum REV_CY')).toBe(50);
  excel.host.traffic.reset();
  const undo = await applySplit(store, preview);
  expect(excel.host.traffic.length).toBe(1);
  expect(await yearOf('rest REV_CY')).toBe(0);
  expect((await here()).rows.find(({ key }) => key === 'person:p-xu REV_CY')?.months[0]).toBe(50);
  await undo();
  expect(await yearOf('sum REV_CY')).toBe(50);
});

test('F04 by weights, and where what is typed leaves no room the month is said', async () => {
  await open();
  await typeMonths('own REV_CY', 100);
  const weights = new Map([
    ['person:p-xu', 2],
    ['person:p-li', 1],
    ['person:p-chen', 1],
  ] as const);
  const preview = await previewSplit(store, await view(), split({ way: 'weights', weights }));
  expect(preview?.lines.map(({ node, after }) => [node, after]).sort()).toEqual([
    ['person:p-chen', wan(300)],
    ['person:p-li', wan(300)],
    ['person:p-xu', wan(600)],
  ]);
  await typeMonths('person:p-li REV_CY', 101, [4]);
  expect(await previewSplit(store, await view(), split())).toBeNull();
  expect(notice()).toMatchObject({ key: 'targets.split-refused', facts: { month: 5, by: 1 } });
});

const years = async (more: Partial<SplitWanted>) => {
  const preview = await previewSplit(store, await view(), split(more));
  return Object.fromEntries((preview?.lines ?? []).map(({ node, after }) => [node, after / wan(1)]));
};

test('S-147 by what each could carry: potentials of 200, 200 and 400 give a quarter, a quarter and half', async () => {
  await open();
  await typeMonths('own REV_CY', 100);
  const market = (capacity: number, share: number, targetShare: number) => ({ capacity, share, targetShare });
  const markets = new Map([
    ['person:p-xu', market(10_000, 10, 12)],
    ['person:p-li', market(5000, 4, 8)],
    ['person:p-chen', market(4000, 10, 20)],
  ] as const);
  expect(await years({ way: 'potential', markets })).toEqual({
    ...{ 'person:p-xu': 300, 'person:p-li': 300, 'person:p-chen': 600 },
  });
  expect(
    await years({ way: 'potential', markets: new Map([...markets, ['person:p-li', market(5000, 8, 4)]]) }),
  ).toEqual({});
  expect(notice()).toMatchObject({ key: 'targets.negative-potential', facts: { who: '李思远' } });
});

test('S-151, S-152 by table 1: FX-08 weighs 123.26 against one who has grown less, and every month closes', async () => {
  await open();
  await typeMonths('own REV_CY', 250);
  // Two with the same month last year; p-xu came from 80 and 96, p-li stood still.
  const sold: Readonly<Record<string, readonly number[]>> = { 'p-xu': [108, 96, 80], 'p-li': [108, 108, 108] };
  store.service.figures = (questions) =>
    Promise.resolve({
      kind: 'answered',
      value: {
        replies: questions.map((question): FigureReply => {
          const { person = '', period = '' } = question as { person?: string; period?: string };
          const amount = sold[person]?.[2026 - Number(period.slice(0, 4))];
          if (amount === undefined) return { refused: 'no-plan' } as unknown as FigureReply;
          return { figure: { kind: 'money', fen: String(wan(amount)) } } as unknown as FigureReply;
        }),
      } as never,
    });
  // Budget 125 each: .4 × 125 + .2 × (108 × growth) + .2 × 116.64 + .2 × 124.2 = 123.26 and 119.77, so that of the 250
  // of a month 126.80 and 123.20 are theirs.
  expect(await years({ way: 'table-1' })).toEqual({
    ...{ 'person:p-xu': 1521.6, 'person:p-li': 1478.4, 'person:p-chen': 0 },
  });
});

test('F05 a matrix that does not close is not issued, and the notice names unit and figures; closed, it is', async () => {
  await open();
  await typeMonths('own REV_CY', 100);
  for (const person of ['p-xu', 'p-li', 'p-chen']) {
    await typeMonths(`person:${person} REV_CY`, 33);
    await typeMonths(`person:${person} EXP_QUOTA`, 1);
  }
  await issueMatrix(store, of, plain);
  expect(notice()).toMatchObject({
    problem: 'targets-do-not-close',
    facts: { of: 'BIZ1', indicator: 'REV_CY', parent: wan(1200), sum: wan(1188) },
  });
  await typeMonths('reserve REV_CY', 1);
  await issueMatrix(store, of, plain);
  expect(notice()).toMatchObject({ key: 'targets.done.issue' });
  expect((await view()).agreements).toHaveLength(3);
  // The sheet shows by now what was issued.
  expect(await yearOf('person:p-xu REV_CY')).toBe(396);
});

test('two planners: what the other saved is shown, and a cell both typed stays theirs and is counted', async () => {
  await open();
  await typeMonths('own REV_CY', 100);
  await saveMatrix(store, of, null, plain);
  await typeMonths('person:p-xu REV_CY', 40, [0, 1]);
  await drafting(
    world,
    [
      row('person:p-xu', 'REV_CY', [
        wan(45),
        ...evenly(0)
          .slice(1)
          .map(() => null),
      ]),
    ],
    'p-chen',
  );
  expect(await saveMatrix(store, of, null, plain)).toBe(true);
  expect(notice()).toMatchObject({ key: 'targets.conflicts', facts: { n: 1 } });
  expect((await here()).rows.find(({ key }) => key === 'person:p-xu REV_CY')?.months.slice(0, 2)).toEqual([45, 40]);
});

test('text in a cell is named and nothing is sent; nothing open is said so', async () => {
  expect(await saveMatrix(store, of, null, plain)).toBe(false);
  expect(notice()).toMatchObject({ key: 'targets.no-matrix' });
  await open();
  const { sheet, rows, area } = await here();
  const at = area.row + rows.findIndex(({ key }) => key === 'own REV_CY') + 1;
  await excel.host.person.type(sheet, `${columnLetters(monthColumn(0))}${at}`, '一百');
  expect(await saveMatrix(store, of, null, plain)).toBe(false);
  expect(notice()).toMatchObject({
    key: 'targets.wrong-cells',
    facts: { cells: `${columnLetters(monthColumn(0))}${at}` },
  });
});
