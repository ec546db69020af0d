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

const legendLooks: readonly Look[] = ['note', 'input', 'calculated', 'issued'];

/** Title, banner and legend as they are written, a line each. */
export function headLines(
  { language, template }: Scene,
  sheet: Sheet,
  planNo: string,
  lock: LockReason | null,
): string[][] {
  const { required, input, calculated, issued } = sheetWords[language].legend;
  const line = (text: string): string[] => [textCell(text), '', '', ''];
  const title = `${nameIn(language, sheet)} · ${nameIn(language, template)}`;
  return [line(title), line(bannerText(language, planNo, lock)), [required, input, calculated, issued]];
}

/** Title, banner and legend of a sheet. */
export function drawHead(scene: Scene, plan: PlanToWrite, sheet: Sheet, name: string): SheetDrawing {
  return {
    ...emptyDrawing,
    key: sheet.id,
    name,
    cells: [
      {
        area: { row: 0, column: 1, rows: topRows, columns: legendLooks.length },
        values: headLines(scene, sheet, plan.planNo, plan.lock),
      },
    ],
    looks: [
      { look: 'title', areas: [cellAt(0, 1)] },
      { look: 'note', areas: [{ ...cellAt(bannerRow, 1), rows: 2 }] },
      ...legendLooks.slice(1).map((look, at) => ({ look, areas: [cellAt(topRows - 1, 2 + at)] })),
    ],
    names: [{ name: bannerName(scene.slot, sheet.id), area: cellAt(bannerRow, 1) }],
  };
}
