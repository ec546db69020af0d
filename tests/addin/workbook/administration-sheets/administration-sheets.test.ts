import {
  goToAdministration,
  readAdministration,
  writeAdministration,
} from 'addin/workbook/administration-sheets/administration-sheets';
import type { AdminOrigin } from 'addin/workbook/administration-sheets/administration-spec';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { withAnnouncedYears } from 'shared/administration/content/calendar';
import { tidied, type AdministrationRows } from 'shared/administration/table';
import { administrationTables } from 'shared/administration/tables';
import type { Language } from 'shared/template/list';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { demoRows, someLedgers } from 'tests/shared/administration/entered';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const versions = { organisation: 3, calendar: 0, 'sign-off': 0, review: 2, lists: 1, targets: 1, ledgers: 0 };
const origin = (language: Language): AdminOrigin => ({ language, versions });
const rows: AdministrationRows = { ...demoRows, ...someLedgers, ...withAnnouncedYears(demoRows, 2026) };
const tidy = (of: AdministrationRows): AdministrationRows => tidied(administrationTables, of);

async function readBack() {
  const read = await readAdministration();
  if (read === null) throw new Error('nothing was exported');
  return read;
}

/** Sheet and address of the cell in a row that shows `first` in its first column. */
async function cellOf(table: string, first: string, column: string): Promise<readonly [string, string]> {
  const { places, rows: now } = await readBack();
  const place = places[table];
  const at = (now[table] ?? []).findIndex((row) => Object.values(row)[0] === first);
  if (place === undefined || at < 0) throw new Error(`no ${first} in ${table}`);
  const letters = String.fromCharCode(65 + place.firstColumn + place.columns.indexOf(column));
  return [place.sheet, `${letters}${(place.rows[at] ?? 0) + 1}`];
}

test.each<Language>(['zh-CN', 'en-US'])('what is exported in %s is read back as it was', async (language) => {
  await writeAdministration(rows, origin(language));
  const { origin: from, rows: read } = await readBack();
  expect(from).toEqual(origin(language));
  expect(tidy(read)).toEqual(tidy(rows));
  expect(await plansInWorkbook()).toEqual([]);
});

test('people read names, not codes, and yes and no in their language', async () => {
  await writeAdministration(rows, origin('zh-CN'));
  const { sheet } = (await readBack()).places['PLACE'] ?? { sheet: '' };
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A4:E5');
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(sheet).toBe('管理-任职与兼职');
  expect(shown).toEqual([
    ['人员 *', '部门 *', '工作占比 *', '本职', '生效日期 *'],
    ['周启航', '公司', '100.0%', '是', '2020-01-01'],
  ]);
});

test('sheets renamed, sorted and with rows in between are still read', async () => {
  await writeAdministration(rows, origin('zh-CN'));
  await excel.host.person.renameSheet('管理-组织单位', '我们的组织');
  await excel.host.person.insertRows('我们的组织', 5, 1);
  const { rows: read } = await readBack();
  expect(tidy(read)).toEqual(tidy(rows));
});

test('a renamed unit stays itself on the sheets that show its old name', async () => {
  await writeAdministration(rows, origin('zh-CN'));
  const [sheet, address] = await cellOf('UNIT', 'BIZ1', 'zh');
  await excel.host.person.type(sheet, address, '业务二部');
  const [other, there] = await cellOf('UNIT', 'BIZ2', 'zh');
  await excel.host.person.type(other, there, '业务一部');
  const { rows: read } = await readBack();
  expect(tidy(read)['PLACE']).toEqual(tidy(rows)['PLACE']);
  expect(read['UNIT']?.find(({ id }) => id === 'BIZ1')?.['zh']).toBe('业务二部');
});

test('a new unit may be named on other sheets at once, by its name or code', async () => {
  await writeAdministration(rows, origin('zh-CN'));
  const { places, rows: read } = await readBack();
  const units = places['UNIT'];
  const free = (units?.rows[(read['UNIT'] ?? []).length - 1] ?? 0) + 2;
  const { sheet = '' } = units ?? {};
  for (const [column, value] of [
    ['A', 'BIZ3'],
    ['B', '业务三部'],
    ['C', 'Business 3'],
    ['D', '3 部门/分公司'],
    ['E', '销售中心'],
    ['F', '业务'],
    ['H', '2026-04-01'],
  ] as const) {
    await excel.host.person.type(sheet, `${column}${free}`, value);
  }
  const [place, address] = await cellOf('PLACE', 'p-gao', 'unit');
  await excel.host.person.type(place, address, '业务三部');
  const { rows: now } = await readBack();
  expect(now['UNIT']?.at(-1)).toMatchObject({
    id: 'BIZ3',
    level: '3',
    parent: 'SC',
    side: 'business',
    from: '2026-04-01',
  });
  expect(now['PLACE']?.find(({ person }) => person === 'p-gao')?.['unit']).toBe('BIZ3');
});

test('texts that look like formulas arrive and leave as text', async () => {
  const hostile = ['=1+1', '+86', '@SUM(A1)', "'quoted", '00123', '2026-03-01', '=HYPERLINK("http://x")'];
  const entries = hostile.map((zh, at) => ({ list: 'customers', code: `H${at}`, zh }));
  await writeAdministration({ ...rows, ENTRY: entries }, origin('zh-CN'));
  expect((await readBack()).rows['ENTRY']).toEqual(entries);
});

test('an export again takes the place of the one before, and a workbook keeps its other sheets', async () => {
  await excel.host.person.addSheet('我的');
  await writeAdministration(rows, origin('zh-CN'));
  await writeAdministration(rows, { ...origin('en-US'), versions: { ...versions, organisation: 4 } });
  expect((await readBack()).origin.versions.organisation).toBe(4);
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toContain('我的');
  expect(names.filter((name) => name.startsWith('管理-') || name === 'CS_Keeper')).toEqual([]);
  expect(names.filter((name) => name.startsWith('Admin-'))).toHaveLength(administrationTables.length);
});

test('a sheet that was deleted is absent, not empty; no export at all is nothing', async () => {
  expect(await readAdministration()).toBeNull();
  await writeAdministration(rows, origin('zh-CN'));
  await excel.host.person.deleteSheet('管理-角色');
  const { rows: read } = await readBack();
  expect(Object.keys(read)).not.toContain('HOLDING');
  expect(read['UNIT']).toHaveLength(13);
});

test('a finding leads to its cell, wherever the sheet has gone', async () => {
  await writeAdministration(rows, origin('zh-CN'));
  await excel.host.person.renameSheet('管理-角色', '角色表');
  const read = await readBack();
  await goToAdministration(read, { block: 'HOLDING', row: '2', column: 'person' });
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address,values');
    await context.sync();
    return [range.address, range.values[0]?.[0]];
  });
  expect(selected).toEqual(['角色表!C7', '林婉清']);
});

test('is read in one request and written in few', async () => {
  const before = excel.host.traffic.length;
  await writeAdministration(rows, origin('zh-CN'));
  expect(excel.host.traffic.length - before).toBeLessThanOrEqual(3);
  const written = excel.host.traffic.length;
  await readAdministration();
  expect(excel.host.traffic.length - written).toBe(1);
});
