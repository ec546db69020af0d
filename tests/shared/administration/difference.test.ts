import fc from 'fast-check';
import { differences } from 'shared/administration/difference';
import { administrationTables } from 'shared/administration/tables';
import { demoRows, withCells, withRows } from 'tests/shared/administration/entered';

const between = (before: typeof demoRows, after: typeof demoRows) => differences(administrationTables, before, after);

test('what is the same has no difference, whatever its order and its blanks', () => {
  expect(between(demoRows, demoRows)).toEqual([]);
  expect(
    between(
      demoRows,
      withRows('PERSON', (rows) => [...rows].reverse()),
    ),
  ).toEqual([]);
  expect(between(demoRows, withCells('UNIT', { id: 'CO' }, { to: '', side: null }))).toEqual([]);
});

test('a changed cell is told with what it was', () => {
  const [table, ...more] = between(demoRows, withCells('UNIT', { id: 'BIZ1' }, { zh: '业务第一部' }));
  expect(more).toEqual([]);
  expect(table).toMatchObject({ table: 'UNIT', added: 0, removed: 0, changed: 1 });
  expect(table?.rows).toMatchObject([{ cells: [{ column: 'zh', before: '业务一部', after: '业务第一部' }] }]);
});

test('rows that come and go are counted, and going back undoes them', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.nat({ max: 5 }), (gone, come) => {
      const after = withRows('UNIT', (rows) => [
        ...rows.slice(gone),
        ...Array.from({ length: come }, (_, at) => ({ id: `NEW${at}`, zh: '新', en: 'New', level: '3' })),
      ]);
      const there = between(demoRows, after).find(({ table }) => table === 'UNIT');
      const back = between(after, demoRows).find(({ table }) => table === 'UNIT');
      expect([there?.added ?? 0, there?.removed ?? 0]).toEqual([come, gone]);
      expect([back?.added ?? 0, back?.removed ?? 0]).toEqual([gone, come]);
    }),
  );
});
