import { randomUUID } from 'node:crypto';
import { rowsIn, withRows, type PlanDocument } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { worstDocuments } from 'tests/fixtures/worst-submissions';
import { sourceApp, startService, type RunningService } from 'tests/fakes/running-service';

const plan = 'MON-D~BIZ1~2026M03';

let service: RunningService;
let token: string;
beforeAll(async () => {
  service = await startService({ app: sourceApp, plans: false });
  token = await service.tokenFor('p-li');
});
afterAll(() => service.stop());

async function submit(document: PlanDocument): Promise<{ readonly status: number; readonly milliseconds: number }> {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${service.functions.port}/api/plans/${plan}/submissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ document, reasons: [], baseVersion: 0, revisionReason: '', answers: [] }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, milliseconds: performance.now() - began };
}

/** How long others wait for an answer that takes no work, one after the other until told to stop. */
function others(): { readonly stop: () => Promise<readonly number[]> } {
  let isOver = false;
  const waits: number[] = [];
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await (await fetch(`http://127.0.0.1:${service.functions.port}/api/health/live`)).arrayBuffer();
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await asking;
      return waits;
    },
  };
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN;

/** The header of a plan that may be submitted, the tables of the worst one. */
const asPlan = (worst: PlanDocument): PlanDocument => withRows(businessOneMonth, 'TASK', rowsIn(worst, 'TASK'));

test.each(Object.keys(worstDocuments))('T15 %s: reviewed to the end, while others are answered', async (name) => {
  const document = worstDocuments[name]?.();
  if (document === undefined) throw new Error(name);
  const asking = others();
  const { status, milliseconds } = await submit(asPlan(document));
  const waits = await asking.stop();
  const delays = `others waited p50 ${at(waits, 0.5).toFixed(0)}, p99 ${at(waits, 0.99).toFixed(0)} ms`;
  console.info(`${name}: answered after ${milliseconds.toFixed(0)} ms; ${delays} (${waits.length} answers)`);
  expect(status).toBe(422);
  // Where one thread did it all, none would be answered in between.
  expect(waits.length).toBeGreaterThan(2);
});
