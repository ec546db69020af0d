import { toSimplified } from 'shared/review/text/simplified';

/** Readings left behind a character by a bad copy: `業(yè)績`. */
const reading = /([\u4e00-\u9fff])\((?=[^)]*[^\x00-\x7f)])[a-z\u00e0-\u01dc]{1,6}\)/g;
const doubled = /([,。;、!?:])[,。;、!?:]+/g;
/** A space is kept only between two Latin words or a word and a number, where it tells `CY 3000` from `C919`. */
const space = /(?<![\w.%])\s+|\s+(?![\w.%])/g;
const invisible = /[\p{Cf}\p{Cc}]/gu;

/** Several rules read the same text; so many are remembered, then the memory begins anew. */
const remembered = 20_000;
const memory = new Map<string, string>();

/** 6.2: one spelling for what means the same (NFKC, simplified characters, no spaces, no doubled marks). */
export function normalise(text: string): string {
  const before = memory.get(text);
  if (before !== undefined) return before;
  if (memory.size >= remembered) memory.clear();
  const normalised = oneSpelling(text);
  memory.set(text, normalised);
  return normalised;
}

function oneSpelling(text: string): string {
  return (
    toSimplified(text.normalize('NFKC'))
      .replace(/\s+/g, ' ')
      .replace(invisible, '')
      .replace(reading, '$1')
      .replace(space, '')
      .replace(doubled, '$1')
      // A mark that stood behind a dropped space joins the letter before it.
      .normalize('NFC')
  );
}

const numeral = '(?:\\d+|[〇零一二两三四五六七八九十百]+)';

/** Words that say when, longest first; a number in them is no measure of the goal. */
const times: readonly RegExp[] = [
  /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/g,
  /(?:\d{4})?(?:[QH][1-4]|[MW]\d{1,2})(?![\dA-Za-z])/g,
  /\d{1,2}:\d{2}/g,
  new RegExp(`(?:上午|下午|早上|晚上|中午|凌晨|早|晚)${numeral}点半?`, 'g'),
  new RegExp(
    `(?<!(?:缩短|压缩|降低|降|减少|控制|延长)[了]?(?:至|到|在|为)?)${numeral}(?:-${numeral})?个(?:月|季度|工作日|自然日|星期|周|小时)`,
    'g',
  ),
  new RegExp(`第?${numeral}(?:年|月|日|季度?|周|旬|星期|号(?!楼|线|机))(?:份|度|底|初|末|中旬?|上旬|下旬)?`, 'g'),
];

export const withoutTimes = (normalised: string): string =>
  times.reduce((text, pattern) => text.replace(pattern, ''), normalised);
