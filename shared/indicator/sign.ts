import { indicatorOf } from 'shared/indicator/catalogue';
import type { Formula, Indicator, Term } from 'shared/indicator/indicator';

/**
 * Whether a figure of the indicator may be below zero: profits, growth, differences, and what is made of them. Amounts
 * and counts may not.
 */
export function mayBeNegative(indicator: Indicator): boolean {
  const known = remembered.get(indicator.code) ?? isSigned(indicator.formula);
  remembered.set(indicator.code, known);
  return known;
}

const remembered = new Map<string, boolean>();

function isSigned(formula: Formula): boolean {
  switch (formula.is) {
    case 'stated':
      return formula.sign === 'either';
    case 'total':
      return formula.terms.some(isSignedTerm);
    case 'ratio':
      // What is less than one less a part of it: of errors among items never below zero, of money against a base it is.
      return (
        formula.form === 'minus-one' ||
        formula.numerator.some(
          ({ code, ...term }) => isSignedTerm({ code, ...term }) || (formula.form === 'one-minus' && isMoney(code)),
        )
      );
    case 'against-base':
      return true;
    case 'blend':
      return formula.parts.some(({ of }) => of.some(isSignedCode));
  }
}

const isMoney = (code: string): boolean => indicatorOf(code)?.unit.kind === 'money';

const isSignedTerm = ({ code, sign }: Term): boolean => sign === -1 || isSignedCode(code);

const isSignedCode = (code: string): boolean => {
  const part = indicatorOf(code);
  return part !== undefined && mayBeNegative(part);
};
