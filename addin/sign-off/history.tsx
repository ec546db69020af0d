import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useWords, type Words } from 'addin/app/words';
import { eventNames, reassignedKey } from 'addin/messages/states';
import type { HistoryEntry } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What happened to the plan, the newest first. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const styles = useStyles();
  const words = useWords();
  const { name, say, time } = words;
  return (
    <ul className={styles.list}>
      {entries.toReversed().map((entry) => (
        <li key={`${entry.time} ${entry.event} ${entry.by.id} ${entry.whom?.id ?? ''}`}>
          <Text>{[...whoIn(entry, words), name(eventNames[entry.event])].join(' ')}</Text>{' '}
          <Caption1 className={styles.quiet}>
            {[say('plan.version', { n: entry.version }), time(entry.time)].join(' · ')}
          </Caption1>
          {entry.reassigned !== undefined && entry.insteadOf !== undefined && (
            <Caption1 block>{say(reassignedKey(entry.reassigned), { whom: name(entry.insteadOf) })}</Caption1>
          )}
          {storyOf(entry, words) !== null && <Caption1 block>{storyOf(entry, words)}</Caption1>}
          {entry.attested !== undefined && (
            <Caption1 block>{say('attestation.declared', { text: name(entry.attested) })}</Caption1>
          )}
          {entry.comment !== null && entry.comment !== '' && <Caption1 block>{entry.comment}</Caption1>}
        </li>
      ))}
    </ul>
  );
}

/** What follows from the last signature is nobody's own act. */
const ofNobody: ReadonlySet<HistoryEntry['event']> = new Set<HistoryEntry['event']>(['took-effect', 'superseded']);

function whoIn({ event, by, onBehalfOf }: HistoryEntry, { name, say }: Words): readonly string[] {
  if (ofNobody.has(event)) return [];
  return [onBehalfOf === null ? name(by) : say('sign-off.on-behalf', { who: name(by), whom: name(onBehalfOf) })];
}

/** What was done with a seat, and whose; null of what says enough by its name. */
function storyOf(entry: HistoryEntry, { name, say }: Words): string | null {
  const { event, by, whom, insteadOf, place, sentTo } = entry;
  const facts = {
    by: name(by),
    ...(whom === undefined ? {} : { whom: name(whom) }),
    ...(insteadOf === undefined ? {} : { from: name(insteadOf) }),
  };
  switch (event) {
    case 'seat-transferred':
    case 'signer-removed':
    case 'seat-escalated':
    case 'consulted':
    case 'consultation-answered':
    case 'copied':
      return say(`seats.story.${event}`, facts);
    case 'signer-added':
      return place === undefined ? null : say(`seats.story.signer-added-${place}`, facts);
    case 'sent-back':
      return sentTo === undefined
        ? null
        : say(`seats.story.sent-back${sentTo.straightBack ? '-straight' : ''}`, {
            level: say(`sign-off.level.${sentTo.level}`),
          });
    default:
      return null;
  }
}
