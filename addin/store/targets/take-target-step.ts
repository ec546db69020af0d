import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { runWithProgress } from 'addin/store/pane-store';
import { refreshPane } from 'addin/store/refresh';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import type { TargetStepRequest, TargetStepTaken } from 'shared/contract/targets';
import type { Fact } from 'shared/review/finding';

/** Whose targets, of which year. */
export interface TargetsPlace {
  readonly unit: string;
  readonly year: string;
}

/** Sends one step under a key of its own; what came of it is said, and everything shown is asked for anew. */
export async function takeTargetStep(
  store: PaneStore,
  { unit, year }: TargetsPlace,
  request: TargetStepRequest,
  nameFacts: (facts: Readonly<Record<string, Fact>>) => Readonly<Record<string, Fact>>,
): Promise<TargetStepTaken | null> {
  const answer = await runWithProgress(
    store,
    'targets.sending',
    () => store.service.targetStep(unit, year, request, store.newId()),
    false,
  );
  if (answer === null) return null;
  const taken = valueOrNotify(store, answer);
  if (taken !== null) {
    notify(store, { tone: 'success', text: { key: doneKeys[request.step] } });
    refreshPane(store);
    return taken;
  }
  const { notice } = store.state();
  if (notice !== null && 'problem' in notice.text && notice.text.facts !== undefined) {
    notify(store, { ...notice, text: { ...notice.text, facts: nameFacts(notice.text.facts) } });
  }
  return null;
}

const doneKeys: Readonly<Record<TargetStepRequest['step'], PaneKey>> = {
  draft: 'targets.done.draft',
  issue: 'targets.done.issue',
  answer: 'targets.done.answer',
  hold: 'targets.done.hold',
  settle: 'targets.done.settle',
  rule: 'targets.done.rule',
  sign: 'targets.done.sign',
  formal: 'targets.done.formal',
  revise: 'targets.done.revise',
  recall: 'targets.done.recall',
};
