/** What a request puts into a cell, and what Excel answers. The empty text is a blank cell. */
export type SheetValue = string | number | boolean;
