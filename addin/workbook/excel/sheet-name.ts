/** Excel's limit, in UTF-16 units. */
const longest = 31;
const forbidden = /[\\/?*[\]:]/g;

/** A sheet name Excel takes and the workbook doesn't have yet: `月度指标`, `月度指标 2`. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replaceAll(forbidden, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` ${count}`;
    const name = cut(clean, longest - ending.length) + ending;
    // Excel keeps "History" for itself.
    if (!used.has(name.toLowerCase()) && name.toLowerCase() !== 'history') return name;
  }
}

/** Never through the middle of a pair, as an emoji is. */
const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
