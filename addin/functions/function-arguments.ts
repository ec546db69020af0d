/** An argument as Excel hands it over: a cell, or rows of cells. */
const rowsOf = (argument: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[argument]];

/** Excel hands an invocation object after the arguments; where a last one is left out it may stand in its place. */
const text = (typed: unknown): string =>
  typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim() : '';

/** The first cell of an argument. */
export const wordOf = (argument: unknown): string => text(rowsOf(argument)[0]?.[0]);

/** Every filled cell of an argument; codes in one cell are parted by commas. */
export const textsOf = (argument: unknown): readonly string[] =>
  rowsOf(argument)
    .flat()
    .flatMap((cell) => text(cell).split(/[,，、;；]/))
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const matrixOf = <Value>(value: Value): Value[][] => [[value]];

export const cellsOf = <Value>(rows: readonly (readonly Value[])[]): Value[][] => rows.map((row) => [...row]);

/**
 * Ranges against each other: a column of units and a row of periods give a table. Where an argument is shorter than the
 * others its only row or column counts for all of theirs, as in Excel's own functions.
 */
export async function crossed<Value>(
  args: readonly unknown[],
  answer: (typed: readonly string[]) => Promise<Value>,
): Promise<Value[][]> {
  const all = args.map(rowsOf);
  const height = Math.max(1, ...all.map((rows) => rows.length));
  const width = Math.max(1, ...all.map((rows) => rows[0]?.length ?? 0));
  const at = (rows: readonly (readonly unknown[])[], row: number, column: number): string => {
    const line = rows.length === 1 ? rows[0] : rows[row];
    return text(line?.length === 1 ? line[0] : line?.[column]);
  };
  return Promise.all(
    Array.from({ length: height }, (_, row) =>
      Promise.all(Array.from({ length: width }, (__, column) => answer(all.map((rows) => at(rows, row, column))))),
    ),
  );
}
