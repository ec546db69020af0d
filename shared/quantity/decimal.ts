import { fraction, times, whole, type Ratio } from 'shared/quantity/ratio';
import { refuse, type Refused } from 'shared/quantity/refusal';
import { half, type Rounding } from 'shared/quantity/rounding';

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** More digits than any figure of a plan has; beyond it a typed text would only cost time. */
const longestDecimal = 40;

/** `-12.50`, `.5`, `1e3`, exactly. `null` where the text is no decimal number. */
export function exactFromDecimal(text: string): Ratio | null {
  const [match, sign, before = '', after = '', exponent = '0'] = decimal.exec(text) ?? [];
  if (match === undefined || before + after === '' || text.length > longestDecimal) return null;
  const power = Number(exponent) - after.length;
  if (Math.abs(power) > 400) return null;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${before}${after}`);
  return power >= 0 ? fraction(digits * 10n ** BigInt(power), 1n) : fraction(digits, 10n ** BigInt(-power));
}

/**
 * What a number of a cell says: its shortest decimal text, not its binary neighbour, so 1.005 is 1005/1000.
 * Refuses what is not a finite number.
 */
export const exactFrom = (value: number): Ratio | Refused<'not-a-number'> =>
  exactFromDecimal(String(value)) ?? refuse('not-a-number');

/** Neutral text with a point and no grouping, e.g. `-12.50`; what people read is formatted in the add-in. */
export function decimalText(value: Ratio, places: number, rounding: Rounding = half): string {
  const digits = rounding(value.numerator * 10n ** BigInt(places), value.denominator);
  const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const sign = digits < 0n ? '-' : '';
  if (places === 0) return sign + padded;
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The number to put into a cell, rounded in decimals first. */
export const shownNumber = (value: Ratio, places: number, rounding: Rounding = half): number =>
  Number(decimalText(value, places, rounding));

/** 1.005 → 1.01 at two places. A number that is not finite is a fault here: refuse it where it is read. */
export const rounded = (value: number, places: number, rounding: Rounding = half): number =>
  shownNumber(finite(value), places, rounding);

/** 0.125 → `12.5%`, at most two decimals. Where the hundredfold is beyond a double (−1.79e306), the number as typed. */
export function percentText(value: number): string {
  const percent = shownNumber(times(finite(value), whole(100)), 2);
  return Number.isFinite(percent) ? `${percent}%` : String(value);
}

function finite(value: number): Ratio {
  const exact = exactFromDecimal(String(value));
  if (exact === null) throw new RangeError(`not a finite number: ${value}`);
  return exact;
}

/** Excel keeps 15 digits; what a double has beyond them came from calculating: 0.1 + 0.2 → 0.3. */
const digitsOfExcel = 15;

/** The number a cell shows to its last digit, without what binary arithmetic left behind it. */
export function withoutResidue(value: number): number {
  const scaled = value * 1e6;
  return scaled === Math.round(scaled) || !Number.isFinite(value) ? value : Number(value.toPrecision(digitsOfExcel));
}

/** How many decimals a typed number shows: 12.3456 → 4 (V-DAT-11). */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).toLowerCase().split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/**
 * The whole number of steps a cell says, where it says one without rounding: 12.34 in hundredths → 1234; else null.
 * Steps are a power of ten. Decimals of up to 15 digits and their doubles name each other, so a guess that divides back
 * to the very cell is what its text says; that spares nearly every cell the slower exact way.
 */
export function wholeStepsSaid(value: number, stepsPerOne: number): number | null {
  const guess = Math.round(value * stepsPerOne);
  if (!(Math.abs(guess) < 1e15) || guess / stepsPerOne !== value) return null;
  return guess === 0 ? 0 : guess;
}
