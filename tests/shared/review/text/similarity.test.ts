import fc from 'fast-check';
import { lexicon } from 'shared/review/text/lexicon';
import { firstSimilar, shapeMaker, similarity, type Shape } from 'shared/review/text/similarity';

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
  const [threshold, most] = [0.75, 1000];
  fc.assert(
    fc.property(names, (texts) => {
      const shapes = texts.map(shape);
      const all = shapes.map((each, place) => {
        const earlier = shapes.slice(0, place).findIndex((other) => similarity(each, other) >= threshold);
        return earlier < 0 ? null : earlier;
      });
      expect(firstSimilar(shapes, () => true, { threshold, most })).toEqual(all);
    }),
  );
});

test('Each text is compared with a bounded number of others, however alike all are', () => {
  let reads = 0;
  const watched = (text: string): Shape => {
    const { pairs } = shape(text);
    return {
      text,
      get pairs() {
        reads += 1;
        return pairs;
      },
    };
  };
  const [count, most] = [2000, 50];
  const shapes = Array.from({ length: count }, (_, at) => watched(`走访${at}号客户确认${at % 97}型样件标准`));
  firstSimilar(shapes, () => false, { threshold: 0.78, most });
  // A comparison reads the pairs of both a few times.
  expect(reads).toBeLessThan(count * most * 10);
});

test('A pair that does not fit is passed over for the next', () => {
  const shapes = ['走访A客户确认标准', '走访A客户确认标准', '走访A客户确认标准'].map(shape);
  expect(firstSimilar(shapes, (one) => one !== 0, { threshold: 0.75, most: 10 })).toEqual([null, null, 1]);
});
