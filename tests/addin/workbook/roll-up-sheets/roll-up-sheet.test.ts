import type { FigureAnswer, Named } from 'shared/contract/answers';
import type { RollUpLine, RollUpTable } from 'shared/roll-up/roll-up-columns';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { refreshRollUps, rollUpsInWorkbook, writeRollUp } from 'addin/workbook/roll-up-sheets/roll-up-sheet';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

const unit = (id: string, zh: string): Named => ({ id, zh, en: id });
const company = unit('HQ', '公司');
const one = unit('SA', '销售一部');
const two = unit('SB', '=销售二部');
const money = (fen: string): FigureAnswer => ({ kind: 'money', fen });
const missing: FigureAnswer = { kind: 'gap', reason: 'no-plan' };

const line = (
  of: Named,
  plan: FigureAnswer,
  composed: FigureAnswer | null = null,
  planNo: string | null = null,
): RollUpLine => ({
  unit: of,
  indicator: 'REV_CY',
  plan,
  composed,
  planNo,
  version: planNo === null ? null : 1,
  ...{ actual: missing, verified: null, deviation: missing, completion: missing },
  ...{ planToDate: null, actualToDate: null, planLastYear: null, actualLastYear: null, signedShare: null },
});

const aRollUp = (changes: Partial<RollUpTable> = {}): RollUpTable => ({
  unit: company,
  period: '2026M03',
  asOf: '2026-03-05T08:09:10Z',
  indicators: ['REV_CY', 'NEWCUST'],
  units: [company, one, two],
  lines: [
    line(company, money('1234567891'), money('1000000001'), 'MON-HQ-v1'),
    line(one, money('1000000001'), null, 'MON-SA-v1'),
    line(two, missing),
    { ...line(one, { kind: 'count', count: 3 }, null, 'MON-SA-v1'), indicator: 'NEWCUST' },
  ],
  gaps: [{ unit: two, reason: 'no-plan', state: null }],
  unverified: 0,
  ...{ parents: [null, 0, 0], ended: [], hasMore: [], coverage: [], claims: [], isReorganising: false },
  ...changes,
});

const names = { REV_CY: unit('REV_CY', '当年收入'), NEWCUST: unit('NEWCUST', '新客户数') };

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const sheet = async (name: string) => {
  const context = new excel.Excel.RequestContext();
  const used = context.workbook.worksheets.getItem(name).getUsedRange();
  used.load('values,formulas,numberFormat');
  await context.sync();
  return used;
};

describe('a pulled roll-up', () => {
  it('shows figures as numbers to the cent, gaps by name, and where they come from', async () => {
    await writeRollUp(aRollUp(), names, 'zh-CN');
    const { values, formulas, numberFormat } = await sheet('汇总 2026M03');
    expect(values[0]?.[1]).toBe('公司 2026M03 计划汇总');
    expect(values[1]?.[1]).toContain('2026-03-05 08:09 UTC');
    expect(values[2]?.[1]).toBe('缺口：=销售二部：未编制计划');
    expect(values[3]?.slice(1, 4)).toEqual(['合计', 1000.000001, 1000.000001]);
    expect(values[4]).toEqual([
      '_unit',
      'unit',
      'REV_CY.plan',
      'REV_CY.composed',
      'REV_CY.difference',
      'NEWCUST.plan',
      'planNo',
    ]);
    expect(values[5]?.slice(0, 3)).toEqual(['ID', '部门', '当年收入 计划 (万元)']);
    expect(values[6]).toEqual(['HQ', '公司', 1234.567891, 1000.000001, 234.56789, '', 'MON-HQ-v1']);
    expect(values[7]).toEqual(['SA', '销售一部', 1000.000001, '', '', 3, 'MON-SA-v1']);
    expect(values[8]?.slice(0, 3)).toEqual(['SB', '=销售二部', '未编制计划']);
    expect(numberFormat[7]?.slice(2, 6)).toEqual(['#,##0.00', '#,##0.00', '#,##0.00', '#,##0']);
    expect(formulas.flat().filter((cell) => String(cell).startsWith('=') && cell !== '=销售二部')).toEqual([]);
  });

  it('is refreshed in its own cells, so that other sheets stay right', async () => {
    await writePlan(aPlanToWrite());
    await writeRollUp(aRollUp(), names, 'zh-CN');
    await excel.host.person.renameSheet('汇总 2026M03', '财务');
    await excel.host.person.addSheet('我的');
    await excel.host.person.type('我的', 'A1', '=财务!C8*2');
    const third = unit('SC', '销售三部');
    const later = aRollUp({
      units: [company, one, third],
      lines: [line(one, money('500')), line(third, money('700'))],
      gaps: [],
    });
    const keys = await refreshRollUps(() => Promise.resolve(later), names, 'zh-CN');
    expect(keys).toEqual([{ unit: 'HQ', period: '2026M03' }]);
    const { values } = await sheet('财务');
    expect(values.slice(6).map((row) => row[1])).toEqual(['公司', '销售一部', '销售三部']);
    expect((await sheet('我的')).values[0]?.[0]).toBe(0.001);
    expect((await plansInWorkbook()).map(({ planIndex }) => planIndex)).toEqual([1]);
  });

  it('shrinks and grows without leaving old figures behind', async () => {
    await writeRollUp(aRollUp(), names, 'zh-CN');
    await writeRollUp(
      aRollUp({ units: [one], indicators: ['REV_CY'], lines: [line(one, money('100'))] }),
      names,
      'zh-CN',
    );
    const { values } = await sheet('汇总 2026M03');
    const left = values.slice(5).map((row) => row.filter((cell) => cell !== ''));
    expect(left.filter((row) => row.length > 0)).toEqual([
      ['ID', '部门', '当年收入 计划 (万元)', '计划编号'],
      ['SA', '销售一部', 0.0001],
    ]);
    await writeRollUp(aRollUp(), names, 'zh-CN');
    expect((await sheet('汇总 2026M03')).values).toHaveLength(9);
    expect(await rollUpsInWorkbook()).toHaveLength(1);
  });

  it('is written anew when its sheet was thrown away', async () => {
    await writeRollUp(aRollUp(), names, 'zh-CN');
    await excel.host.person.deleteSheet('汇总 2026M03');
    await writeRollUp(aRollUp(), names, 'zh-CN');
    expect((await sheet('汇总 2026M03')).values[6]?.[0]).toBe('HQ');
    expect(await rollUpsInWorkbook()).toHaveLength(1);
  });
});

describe('the rows finance pulls', () => {
  const reported = aRollUp({
    lines: [
      {
        ...line(company, money('1234567891'), money('1000000001'), 'MON-HQ-v1'),
        ...{ actual: money('900000001'), verified: money('800000000'), deviation: money('-334567890') },
        completion: {
          kind: 'quotient',
          numerator: '900000001',
          denominator: '1234567891',
          value: 0.729,
          shown: 'percent',
        },
      },
      line(one, money('1000000001'), null, 'MON-SA-v1'),
      line(two, missing),
    ],
    unverified: 1,
  });
  const name = '财务取数 2026M03';
  const write = (rollUp: RollUpTable) => writeRollUp(rollUp, names, 'zh-CN', 'finance');
  const keyAt = (keys: readonly unknown[], key: string) => keys.indexOf(key);

  it('have their keys in one order, numbers as numbers, and blanks where nothing is known', async () => {
    await write(reported);
    const { values, numberFormat } = await sheet(name);
    expect(values[1]?.[1]).toBe('数据截至 2026-03-05 08:09 UTC · 已生效版本 2 份 · 未核实 1 行 · 金额单位：万元');
    expect(values[2]?.[1]).toBe('缺口：=销售二部');
    expect(values[4]?.join(' ')).toBe(
      '_key orgCode orgName personId indCode indNameZh unit dimCat dimLine dimRegion dimCust period plan actual deviation completion verifiedActual planNo version asOf',
    );
    expect(values[6]).toEqual([
      ...['HQ|REV_CY|2026M03', 'HQ', '公司', '', 'REV_CY', '本年度销售收入', '万元', '', '', '', '', '2026M03'],
      ...[1234.567891, 900.000001, -334.56789, 0.729, 800, 'MON-HQ-v1', 1, '2026-03-05 08:09 UTC'],
    ]);
    expect(values[8]?.slice(12, 19)).toEqual(['', '', '', '', '', '', '']);
    expect(numberFormat[6]?.slice(12, 17)).toEqual(['#,##0.00', '#,##0.00', '#,##0.00', '0.0%', '#,##0.00']);
  });

  it('equal the roll-up beside them to the cent', async () => {
    await writeRollUp(reported, names, 'zh-CN');
    await write(reported);
    const [page, rows] = [(await sheet('汇总 2026M03')).values, (await sheet(name)).values];
    const plan = keyAt(page[4] ?? [], 'REV_CY.plan');
    const shown = page.slice(6).map((row) => [row[0], typeof row[plan] === 'number' ? row[plan] : '']);
    const pulled = rows.slice(6).map((row) => [row[1], row[keyAt(rows[4] ?? [], 'plan')]]);
    expect(pulled).toEqual(shown);
    expect(await rollUpsInWorkbook()).toEqual([
      { unit: 'HQ', period: '2026M03' },
      { unit: 'HQ', period: '2026M03', form: 'finance' },
    ]);
  });

  it('are refreshed where they stand, and what finance added to the table stays with its row', async () => {
    await write(reported);
    const context = new excel.Excel.RequestContext();
    const grid = context.workbook.worksheets.getItem(name);
    context.workbook.tables.getItem('CS_ROLLUP_1').resize('A6:U9');
    grid.getRange('U6:U9').values = [['备注'], ['已对账'], ['待查'], ['']];
    grid.getRange('W7').formulas = [['=M7*2']];
    await context.sync();
    const [first, second, third] = reported.lines;
    if (!first || !second || !third) throw new Error('three lines');
    const later = { ...reported, lines: [second, { ...first, plan: money('500000000') }] };
    await refreshRollUps(() => Promise.resolve(later), names, 'zh-CN');
    const { values } = await sheet(name);
    expect(values.slice(6).map((row) => [row[1], row[20]])).toEqual([
      ['SA', '待查'],
      ['HQ', '已对账'],
      ['', ''],
    ]);
    expect([values[5]?.[20], values[6]?.[22]]).toEqual(['备注', 2000.000002]);
    await write(reported);
    expect((await sheet(name)).values.slice(6).map((row) => [row[1], row[20]])).toEqual([
      ['HQ', '已对账'],
      ['SA', '待查'],
      ['SB', ''],
    ]);
  });
});
