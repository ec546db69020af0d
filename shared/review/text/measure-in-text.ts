import type { Lexicon } from 'shared/review/text/lexicon';
import { anyOf, anywhere, atStart, firstWord } from 'shared/review/text/word-pattern';

/** Finds the first number with a unit in a normalised text without times, e.g. `3家`, `五百万元`, `百分之九十`. */
export type FindMeasure = (text: string) => string | null;

const digits = '\\d[\\d,]*(?:\\.\\d+)?';
const numerals = '[零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+';
const loose = '(?:余|多|来)?';

/** 1 of these is one of them; a numeral 一 behind the others makes a word of its own: 单一, 统一. */
const pointingAtOne = /[每某任同这那另逐哪何]$/;
/** 每一家, 同一个, 下一项, 这一次 point at something; they count nothing. */
const pointing = /[每某任同统唯这那另逐哪何下上专单归合划]$/;
const percentInWords = new RegExp(`百分之${numerals}|百分百|百分之\\d`);

interface Candidate {
  readonly number: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

export function measureFinder(lexicon: Lexicon): FindMeasure {
  const idioms = anywhere(lexicon.notNumbers);
  const ofDigits = `${digits}[万亿千百]?${loose} ?${anyOf([...lexicon.units, ...lexicon.unitsOfDigits])}`;
  const ofNumerals = `${numerals}[万亿]?${loose}${anyOf(lexicon.units)}`;
  const pattern = new RegExp(`${ofDigits}|${ofNumerals}`, 'gi');
  const head = new RegExp(`^(${digits}|${numerals})[万亿千百]?${loose} ?(?=.)`);
  const praise = new RegExp(`^(?:${anyOf(lexicon.praise)}的|良好)`);
  const traps = new Map(Object.entries(lexicon.unitTraps).map(([unit, next]) => [unit, atStart(next)]));

  const counts = ({ number, unit, before, after }: Candidate): boolean => {
    const one = number === '一' || number === '1';
    const points = number === '一' ? pointing.test(before) : pointingAtOne.test(before);
    if (before.endsWith('第') || (one && points) || (one && after.startsWith('一'))) return false;
    if (/[A-Za-z]-?$/.test(before) && /\d/.test(number) && !/[万亿元%]/.test(unit)) return false;
    if (number === '二' && unit === '次') return false;
    if (unit === '点' && (number === '一' || number === '十')) return false;
    if (unit === '分' && (number === '十' || number.endsWith('百')) && !/[达至到得]$/.test(before)) return false;
    if (one && praise.test(after)) return false;
    // 3项目标 is three goals, 3项目 one project.
    if (unit === '项' && after.startsWith('目标')) return true;
    if (unit === '人' && after.startsWith('员工')) return true;
    return traps.get(unit)?.test(after) !== true;
  };

  const level = new RegExp(`${anyOf(lexicon.levelVerbs)}(?:约|了|近)?[¥$€£]?${digits}(?![\\w-]*[号#级期])`, 'i');
  const amount = new RegExp(`[¥$€£]${digits}|(?:RMB|CNY|USD|EUR) ?${digits}`, 'i');
  const toZero = /(?:降|减|归|清)(?:到|至|为|成)?(?:零|0)(?![.\d])/;

  return (text) => {
    const inWords = percentInWords.exec(text)?.[0] ?? firstWord(lexicon.zeroes, text) ?? toZero.exec(text)?.[0];
    if (inWords !== undefined) return inWords;
    const said = amount.exec(text)?.[0] ?? level.exec(text)?.[0];
    if (said !== undefined) return said;
    const plain = text.replace(idioms, '|');
    for (const match of plain.matchAll(pattern)) {
      const [whole] = match;
      const [lead = '', number = ''] = head.exec(whole) ?? [];
      const unit = whole.slice(lead.length) || whole.slice(-1);
      const end = match.index + whole.length;
      if (counts({ number, unit, before: plain.slice(0, match.index), after: plain.slice(end) })) return whole;
    }
    return null;
  };
}
