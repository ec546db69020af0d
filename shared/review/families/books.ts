import { isBooked } from 'shared/indicator/booked';
import { missingIn } from 'shared/review/missing';
import { has, text } from 'shared/review/row-view';
import { overRows, type Rule } from 'shared/review/rule';

const bookedColumns = ['dept', 'indCode', 'amount', 'source', 'date'];

/** V-ACT: what finance has booked says where it comes from, and is an amount of money that adds up. */
export const booksRules: readonly Rule[] = [
  overRows({
    id: 'V-ACT-01',
    severity: 'error',
    looksAt: { reach: 'row', columns: bookedColumns, demands: ['source', 'date'] },
    check: (row) => (has(row, 'amount') ? missingIn(row, ['source', 'date']) : null),
  }),
  overRows({
    id: 'V-ACT-02',
    severity: 'error',
    looksAt: { reach: 'row', columns: bookedColumns },
    check: (row) => {
      const code = text(row, 'indCode');
      return code === null || isBooked(code) ? null : { column: 'indCode', facts: { value: code } };
    },
  }),
];
