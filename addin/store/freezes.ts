import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { refreshPane } from 'addin/store/refresh';
import type { FreezeRequest } from 'shared/contract/gates';

/** 冻结, 解冻; whether it was done. */
export async function changeFreeze(store: PaneStore, request: FreezeRequest): Promise<boolean> {
  const changed = valueOrNotify(store, await store.service.changeFreeze(request));
  if (changed === null) return false;
  notify(store, { tone: 'success', text: { key: `freezes.done.${request.act}` } });
  refreshPane(store);
  return true;
}
