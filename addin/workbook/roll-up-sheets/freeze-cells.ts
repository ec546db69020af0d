import { runInExcel } from 'addin/workbook/excel/run-in-excel';

/** A call of one of our functions. */
const ours = /\bPLAN\.[A-Z]+\(/i;
/** The line of a note that keeps the formula; it brings it back. */
const formulaLine = /^(?:原公式|Formula): (=.*)$/m;

/** What a note says of one frozen cell. */
export type DescribeFrozen = (cell: { readonly formula: string; readonly value: unknown }) => Promise<string>;

interface Selected {
  readonly range: Excel.Range;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

async function selected(context: Excel.RequestContext): Promise<Selected> {
  const range = context.workbook.getSelectedRange();
  const used = range.getUsedRangeOrNullObject(true);
  used.load('formulas,values');
  await context.sync();
  return used.isNullObject
    ? { range, formulas: [], values: [] }
    : { range: used, formulas: used.formulas, values: used.values };
}

/**
 * Turns PLAN.* formulas of the selected cells into the values they show; a note keeps each formula and where its value
 * came from. Says how many.
 */
export function freezeSelected(describe: DescribeFrozen): Promise<number> {
  return runInExcel(async (context) => {
    const { range, formulas, values } = await selected(context);
    const cells = formulas.flatMap((row, line) =>
      row.flatMap((formula, place) => {
        const value = values[line]?.[place];
        return typeof formula === 'string' && ours.test(formula) && !String(value).startsWith('#')
          ? [{ line, place, formula, value }]
          : [];
      }),
    );
    const notes = await Promise.all(cells.map(describe));
    for (const [index, { line, place, value }] of cells.entries()) {
      const cell = range.getCell(line, place);
      cell.values = [[value]];
      context.workbook.comments.add(cell, notes[index] ?? '');
    }
    await context.sync();
    return cells.length;
  });
}

/** Brings the formulas of frozen cells back from their notes, which go. Says how many. */
export function unfreezeSelected(): Promise<number> {
  return runInExcel(async (context) => {
    const { range } = await selected(context);
    const { comments } = context.workbook;
    comments.load('items/content');
    await context.sync();
    const placed = comments.items.flatMap((comment) => {
      const formula = formulaLine.exec(comment.content)?.[1];
      if (formula === undefined) return [];
      const at = comment.getLocation();
      const within = range.getIntersectionOrNullObject(at);
      within.load('address');
      return [{ comment, at, within, formula }];
    });
    await context.sync();
    const chosen = placed.filter(({ within }) => !within.isNullObject);
    for (const { comment, at, formula } of chosen) {
      at.formulas = [[formula]];
      comment.delete();
    }
    await context.sync();
    return chosen.length;
  });
}

/** Puts a formula into the selected cell; says which cell that is. */
export function insertFormula(formula: string): Promise<string> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address');
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address.slice(cell.address.lastIndexOf('!') + 1);
  });
}
