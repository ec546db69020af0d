import { useCallback, useEffect, useState } from 'react';
import { Button, Caption1, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { endDelegation, giveDelegation, myDelegations } from 'addin/store/delegate';
import { todayAt } from 'addin/store/knowledge';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { Delegations, DelegationView } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  begin: { justifySelf: 'start' },
});

/** Who signs for this person and for whom they sign; naming somebody, and ending it (SO-18). */
export function DelegationSection({ onChanged }: { onChanged: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name } = useWords();
  const [shown, setShown] = useState<Delegations | null>(null);
  const refresh = useCallback(() => void myDelegations(store).then(setShown), [store]);
  useEffect(refresh, [refresh]);
  const after = async (done: Promise<boolean>): Promise<boolean> => {
    const isDone = await done;
    if (isDone) {
      refresh();
      onChanged();
    }
    return isDone;
  };
  if (shown === null) return null;
  return (
    <PagePart title={say('delegation.title')}>
      <Caption1 className={styles.quiet}>{say('delegation.lead')}</Caption1>
      <ul className={styles.list}>
        {shown.given.map((each) => (
          <li key={`${each.delegate.id} ${each.first}`} className={styles.line}>
            <Line text={say('delegation.mine', { who: name(each.delegate) })} delegation={each} />
            <Button size="small" onClick={() => void after(endDelegation(store, each))}>
              {say('delegation.end')}
            </Button>
          </li>
        ))}
        {shown.taken.map((each) => (
          <li key={`${each.absent.id} ${each.first}`}>
            <Line text={say('delegation.for', { who: name(each.absent) })} delegation={each} />
          </li>
        ))}
      </ul>
      <Give offered={shown.offered} onGive={(request, who) => after(giveDelegation(store, request, who))} />
    </PagePart>
  );
}

function Line({ text, delegation: { first, last } }: { text: string; delegation: DelegationView }) {
  const styles = useStyles();
  const { say, day } = useWords();
  return (
    <span>
      <Text>{text}</Text>{' '}
      <Caption1 className={styles.quiet}>
        {last === null
          ? say('delegation.open-end', { from: day(first) })
          : say('delegation.days', { from: day(first), to: day(last) })}
      </Caption1>
    </span>
  );
}

interface GiveProps {
  readonly offered: Delegations['offered'];
  readonly onGive: (request: { to: string; first: string; last: string }, who: string) => Promise<boolean>;
}

function Give({ offered, onGive }: GiveProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name } = useWords();
  const today = todayAt(store);
  const [to, setTo] = useState('');
  const [first, setFirst] = useState<string>(today);
  const [last, setLast] = useState<string>(today);
  const chosen = offered.find(({ id }) => id === to);
  const mayGive = chosen !== undefined && first >= today && last >= first;
  const give = async () => {
    if (chosen !== undefined && (await onGive({ to, first, last }, name(chosen)))) setTo('');
  };
  return (
    <>
      <Field size="small" label={say('delegation.who')}>
        <Select size="small" value={to} onChange={(_, { value }) => setTo(value)}>
          <option value="">{say('delegation.choose')}</option>
          {offered.map((person) => (
            <option key={person.id} value={person.id}>
              {name(person)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.days}>
        <Field size="small" label={say('delegation.from')}>
          <Input size="small" type="date" min={today} value={first} onChange={(_, { value }) => setFirst(value)} />
        </Field>
        <Field size="small" label={say('delegation.to')}>
          <Input size="small" type="date" min={first} value={last} onChange={(_, { value }) => setLast(value)} />
        </Field>
      </div>
      <Button size="small" className={styles.begin} disabled={!mayGive} onClick={() => void give()}>
        {say('delegation.give')}
      </Button>
    </>
  );
}
