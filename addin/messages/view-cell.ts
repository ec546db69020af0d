import type { ViewAnswer } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { viewWords } from 'addin/messages/view-words';
import { gapNames } from 'addin/messages/states';

export type ViewCellAnswer = ViewAnswer['rows'][number]['cells'][number];

/** A cell as a number: money in 万元, a percent as a share of one; null where it is none. */
export function cellNumber(cell: ViewCellAnswer | undefined): number | null {
  switch (cell?.kind) {
    case 'money':
      // A decimal text has one nearest number, a division might not meet it.
      return Number(`${cell.fen}e-6`);
    case 'count':
      return cell.count;
    case 'quotient':
    case 'number':
      return cell.value;
    default:
      return null;
  }
}

/** As the pane shows it: 706.50, 59.0%, 12; a dash for what is missing. */
export function cellText(cell: ViewCellAnswer | undefined, language: Language): string {
  const number = cellNumber(cell);
  switch (cell?.kind) {
    case 'text':
      return nameIn(language, cell);
    case 'flag':
      return viewWords[language][cell.flag ? 'yes' : 'no'];
    case 'money':
      return format(number, language, 2);
    case 'quotient':
      return cell.shown === 'percent'
        ? new Intl.NumberFormat(language, {
            style: 'percent',
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          }).format(cell.value)
        : format(number, language, 2);
    case 'count':
      return format(number, language, 0);
    case 'number':
      return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(cell.value);
    default:
      return '–';
  }
}

const format = (number: number | null, language: Language, decimals: number): string =>
  number === null
    ? '–'
    : new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
        number,
      );

/** Why a cell is empty; empty for one that is not. */
export const gapText = (cell: ViewCellAnswer | undefined, language: Language): string =>
  cell?.kind === 'gap' ? nameIn(language, gapNames[cell.reason]) : '';
