import { useState } from 'react';
import { Button, Caption1, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { takeSeatStep } from 'addin/store/seat-steps';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { ConsultationView } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  one: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', overflowWrap: 'anywhere' },
  wide: { justifySelf: 'stretch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 征求意见: what signers asked others, what those said, and a field for one's own answer. */
export function Consultations() {
  const styles = useStyles();
  const { name, say, time } = useWords();
  const { me } = usePaneState();
  const { view } = usePlanOnPage();
  const { consultations = [] } = view;
  if (consultations.length === 0) return null;
  return (
    <PagePart title={say('seats.consultations')}>
      <ul className={styles.list}>
        {consultations.map((each) => (
          <li key={each.id} className={styles.one}>
            <Text>{say('seats.asks', { who: name(each.by), whom: name(each.asked), question: each.question })}</Text>
            {each.answer !== null ? (
              <>
                <Text>{say('seats.answered', { whom: name(each.asked), answer: each.answer.text })}</Text>
                <Caption1 className={styles.quiet}>{time(each.answer.time)}</Caption1>
              </>
            ) : each.asked.id === me?.person.id ? (
              <Answer consultation={each} />
            ) : (
              <Caption1 className={styles.quiet}>{say('seats.unanswered')}</Caption1>
            )}
          </li>
        ))}
      </ul>
    </PagePart>
  );
}

function Answer({ consultation: { id, by } }: { consultation: ConsultationView }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say } = useWords();
  const { work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const [text, setText] = useState('');
  const give = () =>
    void takeSeatStep(store, view, {
      ...{ step: 'answer-consultation', version: view.version, id, comment: text.trim() },
    }).then(onChanged);
  return (
    <>
      <Field
        size="small"
        className={styles.wide}
        label={say('seats.my-answer')}
        hint={say('seats.answer-then', { who: name(by) })}
      >
        <Textarea size="small" rows={2} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button size="small" disabled={text.trim() === '' || work !== null} onClick={give}>
        {say('seats.give-answer')}
      </Button>
    </>
  );
}
