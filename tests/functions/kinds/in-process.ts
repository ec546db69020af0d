import { demoTargets } from 'functions/local/demo/targets';
import { masterDataIn } from 'functions/storage/master-data';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import { aKey } from 'tests/fakes/sign-off-commands';
import type { Asking } from 'tests/functions/kinds/whole-way';

/** The demo company with the targets it was issued. */
export async function worldWithTargets(): Promise<TestDependencies> {
  const world = await testDependencies();
  const masterData = masterDataIn(world.tables);
  for (const [of, targets] of demoTargets) await masterData.putTargets(of, targets);
  return world;
}

/** Through the registered handlers, everything that follows from an answer done before the next is asked for. */
export const askingIn = (world: TestDependencies): Asking => {
  const settled = async (sent: Promise<Received>): Promise<Received> => {
    const answer = await sent;
    await world.backgroundWork.settled();
    return answer;
  };
  return {
    get: (as, path) => settled(send(world, { path, as })),
    post: (as, path, body, key) =>
      settled(send(world, { path, as, body, method: 'POST', ...(key === undefined ? {} : { key }) })),
  };
};

/** What the service finds in a document that is handed in without reasons: errors, and where those may stand, warnings. */
export async function foundIn(
  world: TestDependencies,
  as: string,
  planId: string,
  document: PlanDocument,
): Promise<readonly Finding[]> {
  const ask = async (waivers: readonly object[]): Promise<readonly Finding[]> => {
    const body = { document, baseVersion: 0, revisionReason: '', answers: [], reasons: [], waivers };
    const answer = await send(world, { path: `plans/${planId}/submissions`, as, body, key: aKey() });
    return (answer.body.findings ?? []) as readonly Finding[];
  };
  const found = await ask([]);
  if (found.length === 0 || !found.every(mayBeWaived)) return found;
  const waivers = found.map((finding) => ({ findingKey: findingKey(finding), text: '按部门实际情况执行' }));
  return [...found, ...(await ask(waivers))];
}
