import { canonicalDocument } from 'shared/plan/canonical';
import { activePlan, watchActivePlan } from 'addin/workbook/identity/active-plan';
import { cardNamespace, cardXml } from 'addin/workbook/identity/identity-card';
import { cacheCard, evictPlan } from 'addin/workbook/identity/plan-cache';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readBase } from 'addin/workbook/identity/stored-base';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { lockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const parts = () => excel.host.book.ledger.xmlParts.filter(({ xml }) => xml.includes(cardNamespace));
const sheetNames = () =>
  excel.host.book.model
    .sheets()
    .filter(({ visibility }) => visibility === 'Visible')
    .map(({ name }) => name);

/** As a runtime that has seen nothing yet. */
function forget(): void {
  evictPlan(1);
  evictPlan(2);
  cacheCard({ plans: [], rollUps: [] });
}

describe('the identity of a plan', () => {
  it('E7 is rebuilt from its second home where the part is lost', async () => {
    await writePlan(aPlanToWrite({ version: 2, contentHash: 'f'.repeat(64) }));
    const before = await plansInWorkbook();
    excel.host.book.ledger.xmlParts = [];
    forget();
    expect(await plansInWorkbook()).toEqual(before);
    expect(parts()).toHaveLength(1);
    forget();
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(aDocument()));
  });

  it('E7 is written again where only one plan of several is missing in the part', async () => {
    await writePlan(aPlanToWrite());
    await writePlan(aPlanToWrite({ planId: 'MON-D~SB~2026M03' }));
    const before = await plansInWorkbook();
    const [part] = parts();
    if (part !== undefined) part.xml = cardXml({ plans: before.slice(0, 1), rollUps: [] });
    forget();
    expect(await plansInWorkbook()).toEqual(before);
    expect(parts()[0]?.xml).toContain('SB~2026M03');
  });

  it('E6 is one again where two parts tell of it, and writing adds no other', async () => {
    await writePlan(aPlanToWrite());
    const [part] = parts();
    excel.host.book.ledger.xmlParts.push({ id: 'copied', xml: part?.xml ?? '' });
    forget();
    expect((await plansInWorkbook()).map(({ planId }) => planId)).toEqual(['MON-D~SA~2026M03']);
    expect(parts()).toHaveLength(1);
    excel.host.book.ledger.xmlParts.push({ id: 'copied again', xml: parts()[0]?.xml ?? '' });
    forget();
    await writePlan(aPlanToWrite({ planId: 'MON-D~SB~2026M03' }));
    expect(parts()).toHaveLength(1);
    expect(await plansInWorkbook()).toHaveLength(2);
  });

  it('is nothing to somebody else’s workbook, whatever its part says', async () => {
    excel.host.book.ledger.xmlParts.push({
      id: 'x',
      xml: `<card xmlns="${cardNamespace}">{"plans":[{"slot":1}]}</card>`,
    });
    expect(await plansInWorkbook()).toEqual([]);
  });

  it('T1 keeps the content that the sheets were made from, whatever is typed into them', async () => {
    await writePlan(aPlanToWrite());
    await excel.host.person.paste('封面', 'C6', [['别的标题']]);
    expect(canonicalDocument((await readBase(1)) ?? aDocument(0))).toBe(canonicalDocument(aDocument()));
    await writePlan(aPlanToWrite({ document: aDocument(5), base: aDocument(4) }));
    const [plan] = await plansInWorkbook();
    expect((await readBase(plan?.planIndex ?? 0))?.blocks['TASK']).toHaveLength(4);
  });

  it('reads no base out of what somebody else wrote into its cells', async () => {
    await writePlan(aPlanToWrite());
    const context = new excel.Excel.RequestContext();
    context.workbook.names.getItem('CS1__BASE').getRange().getCell(0, 0).values = [['bm9uc2Vuc2U=']];
    await context.sync();
    expect(await readBase(1)).toBeNull();
  });
});

describe('writing a plan again', () => {
  it.each([1, 40, 200, 420])('E5 leaves the old sheets where a request is cut after %d actions', async (cutAfter) => {
    await writePlan(aPlanToWrite());
    const [before, content] = [sheetNames(), (await readPlan(1)).document];
    const answer = excel.host.answer.bind(excel.host);
    let requests = 0;
    const cut = jest.spyOn(excel.host, 'answer').mockImplementation(async (body) => {
      requests += 1;
      // The second request draws.
      excel.host.strictness.cutAfter = requests === 2 ? cutAfter : null;
      return answer(body);
    });
    await expect(writePlan(aPlanToWrite({ version: 2, document: aDocument(9) }))).rejects.toBeDefined();
    cut.mockRestore();
    excel.host.strictness.cutAfter = null;
    forget();
    const [plan] = await plansInWorkbook();
    expect(plan).toMatchObject({ version: 1, planIndex: 1 });
    expect(sheetNames()).toEqual(before);
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(content));
    const written = await writePlan(aPlanToWrite({ version: 2, document: aDocument(9) }));
    expect((await readPlan(written.planIndex)).document.blocks['TASK']).toHaveLength(9);
  });

  it('E5 does not need what Excel refuses while another window has the focus', async () => {
    excel.host.strictness.focusElsewhere = true;
    const { planIndex } = await writePlan(aPlanToWrite());
    const again = await writePlan(aPlanToWrite({ version: 2, document: aDocument(5) }));
    expect(again.planIndex).not.toBe(planIndex);
    expect((await readPlan(again.planIndex)).document.blocks['TASK']).toHaveLength(5);
    expect(await plansInWorkbook()).toHaveLength(1);
  });
});

describe('the plan in view', () => {
  it('P5 is the one whose sheet is active, known to this runtime or not', async () => {
    await writePlan(aPlanToWrite());
    await writePlan(aPlanToWrite({ planId: 'WEK-D~SA~2026W10', planNo: 'WEK-SA-2026W10-v1' }));
    const told: number[] = [];
    const stop = await watchActivePlan((planIndex) => told.push(planIndex));
    await excel.host.person.activate('任务');
    await excel.host.settled();
    expect(await activePlan()).toBe(1);
    forget();
    await excel.host.person.activate('任务·W10');
    await excel.host.settled();
    expect([told, await activePlan()]).toEqual([[1, 2], 2]);
    await stop();
  });

  it('P15 is told apart by the names of the tabs', async () => {
    await writePlan(aPlanToWrite());
    await writePlan(aPlanToWrite({ planId: 'WEK-D~SA~2026W10', planNo: 'WEK-SA-2026W10-v1' }));
    expect(sheetNames()).toEqual(expect.arrayContaining(['任务', '任务·W10', '封面·W10']));
  });
});

it('E14 adds a row at a table’s end where tables do not grow by themselves', async () => {
  await writePlan(aPlanToWrite());
  excel.host.strictness.tablesKeepSize = true;
  const last = (await readPlan(1)).document.blocks['TASK']?.length ?? 0;
  for (let added = 0; added < 40; added += 1) {
    await mend(1, {
      kind: 'add-row',
      at: { block: 'TASK', row: null, column: null },
      cells: { goal: `新增 ${added}` },
    });
  }
  forget();
  const rows = (await readPlan(1)).document.blocks['TASK'] ?? [];
  expect(rows).toHaveLength(last + 40);
  expect(rows.at(-1)?.cells['goal']).toBe('新增 39');
});

it('E22 marks, shows and locks a plan where Excel lets the user protect nothing', async () => {
  excel.host.strictness.protectionRefused = true;
  const { planIndex } = await writePlan(aPlanToWrite({ lock: 'reading' }));
  expect(await lockPlan(planIndex, 'signing')).toBe(false);
  await markFindings(planIndex, [
    { rule: 'V-DAT-01', severity: 'error', at: { block: 'TASK', row: 'task-1', column: 'budget' }, facts: {} },
  ]);
  forget();
  expect(await plansInWorkbook()).toMatchObject([{ standing: 'locked', lock: 'signing' }]);
  expect(canonicalDocument((await readPlan(planIndex)).document)).toBe(canonicalDocument(aDocument()));
});
