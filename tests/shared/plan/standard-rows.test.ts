import { indicatorOf } from 'shared/indicator/catalogue';
import { blockOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { TemplateId } from 'shared/template/template';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { prefill } from 'shared/plan/prefill';
import type { KnownBeforePlanning } from 'shared/plan/prefill-known';
import { standardRows } from 'shared/plan/standard-rows/by-template';
import { goalReader } from 'shared/review/text/clarity';
import { lexicon } from 'shared/review/text/lexicon';
import { usualOffer } from 'tests/fixtures/plans/usual-offer';

const known: KnownBeforePlanning = {
  language: 'zh-CN',
  offer: usualOffer,
  header: {
    unit: 'SC',
    person: null,
    preparer: 'p-fang',
    preparedOn: '2025-12-19',
    period: '2026',
    start: '2026-01-01',
    end: '2026-12-31',
    parentPlan: null,
    moneyUnit: 'wan',
    title: null,
  },
  targets: [{ indicator: 'NEWCUST', value: 22, owner: 'p-xu' }],
  history: [],
  carriedTasks: [],
  holders: { 'R-PM': { person: 'p-tang', unit: 'GMO' }, 'R-FIN': { person: 'p-he', unit: 'FIN' } },
};

function offered(id: TemplateId, more: Partial<KnownBeforePlanning['header']> = {}): PlanDocument {
  const template = templateOf(id);
  if (template === undefined) throw new Error(id);
  let last = 0;
  return prefill(template, { ...known, header: { ...known.header, ...more } }, () => `row-${(last += 1)}`);
}

const cellsIn = (plan: PlanDocument, block: string) => rowsIn(plan, block).map(({ cells }) => cells);

describe('what a plan is offered with', () => {
  test('the evaluation plan of seed 004 is there in full', () => {
    const plan = offered('T-EVA');
    const counts = Object.entries(plan.blocks).map(([block, rows]) => `${block} ${rows.length}`);
    expect(counts).toEqual([
      ...['GOAL 5', 'TASK 21', 'TIME 12', 'RES 3', 'RSK 7', 'MECH 5', 'STD 7', 'POINT 3', 'COMM 4', 'COOP 12'],
      'OUTLOOK 2',
    ]);
  });

  test('its tasks start and finish in seed 004’s months and belong to whoever holds the role', () => {
    const tasks = cellsIn(offered('T-EVA'), 'TASK');
    const task = (wbs: string) => tasks.find((cells) => cells['wbs'] === wbs);
    expect(task('5.1')).toMatchObject({ start: '2026-01-01', end: '2026-02-28', owner: 'p-he', ownerDept: 'FIN' });
    expect(task('7.1')).toMatchObject({ start: '2026-01-01', end: '2026-12-31', owner: 'p-tang' });
    expect(task('1.1')).not.toHaveProperty('owner');
  });

  test('its weights make up the whole', () => {
    const sum = (block: string) =>
      cellsIn(offered('T-EVA'), block).reduce((total, cells) => total + Math.round(Number(cells['weight']) * 100), 0);
    expect([sum('GOAL'), sum('STD')]).toEqual([100, 100]);
    expect(cellsIn(offered('T-EVF'), 'SCORE').reduce((total, cells) => total + Number(cells['full']), 0)).toBe(100);
  });

  test('months are those of the plan, and none beyond it', () => {
    expect(cellsIn(offered('T-CUS'), 'PACE').map((cells) => cells['month'])).toHaveLength(12);
    const quarter = offered('T-CUS', { period: '2026Q2', start: '2026-04-01', end: '2026-06-30' });
    expect(cellsIn(quarter, 'PACE').map((cells) => cells['month'])).toEqual(['2026M04', '2026M05', '2026M06']);
  });

  test('a target that was issued is not asked for again', () => {
    const codes = cellsIn(offered('T-ANN-P'), 'IND').map((cells) => cells['indCode']);
    expect(codes).toEqual(['NEWCUST', 'REV_CY', 'A_VISIT', 'A_INTENT']);
  });

  test('a table that only calculates has its row', () => {
    expect(cellsIn(offered('T-GAP'), 'COVER')).toEqual([{}]);
  });
});

describe('the standard rows', () => {
  const all = Object.entries(standardRows).flatMap(([id, blocks]) =>
    Object.entries(blocks ?? {}).flatMap(([block, rows]) => rows.map((row) => ({ id: id as TemplateId, block, row }))),
  );

  test('belong to blocks and columns of their template', () => {
    const lost = all.flatMap(({ id, block, row }) => {
      const template = templateOf(id);
      const columns = template === undefined ? [] : (blockOf(template, block)?.columns ?? []);
      const keys = [row.cells, row.texts, row.dates].flatMap((part) => Object.keys(part ?? {}));
      return keys.filter((key) => !columns.some((column) => column.key === key)).map((key) => `${id}/${block}/${key}`);
    });
    expect(lost).toEqual([]);
  });

  test('name indicators of the catalogue', () => {
    const codes = all.flatMap(({ row }) => (row.cells['indCode'] === undefined ? [] : [String(row.cells['indCode'])]));
    expect(codes.filter((code) => indicatorOf(code) === undefined)).toEqual([]);
  });

  test('have goals a planner can submit, and seed 004’s vague risk measures', () => {
    const read = goalReader(lexicon);
    const vague = all.flatMap(({ block, row }) =>
      (['goal', 'measure', 'content'] as const).flatMap((key) => {
        const words = block === 'COOP' ? undefined : row.texts?.[key]?.zh;
        return words === undefined || read(words).clarity.clear ? [] : [block];
      }),
    );
    expect(new Set(vague)).toEqual(new Set(['RSK']));
  });
});
