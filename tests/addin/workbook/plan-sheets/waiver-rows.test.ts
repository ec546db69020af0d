import { lockPlan, unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import type { WaiverToShow } from 'addin/workbook/identity/plan-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { showPlanState, type Shown } from 'addin/workbook/plan-sheets/show/show-plan-state';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { PathSigner } from 'shared/contract/answers';
import { canonicalDocument } from 'shared/plan/canonical';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const head = { id: 'p3', zh: '李娜', en: 'Li Na' };
const planner = { id: 'p1', zh: '王伟', en: 'Wang Wei' };

const waiver = (traits: Partial<WaiverToShow> = {}): WaiverToShow => ({
  findingKey: 'k',
  rule: 'V-TIM-02',
  at: { block: 'TASK', row: 'task-2', column: 'end' },
  facts: {},
  reason: '客户要求四月初验收',
  by: planner,
  standing: 'asked',
  approvedBy: null,
  approvedAt: null,
  found: '日期超出计划期间',
  ...traits,
});

const approved = { standing: 'approved', approvedBy: head, approvedAt: '2026-03-01T02:03:04Z' } as const;

const signer = (decision: PathSigner['decision'] = null): PathSigner => ({
  ...{ role: 'R-HEAD', person: head, onBehalfOf: null, decision, comment: null, time: null },
});

const shown = (traits: Partial<Shown> = {}): Shown => ({
  ...{ planNo: 'MON-SA-2026M03-v1', version: 1, state: 'pending-1', contentHash: 'abc', remarks: [] },
  path: [{ level: 1, standing: 'current', signers: [signer()] }],
  ...traits,
});

/** The rows of a table without its id and check columns. */
async function rowsOf(table: string): Promise<unknown[][]> {
  const context = new excel.Excel.RequestContext();
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  body.load('values');
  await context.sync();
  return body.values.map((row) => row.slice(2));
}

const listed = ['V-TIM-02', '任务 · 第 8 行 · 完成时间', '日期超出计划期间', '2026-03-13', '客户要求四月初验收'];

describe('what was waived', () => {
  it('is listed with the signatures of a plan that is opened: rule, place, value, reason, and whose approval', async () => {
    await writePlan(aPlanToWrite({ lock: 'signing', waivers: [waiver(approved)] }));
    const [row, ...others] = await rowsOf('CS1_WAV');
    expect(row?.slice(0, 7)).toEqual([...listed, '已准予', '李娜']);
    expect(row?.[7]).toMatch(/^2026-03-01 \d\d:\d\d$/);
    expect(others).toEqual([]);
  });

  it('has an empty row where nothing was', async () => {
    await writePlan(aPlanToWrite());
    expect(await rowsOf('CS1_WAV')).toEqual([['', '', '', '', '', '', '', '']]);
  });

  it('is drawn through the lock when it is asked for and when it is approved, in one request each', async () => {
    await writePlan(aPlanToWrite());
    await lockPlan(1, 'signing');
    excel.host.traffic.reset();
    await showPlanState(1, shown({ waivers: [waiver()] }));
    expect((await rowsOf('CS1_WAV'))[0]).toEqual([...listed, '申请豁免', '', '']);
    await showPlanState(1, shown({ waivers: [waiver(approved)] }));
    expect((await rowsOf('CS1_WAV'))[0]?.slice(5, 7)).toEqual(['已准予', '李娜']);
    expect(excel.host.traffic).toHaveLength(4);
    await showPlanState(1, shown({ waivers: [waiver({ standing: 'struck-out' })] }));
    expect((await rowsOf('CS1_WAV'))[0]?.slice(5)).toEqual(['已作废', '', '']);
  });

  it('stays as it was signed while the sheets are edited again, and is never content', async () => {
    await writePlan(aPlanToWrite({ lock: 'signing', waivers: [waiver(approved)] }));
    await unlockPlan(1);
    await showPlanState(1, shown());
    expect((await rowsOf('CS1_WAV'))[0]?.slice(0, 5)).toEqual(listed);
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(aDocument()));
  });

  it('names the cover without a row, and nothing where the whole plan is meant', async () => {
    const title = waiver({ at: { block: 'HDR', row: 'HDR', column: 'title' } });
    const whole = waiver({ at: { block: null, row: null, column: null } });
    await writePlan(aPlanToWrite({ waivers: [title, whole] }));
    const rows = await rowsOf('CS1_WAV');
    expect(rows.map((row) => [row[1], row[3]])).toEqual([
      ['封面 · 计划名称', '三月计划'],
      ['', ''],
    ]);
  });
});

describe('signatures above it', () => {
  it('push it down where more people sign than were foreseen, however many', async () => {
    await writePlan(aPlanToWrite({ lock: 'signing', waivers: [waiver(approved)] }));
    const level = (count: number): Shown['path'] => [
      { level: 1, standing: 'current', signers: Array.from({ length: count }, () => signer('approve')) },
    ];
    for (const signers of [3, 9]) {
      await showPlanState(1, shown({ path: level(signers), waivers: [waiver(approved), waiver()] }));
      expect(await rowsOf('CS1_SGN')).toHaveLength(signers);
      const rows = await rowsOf('CS1_WAV');
      expect(rows.map((row) => row[5])).toEqual(['已准予', '申请豁免']);
      expect(rows[0]?.slice(0, 5)).toEqual(listed);
    }
    // Read anew, everything is found where it stands now.
    await readPlan(1);
    await showPlanState(1, shown({ path: level(2), waivers: [waiver()] }));
    expect((await rowsOf('CS1_SGN')).map((row) => row[2])).toEqual(['李娜', '李娜', ...Array(7).fill('')]);
    expect((await rowsOf('CS1_WAV')).map((row) => row[5])).toEqual(['申请豁免', '']);
  });
});
