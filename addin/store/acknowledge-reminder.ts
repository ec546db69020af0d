import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';

/** Whether it was taken. */
export async function acknowledgeReminder(store: PaneStore, key: string, note: string): Promise<boolean> {
  const line = valueOrNotify(store, await store.service.acknowledge({ key, note }));
  if (line !== null) notify(store, { tone: 'success', text: { key: 'reminder.seen-done' } });
  return line !== null;
}
