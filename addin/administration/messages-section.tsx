import { useState } from 'react';
import { Body1, Button, Caption1, mergeClasses } from '@fluentui/react-components';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { Section } from 'addin/app/parts/section';
import { useWords } from 'addin/app/words';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import { momentText } from 'addin/messages/moment';
import { shownMessages } from 'addin/store/messages';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { MessageLine, MessagesView } from 'shared/contract/messages';

/** Mails and chat messages that did not reach people, why, and what helps. */
export function MessagesSection() {
  const styles = useRowStyles();
  const store = usePaneStore();
  const { work } = usePaneState();
  const { say, name, list } = useWords();
  const [messages, setMessages] = useState<MessagesView | null>(null);
  const troubled = messages?.troubled ?? [];
  const without = messages?.withoutAddress ?? [];
  return (
    <Section title={say('administration.messages')}>
      <Caption1>{say('administration.messages-lead')}</Caption1>
      <Button disabled={work !== null} onClick={() => void shownMessages(store).then(setMessages)}>
        {say('administration.messages-look')}
      </Button>
      {messages !== null && messages.channels.length === 0 && <Body1>{say('administration.messages-off')}</Body1>}
      {messages !== null && troubled.length === 0 && <Body1>{say('administration.messages-none')}</Body1>}
      {troubled.length > 0 && (
        <ul className={styles.list}>
          {troubled.map((line) => (
            <Trouble key={`${line.to.id} ${line.channel} ${line.event} ${line.changedAt}`} line={line} />
          ))}
        </ul>
      )}
      {without.length > 0 && (
        <Caption1>{say('administration.messages-without', { who: list(without.map(name)) })}</Caption1>
      )}
    </Section>
  );
}

function Trouble({ line: { to, channel, event, why, changedAt } }: { line: MessageLine }) {
  const styles = useRowStyles();
  const { say, name, language } = useWords();
  return (
    <li className={styles.row}>
      <Body1>{name(to)}</Body1>
      <Caption1 className={styles.quiet}>{momentText(changedAt, language)}</Caption1>
      <Caption1 className={mergeClasses(styles.whole, styles.quiet)}>
        {`${say(`messages.${channel}`)} · ${say(`messages.${event}`)}`}
      </Caption1>
      {why !== null && <Body1 className={styles.whole}>{say(`messages.why.${why}` as PaneKey)}</Body1>}
    </li>
  );
}
