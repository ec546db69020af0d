/** @jest-environment jsdom */
import { MyPlans } from 'addin/plan/my-plans';
import type { PlanLine } from 'shared/contract/answers';
import { aService, renderPart, signedIn, someone } from 'tests/fakes/render-part';

const line = (period: string): PlanLine => ({
  ...{ planId: `MON-D~BIZ1~${period}`, planNo: `MON-BIZ1-${period}-v1`, template: 'T-MON-D', period, version: 1 },
  ...{ unit: someone('BIZ1', '业务一部'), person: null, state: 'effective', waitingFor: [], openSteps: [] },
  ...{ since: '2026-02-26T01:00:00Z', warnings: 0, batch: null, signingFor: null },
});

test('a list that goes on says so, and what comes next stands below what is there', async () => {
  const { service, asked } = aService({
    plans: (after: string | null) =>
      after === null ? { lines: [line('2026M03')], next: 'mark' } : { lines: [line('2026M02')], next: null },
  });
  const part = await renderPart(<MyPlans onOpened={() => undefined} />, { service }, signedIn('p-li', '李思远'));
  const periods = () =>
    [...part.page.querySelectorAll('article')].map((card) => /2026M\d\d/.exec(card.textContent)?.[0]);
  expect(periods()).toEqual(['2026M03']);
  await part.click(part.button(part.words.say('app.next-page')));
  expect(periods()).toEqual(['2026M03', '2026M02']);
  expect(asked.map(({ given }) => given)).toEqual([[null], ['mark']]);
  expect(part.text()).not.toContain(part.words.say('app.next-page'));
  await part.close();
});
