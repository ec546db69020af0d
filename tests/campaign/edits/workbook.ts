import { contentHash } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { address, cellAt, type Area } from 'addin/workbook/excel/a1';
import { cachedPlans, evictPlan } from 'addin/workbook/identity/plan-cache';
import type { PlanIndex, ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import { tableName } from 'addin/workbook/identity/workbook-names';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';
import type { UserEdit } from 'tests/campaign/edits/user-edit';

type Snapshot = ReturnType<FakeExcel['host']['snapshot']>;

/** A workbook with one freshly written plan, to begin every episode with. */
export async function freshWorkbook(): Promise<Snapshot> {
  const excel = await openExcel();
  await writePlan(aPlanToWrite());
  const snapshot = excel.host.snapshot();
  forgetPlans();
  excel.close();
  return snapshot;
}

const forgetPlans = (): void => {
  for (const { plan } of cachedPlans()) evictPlan(plan.planIndex);
};

/** Where the table of tasks is now, by Excel itself; null where it is gone. */
async function tableAt(
  planIndex: PlanIndex,
): Promise<{ readonly sheet: string; readonly area: Area; readonly headers: string[] } | null> {
  const context = new Excel.RequestContext();
  const table = context.workbook.tables.getItemOrNullObject(tableName(planIndex, 'TASK'));
  table.load('name');
  await context.sync();
  if (table.isNullObject) return null;
  const [sheet, range, header] = [table.worksheet, table.getRange(), table.getHeaderRowRange()];
  sheet.load('name');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  header.load('values');
  await context.sync();
  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  return { sheet: sheet.name, area, headers: (header.values[0] ?? []).map(String) };
}

/** Headings as they were written, by column key. */
const headings: Readonly<Record<string, string>> = {
  goal: '工作目标 *',
  name: '任务名称 *',
  output: '输出成果 *',
  accept: '验收标准 *',
};

/** A person at an open workbook. */
export interface Session {
  readonly excel: FakeExcel;
  /** A plan that is written anew gets another one. */
  readonly planIndex: PlanIndex;
  perform(edit: UserEdit): Promise<Session>;
  /** Every text in any cell of any sheet. */
  texts(): Promise<ReadonlySet<string>>;
  read(): Promise<ReadPlan>;
  close(): void;
}

export const openSession = async (snapshot: Snapshot, planIndex: PlanIndex = 1): Promise<Session> =>
  sessionOf(await openExcel({ snapshot }), planIndex);

function sessionOf(excel: FakeExcel, planIndex: PlanIndex): Session {
  const session: Session = {
    ...{ excel, planIndex },
    perform: (edit) => performIn(session, edit),
    texts: () => textsIn(),
    read: () => readPlan(planIndex),
    close: () => {
      forgetPlans();
      excel.close();
    },
  };
  return session;
}

async function performIn(session: Session, edit: UserEdit): Promise<Session> {
  if (edit.kind === 'reopen') {
    const snapshot = session.excel.host.snapshot();
    session.close();
    return openSession(snapshot, session.planIndex);
  }
  if (edit.kind === 'rewrite') {
    const { document } = await session.read();
    const { planIndex } = await writePlan(
      aPlanToWrite({ document, base: document, contentHash: contentHash(document) }),
    );
    return sessionOf(session.excel, planIndex);
  }
  const at = await tableAt(session.planIndex);
  if (at !== null) await editTable(session, edit, at);
  await session.excel.host.settled();
  return session;
}

async function editTable(
  { excel, planIndex }: Session,
  edit: Exclude<UserEdit, { kind: 'reopen' | 'rewrite' }>,
  { sheet, area, headers }: NonNullable<Awaited<ReturnType<typeof tableAt>>>,
): Promise<void> {
  const { person } = excel.host;
  const columnOf = (key: string): number | null => {
    const place = headers.indexOf(headings[key] ?? key);
    return place < 0 ? null : area.column + place;
  };
  const rowOf = (line: number): number => area.row + 1 + Math.min(line, area.rows - 1);
  const letters = (column: number): string => address(cellAt(0, column)).replace(/\d+$/, '');
  switch (edit.kind) {
    case 'type':
    case 'paste':
    case 'clear': {
      const column = columnOf(edit.column);
      if (column === null) return;
      const cell = address(cellAt(rowOf(edit.line), column));
      if (edit.kind === 'clear') await person.clear(sheet, cell);
      else if (edit.kind === 'type') await person.type(sheet, cell, edit.text);
      else
        await person.paste(
          sheet,
          cell,
          edit.texts.map((text) => [text]),
        );
      return;
    }
    case 'copy-line': {
      const context = new Excel.RequestContext();
      const from = { row: rowOf(edit.from), column: area.column, rows: 1, columns: area.columns };
      const range = context.workbook.worksheets.getItem(sheet).getRange(address(from));
      range.load('values');
      await context.sync();
      await person.paste(sheet, address(cellAt(rowOf(edit.to), area.column)), range.values);
      return;
    }
    case 'sort': {
      const heading = headings[edit.column];
      if (heading !== undefined && headers.includes(heading))
        await person.sortTable(tableName(planIndex, 'TASK'), heading, edit.ascending);
      return;
    }
    case 'insert-lines':
      await person.insertRows(sheet, rowOf(edit.line) + 1, edit.count);
      return;
    case 'delete-lines':
      await person.deleteRows(sheet, rowOf(edit.line) + 1, edit.count);
      return;
    case 'insert-column':
    case 'delete-column': {
      const column = columnOf(edit.column);
      if (column === null) return;
      if (edit.kind === 'insert-column') await person.insertColumns(sheet, letters(column));
      else await person.deleteColumns(sheet, letters(column));
      return;
    }
    case 'rename-sheet':
      await person.renameSheet(sheet, sheet.endsWith('改') ? sheet.slice(0, -1) : `${sheet}改`);
      return;
    case 'move-sheet':
      await person.moveSheet(sheet, 0);
      return;
    case 'delete-sheet':
      await person.deleteSheet(sheet);
  }
}

async function textsIn(): Promise<ReadonlySet<string>> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load('values');
  await context.sync();
  return new Set(
    used.flatMap((range) => (range.isNullObject ? [] : range.values.flat().filter((each) => typeof each === 'string'))),
  );
}

/** Texts anywhere in the content of a plan. */
export const textsOf = ({ blocks }: PlanDocument): ReadonlySet<unknown> =>
  new Set(Object.values(blocks).flatMap((rows) => rows.flatMap(({ cells }) => Object.values(cells))));
