import { nameIn } from 'shared/template/list';
import type { Sheet } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { cellAt } from 'addin/workbook/a1';
import { bannerName } from 'addin/workbook/anchor';
import { emptyDrawing, type Look, type SheetDrawing } from 'addin/workbook/drawing';
import { textCell } from 'addin/workbook/plain-text';
import type { LockReason, PlanToWrite } from 'addin/workbook/plan-in-workbook';
import type { Scene } from 'addin/workbook/scene';

/** Title, banner, legend. */
export const topRows = 3;
const bannerRow = 1;

export const bannerText = (language: Scene['language'], planNo: string, lock: LockReason | null): string =>
  fill(lock === null ? sheetWords[language].open : sheetWords[language].locked[lock], { planNo });

/** Columns the head is written over, the first visible one first. */
export const headColumns = 5;

/** A legend's swatch under a column that is folded away would not be seen. */
const isFolded = ({ layout, blocks }: Sheet): boolean =>
  layout === 'table' && blocks.length === 1 && blocks[0]?.columns[1]?.hidden === true;

const swatchesAt = (sheet: Sheet): number => (isFolded(sheet) ? 3 : 2);

const swatches: readonly Look[] = ['calculated', 'issued'];

/** Columns the banner's band reaches over. */
export const bandColumns = 8;

/** Title, banner and legend as they are written, a line each. */
export function headLines(
  { language, template }: Scene,
  sheet: Sheet,
  planNo: string,
  lock: LockReason | null,
): string[][] {
  const { input, calculated, issued } = sheetWords[language].legend;
  const line = (...texts: readonly string[]): string[] =>
    Array.from({ length: headColumns }, (_, at) => textCell(texts[at] ?? ''));
  // Short enough for the columns that stay in sight; the first sheet says of what kind the plan is.
  const title = nameIn(language, sheet === template.sheets[0] ? template : sheet);
  return [
    line(title),
    line(bannerText(language, planNo, lock)),
    line(input, ...Array.from({ length: swatchesAt(sheet) - 1 }, () => ''), calculated, issued),
  ];
}

/** Title, banner and legend of a sheet. */
export function drawHead(scene: Scene, plan: PlanToWrite, sheet: Sheet, name: string): SheetDrawing {
  return {
    ...emptyDrawing,
    key: sheet.id,
    name,
    cells: [
      {
        area: { row: 0, column: 1, rows: topRows, columns: headColumns },
        values: headLines(scene, sheet, plan.planNo, plan.lock),
      },
    ],
    looks: [
      { look: 'title', areas: [cellAt(0, 1)] },
      ...swatches.map((look, at) => ({ look, areas: [cellAt(topRows - 1, 1 + swatchesAt(sheet) + at)] })),
    ],
    names: [{ name: bannerName(scene.slot, sheet.id), area: cellAt(bannerRow, 1) }],
  };
}
