import { openService } from 'addin/api/service';
import type { DraftStore } from 'addin/store/draft-store';
import { openPaneStore, type PaneStore } from 'addin/store/pane-store';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { memoryDrafts } from 'tests/fakes/memory-drafts';

/** The pane's store over the real client and the real handlers, without a socket. The line can be cut and mended. */
export interface StoreOverHttp {
  readonly store: PaneStore;
  /** What was asked, as `GET plans/…`. */
  readonly asked: string[];
  setAway(isAway: boolean): void;
  close(): void;
}

const root = 'http://localhost/api';

export async function storeOverHttp(
  world: TestDependencies,
  as: string,
  drafts: DraftStore = memoryDrafts(),
): Promise<StoreOverHttp> {
  let isAway = false;
  const asked: string[] = [];
  const line = jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const path = String(url).slice(root.length + 1);
    asked.push(`${init?.method ?? 'GET'} ${path}`);
    if (isAway) throw new TypeError('no network');
    const body =
      init?.body === undefined || init.body === null ? {} : { body: JSON.parse(String(init.body)) as unknown };
    const key = new Headers(init?.headers).get('idempotency-key');
    const { status, text } = await send(world, { path, as, ...body, ...(key === null ? {} : { key }) });
    await world.backgroundWork.settled();
    return new Response(text, { status });
  });
  const reasons = new Map<string, ReadonlyMap<string, string>>();
  let ids = 0;
  const store = openPaneStore({
    service: openService({ root, token: () => Promise.resolve(as) }),
    figures: { ask: () => Promise.reject(new Error('no figures here')), forget: () => undefined },
    drafts,
    reasons: {
      load: (planId) => reasons.get(planId) ?? new Map(),
      save: (planId, given) => reasons.set(planId, given),
    },
    newId: () => `${as}-id-${String(++ids).padStart(8, '0')}`,
    now: () => new Date('2026-02-27T01:00:00Z'),
    language: () => 'zh-CN',
    onPlanChanged: async (of, view) => (await import('addin/store/current-plan')).updateSheetsOf(of, view),
  });
  const me = await store.service.me();
  if (me.kind === 'answered') store.change((state) => ({ ...state, me: me.value }));
  return {
    store,
    asked,
    setAway: (away) => {
      isAway = away;
    },
    close: () => line.mockRestore(),
  };
}
