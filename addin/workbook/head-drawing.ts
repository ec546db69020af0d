import { nameIn } from 'shared/template/list';
import type { Sheet } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { cellAt, type Area } from 'addin/workbook/a1';
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
export const headColumns = 6;

/** A legend's swatch under a column that is folded away would not be seen. */
const isFolded = ({ layout, blocks }: Sheet): boolean =>
  layout === 'table' && blocks.length === 1 && blocks[0]?.columns[1]?.hidden === true;

/** The columns of the legend's swatches, counted from the head's first. */
const swatchesAt = (sheet: Sheet): readonly number[] => (isFolded(sheet) ? [1, 3, 4, 5] : [1, 2, 3, 4]);

const swatches: readonly Look[] = ['inputSwatch', 'calculatedSwatch', 'issuedSwatch', 'lockedSwatch'];

/** Columns the banner's band reaches over. */
export const bandColumns = 8;

const line = <Part>(parts: readonly Part[], rest: Part): Part[] =>
  Array.from({ length: headColumns }, (_, at) => parts[at] ?? rest);

/** The given parts under the columns of the swatches. */
const legend = <Part>(sheet: Sheet, first: Part, parts: readonly Part[], rest: Part): Part[] =>
  line(
    [
      first,
      ...line([], rest)
        .slice(1)
        .map((_, at) => parts[swatchesAt(sheet).indexOf(at + 1)] ?? rest),
    ],
    rest,
  );

/** Title, banner and legend as they are written, a line each. */
export function headLines(
  { language, template }: Scene,
  sheet: Sheet,
  planNo: string,
  lock: LockReason | null,
): string[][] {
  const { required, input, calculated, issued, locked } = sheetWords[language].legend;
  // Short enough for the columns that stay in sight; the first sheet says of what kind the plan is.
  const title = nameIn(language, sheet === template.sheets[0] ? template : sheet);
  return [
    line([title], ''),
    line([bannerText(language, planNo, lock)], ''),
    legend(sheet, required, [input, calculated, issued, locked], ''),
  ].map((texts) => texts.map(textCell));
}

/** Title, banner and legend of a sheet. */
export function drawHead(scene: Scene, plan: PlanToWrite, sheet: Sheet, name: string): SheetDrawing {
  const area: Area = { row: 0, column: 1, rows: topRows, columns: headColumns };
  return {
    ...emptyDrawing,
    key: sheet.id,
    name,
    cells: [{ area, values: headLines(scene, sheet, plan.planNo, plan.lock) }],
    stamps: [
      {
        area,
        pattern: [
          line<Look | null>(['title'], null),
          line<Look | null>([], null),
          legend<Look | null>(sheet, 'note', swatches, null),
        ],
      },
    ],
    names: [{ name: bannerName(scene.slot, sheet.id), area: cellAt(bannerRow, 1) }],
  };
}
