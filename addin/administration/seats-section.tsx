import { useState } from 'react';
import { Body1, Button, Caption1, mergeClasses, Text } from '@fluentui/react-components';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { Section } from 'addin/app/parts/section';
import { StateBadge } from 'addin/app/parts/state-badge';
import { planTitleOf } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { reassignedKey, roleNames } from 'addin/messages/states';
import { movedSeats } from 'addin/store/administer';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { MovedSeats } from 'shared/contract/administration';

type MovedSeat = MovedSeats['seats'][number];

/** So many are shown; those nobody can take come first. */
const mostShown = 50;

/** Seats of plans on their way that have passed on, and those nobody can take until an administrator fills the role. */
export function SeatsSection() {
  const styles = useRowStyles();
  const store = usePaneStore();
  const { work } = usePaneState();
  const { say } = useWords();
  const [seats, setSeats] = useState<readonly MovedSeat[] | null>(null);
  const sorted = (seats ?? []).toSorted((one, other) => Number(other.to === null) - Number(one.to === null));
  return (
    <Section title={say('administration.seats')}>
      <Caption1>{say('administration.seats-lead')}</Caption1>
      <Button disabled={work !== null} onClick={() => void movedSeats(store).then(setSeats)}>
        {say('administration.seats-look')}
      </Button>
      {seats !== null && seats.length === 0 && <Body1>{say('administration.seats-none')}</Body1>}
      {sorted.length > 0 && (
        <ul className={styles.list}>
          {sorted.slice(0, mostShown).map((seat) => (
            <Seat key={`${seat.planId} ${seat.level} ${seat.role} ${seat.from.id}`} seat={seat} />
          ))}
        </ul>
      )}
      {sorted.length > mostShown && (
        <Caption1 className={styles.quiet}>{say('administration.more', { n: sorted.length - mostShown })}</Caption1>
      )}
    </Section>
  );
}

function Seat({ seat }: { seat: MovedSeat }) {
  const styles = useRowStyles();
  const words = useWords();
  const { name, say } = words;
  const { me } = usePaneState();
  const role = name(roleNames[seat.role] ?? { zh: seat.role, en: seat.role });
  return (
    <li className={styles.row}>
      <Body1>{seat.planNo}</Body1>
      <StateBadge state={seat.state} />
      <Caption1 className={mergeClasses(styles.whole, styles.quiet)}>{planTitleOf(words, seat.planId, me)}</Caption1>
      {seat.to === null ? (
        <Text className={styles.whole} weight="semibold">
          {say('administration.seat-nobody', { level: seat.level, role, whom: name(seat.from) })}
        </Text>
      ) : (
        <Text className={styles.whole}>
          {say('administration.seat-passed', { level: seat.level, role, whom: name(seat.from), who: name(seat.to) })}
        </Text>
      )}
      <Caption1 className={mergeClasses(styles.whole, styles.quiet)}>
        {seat.to === null
          ? say('administration.seat-fill', { role })
          : say(reassignedKey(seat), { whom: name(seat.from) })}
      </Caption1>
    </li>
  );
}
