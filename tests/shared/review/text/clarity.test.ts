import { goalReader } from 'shared/review/text/clarity';
import { lexicon } from 'shared/review/text/lexicon';
import { clearGoals, vagueGoals } from 'tests/shared/review/text/goals-to-read';

const read = goalReader(lexicon);

describe('A goal is clear when it names a number, a stage or a completion mark', () => {
  test.each(clearGoals)('%s', (goal) => expect(read(goal).clarity.clear).toBe(true));
});

describe('A goal without any of them is vague', () => {
  test.each(vagueGoals)('%s', (goal) => expect(read(goal).clarity.clear).toBe(false));
});

describe('What makes a goal clear is named', () => {
  test.each([
    ['走访客户协调某项目完成标准确认阶段', 'stage', '完成标准确认阶段'],
    ['3月31日前拜访重点客户20家', 'measure', '20家'],
    ['15日前签订合同', 'outcome', '签订'],
    ['A项目验收', 'outcome', '验收'],
  ])('%s: %s', (goal, by, mark) => expect(read(goal).clarity).toEqual({ clear: true, by, mark }));
});

describe('What speaks against a goal is named', () => {
  test.each([
    ['走访客户协调某项目', 'nothing'],
    ['尚未签订A客户合同', 'denied'],
    ['跟踪任务完成情况', 'noun'],
    ['完成年度销售目标', 'empty-object'],
  ])('%s: %s', (goal, because) => expect(read(goal).clarity).toMatchObject({ clear: false, because }));
});

describe('Numbers that measure nothing', () => {
  test.each([
    ['a date', '2026年3月15日推进项目'],
    ['a quarter', '第一季度推进项目'],
    ['a deadline in months', '3个月内推进项目'],
    ['a type designation', '推进C919项目'],
    ['每一', '走访每一家客户'],
    ['an ordinal', '第2次拜访客户'],
    ['an idiom', '十分重视千家万户'],
    ['a word that hides a unit', '建立统一台账'],
  ])('%s: %s', (_, goal) => expect(read(goal).measure).toBeNull());
});

test('An administrator may add a unit', () => {
  const own = goalReader({ ...lexicon, units: [...lexicon.units, '航次'] });
  expect(read('推进物流优化3航次').measure).toBeNull();
  expect(own('推进物流优化3航次').measure).toBe('3航次');
});

test('Vague words are named in the order they stand', () => {
  expect(read('尽快推进,力争签订').vagueWord).toBe('尽快');
  expect(read('推进A项目').vagueWord).toBeNull();
});
