import fc from 'fast-check';
import { fenOf } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { addWhole, subtractWhole, sumWhole } from 'shared/quantity/sum';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const largest = Number.MAX_SAFE_INTEGER;

test('sums up to 10^15 分 are exact to the last 分', () => {
  expect(sumWhole([fenOf(999_999_999_999_999), fenOf(1)])).toBe(1_000_000_000_000_000);
  expect([sumWhole([largest]), sumWhole([-largest]), addWhole(largest - 1, 1)]).toEqual([largest, -largest, largest]);
});

test('a sum beyond exact numbers is refused in every order, never a little wrong', () => {
  const orders = [
    [largest, 1, -1],
    [1, -1, largest],
    [-1, largest, 1],
  ];
  expect(orders.map(sumWhole).every(isRefused)).toBe(true);
  expect(() => addWhole(largest, 1)).toThrow(RangeError);
  expect(() => subtractWhole(-largest, 1)).toThrow(RangeError);
});

test(`the order of adding never matters (seed ${seed})`, () => {
  const some = fc.array(fc.oneof(fc.maxSafeInteger(), fc.integer()), { maxLength: 40 });
  fc.assert(
    fc.property(
      some.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
      ([values, shuffled]) => {
        expect(sumWhole(shuffled)).toEqual(sumWhole(values));
        const byHand = values.reduce((sum, value) => sum + BigInt(value), 0n);
        const sum = sumWhole(values);
        if (!isRefused(sum)) expect(BigInt(sum)).toBe(byHand);
      },
    ),
    thousandCases,
  );
});
