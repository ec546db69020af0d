import type { AdministrationTable, Subject } from 'shared/administration/table';
import { ledgerTables } from 'shared/administration/tables/ledgers';
import { masterDataTables } from 'shared/administration/tables/master-data';
import { organisationTables } from 'shared/administration/tables/organisation';
import { ruleTables } from 'shared/administration/tables/rules';

/** Every table of the administration, in the order of its sheets. */
export const administrationTables: readonly AdministrationTable[] = [
  ...organisationTables,
  ...ruleTables,
  ...masterDataTables,
  ...ledgerTables,
];

export const tablesOf = (subject: Subject): readonly AdministrationTable[] =>
  administrationTables.filter((table) => table.subject === subject);

export const tableOf = (id: string): AdministrationTable | undefined =>
  administrationTables.find((table) => table.id === id);
