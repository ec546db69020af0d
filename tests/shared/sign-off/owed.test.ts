import { demoOrganisation } from 'functions/local/demo/organisation';
import { readDate } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { organisationAt } from 'shared/organisation/organisation-at';
import { isRefused } from 'shared/quantity/refusal';
import { urgencyOf, workingDaysSince } from 'shared/sign-off/overdue';
import { owedIn } from 'shared/sign-off/owed';

const dayOf = (text: string) => {
  const day = readDate(text);
  if (isRefused(day)) throw new Error(text);
  return day;
};

const owed = (unit: string, key: string): readonly string[] => {
  const period = readPeriod(key);
  if (isRefused(period)) throw new Error(key);
  const at = organisationAt(demoOrganisation, dayOf('2026-02-27'));
  return owedIn(at, unit, period, statutoryCalendar).map(
    ({ template, unit: of, person, due }) => `${template} ${person ?? of} ${due}`,
  );
};

describe('what is owed for a period', () => {
  test('a month: every department its plan before it begins and its summary after it ends, who sells a plan', () => {
    // The 28th of February 2026, a Saturday, is worked for the Spring Festival.
    expect(owed('BIZ1', '2026M03')).toEqual(
      expect.arrayContaining(['T-MON-D BIZ1 2026-02-28', 'T-MON-P p-xu 2026-02-28', 'T-SMO BIZ1 2026-04-03']),
    );
    expect(owed('CO', '2026M03').filter((each) => each.startsWith('T-MON-D'))).toEqual(
      ['BIZ1', 'BIZ2', 'MKT1', 'MKT2'].map((unit) => `T-MON-D ${unit} 2026-02-28`),
    );
  });

  test('management departments owe nothing, and days nothing has a due day for', () => {
    expect(owed('FIN', '2026M03')).toEqual([]);
    expect(owed('CO', '2026-03-02')).toEqual([]);
  });
});

describe('how long something waits', () => {
  test('is counted in working days after the day it came', () => {
    // From a Thursday over a weekend with a worked Saturday to the Monday.
    expect(workingDaysSince(dayOf('2026-02-26'), dayOf('2026-03-02'), statutoryCalendar)).toBe(3);
    expect(workingDaysSince(dayOf('2026-02-27'), dayOf('2026-02-27'), statutoryCalendar)).toBe(0);
    expect(workingDaysSince(dayOf('2026-03-02'), dayOf('2026-02-27'), statutoryCalendar)).toBe(0);
  });

  test('reminds after one day and escalates after three', () => {
    expect([0, 1, 2, 3, 4, 400].map((days) => urgencyOf(days))).toEqual([
      ...['in-time', 'in-time', 'remind', 'remind', 'escalate', 'escalate'],
    ]);
  });
});
