import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';

/** Every code a formula or a weight speaks of. */
export function partsOf(entry: Indicator): readonly string[] {
  const weight = entry.acrossUnits.by === 'weighted' ? [entry.acrossUnits.weight] : [];
  switch (entry.formula.is) {
    case 'stated':
      return weight;
    case 'total':
      return [...weight, ...entry.formula.terms.map(({ code }) => code)];
    case 'ratio':
      return [...weight, ...[...entry.formula.numerator, ...entry.formula.denominator].map(({ code }) => code)];
    case 'against-base':
      return [...weight, entry.formula.of];
    case 'blend':
      return [...weight, ...entry.formula.parts.flatMap(({ of }) => of)];
  }
}

/** The parts, and the parts of those. */
export const allPartsOf = (entry: Indicator): readonly string[] =>
  partsOf(entry).flatMap((code) => {
    const part = indicatorOf(code);
    return part === undefined ? [code] : [code, ...allPartsOf(part)];
  });
