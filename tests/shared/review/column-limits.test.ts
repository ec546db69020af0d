import { statutoryCalendar } from 'shared/calendar/working-days';
import type { Cell, PlanDocument } from 'shared/plan/document';
import { withCell, withHeader } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { dataRules } from 'shared/review/families/data';
import { reviewWith } from 'shared/review/review-with';
import { reviewSettings } from 'shared/review/settings';
import { isTyped, type Column } from 'shared/template/column';
import { numberLimitsOf } from 'shared/template/limits';
import { blocksOf, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { day, lists } from 'tests/shared/review/given';

const periods: Readonly<Record<Template['grain'], string>> = {
  span: '2026-2031',
  year: '2026',
  quarter: '2026Q1',
  month: '2026M03',
  week: '2026W10',
  day: '2026-03-02',
};

/** Every typed column of every template. */
const columns = allTemplates.flatMap((template) =>
  blocksOf(template).flatMap((block) =>
    block.columns.filter(isTyped).map((column) => ({ template, block: block.id, column })),
  ),
);

function documentWith(template: Template, block: string, column: Column, value: Cell): PlanDocument {
  const empty: PlanDocument = {
    ...{ template: template.id, templateVersion: template.version },
    header: { period: periods[template.grain] },
    blocks: Object.fromEntries(blocksOf(template).map(({ id }) => [id, [{ id: `${id}-1`, cells: {} }]])),
  };
  return block === 'HDR'
    ? withHeader(empty, column.key, value)
    : withCell(empty, block, `${block}-1`, column.key, value);
}

const knowledge = { today: day('2026-02-27'), lists, settings: reviewSettings, workingDays: statutoryCalendar };

const foundAt = (template: Template, block: string, column: Column, value: Cell): readonly Finding[] =>
  reviewWith(template, dataRules, documentWith(template, block, column, value), knowledge).findings.filter(
    ({ at }) => at.block === block && at.column === column.key,
  );

const rulesOf = (...of: Parameters<typeof foundAt>): readonly string[] => foundAt(...of).map(({ rule }) => rule);

const limits = ['V-DAT-04', 'V-DAT-07', 'V-DAT-14'];

describe('R17 every limit of every column of every template is enforced', () => {
  test('R17 the longest text', () => {
    const texts = columns.filter(({ column: { longest } }) => longest !== undefined);
    expect(texts.length).toBeGreaterThan(500);
    for (const { template, block, column } of texts) {
      const longest = column.longest ?? 0;
      const place = `${template.id} ${block}.${column.key}`;
      expect([place, rulesOf(template, block, column, '字'.repeat(longest)).includes('V-DAT-16')]).toEqual([
        place,
        false,
      ]);
      expect([place, rulesOf(template, block, column, '字'.repeat(longest + 1))]).toEqual([
        place,
        expect.arrayContaining(['V-DAT-16']),
      ]);
    }
  });

  test('R17 the smallest and the largest number', () => {
    const numbers = columns.filter(({ column: { type } }) => ['number', 'integer', 'money', 'percent'].includes(type));
    expect(numbers.length).toBeGreaterThan(250);
    for (const { template, block, column } of numbers) {
      const { least, most } = numberLimitsOf(column);
      const place = `${template.id} ${block}.${column.key}`;
      const isFound = (value: number): boolean =>
        rulesOf(template, block, column, value).some((rule) => limits.includes(rule));
      if (least !== null) expect([place, isFound(least), isFound(least - 1)]).toEqual([place, false, true]);
      else expect([place, isFound(-3)]).toEqual([place, false]);
      if (most !== null) expect([place, isFound(most), isFound(most + 1)]).toEqual([place, false, true]);
    }
  });

  test('R6 the first and the last likely day', () => {
    const dates = columns.filter(({ column: { type } }) => type === 'date');
    expect(dates.length).toBeGreaterThan(100);
    for (const { template, block, column } of dates) {
      const place = `${template.id} ${block}.${column.key}`;
      for (const value of ['1905-07-18', '2062-03-27', '9998-01-01'])
        expect([place, value, rulesOf(template, block, column, value)]).toEqual([
          place,
          value,
          expect.arrayContaining(['V-DAT-15']),
        ]);
      expect([place, rulesOf(template, block, column, '2026-03-02').includes('V-DAT-15')]).toEqual([place, false]);
    }
  });
});

/** What is typed, pasted and left behind in cells. */
const typed: readonly Cell[] = [
  ...[
    '2026-13-45',
    '2026-02-30',
    '2026/3/5',
    '2026年3月5日',
    '２０２６．３．５',
    '20260305',
    '3/5/2026',
    '3月5日',
    '46086',
    '1905-7-18',
  ],
  ...[
    '1,200',
    '１２',
    '12.5%',
    '￥3,000',
    '(30)',
    '−5',
    '约500万',
    '3万',
    '1.2.3',
    '1,20',
    '１，２００',
    '三',
    '-1',
    '150%',
  ],
  ...['李　四', '张三', 'ZHANG', '张三、李四', 'A客户', '新增', '是', '某', '', '   '],
  ...[2026.3, 20260305, 46086, -3, 1.5, 0, 1e12, 0.30000000000000004, true],
];

test('R21 a value that is offered as a mend is one its own rule accepts', () => {
  let offered = 0;
  for (const { template, block, column } of columns.filter(({ template: { id } }) =>
    ['T-MON-D', 'T-SMO', 'T-SWK', 'T-DAY'].includes(id),
  )) {
    for (const value of typed) {
      for (const { rule, mend } of foundAt(template, block, column, value)) {
        if (mend?.kind !== 'set-cell' || mend.value === null) continue;
        offered += 1;
        const after = rulesOf(template, block, column, mend.value);
        expect([column.key, value, mend.value, after.includes(rule)]).toEqual([column.key, value, mend.value, false]);
      }
    }
  }
  expect(offered).toBeGreaterThan(100);
});
