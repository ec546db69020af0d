import { isDue, parseSchedule } from 'functions/local/runtime/schedule';

const due = (expression: string, moment: string): boolean => isDue(parseSchedule(expression), new Date(moment));

test.each([
  ['0 */5 * * * *', '2026-02-25T08:10:00Z', true],
  ['0 */5 * * * *', '2026-02-25T08:11:00Z', false],
  ['0 */5 * * * *', '2026-02-25T08:10:01Z', false],
  ['0 30 1 * * 1-5', '2026-02-25T01:30:00Z', true],
  ['0 30 1 * * 1-5', '2026-02-28T01:30:00Z', false],
  ['0 0 0 1 1,7 *', '2026-07-01T00:00:00Z', true],
  ['*/20 * * * * *', '2026-07-01T00:00:40Z', true],
  ['0 3/10 * * * *', '2026-07-01T00:13:00Z', true],
])('%s at %s: %s', (expression, moment, expected) => {
  expect(due(expression, moment)).toBe(expected);
});

test.each(['* * * * *', '0 60 * * * *', '0 0 0 0 * *', '0 0 x * * *'])('%s is refused', (expression) => {
  expect(() => parseSchedule(expression)).toThrow(expression);
});
