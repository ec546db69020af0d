import fc from 'fast-check';
import { lexicon } from 'shared/review/text/lexicon';
import { crowdOf, firstSimilar, isSimilar, shapeMaker, similarity, type Search } from 'shared/review/text/similarity';

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

const firstSimilarOfAll = (texts: readonly string[], search: Search): readonly (number | null)[] => {
  const crowd = crowdOf(texts.map(shape));
  return texts.map((_, place) => firstSimilar(crowd, place, search));
};

test('What lengths and bits rule out is never similar', () => {
  fc.assert(
    fc.property(names, fc.double({ min: 0.1, max: 1, noNaN: true }), (texts, threshold) => {
      const crowd = crowdOf(texts.map(shape));
      const all = texts.map((text) => texts.map((other) => between(text, other) >= threshold));
      expect(texts.map((_, at) => texts.map((_each, other) => isSimilar(crowd, at, other, threshold)))).toEqual(all);
    }),
  );
});

test('The first similar text above is found', () => {
  fc.assert(
    fc.property(names, (texts) => {
      const all = texts.map((text, place) => {
        const earlier = texts.slice(0, place).findIndex((other) => between(text, other) >= 0.75);
        return earlier < 0 ? null : earlier;
      });
      expect(firstSimilarOfAll(texts, { threshold: 0.75, back: 1000, fits: () => true })).toEqual(all);
    }),
  );
});

test('A text looks back at most so many places, however many there are', () => {
  const looked: number[] = [];
  const [count, back] = [300, 20];
  const texts = Array.from({ length: count }, (_, at) => `走访客户确认型样件标准${at % 7}`);
  const fits = (one: number, other: number): boolean => {
    looked.push(other - one);
    return false;
  };
  firstSimilarOfAll(texts, { threshold: 0.78, back, fits });
  expect(Math.max(...looked)).toBe(back);
  expect(looked.length).toBeLessThanOrEqual(count * back);
});

test('A pair that does not fit is passed over for the next', () => {
  const texts = ['走访A客户确认标准', '走访A客户确认标准', '走访A客户确认标准'];
  expect(firstSimilarOfAll(texts, { threshold: 0.75, back: 10, fits: (one) => one !== 0 })).toEqual([null, null, 1]);
});
