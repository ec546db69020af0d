/** @jest-environment jsdom */
import { FindingCard } from 'addin/fill/finding-card';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { Finding } from 'shared/review/finding';
import { aView, renderPart, withView, type RenderedPart } from 'tests/fakes/render-part';

jest.mock('addin/workbook/plan-sheets/edit/go-to', () => ({ goTo: jest.fn(() => Promise.resolve()) }));

const at = { block: 'TASK', row: 'TASK-1', column: 'end' };
const finding: Finding = { rule: 'V-TIM-01', severity: 'error', at, facts: {} };

let part: RenderedPart;
beforeEach(async () => {
  jest.mocked(goTo).mockClear();
  part = await renderPart(<FindingCard alike={{ key: 'one', findings: [finding] }} />, {}, withView(aView()));
});
afterEach(() => part.close());

test('P13 a click anywhere on what was found goes to its cell, be it the sentence or the space beside it', async () => {
  const card = part.page.querySelector<HTMLElement>('[role="article"]');
  const parts = [card, ...(card?.querySelectorAll<HTMLElement>('span, div') ?? [])].flatMap((each) =>
    each === null || each.closest('button') !== null ? [] : [each],
  );
  expect(parts.length).toBeGreaterThan(3);
  for (const each of parts) await part.click(each);
  expect(jest.mocked(goTo).mock.calls).toEqual(parts.map(() => [1, at]));
});

test('P13 its buttons do their own and go nowhere', async () => {
  await part.click(part.button(part.words.say('findings.how')));
  expect(goTo).not.toHaveBeenCalled();
});
