import { openService } from 'addin/api/service';
import { releaseWatch } from 'addin/session/release-watch';
import { releaseHeader } from 'shared/contract/headers';
import { testDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';

const fetchBefore = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchBefore;
});

/** A page of a release, over the real handlers. */
async function pageOf(own: string): Promise<readonly string[]> {
  const world = await testDependencies();
  globalThis.fetch = async (url) => {
    const { status, text, headers } = await send(world, { path: String(url).replace('/api/', '') });
    return new Response(text, { status, headers });
  };
  const releases = releaseWatch(own);
  const told: string[] = [];
  const service = openService({ root: '/api', token: async () => 'p-li', onRelease: releases.note });
  await service.me();
  releases.onNewer(() => told.push('old'));
  await service.inbox(null);
  await service.plan('nothing');
  return told;
}

test('a pane of an earlier release than the service says so once; refusals tell it too', async () => {
  expect(await pageOf('0.0.1')).toEqual(['old']);
});

test('a pane of the same release, and one that was never packaged, says nothing', async () => {
  const world = await testDependencies();
  const { headers } = await send(world, { path: 'me' });
  expect(headers[releaseHeader]).toBe(world.release);
  expect(await pageOf(world.release)).toEqual([]);
  expect(await pageOf('')).toEqual([]);
});
