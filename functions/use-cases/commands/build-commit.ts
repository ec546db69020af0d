import { draftAfter, entryOf, sealedText, wantsSeal, type JournalEntry } from 'shared/sign-off/journal';
import type { PlanEvent } from 'shared/sign-off/event';
import { stateOf, versionOf } from 'shared/sign-off/sign-off';
import type { OpenedPlan, PlanChange, PlanContent } from 'functions/ports/plans';
import type { Dependencies } from 'functions/ports/dependencies';
import { outboxEntryOf } from 'functions/use-cases/projections/outbox-entry';
import { replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

export interface Prepared {
  readonly change: Omit<PlanChange, 'answer'>;
  readonly standing: LoadedPlan;
}

/** Events as one transaction: sealed, chained to the journal, with the head they lead to and what follows from them. */
export async function buildCommit(
  { signer }: Pick<Dependencies, 'signer'>,
  opened: OpenedPlan,
  before: LoadedPlan,
  events: readonly PlanEvent[],
  content: PlanContent | null,
): Promise<Prepared> {
  const entries: JournalEntry[] = [];
  let last = before.journal.at(-1) ?? null;
  for (const event of events) {
    const draft = draftAfter(before.planId, last, event);
    const seal = wantsSeal(event) ? await signer.sign(new TextEncoder().encode(sealedText(draft))) : null;
    last = entryOf(draft, seal);
    entries.push(last);
  }
  const standing = replayPlan(before.planId, { journal: [...before.journal, ...entries] });
  const { planId, signOff, journal } = standing;
  return {
    standing,
    change: {
      planId,
      after: opened.etag,
      head: {
        planId,
        state: stateOf(signOff),
        version: versionOf(signOff),
        contentHash: signOff.at === 'unsubmitted' ? '' : signOff.submission.contentHash,
        sequence: journal.length,
        lastHash: last?.hash ?? '',
      },
      entries,
      content,
      outbox: outboxEntryOf(before, standing),
    },
  };
}
