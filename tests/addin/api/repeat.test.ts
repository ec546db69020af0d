import { openService } from 'addin/api/service';
import type { SubmissionRequest } from 'shared/contract/answers';

interface Sent {
  readonly url: string;
  readonly key: string | null;
}

/** The service as the pane reaches it, answering one status after the other; the last one is repeated. */
function paneOver(...answers: readonly (readonly [status: number, retryAfter?: string])[]) {
  const sent: Sent[] = [];
  const pauses: number[] = [];
  globalThis.fetch = async (url, init) => {
    const [status, retryAfter] = answers[Math.min(sent.length, answers.length - 1)] ?? [200];
    sent.push({ url: String(url), key: new Headers(init?.headers).get('idempotency-key') });
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    return new Response(JSON.stringify({ code: status === 200 ? undefined : 'busy' }), { status, headers });
  };
  const service = openService({
    root: '/api',
    token: async () => 'token',
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  return { service, sent, pauses };
}

const fetchBefore = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchBefore;
});

const submission = {} as SubmissionRequest;

test.each([429, 500, 502, 503, 504])('T17 a command is sent again under its key after %d', async (status) => {
  const { service, sent } = paneOver([status], [status], [200]);
  expect((await service.submit('plan', submission, 'key-1')).kind).toBe('answered');
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
});

test('T17 the pane waits as long as the service asked for', async () => {
  const { service, pauses } = paneOver([503, '3'], [200]);
  expect((await service.me()).kind).toBe('answered');
  expect(pauses).toEqual([3000]);
});

test("T17 a pause of minutes is the person's to keep", async () => {
  const { service, sent, pauses } = paneOver([429, '600']);
  expect(await service.me()).toMatchObject({ kind: 'refused', problem: { code: 'busy' } });
  expect([sent.length, pauses]).toEqual([1, []]);
});

test('T17 it ends after three attempts, with what the service said last', async () => {
  const { service, sent } = paneOver([500]);
  expect((await service.me()).kind).toBe('refused');
  expect(sent).toHaveLength(3);
});

test.each([400, 404, 409, 422])('T17 a refusal (%d) is not sent again', async (status) => {
  const { service, sent } = paneOver([status]);
  await service.submit('plan', submission, 'key-1');
  expect(sent).toHaveLength(1);
});

test('T17 what has no key and changes something is sent once', async () => {
  const { service, sent } = paneOver([503]);
  await service.delegate({ delegate: 'p-li', from: '2026-03-01', to: '2026-03-02' } as never);
  expect(sent).toHaveLength(1);
});
