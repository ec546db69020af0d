import { decimalText } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { exactFromText } from 'shared/quantity/typed-text';

const read = (text: string): string => {
  const exact = exactFromText(text);
  return isRefused(exact) ? exact.refused.code : decimalText(exact, 4);
};

test.each([
  ['12', '12.0000'],
  [' 12 ', '12.0000'],
  ['　１２　', '12.0000'],
  ['1,200', '1200.0000'],
  ['1，234，567.89', '1234567.8900'],
  ['12.5%', '0.1250'],
  ['１２.５％', '0.1250'],
  ['￥3,000', '3000.0000'],
  ['-¥3,000.5', '-3000.5000'],
  ['−7', '-7.0000'],
  ['.5', '0.5000'],
])('%j is understood as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['约500万', 'approximate'],
  ['500左右', 'approximate'],
  ['≥95%', 'approximate'],
  ['500+', 'approximate'],
  ['3万', 'unit-in-number'],
  ['2.5家', 'unit-in-number'],
  ['1.2.3', 'not-a-number'],
  ['10-20', 'not-a-number'],
  ['1e5', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['$3', 'not-a-number'],
  ['=1+1', 'not-a-number'],
  ['1,20', 'grouping'],
  ['12,34,567', 'grouping'],
  ['9'.repeat(5000), 'not-a-number'],
])('%j is refused as %s instead of being guessed', (text, code) => {
  expect(read(text)).toBe(code);
});
