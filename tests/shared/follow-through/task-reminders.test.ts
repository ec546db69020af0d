import { readDate, type IsoDate } from 'shared/calendar/date';
import { taskReminders, type ReadRows } from 'shared/follow-through/reminders/task-reminders';

const on = (text: string): IsoDate => {
  const date = readDate(text);
  if (typeof date !== 'string') throw new Error(text);
  return date;
};

const rows = (block: string, cells: ReadRows['rows'][number]['cells'], more: Partial<ReadRows> = {}): ReadRows => ({
  ...{ planId: 'MON-D~BIZ1~2026M03', unit: 'BIZ1', person: null, period: '2026M03', block },
  rows: [{ id: 'r1', cells }],
  ...more,
});
const task = { wbs: '1', name: '拜访客户', owner: 'p-li', end: '2026-03-10' };
const said = (plans: readonly ReadRows[], today: string) =>
  taskReminders(plans, on(today)).map(({ id, daysLate, toHead }) => `${id} ${daysLate}${toHead ? ' head' : ''}`);

test.each([
  ['2026-03-06', []],
  ['2026-03-07', ['RM-07 -3']],
  ['2026-03-10', ['RM-07 0']],
  ['2026-03-13', ['RM-07 3']],
  ['2026-03-14', ['RM-07 4 head']],
])('RM-07: on %s the owner of a task, and after three days its head, is told: %j', (today, expected) => {
  expect(said([rows('TASK', task)], today)).toEqual(expected);
});

test('RM-09 S-051 S-065: a missed milestone is told to its owner and head on the next day', () => {
  const milestone = rows('TASK', { ...task, mile: true });
  expect(said([milestone], '2026-03-10')).toEqual(['RM-07 0']);
  expect(said([milestone], '2026-03-11')).toEqual(['RM-09 1 head']);
});

test.each([
  ['done', []],
  ['cancelled', []],
  ['doing', ['RM-07 1']],
])('RM-07: a report that says %s leaves %j', (status, expected) => {
  const report = rows('WORK', { wbs: '1', status }, { planId: 'SMO~BIZ1~2026M03' });
  expect(said([rows('TASK', task), report], '2026-03-11')).toEqual(expected);
  const elsewhere = rows('WORK', { wbs: '1', status }, { unit: 'BIZ2' });
  expect(said([rows('TASK', task), elsewhere], '2026-03-11')).toEqual(['RM-07 1']);
});

test('of a task in a year and in a month the month counts, and a date that is none reminds nobody', () => {
  const year = rows('TASK', { ...task, end: '2026-03-01' }, { period: '2026', planId: 'ANN-D~BIZ1~2026' });
  expect(said([rows('TASK', task), year], '2026-03-11')).toEqual(['RM-07 1']);
  expect(said([rows('TASK', { ...task, end: 'soon' })], '2026-03-11')).toEqual([]);
});

test('what a report calls done closes neither the next month’s task of that number nor another task of the year', () => {
  const february = rows('WORK', { wbs: '1', name: '拜访客户', status: 'done' }, { period: '2026M02' });
  expect(said([rows('TASK', task), february], '2026-03-11')).toEqual(['RM-07 1']);
  const march = rows('WORK', { wbs: '1', name: '拜访客户', status: 'done' });
  const year = rows('TASK', { ...task, name: '开发新客户' }, { period: '2026', planId: 'ANN-D~BIZ1~2026' });
  expect(said([rows('TASK', task), year, march], '2026-03-11')).toEqual(['RM-07 1']);
});

test('a task that was left in one month is not forgotten when the next month plans it again', () => {
  const april = rows('TASK', { ...task, end: '2026-04-20' }, { period: '2026M04', planId: 'MON-D~BIZ1~2026M04' });
  expect(said([rows('TASK', task), april], '2026-04-01')).toEqual(['RM-07 22 head']);
});
