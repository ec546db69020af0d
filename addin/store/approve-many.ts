import { notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import type { PlanLine } from 'shared/contract/answers';

/** A plan with the fingerprint that approving it takes. */
export interface Approvable {
  readonly planId: string;
  readonly version: number;
  readonly contentHash: string;
  /** Of what the signer declares, where they have opened the plan and read it. */
  readonly attestation?: string;
}

/**
 * SO-19: what may be approved from the list. `open-first`: its warnings want a look; null: signed one by one, or not for
 * this person now.
 */
export function approvable(store: PaneStore, line: PlanLine): Approvable | 'open-first' | null {
  const { planId, version, batch, openSteps } = line;
  if (!batch || !openSteps.includes('approve')) return null;
  const opened = store.state().opened.get(planId);
  const contentHash = batch.contentHash ?? (opened?.version === version ? opened.contentHash : null);
  const attested = opened?.version === version && opened.attestation ? { attestation: opened.attestation } : {};
  return contentHash === null ? 'open-first' : { planId, version, contentHash, ...attested };
}

/** Signs all of them under one key; a service that cannot be reached is asked again under the same one. */
export async function approveMany(store: PaneStore, plans: readonly Approvable[]): Promise<void> {
  const key = store.newId();
  const answer = await runWithProgress(
    store,
    'inbox.approving',
    async () => {
      const first = await store.service.approveMany({ plans }, key);
      return valueOrNotify(
        store,
        first.kind === 'unreachable' ? await store.service.approveMany({ plans }, key) : first,
      );
    },
    false,
  );
  if (answer === null) return;
  const refused = answer.outcomes.filter((each) => each.refused !== null).length;
  const facts = { n: answer.outcomes.length - refused, refused };
  store.figures.forget();
  notify(
    store,
    refused === 0
      ? { tone: 'success', text: { key: 'inbox.approved', facts } }
      : { tone: 'warning', text: { key: 'inbox.some-refused', facts } },
  );
}
