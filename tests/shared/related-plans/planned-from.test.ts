import { dateOf } from 'shared/calendar/date';
import { month, quarter, span, week, year, type Period } from 'shared/calendar/period';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { noRelatedPlans, type RelatedPlans } from 'shared/related-plans/related-plans';
import type { StoredPlan } from 'shared/related-plans/stored-plan';
import type { Cells } from 'shared/plan/document';
import { planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { dueDayOf } from 'shared/review/due-days';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import { plannedFrom } from 'shared/related-plans/planned-from';
import { planOf } from 'tests/fixtures/plans/plan-parts';

const keyOf = (planId: string): PlanKey => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  return key;
};
const stored = (planId: string, rows: Readonly<Record<string, readonly Cells[]>>, inForce = true): StoredPlan => {
  const key = keyOf(planId);
  const document = planOf({ template: key.template, header: { moneyUnit: 'wan' }, rows });
  return { planId, planNo: planNoOf(key, 1), key, inForce, document };
};
const planned = (
  planId: string,
  around: Partial<RelatedPlans>,
  period: Period = month(2026, 3),
  issued = [] as const,
) => plannedFrom({ key: keyOf(planId), period, issued }, { ...noRelatedPlans, ...around });

describe('what the rules may know of other plans', () => {
  test('a parent that is missing, on its way, in force, or signed elsewhere', () => {
    const quarterly = stored('QTR-D~BIZ1~2026Q1', {}, false);
    const parentOf = (above: RelatedPlans['above']) => planned('MON-D~BIZ1~2026M03', { above }).parent;
    expect(parentOf({ at: 'missing' })).toBeNull();
    expect(parentOf({ at: 'here', plan: quarterly })).toEqual({ planNo: 'QTR-BIZ1-2026Q1-v1', effective: false });
    const elsewhere = { at: 'elsewhere', planId: 'QTR-D~BIZ1~2026Q1', planNo: 'Q1', tasks: ['a#1'] } as const;
    expect(parentOf(elsewhere)).toEqual({ planNo: 'Q1', effective: true });
    expect(planned('MON-D~BIZ1~2026M03', { above: elsewhere }).namedAbove).toEqual(['a#1']);
    expect(parentOf({ at: 'not-needed' })).toBeUndefined();
  });

  test('nothing about targets and tasks above where neither is known here', () => {
    const { fromAbove, tasksAbove, unfinished, below } = planned('MON-D~BIZ1~2026M03', {});
    expect([fromAbove, tasksAbove, unfinished, below]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a year’s actions and slice of revenue from the 3+3 plan', () => {
    const plan = stored('STR~SC~2026-2031', {
      SIND: [{ indCode: 'STR_REV', owner: 'BIZ1', y1: 1000, y2: 1200 }],
      ACTION: [
        { actNo: 'A1', year: 2026, ownerDept: 'BIZ1', goal: '进入支线市场' },
        { actNo: 'A2', year: 2027, ownerDept: 'BIZ1', goal: '下年' },
        { year: 2026, ownerDept: 'BIZ2', goal: '别的部门' },
      ],
    });
    const { strategicActions, strategicRevenue } = planned(
      'ANN-D~BIZ1~2026',
      { above: { at: 'here', plan } },
      year(2026),
    );
    expect(strategicActions).toEqual([{ no: 'STR~SC~2026-2031#A1', name: '进入支线市场' }]);
    expect(strategicRevenue).toEqual({ thisYear: 1000, nextYear: 1200 });
  });

  test('one sum of what those below took on', () => {
    const below = ['p-xu', 'p-he'].map((person) =>
      stored(`MON-P~BIZ1~2026M03~${person}`, { IND: [{ indCode: 'REV_CY', target: 17 }] }),
    );
    expect(planned('MON-D~BIZ1~2026M03', { below }).below).toEqual([{ indicator: 'REV_CY', target: 34, unit: 'BIZ1' }]);
  });

  test('targets that carry on from the period before, within the year', () => {
    const rows = {
      IND: [
        { indCode: 'OPP_RPT', target: 5 },
        { indCode: 'REV_CY', target: 100 },
      ],
    };
    const before = stored('MON-D~BIZ1~2026M02', rows);
    expect(planned('MON-D~BIZ1~2026M03', { before }).cumulativeBefore).toEqual([{ indicator: 'OPP_RPT', target: 5 }]);
    const lastYear = stored('MON-D~BIZ1~2025M12', rows);
    expect(planned('MON-D~BIZ1~2026M01', { before: lastYear }, month(2026, 1)).cumulativeBefore).toEqual([]);
  });

  test('rows a report has a table for; an audit has none', () => {
    const covered = stored('MON-D~BIZ1~2026M03', {
      IND: [{ indCode: 'REV_CY', target: 1 }],
      TASK: [{ wbs: '1', name: '走访' }],
    });
    const refs = (planId: string) => planned(planId, { covered }).effectiveRows?.map(({ ref }) => ref);
    expect(refs('SMO~BIZ1~2026M03')).toEqual(['1', 'REV_CY']);
    expect(refs('SWK~BIZ1~2026W11~p-xu')).toEqual(['1']);
    expect(planned('SQU~BIZ1~2026Q1', { covered }, quarter(2026, 1)).effectiveRows).toBeUndefined();
  });

  test('in 元 for a plan written in 元; what is no money stays', () => {
    const fromAbove = [
      { indicator: 'REV_CY', target: 3 },
      { indicator: 'CSAT', target: 4.6 },
    ];
    expect(inMoneyUnitOf({ moneyUnit: 'wan' }, { fromAbove }).fromAbove).toBe(fromAbove);
    expect(inMoneyUnitOf({ moneyUnit: 'yuan' }, { fromAbove }).fromAbove).toEqual([
      { indicator: 'REV_CY', target: 30_000 },
      { indicator: 'CSAT', target: 4.6 },
    ]);
  });
});

describe('the day a plan is due (domain/09)', () => {
  test.each([
    // 28 February 2026 is a make-up working Saturday.
    ['T-MON-D', month(2026, 3), dateOf(2026, 2, 28)],
    ['T-WEK-P', week(2026, 11), dateOf(2026, 3, 6)],
    ['T-ANN-D', year(2026), dateOf(2025, 12, 19)],
    ['T-SMO', month(2026, 3), dateOf(2026, 4, 3)],
    ['T-STR', span(2026, 2031), dateOf(2025, 10, 31)],
  ] as const)('%s of %j', (template, period, day) => {
    expect(dueDayOf(template, period, statutoryCalendar)).toBe(day);
  });

  test('none for what is written when it is needed', () => {
    expect(dueDayOf('T-GAP', year(2026), statutoryCalendar)).toBeNull();
  });
});
