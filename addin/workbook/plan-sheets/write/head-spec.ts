import { planKeyOf } from 'shared/plan/plan-id';
import { nameIn } from 'shared/template/list';
import type { Sheet } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { periodWords } from 'addin/messages/period-words';
import { sheetWords } from 'addin/messages/sheet-words';
import { cellAt, type Area } from 'addin/workbook/excel/a1';
import { bannerName } from 'addin/workbook/identity/workbook-names';
import { emptySheetSpec, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { StyleName } from 'addin/workbook/excel/styles';
import { textCell } from 'addin/workbook/excel/plain-text';
import type { LockReason, PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

/** Title, banner, legend. */
export const topRows = 3;
const bannerRow = 1;

/** Which plan a sheet belongs to. */
type WhichPlan = Pick<PlanToWrite, 'planId' | 'planNo'>;

/** `业务一部 2026年3月 · MON-BIZ1-2026M03-v1`: whose, of when, and the number that it is filed under. */
function planInWords({ language, labels }: Pick<SheetLayout, 'language' | 'labels'>, { planId, planNo }: WhichPlan) {
  const key = planKeyOf(planId);
  if (key === null) return planNo;
  const { unit, person, period } = key;
  const name = (list: string, code: string): string => labels.get(list)?.labelOf.get(code) ?? code;
  return `${person === null ? name('units', unit) : name('people', person)} ${periodWords(period, language)} · ${planNo}`;
}

export const bannerText = (
  layout: Pick<SheetLayout, 'language' | 'labels'>,
  plan: WhichPlan,
  lock: LockReason | null,
): string => {
  const words = sheetWords[layout.language];
  return fill(lock === null ? words.open : words.locked[lock], { planNo: planInWords(layout, plan) });
};

/** Columns the head is written over, the first visible one first. */
export const headColumns = 6;

/** A legend's swatch under a column that is folded away would not be seen. */
const isFolded = ({ layout, blocks }: Sheet): boolean =>
  layout === 'table' && blocks.length === 1 && blocks[0]?.columns[1]?.hidden === true;

/** The columns of the legend's swatches, counted from the head's first. */
const swatchesAt = (sheet: Sheet): readonly number[] => (isFolded(sheet) ? [1, 3, 4, 5] : [1, 2, 3, 4]);

const swatches: readonly StyleName[] = ['inputSwatch', 'calculatedSwatch', 'issuedSwatch', 'lockedSwatch'];

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
export function headLines(layout: SheetLayout, sheet: Sheet, plan: WhichPlan, lock: LockReason | null): string[][] {
  const { language, template } = layout;
  const { required, input, calculated, issued, locked } = sheetWords[language].legend;
  // Short enough for the columns that stay in sight; the first sheet says of what kind the plan is.
  const title = nameIn(language, sheet === template.sheets[0] ? template : sheet);
  return [
    line([title], ''),
    line([bannerText(layout, plan, lock)], ''),
    legend(sheet, required, [input, calculated, issued, locked], ''),
  ].map((texts) => texts.map(textCell));
}

/** Title, banner and legend of a sheet. */
export function buildHeadSpec(sheetLayout: SheetLayout, plan: PlanToWrite, sheet: Sheet, name: string): SheetSpec {
  const area: Area = { row: 0, column: 1, rows: topRows, columns: headColumns };
  return {
    ...emptySheetSpec,
    key: sheet.id,
    name,
    cells: [{ area, values: headLines(sheetLayout, sheet, plan, plan.lock) }],
    patterns: [
      {
        area,
        pattern: [
          line<StyleName | null>(['title'], null),
          line<StyleName | null>([], null),
          legend<StyleName | null>(sheet, 'note', swatches, null),
        ],
      },
    ],
    names: [{ name: bannerName(sheetLayout.planIndex, sheet.id), area: cellAt(bannerRow, 1) }],
  };
}
