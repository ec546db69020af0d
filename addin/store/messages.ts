import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { MessagesView, PreferencesRequest } from 'shared/contract/messages';

export const shownMessages = async (store: PaneStore): Promise<MessagesView | null> =>
  valueOrNotify(store, await store.service.messages());

/** The choice as the service keeps it; null where it could not be kept. */
export async function chooseMessages(store: PaneStore, unwanted: PreferencesRequest): Promise<MessagesView | null> {
  const chosen = valueOrNotify(store, await store.service.chooseMessages(unwanted));
  if (chosen !== null) notify(store, { tone: 'success', text: { key: 'messages.chosen' } });
  return chosen;
}
