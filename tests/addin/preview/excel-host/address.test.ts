import fc from 'fast-check';
import {
  columnLetters,
  columnNumber,
  contains,
  formatArea,
  intersect,
  parseArea,
  quoteSheet,
  splitSheet,
  subtract,
  type Area,
} from 'addin/preview/excel-host/address';
import { paint, valueAt } from 'addin/preview/excel-host/painted';
import { shiftArea, wholeRows } from 'addin/preview/excel-host/structure';

const area = fc.record({
  row: fc.nat(40),
  column: fc.nat(40),
  rowCount: fc.integer({ min: 1, max: 20 }),
  columnCount: fc.integer({ min: 1, max: 20 }),
});

const cellsOf = (one: Area) => one.rowCount * one.columnCount;

test('columns have letters and letters have columns', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column));
});

test('an address is read as it is written', () => {
  fc.assert(fc.property(area, (one) => expect(parseArea(formatArea(one))).toEqual(one)));
  expect(parseArea('$B$2:a1')).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
  expect(formatArea(parseArea('C:D') as Area)).toBe('C:D');
  expect(formatArea(parseArea('3:4') as Area)).toBe('3:4');
  expect(['A0', 'XFE1', 'A1048577', '', 'A', '7', 'A1:', 'A1:B', 'A1:B2:C3'].map(parseArea)).toEqual(
    Array.from({ length: 9 }),
  );
});

test('sheet names are quoted where Excel needs it', () => {
  for (const name of ['计划', 'Sheet1', "it's", '2026', 'A1', 'R1C1', 'two words', 'a-b', 'a!b']) {
    expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, rest: 'A1' });
  }
  expect([quoteSheet('计划'), quoteSheet("it's"), quoteSheet('A1')]).toEqual(['计划', "'it''s'", "'A1'"]);
});

test('what is cut out and what remains make up the whole', () => {
  fc.assert(
    fc.property(area, area, (from, cut) => {
      const hole = intersect(from, cut);
      const rest = subtract(from, cut);
      expect(rest.reduce((sum, part) => sum + cellsOf(part), hole ? cellsOf(hole) : 0)).toBe(cellsOf(from));
      expect(rest.every((part) => contains(from, part) && !intersect(part, cut))).toBe(true);
    }),
  );
});

test('rows inserted and deleted again leave every area where it was', () => {
  fc.assert(
    fc.property(area, fc.nat(60), fc.integer({ min: 1, max: 9 }), (one, at, count) => {
      const inserted = shiftArea(one, wholeRows('s', 'inserted', at, count));
      expect(inserted && shiftArea(inserted, wholeRows('s', 'deleted', at, count))).toEqual(one);
    }),
  );
});

test('the last stroke over a cell is what counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(area, fc.option(fc.nat(3), { nil: undefined })), { maxLength: 8 }),
      area,
      (strokes, probe) => {
        const painted = strokes.reduce<ReturnType<typeof paint<number>>>(
          (all, [where, value]) => paint(all, where, value),
          [],
        );
        const last = strokes.findLast(([where]) => contains(where, { ...probe, rowCount: 1, columnCount: 1 }));
        expect(valueAt(painted, probe.row, probe.column)).toBe(last?.[1]);
      },
    ),
  );
});
