import fc from 'fast-check';
import { withCell, withHeader, withRows, rowsIn, type Cell, type Cells, type PlanDocument } from 'shared/plan/document';
import { allTemplates } from 'shared/template/templates';
import { departmentMonth } from 'shared/template/plans/monthly';
import { blockOf, blocksOf } from 'shared/template/template';
import { isContent } from 'shared/template/column';
import { findingKey } from 'shared/review/finding';
import { reviewPlan, startReview } from 'shared/review/review';
import { ruleIds } from 'shared/review/rules';
import { reviewSettings } from 'shared/review/settings';
import { aMonthlyPlan, samplePlans } from 'tests/fixtures/plans/monthly-plan';
import { aFilledPlan } from 'tests/fixtures/plans/filled-plan';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { day, documentOf, found, indicator, knowledgeOf, task, type Given } from 'tests/shared/review/given';

const above = {
  ref: 'Q1/1',
  name: '签订框架合同',
  unit: 'BIZ1',
  start: day('2026-01-05'),
  end: day('2026-03-25'),
  custOpp: null,
  coop: [],
};
const knowledge = {
  ...knowledgeOf({
    planned: {
      tasksAbove: [above],
      counterpartTasks: [above],
      fromAbove: [{ indicator: 'REV_CY', target: 480 }],
      below: [{ indicator: 'REV_CY', target: 300, unit: 'A' }],
    },
  }),
  lists: sampleLists,
};

describe('A review', () => {
  test('finds no error in the sample plans', () => {
    const errors = samplePlans.flatMap((plan) =>
      reviewPlan(plan, { ...knowledgeOf(), lists: sampleLists }).filter(({ severity }) => severity === 'error'),
    );
    expect(errors).toEqual([]);
  });

  test('lists findings by sheet, row and column', () => {
    const given = {
      rows: {
        IND: [indicator({ target: '约500' })],
        TASK: [task({ goal: '走访客户', wbs: null }), task({ owner: null })],
      },
    };
    const places = reviewPlan(documentOf(given), knowledgeOf()).map(({ at }) =>
      [at.block, at.row, at.column].join(' '),
    );
    const at = (place: string): number => places.indexOf(place);
    expect(at('IND IND-1 target')).toBeLessThan(at('TASK TASK-1 wbs'));
    expect(at('TASK TASK-1 wbs')).toBeLessThan(at('TASK TASK-1 goal'));
    expect(at('TASK TASK-1 goal')).toBeLessThan(at('TASK TASK-2 owner'));
  });

  test('passes over spare rows nobody typed in', () => {
    const given = { rows: { IND: [indicator()], TASK: [task(), { wbs: '', goal: null }, {}] } };
    expect(reviewPlan(documentOf(given), knowledgeOf()).filter(({ at }) => at.row === 'TASK-2')).toEqual([]);
  });

  test('P10 targets that were issued want tasks and expenses: open before there is any, wrong once others have them', () => {
    const standingOf = (rows: NonNullable<Given['rows']>, rule: string): readonly (boolean | undefined)[] =>
      found({ rows }, rule).map(({ open }) => open);
    const IND = [indicator({ indCode: 'CASH_IN' }), indicator()];
    expect(standingOf({ IND }, 'V-TSK-03')).toEqual([true, true]);
    expect(standingOf({ IND, TASK: [task()] }, 'V-TSK-03')).toEqual([undefined]);
    expect(standingOf({ IND: [indicator()], TASK: [task()] }, 'V-EXP-01')).toEqual([true]);
    expect(standingOf({ IND: [indicator()], EXP: [{ target: 'CASH_IN', quota: 2 }] }, 'V-EXP-01')).toEqual([undefined]);
  });

  test.each([
    ['Visit 5 customers by 10 March', true],
    ['Sign the contract by March 10th', true],
    ['Collect 3 samples by the end of March', true],
    ['Deliver 2 reports by Friday', true],
    ['Deliver 2 reports within two weeks', true],
    ['Close 3 complaints by month-end', true],
    ['Visit 5 customers in May', true],
    ['Visit 5 customers', false],
    ['We may sign 2 contracts', false],
    ['March through 5 shops', false],
  ])('P33 an English goal says until when: %s', (goal, isTimed) => {
    const asked = found({ rows: { TASK: [task({ end: null, goal })] } }, 'V-GOAL-05');
    expect(asked.length).toBe(isTimed ? 0 : 1);
  });

  test('of a document of an unknown template is a fault', () => {
    expect(() => reviewPlan({ ...documentOf({}), template: 'T-NONE' }, knowledgeOf())).toThrow('T-NONE');
  });

  test('FX-02: the vague goal of the seed is an error, the clear one only names a placeholder', () => {
    const rulesAt = (goal: string): readonly string[] =>
      reviewPlan(documentOf({ rows: { TASK: [task({ goal })] } }), knowledgeOf())
        .filter(({ at }) => at.column === 'goal')
        .map(({ rule }) => rule);
    expect(rulesAt('走访客户协调某项目')).toContain('V-GOAL-01');
    expect(rulesAt('走访客户协调某项目完成标准确认阶段')).toEqual(['V-DAT-06']);
  });
});

describe('A mend', () => {
  const mendOf = (cells: Readonly<Record<string, Cell>>, rule: string): unknown =>
    found({ rows: { TASK: [task(cells)] } }, rule)[0]?.mend;
  const at = (column: string): unknown => ({ block: 'TASK', row: 'TASK-1', column });

  test('splits a cell with two goals', () => {
    expect(mendOf({ goal: '完成A项目标准确认;签订B项目合同' }, 'V-GOAL-06')).toEqual({
      kind: 'split-row',
      at: at('goal'),
      parts: ['完成A项目标准确认', '签订B项目合同'],
    });
  });
  test('reads a date written otherwise', () => {
    expect(mendOf({ end: '2026年3月5日' }, 'V-DAT-02')).toEqual({
      kind: 'set-cell',
      at: at('end'),
      value: '2026-03-05',
    });
    expect(mendOf({ end: '3月中旬' }, 'V-DAT-02')).toBeUndefined();
  });
  test('reads a number written otherwise, but does not guess', () => {
    expect(mendOf({ budget: '1,200' }, 'V-DAT-01')).toMatchObject({ value: 1200 });
    expect(mendOf({ budget: '约500万' }, 'V-DAT-01')).toBeUndefined();
  });
  test('takes a name for its code', () => {
    expect(mendOf({ owner: '张三' }, 'V-DAT-09')).toMatchObject({ value: 'zhang' });
    expect(mendOf({ kind: '新增' }, 'V-DAT-03')).toMatchObject({ value: 'new' });
  });
  test('carries over what was left undone, from this period on', () => {
    const left = { name: '催收尾款', wbs: '2', owner: 'zhang', pred: '1', start: '2026-02-02', end: '2026-02-20' };
    const planned = { unfinished: [{ ref: 'M02/2', name: left.name, cells: left }], tasksAbove: [above] };
    const given = { rows: { TASK: [task({ wbs: '4' })] }, planned };
    const [finding] = found(given, 'V-PER-05');
    expect(finding?.mend).toEqual({
      kind: 'add-row',
      at: { block: 'TASK', row: null, column: null },
      cells: {
        name: '催收尾款',
        owner: 'zhang',
        pred: null,
        wbs: '5',
        kind: 'carried',
        parentTask: 'M02/2',
        start: '2026-03-01',
      },
    });
    const cells = finding?.mend?.kind === 'add-row' ? finding.mend.cells : {};
    expect(found({ ...given, rows: { TASK: [task({ wbs: '4' }), cells] } }, 'V-PER-05')).toEqual([]);
  });
  test('gives tasks without a number the next free ones', () => {
    const tasks = { rows: { TASK: [task({ wbs: '4' }), task({ wbs: null }), task({ wbs: null })] } };
    expect(found(tasks, 'V-TSK-09').map(({ mend }) => mend)).toMatchObject([{ value: '5' }, { value: '6' }]);
  });
});

const blocks = blocksOf(departmentMonth);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Cell>(
      '',
      null,
      '1',
      '2',
      '1.1',
      '2026-03-05',
      '2026-03-31',
      '2026-04-02',
      'REV_CY',
      'NEWCUST',
      'zhang',
      '走访客户',
      '签订A客户合同',
      'OC-G',
      '1;2',
      true,
      false,
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 2000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** An edit of any content cell of any row the plan has, spare rows included. */
const anyEdit = fc.record({
  block: fc.constantFrom(...blocks),
  row: fc.nat(20),
  column: fc.nat(60),
  value: anyCell,
});

function edited(
  document: PlanDocument,
  { block, row, column, value }: { block: (typeof blocks)[number]; row: number; column: number; value: Cell },
) {
  const columns = block.columns.filter(isContent);
  const key = columns[column % Math.max(1, columns.length)]?.key;
  if (key === undefined) return null;
  if (block.id === 'HDR')
    return { change: { block: 'HDR', row: 'HDR', column: key }, document: withHeader(document, key, value) };
  const rows = rowsIn(document, block.id);
  const id = rows[row % Math.max(1, rows.length)]?.id;
  if (id === undefined) return null;
  return { change: { block: block.id, row: id, column: key }, document: withCell(document, block.id, id, key, value) };
}

const withSpareRows = (document: PlanDocument): PlanDocument =>
  ['TASK', 'OPP', 'CUS', 'IND', 'EXP'].reduce(
    (plan, block) => withRows(plan, block, [...rowsIn(plan, block), { id: `${block}-spare`, cells: {} }]),
    document,
  );

describe('Reviewing after an edit', () => {
  test('says what a full review says, edit after edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samplePlans),
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        (plan, edits) => {
          let document = withSpareRows(plan);
          let review = startReview(document, knowledge);
          for (const each of edits) {
            const next = edited(document, each);
            if (next === null) continue;
            document = next.document;
            review = review.after(next.change, document);
            expect(review.findings).toEqual(reviewPlan(document, knowledge));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('says what a full review says of tasks that repeat, name and wait for each other', () => {
    const values: Readonly<Record<string, readonly Cell[]>> = {
      name: [
        '走访A客户完成标准确认',
        'A客户走访,完成标准确认',
        '走访A客户完成标准',
        'A客户设计调研',
        '生产A样件',
        null,
      ],
      wbs: ['1', '2', '1.1', '1.2', '2.1.1', '4', 'x', null],
      pred: ['1', '2', '1.1', '1;2', '4', '9', null],
      owner: ['zhang', 'li', null],
      start: ['2026-03-02', '2026-03-09', null],
      end: ['2026-03-02', '2026-03-13', '2026-04-20', null],
      custOpp: ['C-1', 'C-2', null],
      taskType: ['visit', 'contract'],
      indCode: ['REV_CY', 'NEWCUST', null],
      effort: [3, 4, null],
      status: ['done', 'doing', null],
      ownerDept: ['BIZ1', 'BIZ2'],
      coop: ['BIZ1', 'BIZ2', null],
    };
    const anyTask = fc.record(
      Object.fromEntries(Object.entries(values).map(([key, all]) => [key, fc.constantFrom(...all)])),
    );
    const nothing: Cells = Object.fromEntries(Object.keys(task()).map((key) => [key, null]));
    const aTask = fc.oneof({ weight: 9, arbitrary: anyTask }, { weight: 1, arbitrary: fc.constant(nothing) });
    const anyOfThem = fc
      .constantFrom(...Object.keys(values))
      .chain((column) =>
        fc.record({ column: fc.constant(column), value: fc.constantFrom(...(values[column] ?? [])), row: fc.nat() }),
      );
    fc.assert(
      fc.property(
        fc.array(aTask, { minLength: 2, maxLength: 9 }),
        fc.array(anyOfThem, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(2, reviewSettings.mostAbove),
        (tasks, edits, mostAbove) => {
          const known = { ...knowledge, settings: { ...knowledge.settings, mostAbove } };
          let document = documentOf({ rows: { TASK: tasks.map((cells) => task(cells)) } });
          let review = startReview(document, known);
          for (const { row: at, column, value } of edits) {
            const row = `TASK-${(at % tasks.length) + 1}`;
            document = withCell(document, 'TASK', row, column, value);
            review = review.after({ block: 'TASK', row, column }, document);
            expect(review.findings).toEqual(reviewPlan(document, known));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('leaves the review before it as it was', () => {
    const plan = aMonthlyPlan();
    const review = startReview(plan, knowledge);
    const before = [...review.findings];
    const worse = withCell(plan, 'TASK', 'TASK-1', 'goal', '走访客户');
    expect(review.after({ block: 'TASK', row: 'TASK-1', column: 'goal' }, worse).findings).not.toEqual(before);
    expect(review.findings).toEqual(before);
  });

  test('of a row that was copied with its id says what a full review says', () => {
    const plan = aMonthlyPlan();
    const [first, ...others] = rowsIn(plan, 'TASK');
    const copied = withRows(
      plan,
      'TASK',
      first === undefined ? [] : [first, { ...first, cells: task({ goal: '走访客户' }) }, ...others],
    );
    const edited = withCell(copied, 'TASK', first?.id ?? '', 'goal', '拜访客户');
    const review = startReview(copied, knowledge).after(
      { block: 'TASK', row: first?.id ?? '', column: 'goal' },
      edited,
    );
    expect(review.findings).toEqual(reviewPlan(edited, knowledge));
  });

  test('looks at everything again when rows were added or moved', () => {
    const plan = aMonthlyPlan();
    const more = withRows(plan, 'TASK', [...rowsIn(plan, 'TASK').slice(1), { id: 'new', cells: task({ wbs: '9' }) }]);
    expect(startReview(plan, knowledge).after('structure', more).findings).toEqual(reviewPlan(more, knowledge));
  });
});

describe('Whatever is in the cells', () => {
  const anyRow = (block: string): fc.Arbitrary<Record<string, Cell>> =>
    fc.dictionary(fc.constantFrom(...(blockOf(departmentMonth, block)?.columns ?? []).map(({ key }) => key)), anyCell, {
      maxKeys: 20,
    });
  const anyDocument = fc
    .record(Object.fromEntries(blocks.map(({ id }) => [id, fc.array(anyRow(id), { maxLength: 6 })])))
    .map((rows) => documentOf({ header: rows['HDR']?.[0] ?? {}, rows }));

  test('a review ends with findings of known rules, each key once a place', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const findings = reviewPlan(document, knowledge);
        for (const { rule } of findings) expect(ruleIds).toContain(rule);
        expect(findings.map(findingKey)).toEqual(reviewPlan(document, knowledge).map(findingKey));
      }),
      { numRuns: 200 },
    );
  });

  test.each(allTemplates.map((template) => [template.id, template] as const))(
    'numbers at the ends of a double in any column of %s are no fault of the review',
    (_, template) => {
      const filled = aFilledPlan(template, { rows: 1 });
      for (const value of [-1.7e308, 1.7e308, -1.797693134862316e306, 5e-324]) {
        const typed = blocksOf(template).reduce(
          (document, { id, columns }) =>
            withRows(document, id, [
              { id: `${id}-1`, cells: Object.fromEntries(columns.map(({ key }) => [key, value])) },
            ]),
          filled,
        );
        expect(() => reviewPlan(typed, knowledge)).not.toThrow();
      }
    },
  );

  test('a planted fault is found', () => {
    const faults: readonly (readonly [column: string, value: Cell, rule: string])[] = [
      ['goal', '走访客户协调某项目', 'V-GOAL-01'],
      ['owner', '相关人员', 'V-TSK-05'],
      ['pred', '99.9', 'V-DEP-01'],
      ['end', '3月底', 'V-DAT-02'],
      ['budget', '约3万', 'V-DAT-01'],
      ['accept', '', 'V-TSK-01'],
    ];
    fc.assert(
      fc.property(fc.nat(30), fc.constantFrom(...faults), (at, [column, value, rule]) => {
        const plan = aMonthlyPlan();
        const rows = rowsIn(plan, 'TASK');
        const row = rows[at % rows.length]?.id ?? '';
        const findings = reviewPlan(withCell(plan, 'TASK', row, column, value), knowledge);
        expect(findings.some((finding) => finding.rule === rule && finding.at.row === row)).toBe(true);
      }),
    );
  });
});
