import fc from 'fast-check';
import { address, addressLists, areaOf, columnLetters, inSheet, overlap } from 'addin/workbook/excel/a1';
import { cardFrom, cardXml, type IdentityCard } from 'addin/workbook/identity/identity-card';
import { formulaFor, type FormulaScope } from 'addin/workbook/cells/formula';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';
import { freePlanIndex } from 'addin/workbook/identity/plan-index';

describe('addresses', () => {
  it('are written and read as Excel does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(inSheet("Bob's", { row: 1, column: 1, rows: 2, columns: 1 })).toBe("'Bob''s'!$B$2:$B$3");
    expect(areaOf("'a!b'!$C:$D")).toEqual({ row: 0, column: 2, rows: 1_048_576, columns: 2 });
    expect(areaOf('3:5')).toMatchObject({ row: 2, rows: 3, columns: 16_384 });
    expect(areaOf('A1,B2')).toBeNull();
  });

  it('come back as they were', () => {
    const area = fc.record({
      row: fc.nat(9_999),
      column: fc.nat(800),
      rows: fc.integer({ min: 1, max: 99 }),
      columns: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(fc.property(area, (each) => expect(areaOf(address(each))).toEqual(each)));
    fc.assert(fc.property(area, area, (one, other) => expect(overlap(one, other)).toEqual(overlap(other, one))));
  });

  it('fit into lists that Excel does not cut', () => {
    const cells = Array.from({ length: 5_000 }, (_, row) => ({ row: row * 2, column: 30, rows: 1, columns: 1 }));
    const lists = addressLists(cells);
    expect(lists.every((list) => list.length < 8_192)).toBe(true);
    expect(lists.join(',').split(',')).toHaveLength(5_000);
  });
});

describe('sheet names', () => {
  it('are free, short and allowed', () => {
    expect(freeSheetName('月度指标', ['月度指标', 'X'])).toBe('月度指标 2');
    expect(freeSheetName('a/b:c', [])).toBe('a b c');
    expect(freeSheetName('History', [])).toBe('History 2');
    expect(freeSheetName('x'.repeat(40), ['X'.repeat(31)])).toBe(`${'x'.repeat(29)} 2`);
    expect(freeSheetName(`${'a'.repeat(30)}🚀`, [])).toBe('a'.repeat(30));
  });
});

describe('the identity card', () => {
  it('survives the way into the file and back, whatever a plan is called', () => {
    const card: IdentityCard = {
      plans: [
        {
          planIndex: 1,
          planId: `a<b>&"'`,
          planNo: ']]>',
          version: 1,
          template: 'T-MON-D',
          templateVersion: 1,
          language: 'zh-CN',
          contentHash: '',
          standing: 'open',
        },
      ],
      rollUps: [{ number: 1, unit: 'HQ', period: '2026M03' }],
    };
    expect(cardFrom(cardXml(card))).toEqual(card);
    expect(
      cardFrom(cardXml(card).replaceAll('"', '&quot;').replace('xmlns=&quot;urn:countersign:workbook:1&quot;', '')),
    ).toEqual(card);
  });

  it.each([
    '',
    '<card>',
    '<card xmlns="x">{"plans":[{"slot":"1"}]}</card>',
    '<card>[]</card>',
    '<card>nonsense</card>',
  ])('is empty where somebody wrote %s', (xml) => {
    expect(cardFrom(xml)).toEqual({ plans: [], rollUps: [] });
  });

  it('never offers a slot that names of a lost card still use', () => {
    expect(freePlanIndex({ plans: [], rollUps: [] }, ['CS1_IND', 'CS3_AT_cover', 'Mine'])).toBe(2);
  });
});

describe('formulas of a template', () => {
  const around: FormulaScope = {
    cell: (key) => ({ a: { row: 6, column: 3, rows: 1, columns: 1 } })[key] ?? null,
    column: (block, key) =>
      key === 'a' ? { sheet: '任务', area: { row: 6, column: 3, rows: 5, columns: 1 } } : block === null ? null : null,
    header: (key) => `CS1_HDR_${key}`,
    name: (name) => name.replace('CS_', 'CS1_'),
  };

  it('become references and names', () => {
    expect(formulaFor('{a}*2+SUM({a:all})', around)).toBe('=IFERROR(D7*2+SUM($D$7:$D$11),"")');
    expect(formulaFor('SUM({TASK.a:all})+{#period}+COUNTA(CS_Holidays)', around)).toBe(
      `=IFERROR(SUM('任务'!$D$7:$D$11)+CS1_HDR_period+COUNTA(CS1_Holidays),"")`,
    );
  });

  it('say what is gone', () => {
    expect(formulaFor('{a}+{b}', around)).toBe('=D7+#REF!');
  });
});
