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

/** Ledgers of business department 1: a contract of next year, a letter without one, receivables and a core outlet. */
export const someLedgers: AdministrationRows = {
  CONTRACT: [
    {
      ...{ unit: 'BIZ1', name: '综合显示单元批产', kind: 'contract', no: 'HT-2026-07', date: '2026-01-15' },
      ...{ revenueYear: 2027, countedIn: 'CTR_NCY' },
    },
    {
      ...{ unit: 'BIZ1', name: '换装投产函', kind: 'release-letter', no: 'TC-3', date: '2026-01-20' },
      ...{ revenueYear: 2027, countedIn: 'CTR_NCY;SIGNED', contractNo: 'HT-2026-07' },
    },
  ],
  RECEIVABLE: [{ unit: 'BIZ1', year: 2026, opening: 120.5 }],
  CORE: [{ unit: 'BIZ1', outlet: 'CD-SHOP' }],
};

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
