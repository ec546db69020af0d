import { indicatorOf } from 'shared/indicator/catalogue';
import { addsUp, isIssued, round, toleranceOf, unitOf } from 'shared/review/families/sums';
import { overBlock, type Found, type Rule } from 'shared/review/rule';
import { number, text, type RowView } from 'shared/review/row-view';
import { grouped } from 'shared/organisation/grouped';

/** A row of the decomposition: a unit's or person's target of one indicator and period. */
const matrixRow = ['indCode', 'org', 'person', 'period', 'value'];

const cellOf = (row: RowView): string => `${text(row, 'indCode') ?? ''} ${text(row, 'period') ?? ''}`;

/** V-SUM-01 in T-DEC: what is broken down gives the unit's own row, or what it was issued, in every period. */
export const matrixSums: readonly Rule[] = [
  overBlock({
    id: 'V-SUM-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'block', columns: matrixRow, header: ['org', 'period'] },
    check: (rows, context) => {
      const { header, settings, planned } = context;
      const [unit, period] = [unitOf(context), header === null ? null : text(header, 'period')];
      const isOwn = (row: RowView): boolean => text(row, 'org') === unit && text(row, 'person') === null;
      return [...grouped(rows, cellOf).values()].flatMap((cells): readonly Found[] => {
        const [first] = cells;
        const code = first === undefined ? '' : (text(first, 'indCode') ?? '');
        const indicator = indicatorOf(code);
        const parts = cells.filter((row) => !isOwn(row));
        const [part] = parts;
        const isWhole = first !== undefined && text(first, 'period') === period;
        const issued = isWhole ? planned.fromAbove?.find((each) => each.indicator === code)?.target : undefined;
        const own = cells.find(isOwn);
        const target = (own === undefined ? null : number(own, 'value')) ?? issued ?? null;
        if (part === undefined || target === null || !addsUp(indicator)) return [];
        const sum = parts.reduce((all, row) => all + (number(row, 'value') ?? 0), 0);
        if (sum >= target - toleranceOf(indicator, parts.length, settings)) return [];
        const facts = { indicator: code, sum: round(sum), target, difference: round(target - sum), unit };
        const firm = isIssued(context, code) ? ({ firm: true } as const) : {};
        return [{ row: (own ?? part).id, column: 'value', facts, ...firm }];
      });
    },
  }),
];
