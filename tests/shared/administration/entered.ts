import { demoLists } from 'functions/local/demo/lists';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { demoTargets } from 'functions/local/demo/targets';
import { allRows } from 'shared/administration/administered';
import { listRows } from 'shared/administration/content/lists';
import { organisationRows } from 'shared/administration/content/organisation';
import { targetRow } from 'shared/administration/content/targets';
import type { AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';

export const demoRecord = {
  organisation: demoOrganisation,
  accounts: demoAccounts.map((person) => ({ person, tenant: 'tenant-1', objectId: person })),
};

/** The demo company as its administrator finds it in the sheets. */
export const demoRows: AdministrationRows = allRows({
  organisation: organisationRows(demoRecord),
  lists: listRows(demoLists),
  targets: { TARGET: demoTargets.flatMap(([of, targets]) => targets.map((target) => targetRow(of, target))) },
});

/** With the rows of one table changed. */
export const withRows = (table: string, change: (rows: readonly Cells[]) => readonly Cells[]): AdministrationRows => ({
  ...demoRows,
  [table]: change(demoRows[table] ?? []),
});

/** With cells of the first row that says so changed. */
export const withCells = (table: string, where: Cells, cells: Cells): AdministrationRows =>
  withRows(table, (rows) => {
    const at = rows.findIndex((row) => Object.entries(where).every(([key, cell]) => row[key] === cell));
    if (at < 0) throw new Error(`no such row in ${table}`);
    return rows.map((row, index) => (index === at ? { ...row, ...cells } : row));
  });
