/** Names of the matrix's parts in a workbook; no plan's slot ever begins like this. */
export const matrixName = 'CST_MATRIX';
export const matrixBaseName = 'CST_BASE';
/** One cell: whose matrix it is, and in which language it was written. */
export const matrixOriginName = 'CST_ORIGIN';
export const matrixBaseSheet = 'CS_Targets';
/** The commitment letter that was shown last. */
export const letterName = 'CST_LETTER';
export const matrixNames = [matrixName, matrixBaseName, matrixOriginName] as const;
