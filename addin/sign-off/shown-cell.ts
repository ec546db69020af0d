import type { Words } from 'addin/app/words';
import type { KeyFigure, ShownCell } from 'shared/contract/plan-summary';

/** Numbers as people read them, without the digits that only a calculation needs. */
export const numberWords = (value: number, { language }: Words): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);

export const percentWords = (value: number, { language }: Words): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** A cell's content in words. */
export function cellWords(cell: ShownCell, words: Words): string {
  switch (cell.as) {
    case 'blank':
      return words.say('sign-off.blank');
    case 'text':
      return cell.text;
    case 'named':
      return words.list(cell.names.map(words.name));
    case 'number':
      return [numberWords(cell.value, words), ...(cell.unit === null ? [] : [words.name(cell.unit)])].join(' ');
    case 'percent':
      return percentWords(cell.value, words);
    case 'date':
      return words.day(cell.day);
    case 'period':
      return words.period(cell.period);
    case 'flag':
      return words.say(cell.is ? 'app.yes' : 'app.no');
  }
}

export const figureWords = ({ value, as }: KeyFigure['plan'], words: Words): string =>
  as === 'percent' ? percentWords(value, words) : numberWords(value, words);
