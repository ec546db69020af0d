/** @jest-environment jsdom */
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { useAnswer } from 'addin/app/use-answer';
import { refreshPane } from 'addin/store/refresh';
import type { PlanLines } from 'shared/contract/answers';
import { renderPart, type RenderedPart } from 'tests/fakes/render-part';

let answer: Answer<PlanLines>;
let asked = 0;
const service = {
  inbox: () => {
    asked += 1;
    return Promise.resolve(answer);
  },
} as unknown as Service;

const known: Answer<PlanLines> = { kind: 'answered', value: { lines: [], next: null } };

function Inbox() {
  const { state, value } = useAnswer((each) => each.inbox(null), 'inbox');
  return <p>{`${state} ${value === null ? 'unknown' : String(value.lines.length)}`}</p>;
}

let part: RenderedPart;
beforeEach(async () => {
  answer = known;
  asked = 0;
  part = await renderPart(<Inbox />, { service });
});
afterEach(() => part.close());

const refresh = () => part.change((state) => ({ ...state, refreshes: state.refreshes + 1 }));

test('P30: what is shown is asked for anew when the pane refreshes', async () => {
  expect([part.text(), asked]).toEqual(['known 0', 1]);
  await refresh();
  expect(asked).toBe(2);
  expect(typeof refreshPane).toBe('function');
});

test('P7: a service that is away leaves what was known, and says that it cannot be seen', async () => {
  answer = { kind: 'unreachable' };
  await refresh();
  expect(part.text()).toBe('away 0');
  expect(part.store.state()).toMatchObject({ reachable: false, awaySince: expect.any(String) });
  answer = known;
  await refresh();
  expect(part.text()).toBe('known 0');
  expect(part.store.state()).toMatchObject({ reachable: true, awaySince: null });
});

test('P32: a sign-in that has ended asks for another one, and is no fault', async () => {
  const problem = { type: '', title: '', status: 401, code: 'token-expired', correlationId: '' };
  answer = { kind: 'refused', problem };
  await refresh();
  expect(part.store.state()).toMatchObject({ isSignInWanted: true, notice: null });
  answer = known;
  await refresh();
  expect(part.store.state().isSignInWanted).toBe(false);
});
