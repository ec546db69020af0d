/** @jest-environment jsdom */
import { NavigationProvider } from 'addin/app/navigation';
import { UnitTargets } from 'addin/targets/unit-targets';
import type { Me } from 'shared/contract/answers';
import type { AgreementView, TargetStepRequest, UnitTargetsView } from 'shared/contract/targets';
import { monthKeysOf } from 'shared/targets/year-months';
import { aService, renderPart, type RenderedPart } from 'tests/fakes/render-part';
import { evenly, wan } from 'tests/fakes/targets-over-http';

const person = (id: string) => ({ id, zh: id, en: id });
const me = { person: person('p-xu'), roles: [], mayPlan: [], mayRollUp: [], unit: person('BIZ1') } as unknown as Me;
const agreement = (more: Partial<AgreementView> = {}): AgreementView => ({
  ...{ node: 'person:p-xu', indicator: 'REV_CY', state: 'issued', value: wan(1440), months: evenly(wan(120)) },
  ...{ counter: null, round: 1, rounds: 3, answerBy: '2026-03-04', reminded: false, how: null, inForce: null },
  ...{ lowest: wan(720), highest: wan(2160), waitingFor: [person('p-xu')], openSteps: ['accept', 'object'] },
  said: [
    { what: 'issued', by: person('p-fang'), on: '2026-03-02', round: 1, value: wan(1440), reason: '', analysis: '' },
  ],
  ...more,
});
const view = (more: Partial<UnitTargetsView> = {}): UnitTargetsView => ({
  ...{ unit: person('BIZ1'), year: '2026', months: monthKeysOf('2026', undefined), today: '2026-02-27', sequence: 1 },
  ...{ acts: [], nodes: [{ node: 'person:p-xu', name: person('徐晨'), leads: null }], given: [], draft: [], terms: '' },
  ...{ agreements: [agreement()], letters: [], differences: [] },
  ...more,
});

let page: RenderedPart;
let sent: TargetStepRequest[];
async function show(of: UnitTargetsView): Promise<void> {
  sent = [];
  const { service } = aService({
    targets: () => of,
    targetCoverage: () => ({ unit: of.unit, year: of.year, lines: [] }),
    figures: () => ({ replies: [{ figure: { kind: 'money', fen: String(wan(1400)) } }] }),
    targetStep: (_unit: string, _year: string, request: TargetStepRequest) => {
      sent.push(request);
      return { sequence: 2, conflicts: [] };
    },
  });
  const part = (
    <NavigationProvider first={{ page: 'targets' }}>
      <UnitTargets unit="BIZ1" year="2026" />
    </NavigationProvider>
  );
  page = await renderPart(part, { service }, (store) => store.change((state) => ({ ...state, me })));
}
afterEach(() => page?.close());

test('S-171, S-172 FX-06 120万 over 30 days: 4 a day, 2 orders, 8 visits, 10 appointments, 100 calls, 10 gross orders', async () => {
  await show(view());
  await page.fill('月份', '3');
  const figures = [...page.page.querySelectorAll('dl')].at(-1)?.textContent;
  expect(figures).toBe('每天（万元）4成交2拜访8预约10电话100毛单10');
  expect(page.text()).toContain('当月目标 120.00 万元，按 30 天');
});

test('FX-07 after 15 of 30 days with 50万 done, 4.67 a day are left', async () => {
  await show(view());
  await page.fill('月份', '3');
  await page.fill('到今天完成（万元）', '50');
  await page.fill('已过天数', '15');
  expect(page.text()).toContain('剩余每天要完成 4.67 万元。');
  await page.fill('到今天完成（万元）', '20');
  expect(page.text()).toContain('高出一半以上');
});

test('S-153 an objection carries value, reason and analysis; both numbers stay in sight', async () => {
  await show(view());
  const object = [...page.page.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    ({ value }) => value === 'object',
  );
  if (object === undefined) throw new Error('no way to object');
  await page.click(object);
  await page.fill('我的值*', '1200');
  await page.fill('理由，写明依据*', '两家老客户停产');
  await page.click(page.button('提交答复'));
  expect(sent).toEqual([
    {
      ...{ step: 'answer', node: 'person:p-xu' },
      answers: [
        {
          ...{ act: 'object', indicator: 'REV_CY', value: wan(1440), counter: wan(1200), months: null },
          ...{ reason: '两家老客户停产', analysis: '' },
        },
      ],
    },
  ]);
});

test('N8 the ledger shows issued, agreed, formal and what plans have taken up, node by node', async () => {
  await show(
    view({
      agreements: [
        agreement({ state: 'formal', inForce: { value: wan(1440), months: evenly(wan(120)), revision: 1 } }),
      ],
    }),
  );
  const cells = [...page.page.querySelectorAll('table[aria-label=目标台账] tbody td')].map(
    ({ textContent }) => textContent,
  );
  expect(cells).toEqual(['徐晨', '1,440.00', '1,440.00', '1,440.00', '1,400.00']);
});

test('S-154 the letter shows who has signed, and only who may sign is asked to', async () => {
  const letter = {
    ...{ node: 'person:p-xu' as const, owner: person('p-xu'), head: person('p-chen'), hash: 'ab'.repeat(32) },
    ...{
      targets: [{ indicator: 'REV_CY', value: wan(1440), months: evenly(wan(120)) }],
      quota: null,
      terms: '超额另奖',
    },
    signatures: { owner: null, head: { by: person('p-chen'), time: '2026-03-03T01:00:00Z', sequence: 3 } },
    maySign: true,
  };
  await show(view({ agreements: [agreement({ state: 'agreed', how: 'accepted', openSteps: [] })], letters: [letter] }));
  expect(page.text()).toContain('超额另奖');
  expect(page.text()).toContain('p-xu 未签');
  expect(page.text()).toMatch(/p-chen 已签/);
  await page.click(page.button('签军令状'));
  await page.close();
  await show(view({ letters: [{ ...letter, maySign: false }] }));
  expect(() => page.button('签军令状')).toThrow();
});
