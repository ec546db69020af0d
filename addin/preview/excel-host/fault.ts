/** The error codes Excel answers with (Excel.ErrorCodes), and RangeExceedsLimit and the like where it has them. */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** What Excel would answer instead of a result. */
export class ExcelFault extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string = code,
  ) {
    super(message);
    this.name = 'ExcelFault';
  }
}

export const invalidArgument = (message?: string) => new ExcelFault('InvalidArgument', message);
export const itemNotFound = () => new ExcelFault('ItemNotFound', 'The requested resource does not exist.');
export const accessDenied = () =>
  new ExcelFault('AccessDenied', 'You do not have the permissions to perform this operation: the sheet is protected.');
