import { blocksOf, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { paneEn } from 'addin/messages/pane.en-US';
import { parseArea } from 'addin/preview/excel-host/address';
import { columnLetters } from 'addin/workbook/excel/a1';
import { cachedPlan } from 'addin/workbook/identity/plan-cache';
import { showPlans } from 'addin/workbook/identity/plan-visibility';
import { isFolded, usualColumns } from 'addin/workbook/cells/usual-columns';
import { buildPlanSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import { checkText } from 'addin/workbook/plan-sheets/show/marks';
import { showColumns } from 'addin/workbook/plan-sheets/show/show-columns';
import { setLanguage } from 'addin/workbook/plan-sheets/edit/set-language';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { removePlan, writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import { inRow, type Finding } from 'shared/review/finding';
import type { Language } from 'shared/template/list';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

const found = (rule: string, severity: Finding['severity'], open = false): Finding => ({
  ...{ rule, severity, at: inRow('TASK', 'task-1'), facts: {} },
  ...(open ? { open: true } : {}),
});

describe('the check column', () => {
  it('P11 says in few words what is wrong, never a rule’s id, for every rule in both languages', async () => {
    for (const language of ['zh-CN', 'en-US'] as const satisfies readonly Language[]) {
      for (const rule of Object.keys(await sentencesIn(language))) {
        for (const severity of ['error', 'warning'] as const) {
          const text = checkText([found(rule, severity)], language);
          expect(text).not.toContain(rule);
          expect(text).toMatch(/^[✕!] \S/);
          if (language === 'zh-CN') expect([...text].length).toBeLessThanOrEqual(9);
        }
      }
    }
  });

  it('P10 says quietly what is still to be filled in, and what is wrong before it', () => {
    const open = found('V-DAT-13', 'error', true);
    expect(checkText([open], 'zh-CN')).toBe('○ 待填 1 处');
    expect(checkText([open, open, open], 'zh-CN')).toBe('○ 待填 3 处');
    expect(checkText([open, found('V-DAT-01', 'error')], 'zh-CN')).toBe('✕ 不是数字');
    expect(checkText([open, found('V-TIM-06', 'warning'), found('V-TIM-03', 'warning')], 'zh-CN')).toBe('! 2 处提醒');
    expect(checkText([], 'zh-CN')).toBe('');
  });
});

describe('columns at first sight', () => {
  it.each(allTemplates.map((template) => [template.id, template] as const))(
    'P14 of %s are few, and none that must be filled is folded away',
    (_, template: Template) => {
      for (const block of blocksOf(template)) {
        const usual = usualColumns(block);
        const must = block.columns.filter(({ need, hidden }) => need === 'required' && hidden !== true);
        expect(must.filter(({ key }) => !usual.has(key))).toEqual([]);
        expect(usual.size).toBeLessThanOrEqual(Math.max(16, must.length));
      }
    },
  );

  it('P14 are those of the first screen, and all of them when asked for', async () => {
    const excel = await openExcel();
    await writePlan(aPlanToWrite());
    const task = blocksOf((await readPlan(1)).template).find(({ id }) => id === 'TASK');
    const hidden = async (): Promise<number> => {
      const context = new excel.Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItem('任务');
      const columns = (task?.columns ?? []).map((_, at) => sheet.getRange(`${columnLetters(at + 2)}1`));
      for (const column of columns) column.load('columnHidden');
      await context.sync();
      return columns.filter(({ columnHidden }) => columnHidden).length;
    };
    const folded = (task?.columns ?? []).filter(
      (column) => task !== undefined && isFolded(task, column, 'usual'),
    ).length;
    expect(folded).toBeGreaterThan(5);
    expect(await hidden()).toBe(folded);
    await showColumns(1, 'all');
    expect(await hidden()).toBe(0);
    await showColumns(1, 'usual');
    expect(await hidden()).toBe(folded);
    excel.close();
  });
});

describe('several plans in one workbook', () => {
  let excel: FakeExcel;
  beforeEach(async () => {
    excel = await openExcel();
    await writePlan(aPlanToWrite());
    await writePlan(aPlanToWrite({ planId: 'WEK-D~SA~2026W10', planNo: 'WEK-SA-2026W10-v1' }));
  });
  afterEach(() => excel.close());
  const inView = () =>
    excel.host.book.model
      .sheets()
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ name }) => name);

  it('P15 are shown one at a time, or all again', async () => {
    const all = inView();
    await showPlans(2);
    expect(
      inView()
        .filter((name) => name !== 'Sheet1')
        .every((name) => name.endsWith('·W10')),
    ).toBe(true);
    await showPlans('all');
    expect(inView()).toEqual(all);
  });

  it('P15 are put away one by one', async () => {
    await removePlan(1);
    expect((await plansInWorkbook()).map(({ planIndex }) => planIndex)).toEqual([2]);
    expect(inView().filter((name) => !name.endsWith('·W10'))).toEqual(['Sheet1']);
  });

  it('P23 change their sheets’ language with the names of their tabs', async () => {
    await setLanguage(2, 'en-US');
    expect(inView()).toEqual(expect.arrayContaining(['任务', 'Tasks·W10']));
    expect((await readPlan(2)).document).toEqual(expect.objectContaining({ header: aDocument().header }));
  });
});

it('P26 names the list where an entry is none of it', () => {
  const template = allTemplates.find(({ id }) => id === 'T-MON-D');
  if (template === undefined) throw new Error('no template');
  const { sheets } = buildPlanSpec(aPlanToWrite(), template, 1, []);
  const rules = sheets.flatMap(({ allowed }) => allowed.map(({ rule }) => rule));
  const strict = rules.filter((rule) => 'source' in rule && rule.strict);
  expect(strict.length).toBeGreaterThan(3);
  for (const rule of strict) expect(rule.alert?.message).toMatch(/^“.+”只能从下拉列表中选择/);
});

it('P27 calculates nothing from what is no date, and says so at that cell only', async () => {
  const excel = await openExcel();
  await writePlan(aPlanToWrite());
  const { places } = cachedPlan(1)?.sheetLayout ?? {};
  const task = places?.tables['TASK'];
  if (task === undefined) throw new Error('no tasks');
  const letters = (key: string): string => columnLetters(task.firstColumn + task.columns.indexOf(key));
  const [row, sheet] = [task.headerRow + 2, excel.host.book.model.sheets().find(({ name }) => name === task.sheet)?.id];
  await excel.host.person.type(task.sheet, `${letters('end')}${row}`, '月底');
  await excel.host.settled();
  const area = parseArea(`${letters('dur')}${row}`);
  if (sheet === undefined || area === undefined) throw new Error('no cell');
  expect(excel.host.book.model.read(sheet, area)[0]?.[0]?.value ?? '').toBe('');
  expect((await readPlan(1)).document.blocks['TASK']?.[0]?.cells['end']).toBe('月底');
  excel.close();
});

describe('P33 English', () => {
  it('P33 offers to restore what is missing, be it a column or a whole sheet', async () => {
    const excel = await openExcel();
    await writePlan(aPlanToWrite({ language: 'en-US' }));
    await excel.host.person.deleteSheet('Tasks');
    const [lost] = (await readPlan(1)).damage;
    expect([lost?.rule, lost?.at.column, lost?.mend?.kind]).toEqual(['V-HDR-08', null, 'restore-column']);
    expect(paneEn['findings.mend.restore-column']).toBe('Restore');
    const said = (await sentencesIn('en-US'))['V-HDR-08'];
    expect(JSON.stringify(said)).toContain('“Restore”');
    excel.close();
  });

  it('P33 names the squares of the legend by what one does there', () => {
    const template = allTemplates.find(({ id }) => id === 'T-MON-D');
    if (template === undefined) throw new Error('no template');
    const { sheets } = buildPlanSpec(aPlanToWrite({ language: 'en-US' }), template, 1, []);
    const cover = sheets.find(({ visible }) => visible);
    expect(JSON.stringify(cover?.cells ?? []).slice(0, 500)).toContain(
      '"* required","Fill in","Calculated","Issued","Locked"',
    );
  });
});
