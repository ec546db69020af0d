/** Columns of the matrix, counted from 0: key, name, unit, issued, four quarters with their months, year, difference, check. */
export const keyColumn = 0;
export const nameColumn = 1;
export const unitColumn = 2;
export const issuedColumn = 3;
export const quarterColumn = (quarter: number): number => 4 + 4 * quarter;
/** `month` from 0. */
export const monthColumn = (month: number): number => quarterColumn(Math.floor(month / 3)) + 1 + (month % 3);
export const yearColumn = 20;
export const differenceColumn = 21;
export const checkColumn = 22;
export const columnCount = 23;

export const quarters = [0, 1, 2, 3] as const;

/** Months of the quarters that are folded away while one is open; none while all are open. */
export const foldedColumns = (open: number | null): readonly number[] =>
  open === null
    ? []
    : quarters
        .filter((quarter) => quarter !== open)
        .flatMap((quarter) => [0, 1, 2].map((at) => monthColumn(quarter * 3 + at)));
