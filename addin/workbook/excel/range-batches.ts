import { address, addressLists, type Area } from 'addin/workbook/excel/a1';

export type Target = Excel.Range | Excel.RangeAreas;

const asked = new WeakMap<Excel.Worksheet, Map<string, unknown>>();

/** Asks for a range once, however often it is spoken of in a request. */
function once<T>(sheet: Excel.Worksheet, text: string, ask: () => T): T {
  const before = asked.get(sheet) ?? new Map<string, unknown>();
  asked.set(sheet, before);
  const found = (before.get(text) as T | undefined) ?? ask();
  before.set(text, found);
  return found;
}

export function rangeOn(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const text = address(area);
  return once(sheet, text, () => sheet.getRange(text));
}

/** One area is a range, several are a range list: one address either way. */
export const rangesOn = (sheet: Excel.Worksheet, areas: readonly Area[]): readonly Target[] =>
  areas.length === 1 && areas[0] !== undefined
    ? [rangeOn(sheet, areas[0])]
    : addressLists(areas).map((list) => once(sheet, list, () => sheet.getRanges(list)));
