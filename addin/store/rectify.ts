import { notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { refreshPane } from 'addin/store/refresh';
import type {
  RectificationRequest,
  RectificationStepRequest,
  RectificationTaken,
} from 'shared/contract/rectifications';
import type { Answer } from 'addin/api/answer';

/** Opens a rectification under a key of its own; null where it was refused, which is said. */
export const openRectification = (
  store: PaneStore,
  request: RectificationRequest,
): Promise<RectificationTaken | null> => sent(store, () => store.service.openRectification(request, store.newId()));

/** Takes one step of a rectification. */
export const takeRectificationStep = (
  store: PaneStore,
  id: string,
  request: RectificationStepRequest,
): Promise<RectificationTaken | null> => sent(store, () => store.service.rectificationStep(id, request, store.newId()));

async function sent(
  store: PaneStore,
  send: () => Promise<Answer<RectificationTaken>>,
): Promise<RectificationTaken | null> {
  const answer = await runWithProgress(store, 'improve.sending', send, false);
  if (answer === null) return null;
  const taken = valueOrNotify(store, answer);
  if (taken !== null) notify(store, { tone: 'success', text: { key: 'improve.done' } });
  refreshPane(store);
  return taken;
}
