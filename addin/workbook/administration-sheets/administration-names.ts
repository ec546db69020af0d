/** Names of the administration's parts in a workbook; no plan's slot ever begins like this. */
export const adminPrefix = 'CSA_';

export const adminTableName = (table: string): string => `${adminPrefix}${table}`;
export const adminKeysName = (table: string): string => `${adminPrefix}${table}_KEYS`;
export const adminSourceName = (list: string): string => `${adminPrefix}LIST_${list.replaceAll(/[^A-Za-z0-9]/g, '')}`;
/** All lists with their codes, to read back what a cell meant when it was exported. */
export const adminListsName = `${adminPrefix}LISTS`;
/** One cell: language, and of each subject the version it was exported from. */
export const adminOriginName = `${adminPrefix}ORIGIN`;
export const adminListsSheet = 'CS_Admin';
