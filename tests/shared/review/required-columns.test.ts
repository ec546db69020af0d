import { statutoryCalendar } from 'shared/calendar/working-days';
import { dateOf } from 'shared/calendar/date';
import { withRows, rowsIn } from 'shared/plan/document';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { openErrors } from 'shared/review/waiver';
import type { Finding } from 'shared/review/finding';
import { blocksOf, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { aFilledPlan } from 'tests/fixtures/plans/filled-plan';
import { sampleLists } from 'tests/fixtures/plans/masters';

const today = dateOf(2026, 2, 27);

const findingsOf = (document: ReturnType<typeof aFilledPlan>): readonly Finding[] =>
  reviewPlan(document, { today, lists: sampleLists, settings: reviewSettings, workingDays: statutoryCalendar });

/** Said at the cell, or in the list of what the row lacks. */
const names = (column: string, { at, facts }: Finding): boolean =>
  at.column === column || (Array.isArray(facts['missing']) && facts['missing'].includes(column));

/** Every required column of a kind but those of the cover, which has rules of its own. */
const requiredIn = (template: Template) =>
  blocksOf(template)
    .slice(1)
    .flatMap(({ id, columns }) =>
      columns.filter(({ need }) => need === 'required').map(({ key }) => [id, key] as const),
    );

describe('K7 a required value that is blank is named, shown as open, and keeps the plan from being handed in', () => {
  test.each(allTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
    const filled = aFilledPlan(template, { rows: 2 });
    const missed = requiredIn(template).filter(([block, column]) => {
      const [first, ...others] = rowsIn(filled, block);
      if (first === undefined) return true;
      const rest = { ...first.cells, [column]: null };
      // A row that held nothing else is empty now, and asked for nothing.
      if (Object.values(rest).every((cell) => cell === null)) return false;
      const blanked = withRows(filled, block, [{ ...first, cells: rest }, ...others]);
      const found = findingsOf(blanked).filter(
        (finding) => finding.at.block === block && finding.at.row === first.id && names(column, finding),
      );
      return !found.some(({ open }) => open === true) || openErrors(found, []).length === 0;
    });
    expect(missed).toEqual([]);
  });

  test('a row that holds nothing is asked for nothing', () => {
    const [template] = allTemplates.filter(({ id }) => id === 'T-TRN');
    if (template === undefined) throw new RangeError('no training plan');
    const blank = withRows(aFilledPlan(template, { rows: 1 }), 'TRN', [{ id: 'TRN-1', cells: {} }]);
    expect(findingsOf(blank).filter(({ rule }) => rule === 'V-DAT-13')).toEqual([]);
  });
});
