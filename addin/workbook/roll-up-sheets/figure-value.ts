import type { FigureAnswer } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { gapNames } from 'addin/messages/states';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';

/** 万元, exact to the cent: a decimal text has one nearest number, a division might not meet it. */
const wan = (fen: string): number => Number(`${fen}e-6`);

/** A figure as its cell holds it; what is missing says why, in words. */
export function figureValue(figure: FigureAnswer | null, language: Language): SheetValue {
  if (figure === null) return '';
  switch (figure.kind) {
    case 'money':
      return wan(figure.fen);
    case 'count':
      return figure.count;
    case 'quotient':
    case 'number':
      return figure.value;
    case 'gap':
      return nameIn(language, gapNames[figure.reason]);
  }
}

/** Plan less sum of parts, where both are amounts of one kind. */
export function differenceOf(plan: FigureAnswer | null, composed: FigureAnswer | null): SheetValue {
  if (plan?.kind === 'money' && composed?.kind === 'money') return wan(String(BigInt(plan.fen) - BigInt(composed.fen)));
  if (plan?.kind === 'count' && composed?.kind === 'count') return plan.count - composed.count;
  return '';
}

export function figureFormat(figure: FigureAnswer | null | undefined): string {
  if (figure?.kind === 'count') return '#,##0';
  if (figure?.kind === 'quotient' && figure.shown === 'percent') return '0.0%';
  return '#,##0.00';
}
