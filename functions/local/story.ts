import type { Decided, PlanEvent } from 'shared/sign-off/event';
import { timeOf } from 'shared/sign-off/event';
import type { JournalEntry } from 'shared/sign-off/journal';

/** What a journal tells, a line an entry: when, and who did what with whose seat. Persons by id, as they were sealed. */
export const storyIn = (journal: readonly JournalEntry[]): readonly string[] =>
  journal.map(({ sequence, event }) => `${sequence} · ${timeOf(event)} · ${told(event)}`);

const because = (comment: string): string => (comment === '' ? '' : `: ${comment}`);

const declared = ({ signature: { attested } }: Decided): string =>
  attested === undefined ? '' : `, declaring: ${attested.zh} / ${attested.en}`;

function told(event: PlanEvent): string {
  switch (event.event) {
    case 'submitted':
      return `${event.by} submits v${event.version}${event.copies === undefined ? '' : `, copied to ${event.copies.join(', ')}`}`;
    case 'weighed':
      return `${event.kept.length} signatures stay with v${event.version}`;
    case 'decided': {
      const { person, onBehalfOf, level, decision, comment } = event.signature;
      const who = onBehalfOf === null ? person : `${person} for ${onBehalfOf}`;
      const to =
        event.sentTo === undefined
          ? ''
          : ` to level ${event.sentTo.level}${event.sentTo.straightBack ? ', straight back' : ''}`;
      return `${who} ${decision === 'approve' ? 'approves' : 'returns it'} at level ${level}${to}${because(comment)}${declared(event)}`;
    }
    case 'withdrawn':
      return `${event.by} withdraws v${event.version}`;
    case 'seat-reassigned':
      return `the seat of ${event.from} at level ${event.level} passes to ${event.to} (${event.because})`;
    case 'seat-transferred':
      return `${event.by} passes the seat of ${event.from} at level ${event.level} on to ${event.to}${because(event.comment)}`;
    case 'signer-added':
      return `${event.by} adds ${event.signer} ${event.place} the own seat at level ${event.level}${because(event.comment)}`;
    case 'signer-removed':
      return `${event.by} takes ${event.signer} out of level ${event.level}${because(event.comment)}`;
    case 'seat-escalated':
      return `${event.by} lets ${event.to} sign beside ${event.holder} at level ${event.level}${because(event.comment)}`;
    case 'consulted':
      return `${event.by} asks ${event.asked}${because(event.comment)}`;
    case 'consultation-answered':
      return `${event.by} answers${because(event.comment)}`;
    case 'copied':
      return `${event.by} copies it to ${event.to.join(', ')}${because(event.comment)}`;
    case 'copy-read':
      return `${event.by} has read it`;
    case 'parent-in-force':
      return `its parent ${event.parent} is in force`;
    case 'took-effect':
      return `v${event.version} takes effect`;
    case 'closed':
      return `closed by ${event.summary}`;
    case 'void-proposed':
      return `${event.by} proposes to void it${because(event.comment)}`;
    case 'void-asked':
      return `${event.asked.join(', ')} are asked whether it may be void`;
    case 'void-declined':
      return `${event.by} declines to void it${because(event.comment)}`;
    case 'voided':
      return `void by ${event.by}, agreed by ${event.agreedBy}${because(event.comment)}`;
  }
}
