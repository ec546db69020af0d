/** @jest-environment jsdom */
import { NavigationProvider } from 'addin/app/navigation';
import { HomePage } from 'addin/home/home-page';
import type { Me, PlanLines } from 'shared/contract/answers';
import type { ReminderLine } from 'shared/contract/outstanding';
import { aService, renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

const audit: ReminderLine = {
  ...{ key: 'RM-01 SQU~BIZ1~2025Q4', id: 'RM-01', unit: someone('BIZ1', '业务一部'), planId: 'SQU~BIZ1~2025Q4' },
  ...{ what: '', indicator: null, day: '2026-01-20', degree: 26, owner: null, as: 'R-AUD' },
  ...{ mayAcknowledge: true, isQuiet: false, acknowledged: [] },
} as unknown as ReminderLine;

const me = { person: someone('p-he', '何静'), unit: someone('FIN', '财务部'), today: '2026-02-27' };

let part: RenderedPart;
afterEach(() => part.close());

async function show(reminders: readonly ReminderLine[]): Promise<void> {
  const { service } = aService({
    reminders: () => ({ today: '2026-02-27', plans: [], reminders }),
    plans: () => ({ lines: [], next: null }),
    targetTurns: () => ({ turns: [] }),
  } as never);
  const value = { lines: [], next: null } as unknown as PlanLines;
  const toSign = { state: 'known', value, asOf: null, problem: null, refresh: () => undefined } as const;
  part = await renderPart(
    <NavigationProvider first={{ page: 'home' }}>
      <HomePage toSign={toSign} />
    </NavigationProvider>,
    { service },
    (store) =>
      store.change((state) => ({
        ...state,
        me: { ...me, roles: ['R-AUD'], mayPlan: [], mayRollUp: [] } as unknown as Me,
      })),
  );
}

const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);

test('home never says that there is nothing to do while something late is reminded of below', async () => {
  await show([audit]);
  expect(part.text()).toContain(say('home.reminded-n', { n: 1 }));
  expect(part.text()).not.toContain(say('home.today-none'));
  expect(part.text()).not.toContain(say('home.all-done'));
});

test('what was acknowledged asks for nothing more, and a role is called by its name', async () => {
  await show([{ ...audit, isQuiet: true }]);
  expect(part.text()).toContain(say('home.today-none'));
  expect(part.text()).toContain('内部审计');
  expect(part.text()).not.toContain('R-AUD');
});
