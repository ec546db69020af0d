import { columnLetters } from 'addin/preview/excel-host/address';
import { univerInNode } from 'tests/fakes/univer-in-node';
import { univerModel } from 'addin/preview/excel-host/univer/model';
import type { CellInput, WorkbookModel } from 'addin/preview/excel-host/workbook-model';
import type { Block } from 'shared/template/block';
import type { Cell, Cells } from 'shared/plan/document';
import { nodeRequire } from 'tests/fakes/node-require';

/** Rows of a block as a spreadsheet engine calculates them: typed cells as given, formulas with their results. */
export interface Calculated {
  readonly value: (block: string, row: number, key: string) => unknown;
  readonly errors: readonly string[];
}

const dayOne = Date.UTC(1899, 11, 30);
const serialOf = (date: string): number => (Date.parse(date) - dayOne) / 86_400_000;

const inputOf = (cell: Cell | undefined): CellInput => {
  if (cell === undefined || cell === null) return null;
  return { value: typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? serialOf(cell) : cell };
};

const hole = /\{(#?)(?:([A-Z]+)\.)?([A-Za-z0-9]+)(:all)?\}/g;

interface Filled {
  readonly block: Block;
  readonly rows: readonly Cells[];
}

function formulaFor(blocks: readonly Filled[], { block }: Filled, formula: string, row: number): string {
  return formula.replace(hole, (_, header: string, other: string | undefined, key: string, all?: string) => {
    const id = header === '#' ? 'HDR' : (other ?? block.id);
    const holder = blocks.find((candidate) => candidate.block.id === id);
    if (holder === undefined) throw new Error(`no block ${id}`);
    const column = columnLetters(holder.block.columns.findIndex((each) => each.key === key));
    if (all === undefined) return header === '#' ? `HDR!$${column}$1` : `${column}${row + 1}`;
    return `${id}!$${column}$1:$${column}$${Math.max(1, holder.rows.length)}`;
  });
}

function write(model: WorkbookModel, blocks: readonly Filled[], filled: Filled): void {
  const { block, rows } = filled;
  const cells = rows.map((row, at) =>
    block.columns.map(({ key, formula }): CellInput => {
      if (formula !== undefined) return { formula: `=${formulaFor(blocks, filled, formula, at)}` };
      return inputOf(row[key]);
    }),
  );
  model.addSheet(block.id, block.id, 0);
  if (cells.length > 0) model.write(block.id, 0, 0, cells);
}

/** `names` are ranges of one column, by defined name. */
export async function calculatedIn(
  blocks: readonly Filled[],
  names: Readonly<Record<string, readonly Cell[]>> = {},
): Promise<Calculated> {
  const model = univerModel(univerInNode({ load: nodeRequire() }));
  model.addSheet('LISTS', 'LISTS', 0);
  Object.entries(names).forEach(([name, values], column) => {
    model.write(
      'LISTS',
      0,
      column,
      values.map((value) => [inputOf(value)]),
    );
    const area = `LISTS!$${columnLetters(column)}$1:$${columnLetters(column)}$${values.length}`;
    model.setName({ id: name, name, formula: area, comment: '', visible: true });
  });
  for (const filled of blocks) write(model, blocks, filled);
  await model.calculate();
  const read = blocks.map(({ block, rows }) => ({
    block,
    cells: model.read(block.id, {
      row: 0,
      column: 0,
      rowCount: Math.max(1, rows.length),
      columnCount: block.columns.length,
    }),
  }));
  model.dispose();
  const cellAt = (id: string, row: number, key: string) => {
    const found = read.find(({ block }) => block.id === id);
    return found?.cells[row]?.[found.block.columns.findIndex((column) => column.key === key)];
  };
  return {
    value: (block, row, key) => cellAt(block, row, key)?.value ?? null,
    errors: read.flatMap(({ block, cells }) =>
      cells.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          cell.error === true
            ? [`${block.id}/${block.columns[column]?.key ?? ''} row ${at}: ${String(cell.value)}`]
            : [],
        ),
      ),
    ),
  };
}
