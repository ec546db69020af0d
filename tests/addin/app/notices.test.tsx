/** @jest-environment jsdom */
import { Notices } from 'addin/app/notices';
import type { CurrentPlan } from 'addin/store/pane-state';
import { notify } from 'addin/store/pane-store';
import type { Finding } from 'shared/review/finding';
import { aView, renderPart, withView, type RenderedPart } from 'tests/fakes/render-part';

let part: RenderedPart;
afterEach(() => part.close());

const wrong = (row: string): Finding => ({
  rule: 'V-TSK-05',
  severity: 'error',
  at: { block: 'TASK', row, column: 'owner' },
  facts: {},
});

test('P20 what keeps a plan from being handed in is counted as it stands, and goes when it is done', async () => {
  part = await renderPart(<Notices onSignIn={() => Promise.resolve(false)} />, {}, (store) => {
    withView(aView(), { findings: [wrong('TASK-1'), wrong('TASK-2')] })(store);
    notify(store, { tone: 'error', text: { key: 'sign-off.blocked', facts: { n: 2 } } });
  });
  const left = (findings: readonly Finding[]) =>
    part.change((state) => ({ ...state, current: { ...(state.current as CurrentPlan), findings } }));
  expect(part.text()).toContain(part.words.say('sign-off.blocked', { n: 2 }));
  await left([wrong('TASK-1')]);
  expect(part.text()).toContain(part.words.say('sign-off.blocked', { n: 1 }));
  await left([]);
  expect(part.text()).toBe('');
});
