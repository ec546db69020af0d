import { openErrorsOf, type CurrentPlan, type Notice, type PaneState } from 'addin/store/pane-state';
import type { PaneStore } from 'addin/store/pane-store';
import { unanswered, withoutReason } from 'addin/store/sign-plan';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

/** What keeps a plan from being handed in, counted as it stands now. */
const counted: Partial<Record<PaneKey, (store: PaneStore, current: CurrentPlan) => number>> = {
  'sign-off.blocked': (_, current) => openErrorsOf(current).length,
  'sign-off.reasons-needed': (_, current) => withoutReason(current),
  'sign-off.answers-needed': (store, current) => unanswered(store, current).length,
};

/** The notice as it is true now; null as soon as what it asked for is done (P20). */
export function standingNotice(store: PaneStore, { notice, current }: PaneState): Notice | null {
  const key = notice !== null && 'key' in notice.text ? notice.text.key : null;
  const count = key === null ? undefined : counted[key];
  if (notice === null || key === null || count === undefined) return notice;
  const n = current === null ? 0 : count(store, current);
  return n === 0 ? null : { ...notice, text: { key, facts: { n } } };
}
