import fc from 'fast-check';
import { canonical, canonicalDocument, contentOf } from 'shared/plan/canonical';
import { contentHash } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { templateOf } from 'shared/template/templates';

const document: PlanDocument = {
  template: 'T-MON-D',
  templateVersion: 1,
  header: { org: 'BIZ1', period: '2026M03', title: null },
  blocks: {
    TASK: [
      { id: 'r2', cells: { name: '走访客户', effort: 1.5, mile: false } },
      { id: 'r1', cells: { name: '签订合同', effort: 3 } },
    ],
    OPP: [],
  },
};

describe('the canonical form', () => {
  test('is the same whatever order keys came in', () => {
    const entries = fc.uniqueArray(
      fc.tuple(fc.string(), fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())),
      {
        selector: ([key]) => key.normalize('NFC').replace(/\r\n?/g, '\n'),
      },
    );
    fc.assert(
      fc.property(entries, (pairs) => {
        expect(canonical(Object.fromEntries(pairs))).toBe(canonical(Object.fromEntries([...pairs].reverse())));
      }),
    );
  });

  test('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['composed and decomposed letters', 'é', 'e\u0301'],
    ['line ends of every system', 'a\nb', 'a\r\nb'],
    ['zero and minus zero', 0, -0],
    ['a number however it was typed', 100, 1e2],
  ])('does not tell apart %s', (_, one, other) => {
    expect(canonical({ of: one })).toBe(canonical({ of: other }));
  });

  test.each([
    ['full-width and half-width', 'Ａ', 'A'],
    ['a number and its text', 1, '1'],
    ['0.1 + 0.2 and 0.3', 0.1 + 0.2, 0.3],
    ['true and its name', true, 'true'],
    ['a space more', 'a b', 'a  b'],
  ])('tells apart %s', (_, one, other) => {
    expect(canonical({ of: one })).not.toBe(canonical({ of: other }));
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1], [Symbol('s')]])('refuses %p', (value) => {
    expect(() => canonical({ value })).toThrow(TypeError);
  });
});

describe('what is signed of a plan', () => {
  test('is written down in one way, for good', () => {
    expect(canonicalDocument(document)).toBe(
      '{"blocks":{"TASK":[{"cells":{"effort":1.5,"mile":false,"name":"走访客户"},"id":"r2"},' +
        '{"cells":{"effort":3,"name":"签订合同"},"id":"r1"}]},"header":{"org":"BIZ1","period":"2026M03"},' +
        '"template":"T-MON-D","templateVersion":1}',
    );
  });

  test('blank cells and empty blocks are nothing', () => {
    const bare = {
      ...document,
      header: { org: 'BIZ1', period: '2026M03' },
      blocks: { TASK: document.blocks['TASK'] ?? [] },
    };
    expect(contentHash(bare)).toBe(contentHash(document));
  });

  test('the order of rows and every cell of them count', () => {
    const [first, second] = document.blocks['TASK'] ?? [];
    const swapped = { ...document, blocks: { TASK: [second, first].flatMap((row) => row ?? []) } };
    const retyped = JSON.parse(JSON.stringify(document).replace('1.5', '1.50001')) as PlanDocument;
    const hashes = [document, swapped, retyped].map(contentHash);
    expect(new Set(hashes).size).toBe(3);
  });

  test('calculated and service columns are not part of it', () => {
    const template = templateOf('T-MON-D');
    if (template === undefined) throw new Error('the monthly template is gone');
    const shown: PlanDocument = {
      ...document,
      header: { ...document.header, planNo: 'MON-BIZ1-2026M03-v1', state: 'effective' },
      blocks: {
        TASK: (document.blocks['TASK'] ?? []).map((row) => ({ ...row, cells: { ...row.cells, dur: 9, remark: '改' } })),
      },
    };
    expect(contentHash(contentOf(shown, template))).toBe(contentHash(contentOf(document, template)));
  });
});
