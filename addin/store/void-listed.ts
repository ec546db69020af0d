import { notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import type { PlanLine, PlanLines } from 'shared/contract/answers';

/** Most pages asked for one unit: more plans than any has in ten years. */
const mostPages = 40;

/** A unit's plans that may be proposed to be voided; null where the service did not answer. */
export async function voidableIn(store: PaneStore, unit: string): Promise<readonly PlanLine[] | null> {
  const lines: PlanLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: PlanLines | null = valueOrNotify(store, await store.service.plansOf(unit, after));
    if (answer === null) return null;
    lines.push(...answer.lines.filter(({ openSteps }) => openSteps.includes('void')));
    after = answer.next;
    if (after === null) break;
  }
  return lines;
}

/** An administrator's proposal for a plan that is not at hand; true once the service has it. */
export async function proposeVoid(store: PaneStore, { planId, version }: PlanLine, comment: string): Promise<boolean> {
  const key = store.newId();
  const send = () => store.service.voiding(planId, { act: 'propose', version, comment }, key);
  const view = await runWithProgress(
    store,
    'sign-off.submitting',
    async () => {
      const first = await send();
      return valueOrNotify(store, first.kind === 'unreachable' ? await send() : first);
    },
    false,
  );
  if (view === null) return false;
  notify(store, { tone: 'success', text: { key: 'sign-off.void-proposed' } });
  return true;
}
