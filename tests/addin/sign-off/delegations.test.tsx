/** @jest-environment jsdom */
import { DelegationSection } from 'addin/sign-off/delegations';
import type { DelegationView } from 'shared/contract/answers';
import { aService, renderPart, signedIn, someone, type RenderedPart } from 'tests/fakes/render-part';

const qin = someone('p-qin', '秦越');
const han = someone('p-han', '韩志远');
const lin = someone('p-lin', '林婉清');

let given: DelegationView[];
let part: RenderedPart;
let changes: number;

const { service, asked } = aService({
  delegations: () => ({
    given,
    taken: [{ absent: lin, delegate: han, first: '2026-02-20', last: null }],
    offered: [qin, lin],
  }),
  delegate: (request: { to: string; first: string; last: string }) => {
    given = [{ absent: han, delegate: qin, first: request.first, last: request.last }];
    return request;
  },
  endDelegation: () => {
    given = [];
    return {};
  },
} as never);

beforeEach(async () => {
  given = [];
  changes = 0;
  (asked as unknown[]).length = 0;
  part = await renderPart(
    <DelegationSection onChanged={() => (changes += 1)} />,
    { service },
    signedIn('p-han', '韩志远'),
  );
});
afterEach(() => part.close());

const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);
const give = () => part.button(say('delegation.give'));
const sent = (what: string) => asked.filter((each) => each.what === what).map((each) => each.given[0]);

test('says for whom one signs, and from when where no end is set', () => {
  expect(part.text()).toContain(say('delegation.for', { who: '林婉清' }));
  expect(part.text()).toContain(say('delegation.open-end', { from: '2月20日' }));
});

test('nobody is named before somebody is chosen, and never for days gone by or turned around', async () => {
  expect(give().disabled).toBe(true);
  await part.fill(say('delegation.who'), 'p-qin');
  expect(give().disabled).toBe(false);
  await part.fill(say('delegation.from'), '2026-02-26');
  expect(give().disabled).toBe(true);
  await part.fill(say('delegation.from'), '2026-03-02');
  expect(give().disabled).toBe(true);
  await part.fill(say('delegation.to'), '2026-03-06');
  expect(give().disabled).toBe(false);
});

test('who is named stands there with the days, the choice is empty again, and it can be ended', async () => {
  await part.fill(say('delegation.who'), 'p-qin');
  await part.fill(say('delegation.to'), '2026-03-06');
  await part.click(give());
  expect(sent('delegate')).toEqual([{ to: 'p-qin', first: '2026-02-27', last: '2026-03-06' }]);
  expect(part.text()).toContain(say('delegation.mine', { who: '秦越' }));
  expect(part.text()).toContain(say('delegation.days', { from: '2月27日', to: '3月6日' }));
  expect(part.field(say('delegation.who')).value).toBe('');
  expect(changes).toBe(1);

  await part.click(part.button(say('delegation.end')));
  expect(sent('endDelegation')).toEqual([{ to: 'p-qin', first: '2026-02-27', last: '2026-03-06' }]);
  expect(part.text()).not.toContain(say('delegation.mine', { who: '秦越' }));
  expect(changes).toBe(2);
});
