import { dateOf, numberOf, textOf } from 'shared/administration/cell-of';
import type { NumberSetting } from 'shared/administration/number-setting';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { yearOf, type IsoDate } from 'shared/calendar/date';
import { statutoryDays, type YearDays } from 'shared/calendar/statutory-days';
import { calendarYear, type FiscalYear } from 'shared/calendar/period';
import type { Cells } from 'shared/plan/document';

const firstMonth: NumberSetting = {
  ...{ key: 'firstMonth', zh: '规划年度首月(1=公历年度)', en: 'First month of the planning year (1: calendar year)' },
  ...{ unit: '月', least: 1, most: 12, whole: true },
};

export const yearNumbers: readonly NumberSetting[] = [firstMonth];

/** The years an administrator entered, each replacing the announced one. */
export function calendarIn(rows: AdministrationRows): readonly YearDays[] {
  const years = new Map<number, { holidays: IsoDate[]; makeUpDays: IsoDate[] }>();
  for (const row of rowsOf(rows, 'DAY')) {
    const date = dateOf(row, 'date');
    if (date === null) continue;
    const days = years.get(yearOf(date)) ?? { holidays: [], makeUpDays: [] };
    years.set(yearOf(date), days);
    (textOf(row, 'kind') === 'make-up' ? days.makeUpDays : days.holidays).push(date);
  }
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([year, { holidays, makeUpDays }]) => ({ year, holidays: holidays.sort(), makeUpDays: makeUpDays.sort() }));
}

export const calendarRows = (years: readonly YearDays[]): AdministrationRows => ({
  DAY: years.flatMap(({ holidays, makeUpDays }) =>
    [
      ...holidays.map((date): Cells => ({ date, kind: 'holiday' })),
      ...makeUpDays.map((date): Cells => ({ date, kind: 'make-up' })),
    ].sort((one, other) => (textOf(one, 'date') < textOf(other, 'date') ? -1 : 1)),
  ),
});

/** For the sheet: the announced years around `year` stand beside the entered ones, to be looked at and changed. */
export function withAnnouncedYears(rows: AdministrationRows, year: number): AdministrationRows {
  const entered = calendarIn(rows);
  const announced = [year - 1, year, year + 1]
    .filter((each) => entered.every((own) => own.year !== each))
    .flatMap((each) => statutoryDays(each) ?? []);
  return calendarRows([...entered, ...announced].sort((one, other) => one.year - other.year));
}

/** A year left as announced is not entered: a later announcement still counts for it. */
export const withoutAnnouncedYears = (rows: AdministrationRows): AdministrationRows =>
  calendarRows(calendarIn(rows).filter((year) => !isAsAnnounced(year)));

function isAsAnnounced({ year, holidays, makeUpDays }: YearDays): boolean {
  const announced = statutoryDays(year);
  return (
    announced !== null &&
    holidays.join() === [...announced.holidays].sort().join() &&
    makeUpDays.join() === [...announced.makeUpDays].sort().join()
  );
}

/** The month the planning year begins in (AM-39); what is no month has been found wrong when it was entered. */
export function fiscalYearIn(rows: AdministrationRows): FiscalYear {
  const row = rowsOf(rows, 'YEAR').find((each) => textOf(each, 'key') === firstMonth.key);
  return { firstMonth: (row && numberOf(row, 'value')) ?? calendarYear.firstMonth };
}

export const fiscalYearRows = (fiscal: FiscalYear): AdministrationRows => ({
  YEAR: [{ key: firstMonth.key, value: fiscal.firstMonth }],
});
