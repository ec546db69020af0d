import { rowsIn, withRows, type Cells, type PlanDocument } from 'shared/plan/document';
import { kept } from 'tests/fakes/stored-plans';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { bothWays, foundInPane, prepared } from 'tests/fakes/review-on-both-sides';

const march = 'MON-D~BIZ1~2026M03';
const summary = 'SMO~BIZ1~2026M03';
const task = (wbs: string, name: string, more: Cells = {}): Cells => ({
  ...{ wbs, name, kind: 'new', start: '2026-03-02', end: '2026-03-20', owner: 'p-xu', ownerDept: 'BIZ1', ...more },
});
const cellsIn = (document: PlanDocument, block: string): readonly Cells[] =>
  rowsIn(document, block).map(({ cells }) => cells);

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
  await kept(world, march, {
    IND: [{ indCode: 'REV_CY', target: 100, owner: 'BIZ1' }],
    TASK: [task('1', '标准确认'), task('2', '提交报价'), task('3', '签订合同')],
  });
  world.clock.moveTo('2026-04-02');
});

describe('a month’s summary', () => {
  test('begins its analysis with what April carries over already, by its number or its name', async () => {
    expect(cellsIn((await prepared(world, 'p-li', summary)).document, 'MISSED')).toEqual([]);
    await kept(world, 'MON-D~BIZ1~2026M04', {
      TASK: [
        task('1', '再次确认标准', { kind: 'carried', parentTask: `${march}#1` }),
        task('2', '签订合同', { kind: 'carried', parentTask: 'QTR-D~BIZ1~2026Q2#1' }),
        task('3', '提交报价'),
      ],
    });
    expect(cellsIn((await prepared(world, 'p-li', summary)).document, 'MISSED')).toEqual([
      { rowRef: '1', owner: 'p-xu' },
      { rowRef: '3', owner: 'p-xu' },
    ]);
  });

  test('asks why of each row that was not finished, and offers the row to write it in', async () => {
    const { document, ...told } = await prepared(world, 'p-li', summary);
    const work = rowsIn(document, 'WORK').map((row, at) => ({
      ...row,
      cells: { ...row.cells, status: ['done', 'late', 'cancelled'][at] ?? null },
    }));
    const figures = rowsIn(document, 'ACTUAL').map((row) => ({ ...row, cells: { ...row.cells, actual: 70 } }));
    const reported = withRows(withRows(document, 'WORK', work), 'ACTUAL', figures);
    const { inPane, submitting } = await bothWays(world, 'V-SMR-01', {
      ...{ planId: summary, by: 'p-li', document: reported },
    });
    expect(inPane).toMatchObject([
      {
        at: { block: 'ACTUAL' },
        mend: { kind: 'add-row', at: { block: 'MISSED' }, cells: { rowRef: 'REV_CY', dev: -0.3 } },
      },
      { at: { block: 'WORK' }, mend: { kind: 'add-row', cells: { rowRef: '2', owner: 'p-xu' } } },
    ]);
    expect(submitting).toEqual(inPane);
    const offered = inPane.flatMap(({ mend }) => (mend?.kind === 'add-row' ? [mend.cells] : []));
    const written = offered.map((cells, at) => ({
      id: `MISSED-${at}`,
      cells: { ...cells, cause: 'customer', analysis: '客户评审延至四月，样件检测报告未提前提交' },
    }));
    const findings = foundInPane(world, withRows(reported, 'MISSED', written), told);
    expect(findings.filter(({ rule }) => rule === 'V-SMR-01')).toEqual([]);
  });
});

describe('a year’s summary', () => {
  const year = 'ANN-D~BIZ1~2026';
  const month = (of: number, practice: string, rowRef: string) =>
    kept(world, `SMO~BIZ1~2026M0${of}`, {
      SUCCESS: [{ rowRef: '1', practice, copy: '可推广到其他部门' }],
      MISSED: [{ rowRef, cause: 'customer', analysis: '客户评审推迟' }],
      BETTER: [{ item: '提前一周提交样件' }],
    });

  test('begins with the people of the plan, and what its months wrote down, in their order', async () => {
    await kept(world, year, {
      IND: [{ indCode: 'REV_CY', target: 1200, owner: 'BIZ1' }],
      PERSONS: [
        { indCode: 'REV_CY', person: 'p-xu', value: 700 },
        { indCode: 'NEWCUST', person: 'p-xu', value: 3 },
        { indCode: 'REV_CY', person: 'p-li', value: 500 },
      ],
    });
    await month(2, '二月做法', 'REV_CY');
    await month(1, '一月做法', '3');
    const { document } = await prepared(world, 'p-li', 'SAN~BIZ1~2026');
    expect(cellsIn(document, 'TEAM')).toEqual([{ person: 'p-xu' }, { person: 'p-li' }]);
    expect(cellsIn(document, 'PRACT')).toEqual([{ practice: '一月做法' }, { practice: '二月做法' }]);
    expect(cellsIn(document, 'FAIL')).toEqual([
      { item: '2026M01 3', cause: 'customer', analysis: '客户评审推迟' },
      { item: '2026M02 REV_CY', cause: 'customer', analysis: '客户评审推迟' },
    ]);
    expect(cellsIn(document, 'ADVICE')).toEqual([{ advice: '提前一周提交样件' }]);
  });

  test('reads its twelve months at most, and only what is in force', async () => {
    world.tables.requests.length = 0;
    await prepared(world, 'p-li', 'SAN~BIZ1~2026');
    // Itself, the annual plan above and covered, its own of last year, its months.
    expect(world.tables.requests.filter(({ table }) => table === 'plans').length).toBeLessThanOrEqual(16);
  });
});
