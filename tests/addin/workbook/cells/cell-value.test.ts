import fc from 'fast-check';
import type { Cell } from 'shared/plan/document';
import { withoutResidue } from 'shared/quantity/decimal';
import { textsIn } from 'shared/plan/typed-rows';
import { column, type Column } from 'shared/template/column';
import { fromSheet, toSheet } from 'addin/workbook/cells/cell-value';
import { labelsByList } from 'addin/workbook/cells/list-labels';
import { fromSerial, toSerial } from 'addin/workbook/excel/serial-date';
import { someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';

const zh = labelsByList('zh-CN', someLists);
const en = labelsByList('en-US', someLists);

const of = (type: Column['type'], traits: Parameters<typeof column>[5] = {}): Column =>
  column('k', '列', 'column', type, 'optional', traits);
const owner = of('reference', { list: 'people' });
const kind = of('choice', { list: 'E-KIND' });
const coop = of('texts', { list: 'unitsOrPeople' });

/** The sign for "text" is not part of what Excel gives back. */
const stored = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/^'/, '') : value);
const through = (each: Column, cell: Cell) => fromSheet(each, stored(toSheet(each, cell, zh)), zh);

describe('a value in a cell', () => {
  it('shows names and gives codes back, in either language', () => {
    expect(toSheet(kind, 'carried', zh)).toBe('结转');
    expect(toSheet(kind, 'carried', en)).toBe('Carried over');
    expect(fromSheet(kind, '结转', en)).toBe('carried');
    expect(fromSheet(kind, ' CARRIED OVER ', zh)).toBe('carried');
    expect(fromSheet(kind, 'carried', zh)).toBe('carried');
  });

  it('tells people of one name apart', () => {
    expect(toSheet(owner, 'p1', zh)).toBe('王伟 (p1)');
    expect(fromSheet(owner, '王伟 (p2)', zh)).toBe('p2');
    expect(fromSheet(owner, '王伟', zh)).toBe('王伟');
    expect(fromSheet(owner, '李娜', zh)).toBe('p3');
  });

  it('keeps a name its list does not know', () => {
    expect(fromSheet(owner, '路人甲', zh)).toBe('路人甲');
    expect(toSheet(owner, '路人甲', zh)).toBe('路人甲');
  });

  it('joins several entries and takes them apart again, however they were parted', () => {
    expect(toSheet(coop, 'SB;p3', zh)).toBe('销售二部; 李娜');
    expect(fromSheet(coop, '销售二部、李娜，路人', zh)).toBe('SB;p3;路人');
  });

  it('R6 keeps a number that is no day of our time as it was pasted', () => {
    expect(fromSheet(of('date'), 2026.3, zh)).toBe(2026.3);
    expect(fromSheet(of('date'), 2026, zh)).toBe(2026);
    expect(fromSheet(of('date'), 20260315, zh)).toBe(20260315);
  });

  it('R18 leaves what calculating left behind the fifteenth digit', () => {
    expect(fromSheet(of('money'), 0.1 + 0.2, zh)).toBe(0.3);
  });

  it('R15 takes a name for its code however it is spaced or wide', () => {
    const people = someLists['people'] ?? [];
    const entry = people.find(({ zh: name }) => people.filter((each) => each.zh === name).length === 1);
    const name = [...(entry?.zh ?? '')].join('\u3000');
    expect(fromSheet(owner, name, zh)).toBe(entry?.code);
  });

  it('reads dates that a paste left as text', () => {
    expect(fromSheet(of('date'), '2026/3/5', zh)).toBe('2026-03-05');
    expect(fromSheet(of('date'), '2026年3月5日', zh)).toBe('2026-03-05');
    expect(fromSheet(of('date'), '3月中旬', zh)).toBe('3月中旬');
    expect(fromSheet(of('date'), 46086.75, zh)).toBe('2026-03-05');
    expect(fromSheet(of('date'), -5, zh)).toBe(-5);
  });

  it('reads a number in a text cell as the text it shows', () => {
    expect(fromSheet(of('text'), 12, zh)).toBe('12');
    expect(fromSheet(of('flag'), '否', zh)).toBe(false);
    expect(fromSheet(of('flag'), 'maybe', zh)).toBe('maybe');
  });

  it('comes back as it was, whatever its column', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => each.trim() !== '');
    // As Excel holds it: 15 digits, and days that a plan may name.
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutResidue);
    const day = fc.integer({ min: 20_001, max: 2_958_465 }).map((serial) => fromSerial(serial) ?? '');
    const code = (list: string) => fc.constantFrom(...(someLists[list] ?? []).map((entry) => entry.code));
    const pairs = fc.oneof(
      fc.tuple(fc.constant(of('text')), text),
      fc.tuple(
        fc.constantFrom(of('money'), of('figure'), of('percent'), of('number'), of('integer')),
        fc.oneof(number, text),
      ),
      fc.tuple(fc.constant(of('date')), day),
      fc.tuple(fc.constant(of('flag')), fc.boolean()),
      fc.tuple(fc.constant(owner), code('people')),
      fc.tuple(fc.constant(kind), code('E-KIND')),
      fc.tuple(
        fc.constant(coop),
        fc.uniqueArray(code('units'), { minLength: 1 }).map((codes) => textsIn(codes.join(';')).join(';')),
      ),
    );
    fc.assert(
      fc.property(pairs, ([each, cell]) => Object.is(through(each, cell), cell)),
      { numRuns: 2_000 },
    );
  });
});

describe('a date in Excel', () => {
  it('is a serial number, from March 1900 on', () => {
    expect(toSerial('2026-03-05')).toBe(46086);
    expect(toSerial('1900-03-01')).toBe(61);
    expect(toSerial('1900-02-28')).toBeNull();
    expect(toSerial('2026-02-30')).toBeNull();
    expect(toSerial('9999-12-31')).toBe(2_958_465);
  });

  it('comes back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => toSerial(fromSerial(serial) ?? '') === serial),
    );
  });
});
