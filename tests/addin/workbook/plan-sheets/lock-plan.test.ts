import { canonicalDocument } from 'shared/plan/canonical';
import { lockPlan, unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { setLanguage } from 'addin/workbook/plan-sheets/edit/set-language';
import { showPlanState } from 'addin/workbook/plan-sheets/show/show-plan-state';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite());
  // office.js still says a word of its own after it has started.
  await new Promise((done) => setTimeout(done, 50));
  excel.host.traffic.reset();
});
afterEach(() => {
  excel.close();
});

const range = async (sheet: string, address: string) => {
  const context = new excel.Excel.RequestContext();
  const found = context.workbook.worksheets.getItem(sheet).getRange(address);
  found.load('values,format/fill/color,format/font/bold');
  await context.sync();
  return { values: found.values, fill: found.format.fill.color, bold: found.format.font.bold };
};

const protection = async (sheet: string, make?: (protection: Excel.WorksheetProtection) => void) => {
  const context = new excel.Excel.RequestContext();
  const { protection: found } = context.workbook.worksheets.getItem(sheet);
  make?.(found);
  found.load('protected');
  await context.sync();
  return found.protected;
};

describe('a locked plan', () => {
  it('is protected on every sheet and says why', async () => {
    await lockPlan(1, 'signing');
    expect(excel.host.traffic).toHaveLength(1);
    expect((await range('任务', 'B2')).values).toEqual([[expect.stringContaining('签批中')]]);
    expect(await protection('封面')).toBe(true);
    expect(await excel.host.person.type('任务', 'E7', 'x')).toMatchObject({ refused: {} });
    expect((await plansInWorkbook())[0]?.standing).toBe('locked');
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(aDocument()));
  });

  it('is open again in one request', async () => {
    await lockPlan(1, 'effective');
    excel.host.traffic.reset();
    await unlockPlan(1);
    expect(excel.host.traffic).toHaveLength(1);
    expect(await protection('任务')).toBe(false);
    expect((await range('任务', 'B2')).values).toEqual([['编制中 · 销售一部 2026年3月 · MON-SA-2026M03-v1']]);
    expect(await excel.host.person.type('任务', 'E7', 'x')).toEqual({ done: true });
  });

  it('is locked and unlocked even when a co-author was faster on some sheet (office-js#6784)', async () => {
    await protection('任务', (found) => {
      found.protect();
    });
    await lockPlan(1, 'signing');
    expect([await protection('任务'), await protection('封面')]).toEqual([true, true]);
    await protection('封面', (found) => {
      found.unprotect();
    });
    await unlockPlan(1);
    expect([await protection('任务'), await protection('封面')]).toEqual([false, false]);
  });

  it('may be locked for another reason', async () => {
    await lockPlan(1, 'signing');
    await lockPlan(1, 'effective');
    expect((await range('任务', 'B2')).values).toEqual([[expect.stringContaining('已生效')]]);
    expect(await protection('任务')).toBe(true);
  });

  it('still shows remarks with the signatures, and findings, in one request each', async () => {
    await lockPlan(1, 'signing');
    excel.host.traffic.reset();
    const person = { id: 'p1', zh: '王伟', en: 'Wang Wei' };
    const unsigned = { person: null, onBehalfOf: null, decision: null, comment: null, time: null } as const;
    await showPlanState(1, {
      ...{ planNo: 'MON-SA-2026M03-v1', version: 1, state: 'pending-2', contentHash: 'abc' },
      remarks: [
        {
          ...{ id: 'r1', at: { block: 'TASK', row: 'task-2', column: 'goal' }, text: '=写清楚' },
          ...{ by: person, time: '', version: 1, answer: null },
        },
      ],
      path: [
        {
          level: 1,
          standing: 'done',
          signers: [
            {
              ...{ role: 'R-HEAD', person, onBehalfOf: null, decision: 'approve' },
              ...{ comment: '@ok', time: '2026-03-01T02:03:04Z' },
            },
          ],
        },
        { level: 2, standing: 'current', signers: [{ role: 'R-BIZ-VP', ...unsigned }] },
      ],
    });
    await markFindings(1, [
      { rule: 'V-DAT-01', severity: 'error', at: { block: 'TASK', row: 'task-1', column: 'budget' }, facts: {} },
    ]);
    expect(excel.host.traffic).toHaveLength(2);
    expect(await protection('任务')).toBe(true);
    const signed = await range('签批', 'C7:J8');
    expect(signed.values[0]?.slice(0, 5)).toEqual(['签审', '主管领导', '王伟', '同意', '@ok']);
    expect(signed.values[1]?.slice(0, 3)).toEqual(['会签', expect.any(String), '']);
    const context = new excel.Excel.RequestContext();
    const remarks = context.workbook.tables.getItem('CS1_TASK').columns.getItem('签批意见').getDataBodyRange();
    remarks.load('values');
    await context.sync();
    expect(remarks.values[1]).toEqual(['王伟: =写清楚']);
  });

  it('says where it stands on its cover, its signature sheet and in the identity card, in one request', async () => {
    await lockPlan(1, 'signing');
    excel.host.traffic.reset();
    const person = { id: 'p3', zh: '李娜', en: 'Li Na' };
    const signer = { role: 'R-HEAD', person, onBehalfOf: null, decision: null, comment: null, time: null } as const;
    await showPlanState(1, {
      planNo: 'MON-SA-2026M03-v2',
      version: 2,
      state: 'pending-1',
      contentHash: 'abc',
      path: [{ level: 1, standing: 'current', signers: [signer] }],
      remarks: [],
    });
    expect(excel.host.traffic).toHaveLength(1);
    const cover = (await range('封面', 'B5:C25')).values;
    expect(cover).toContainEqual(['状态', '待签审']);
    expect(cover).toContainEqual(['审核人(主管领导)', '李娜']);
    expect((await plansInWorkbook())[0]).toMatchObject({ version: 2, contentHash: 'abc', standing: 'locked' });
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(aDocument()));
  });

  it('says in the other language why it is locked, who signs and where it stands', async () => {
    const person = { id: 'p3', zh: '李娜', en: 'Li Na' };
    const signer = {
      role: 'R-HEAD',
      person,
      onBehalfOf: null,
      decision: 'approve',
      comment: null,
      time: null,
    } as const;
    await lockPlan(1, 'signing');
    await showPlanState(1, {
      planNo: 'MON-SA-2026M03-v1',
      version: 1,
      state: 'pending-2',
      contentHash: 'abc',
      path: [{ level: 1, standing: 'current', signers: [signer] }],
      remarks: [],
    });
    await setLanguage(1, 'en-US');
    expect((await range('Tasks', 'B2')).values).toEqual([[expect.stringContaining('In sign-off, locked')]]);
    expect(await protection('Tasks')).toBe(true);
    expect((await range('Cover', 'B5:C25')).values).toContainEqual(['State', 'Waiting for countersigning']);
    expect((await range('Signatures', 'C7:F7')).values).toEqual([
      ['Sign-review', 'leader in charge', 'Li Na', 'Agreed'],
    ]);
    await setLanguage(1, 'zh-CN');
    expect((await range('签批', 'D7:F7')).values).toEqual([['主管领导', '李娜', '同意']]);
  });

  it('can be written locked from the start', async () => {
    const plan = await writePlan(aPlanToWrite({ planId: 'second', lock: 'reading' }));
    expect(plan.standing).toBe('locked');
    expect(await protection('任务 2')).toBe(true);
    expect(canonicalDocument((await readPlan(2)).document)).toBe(canonicalDocument(aDocument()));
  });
});

describe('marked findings', () => {
  it('fill their cells, are told in a few words in the row, and go away with the next marking', async () => {
    const { rowPlaces } = await readPlan(1);
    const row = rowPlaces['TASK']?.['task-1'] ?? 0;
    const at = { block: 'TASK', row: 'task-1', column: 'budget' };
    await markFindings(1, [
      { rule: 'V-DAT-06', severity: 'warning', at: { ...at, column: 'goal' }, facts: {} },
      { rule: 'V-DAT-01', severity: 'error', at, facts: {} },
      { rule: 'V-HDR-09', severity: 'error', at: { block: 'HDR', row: 'HDR', column: 'moneyUnit' }, facts: {} },
    ]);
    expect(await range('任务', `X${row}`)).toMatchObject({ fill: '#FBE3E1', bold: true });
    expect(await range('任务', `E${row}`)).toMatchObject({ fill: '#FFF2CC', bold: true });
    expect((await range('任务', `B${row}`)).values).toEqual([['✕ 不是数字']]);
    await markFindings(1, []);
    expect(await range('任务', `X${row}`)).toMatchObject({ fill: '#FFFFFF', bold: false });
    expect((await range('任务', `B${row}`)).values).toEqual([['']]);
  });

  it('follow their rows when the table was sorted', async () => {
    const finding = {
      rule: 'V-DAT-01',
      severity: 'error',
      at: { block: 'TASK', row: 'task-1', column: 'budget' },
      facts: {},
    } as const;
    await markFindings(1, [finding]);
    await excel.host.person.sortTable('CS1_TASK', '编号 *', false);
    const { rowPlaces } = await readPlan(1);
    await markFindings(1, []);
    expect(await range('任务', `X${rowPlaces['TASK']?.['task-1'] ?? 0}`)).toMatchObject({
      fill: '#FFFFFF',
      bold: false,
    });
  });
});
