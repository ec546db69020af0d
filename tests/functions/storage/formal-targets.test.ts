import { formallyIssued, issuersOf, withFormal } from 'functions/storage/formal-targets';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { dateOf } from 'shared/calendar/date';
import { evenly, wan } from 'tests/fakes/targets-over-http';

const of = { unit: 'BIZ1', person: null, year: 2027 };
const rows = [
  { node: 'unit:BIZ1' as const, indicator: 'REV_CY', value: wan(1200), months: evenly(wan(100)) },
  { node: 'unit:BIZ1' as const, indicator: 'COLL_RATE', value: 8000, months: evenly(8000) },
  { node: 'unit:BIZ2' as const, indicator: 'REV_CY', value: wan(600), months: evenly(wan(50)) },
];
const periodsOf = (indicator: string, fiscal?: { firstMonth: number }): readonly string[] =>
  formallyIssued(rows, of, fiscal)
    .filter((each) => each.indicator === indicator)
    .map(({ period }) => period);

test('what is formal binds the year and its months, and quarters where they do not add up', () => {
  expect(periodsOf('REV_CY').slice(0, 3)).toEqual(['2027', '2027M01', '2027M02']);
  expect(periodsOf('COLL_RATE').slice(0, 5)).toEqual(['2027', '2027Q1', '2027Q2', '2027Q3', '2027Q4']);
  expect(formallyIssued(rows, of, undefined).find(({ period }) => period === '2027Q3')?.target).toBe(0.8);
  expect(formallyIssued(rows, of, undefined)[0]).toMatchObject({ target: wan(1200), owner: null });
});

test('months are those of the company’s year', () => {
  expect(periodsOf('REV_CY', { firstMonth: 4 })).toEqual([
    ...['2027', '2027M04', '2027M05', '2027M06', '2027M07', '2027M08', '2027M09', '2027M10', '2027M11', '2027M12'],
    ...['2028M01', '2028M02', '2028M03'],
  ]);
});

test('a unit hung up elsewhere within the year finds what either issued, the later one last', () => {
  const moved = {
    ...demoOrganisation,
    units: demoOrganisation.units.flatMap((unit) =>
      unit.id === 'BIZ1'
        ? [
            { ...unit, to: dateOf(2027, 6, 30) },
            { ...unit, parent: 'CO', from: dateOf(2027, 7, 1) },
          ]
        : [unit],
    ),
  };
  expect(issuersOf(moved, of)).toEqual(['SC', 'CO']);
  expect(issuersOf(moved, { ...of, year: 2026 })).toEqual(['SC']);
  expect(issuersOf(moved, { ...of, person: 'p-xu' })).toEqual(['BIZ1']);
});

test('what was agreed goes before what an administrator entered; history stays, other indicators too', () => {
  const kept = (indicator: string, period: string) => ({ indicator, period, target: 5, previous: 4, owner: null });
  const both = withFormal([kept('REV_CY', '2027M01'), kept('NEWCUST', '2027M01')], formallyIssued(rows, of, undefined));
  expect(both.filter(({ period }) => period === '2027M01')).toMatchObject([
    { indicator: 'NEWCUST', target: 5, previous: 4 },
    { indicator: 'REV_CY', target: wan(100), previous: 4 },
    { indicator: 'COLL_RATE', previous: null },
  ]);
});
