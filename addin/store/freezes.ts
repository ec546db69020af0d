import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { refreshPane } from 'addin/store/refresh';
import type { FreezeRequest, ReleaseRequest } from 'shared/contract/gates';

/** 下达, and taking it back; whether it was done. */
export async function changeRelease(store: PaneStore, request: ReleaseRequest): Promise<boolean> {
  const changed = valueOrNotify(store, await store.service.changeRelease(request));
  if (changed === null) return false;
  notify(store, { tone: 'success', text: { key: `releases.done.${request.act}` } });
  refreshPane(store);
  return true;
}

/** 冻结, 解冻; whether it was done. */
export async function changeFreeze(store: PaneStore, request: FreezeRequest): Promise<boolean> {
  const changed = valueOrNotify(store, await store.service.changeFreeze(request));
  if (changed === null) return false;
  notify(store, { tone: 'success', text: { key: `freezes.done.${request.act}` } });
  refreshPane(store);
  return true;
}
