/** @jest-environment jsdom */
import { InboxPane } from 'addin/inbox/inbox-pane';
import type { PlanLine } from 'shared/contract/answers';
import { aService, renderPart, signedIn, someone, type RenderedPart } from 'tests/fakes/render-part';

const line = (person: string, traits: Partial<PlanLine> = {}): PlanLine => ({
  ...{ planId: `MON-P~BIZ1~2026M03~${person}`, planNo: `MON-BIZ1-2026M03-${person}-v1`, template: 'T-MON-P' },
  ...{ unit: someone('BIZ1', '业务一部'), person: someone(person, person), period: '2026M03', version: 1 },
  ...{ state: 'pending-1', waitingFor: [], openSteps: ['approve', 'return'], since: '2026-02-26T01:00:00Z' },
  ...{ warnings: 0, batch: { contentHash: `hash of ${person}` } },
  ...traits,
});

const { service, asked } = aService({
  delegations: () => ({ given: [], taken: [], offered: [] }),
  approveMany: ({ plans }: { plans: readonly { planId: string }[] }) => ({
    outcomes: plans.map(({ planId }, at) => ({ planId, refused: at === 0 ? null : refusal, state: 'pending-2' })),
  }),
} as never);

let refusal: string | null;
let part: RenderedPart;

async function show(...lines: readonly PlanLine[]): Promise<void> {
  refusal = null;
  (asked as unknown[]).length = 0;
  const inbox = { lines, refresh: () => undefined, more: null };
  part = await renderPart(<InboxPane inbox={inbox} go={() => undefined} />, { service }, signedIn('p-chen', '陈立群'));
}
afterEach(() => part.close());

const boxes = () => [...part.page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);
const approved = () => asked.find(({ what }) => what === 'approveMany')?.given[0];

test('plans without warnings can be chosen, each box says of which plan', async () => {
  await show(
    line('a'),
    line('b'),
    line('c', { batch: null }),
    line('d', { batch: { contentHash: null }, warnings: 2 }),
  );
  expect(boxes().map((box) => box.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('a · '),
    expect.stringContaining('b · '),
  ]);
  expect(part.text().split(say('inbox.open-first'))).toHaveLength(2);
});

test('the chosen ones are approved with what was seen of them', async () => {
  await show(line('a'), line('b'), line('c'));
  for (const box of boxes().slice(0, 2)) await part.click(box);
  await part.click(part.button(say('inbox.approve-selected', { n: 2 })));
  expect(approved()).toEqual({
    plans: ['a', 'b'].map((person) => ({
      ...{ planId: `MON-P~BIZ1~2026M03~${person}`, version: 1, contentHash: `hash of ${person}` },
    })),
  });
  expect(part.store.state().notice).toMatchObject({ tone: 'success', text: { facts: { n: 2 } } });
  expect(boxes().some((box) => box.checked)).toBe(false);
});

test('one that was refused is told, the others are signed', async () => {
  await show(line('a'), line('b'));
  refusal = 'changed-meanwhile';
  for (const box of boxes()) await part.click(box);
  await part.click(part.button(say('inbox.approve-selected', { n: 2 })));
  expect(part.store.state().notice).toMatchObject({ tone: 'warning', text: { facts: { n: 1, refused: 1 } } });
});

test('a plan with warnings can be chosen once its version was opened, not an earlier one', async () => {
  const warned = line('a', { batch: { contentHash: null }, warnings: 1, version: 2 });
  await show(warned);
  const opened = (version: number) =>
    part.change((state) => ({ ...state, opened: new Map([[warned.planId, { version, contentHash: 'seen' }]]) }));
  await opened(1);
  expect(boxes()).toHaveLength(0);
  await opened(2);
  expect(boxes()).toHaveLength(1);
});

test('says so where nothing waits', async () => {
  await show();
  expect(part.text()).toContain(say('inbox.none'));
});
