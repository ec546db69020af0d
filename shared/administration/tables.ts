import type { AdministrationTable, SheetTable, Subject } from 'shared/administration/table';
import { ledgerTables } from 'shared/administration/tables/ledgers';
import { masterDataTables } from 'shared/administration/tables/master-data';
import { organisationTables } from 'shared/administration/tables/organisation';
import { periodTables } from 'shared/administration/tables/periods';
import { ruleTables } from 'shared/administration/tables/rules';

/** Every table that stands in a sheet of the administration, in their order. */
export const administrationTables: readonly SheetTable[] = [
  ...organisationTables,
  ...ruleTables,
  ...masterDataTables,
  ...ledgerTables,
];

export const tablesOf = (subject: Subject): readonly AdministrationTable[] =>
  [...administrationTables, ...periodTables].filter((table) => table.subject === subject);

export const tableOf = (id: string): AdministrationTable | undefined =>
  administrationTables.find((table) => table.id === id);
