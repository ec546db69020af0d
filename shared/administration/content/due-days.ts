import { numberOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import type { DueDay, DueDays } from 'shared/review/due-days';

/** How a row says when a kind of plan is due. */
export type DueForm = 'before' | 'within' | 'after' | 'date';

const dueRow = (template: string, { of, rule }: DueDay): Cells => {
  switch (rule.kind) {
    case 'before':
      return { template, when: 'before', days: rule.workingDays };
    case 'working-day':
      return { template, when: of === 'period' ? 'within' : 'after', days: rule.nth };
    case 'date':
      return { template, when: 'date', month: rule.month, day: rule.day, years: rule.years };
    case 'calendar-day':
      throw new TypeError(`${template}: no form of the table counts days of the calendar`);
  }
};

export const dueRows = (dueDays: DueDays): AdministrationRows => ({
  DUE: Object.entries(dueDays).flatMap(([template, due]) => (due === undefined ? [] : [dueRow(template, due)])),
});

function dueIn(row: Cells): DueDay {
  const number = (key: string): number => numberOf(row, key) ?? 0;
  switch (textOf(row, 'when') as DueForm) {
    case 'before':
      return { of: 'period', rule: { kind: 'before', workingDays: number('days') } };
    case 'within':
      return { of: 'period', rule: { kind: 'working-day', nth: number('days') } };
    case 'after':
      return { of: 'next-period', rule: { kind: 'working-day', nth: number('days') } };
    case 'date':
      return {
        of: 'period',
        rule: { kind: 'date', month: number('month'), day: number('day'), years: number('years') },
      };
  }
}

/** A kind of plan without a row is due on no certain day. */
export const dueDaysIn = (rows: AdministrationRows): DueDays =>
  Object.fromEntries(rowsOf(rows, 'DUE').map((row) => [textOf(row, 'template'), dueIn(row)]));
