import fc from 'fast-check';
import { lexicon } from 'shared/review/text/lexicon';
import { firstSimilar, mayReach, shapeMaker, similarity } from 'shared/review/text/similarity';

const shape = shapeMaker(lexicon.weightless);
const between = (one: string, other: string): number => similarity(shape(one), shape(other));

describe('The pairs 6.3 was tried on', () => {
  test.each([
    ['走访A客户完成标准确认', 'A客户走访,完成标准确认', 0.75],
    ['组织产品知识培训2场', '产品知识培训(2场)组织实施', 0.8],
    ['华东市场调研', '华南市场调研', 0.6],
  ])('%s / %s', (one, other, expected) => expect(between(one, other)).toBeCloseTo(expected, 1));
});

const names = fc.array(fc.stringMatching(/^[走访客户走走]{2,8}$/), { maxLength: 40 });

test('Similarity does not depend on the order and is 1 for the same text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(between(one, other)).toBe(between(other, one));
      if (shape(one).pairs.length > 0) expect(between(one, one)).toBe(1);
    }),
  );
});

test('The index finds what comparing everything with everything finds', () => {
  const [threshold, back] = [0.75, 1000];
  fc.assert(
    fc.property(names, (texts) => {
      const shapes = texts.map(shape);
      const all = shapes.map((each, place) => {
        const earlier = shapes.slice(0, place).findIndex((other) => similarity(each, other) >= threshold);
        return earlier < 0 ? null : earlier;
      });
      expect(firstSimilar(shapes, () => true, { threshold, back })).toEqual(all);
    }),
  );
});

test('A text looks back at most so many places, however many there are', () => {
  const looked: number[] = [];
  const [count, back] = [300, 20];
  const shapes = Array.from({ length: count }, (_, at) => shape(`走访客户确认型样件标准${at % 7}`));
  const fits = (one: number, other: number): boolean => {
    looked.push(other - one);
    return false;
  };
  firstSimilar(shapes, fits, { threshold: 0.78, back });
  expect(Math.max(...looked)).toBe(back);
  expect(looked.length).toBeLessThanOrEqual(count * back);
});

test('What bits and lengths rule out is never similar', () => {
  const any = fc.array(fc.constantFrom(...'走访客户确认样件标准合同0123abc'), { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(any, any, fc.double({ min: 0.1, max: 1, noNaN: true }), (one, other, threshold) => {
      const [left, right] = [shape(one), shape(other)];
      const reached = left.pairs.length > 0 && similarity(left, right) >= threshold;
      if (!mayReach(left, right, threshold)) expect(reached).toBe(false);
    }),
  );
});

test('A pair that does not fit is passed over for the next', () => {
  const shapes = ['走访A客户确认标准', '走访A客户确认标准', '走访A客户确认标准'].map(shape);
  expect(firstSimilar(shapes, (one) => one !== 0, { threshold: 0.75, back: 10 })).toEqual([null, null, 1]);
});
