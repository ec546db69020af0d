import type { RectificationEvent } from 'shared/follow-through/rectification/event';
import {
  rectificationDraftAfter,
  rectificationEntryOf,
  sealedRectificationText,
} from 'shared/follow-through/rectification/journal';
import { after } from 'shared/follow-through/rectification/transition';
import type { Dependencies } from 'functions/ports/dependencies';
import type { GivenAnswer } from 'functions/ports/plans';
import type { OpenedRectification } from 'functions/ports/rectifications';

/** One sealed entry more, and the head that tells how it stands then: one transaction. `answerOf`: what to answer with. */
export async function commitRectification(
  { rectifications, signer }: Pick<Dependencies, 'rectifications' | 'signer'>,
  id: string,
  { head, etag, journal }: OpenedRectification,
  event: RectificationEvent,
  answerOf: (sequence: number) => GivenAnswer | null,
): Promise<'done' | 'lost-race'> {
  const draft = rectificationDraftAfter(id, journal.at(-1) ?? null, event);
  const seal = await signer.sign(new TextEncoder().encode(sealedRectificationText(draft)));
  const entry = rectificationEntryOf(draft, seal);
  const rectification = after(head?.rectification ?? null, event);
  if (rectification === null) throw new TypeError('a rectification began with a step');
  const { sequence, hash: lastHash } = entry;
  return rectifications.commit({
    ...{ after: etag, entry, answer: answerOf(sequence) },
    head: { id, sequence, lastHash, rectification },
  });
}
