import fc from 'fast-check';
import { checkTasks, progressOf, withoutChildTask, type Task } from 'shared/decomposition/task';
import { checkPrecision, isInPlan } from 'shared/decomposition/task-precision';
import { month, week } from 'shared/calendar/period';
import { shownNumber } from 'shared/quantity/decimal';
import { on } from 'tests/shared/organisation/an-organisation';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const aTask = (id: string, parent: string | null, more: Partial<Task> = {}): Task => ({
  id,
  parent,
  owners: ['li'],
  start: on('2026-03-02'),
  finish: on('2026-03-20'),
  deliverable: '走访记录',
  criterion: '客户签字确认',
  weight: null,
  progress: 0,
  ...more,
});
const codes = (tasks: readonly Task[]): string[] =>
  checkTasks(tasks).map(({ rule, code, facts }) => `${rule} ${code} ${String(facts['task'])}`);

test('a goal broken down into tasks with one owner, dates, deliverable and criterion is silent', () => {
  expect(checkTasks([aTask('G', null), aTask('T1', 'G'), aTask('T2', 'G')])).toEqual([]);
});

test.each<[string, readonly Task[], string]>([
  [
    'a child that ends after its parent',
    [aTask('G', null), aTask('T', 'G', { finish: on('2026-04-01') })],
    'DR-18 finishes-after-parent T',
  ],
  [
    'a child that starts before its parent',
    [aTask('G', null), aTask('T', 'G', { start: on('2026-02-27') })],
    'DR-18 starts-before-parent T',
  ],
  ['a finish before the start', [aTask('T', null, { finish: on('2026-03-01') })], 'DR-18 finishes-before-start T'],
  [
    'five levels',
    ['A', 'B', 'C', 'D', 'E'].map((id, index, all) => aTask(id, all[index - 1] ?? null)),
    'DR-50 too-deep E',
  ],
  ['tasks that contain each other', [aTask('A', 'B'), aTask('B', 'A')], 'DR-50 cycle-of-tasks A'],
  ['two owners', [aTask('T', null, { owners: ['li', 'wang'] })], 'DR-51 leaf-incomplete T'],
  ['no criterion', [aTask('T', null, { criterion: ' ' })], 'DR-51 leaf-incomplete T'],
  [
    'weights of 101',
    [aTask('G', null), aTask('T1', 'G', { weight: 60 }), aTask('T2', 'G', { weight: 41 })],
    'DR-52 weights-not-100 G',
  ],
])('%s is found', (_, tasks, expected) => {
  expect(codes(tasks)).toContain(expected);
});

test('four levels are deep enough: goal, key task, subtask, weekly action', () => {
  expect(codes(['A', 'B', 'C', 'D'].map((id, index, all) => aTask(id, all[index - 1] ?? null)))).toEqual([]);
});

test('a parent is as far as its children by their weights', () => {
  const tasks = [
    aTask('G', null, { progress: 1 }),
    aTask('T1', 'G', { weight: 80, progress: 0.5 }),
    aTask('T2', 'G', { weight: 20, progress: 1 }),
  ];
  expect(shownNumber(progressOf(tasks[0] as Task, tasks), 2)).toBe(0.6);
});

test(`without weights all children count alike, whatever their order (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }), (done) => {
      const goal = aTask('G', null);
      const children = done.map((each, index) => aTask(`T${index}`, 'G', { progress: each / 100 }));
      const mean = done.reduce((sum, each) => sum + each, 0) / done.length / 100;
      expect(shownNumber(progressOf(goal, [goal, ...children]), 6)).toBeCloseTo(mean, 5);
      expect(progressOf(goal, [...children].reverse())).toEqual(progressOf(goal, children));
    }),
    thousandCases,
  );
});

test('tasks that contain each other have a progress all the same', () => {
  const tasks = [aTask('A', 'B', { progress: 0.3 }), aTask('B', 'A', { progress: 0.7 })];
  expect(shownNumber(progressOf(tasks[0] as Task, tasks), 2)).toBe(0.3);
});

test('DR-18: a goal due this month without a task is named', () => {
  expect(withoutChildTask([{ id: 'G1' }, { id: 'G2' }], [aTask('T', 'G1')])).toMatchObject([
    { rule: 'DR-18', facts: { task: 'G2' } },
  ]);
});

const precise = (
  kind: 'year' | 'quarter' | 'month' | 'week',
  due: string,
  persons: string[],
  departments: string[] = [],
): string[] => checkPrecision(kind, 'T', due, { persons, departments }).map(({ code }) => code);

test('DR-19: a year names quarters and departments, a week names one person and the day', () => {
  expect(precise('year', '2026Q2', [], ['B'])).toEqual([]);
  expect(precise('year', '2026', [], ['B'])).toEqual(['due-too-vague']);
  expect(precise('quarter', '2026Q2', ['li'])).toEqual(['due-too-vague']);
  expect(precise('quarter', '2026W20', ['li'])).toEqual([]);
  expect(precise('month', '2026M05', ['li'])).toEqual(['due-too-vague']);
  expect(precise('month', '2026-05-20', [], ['B'])).toEqual(['no-owner']);
  expect(precise('week', '2026-05-20', ['li'])).toEqual([]);
  expect(precise('week', '2026-05-20', ['li', 'wang'])).toEqual(['several-owners']);
  expect(precise('week', '三月', [])).toEqual(['due-too-vague', 'no-owner']);
});

test('DR-62: 1 February 2026 is in January’s plan by its week, 2 February is not', () => {
  expect(isInPlan(on('2026-02-01'), month(2026, 1))).toBe(true);
  expect(isInPlan(on('2026-02-02'), month(2026, 1))).toBe(false);
  expect(isInPlan(on('2026-02-01'), week(2026, 5))).toBe(true);
});
