import { useEffect, useState } from 'react';
import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { changeCurrent } from 'addin/store/pane-store';
import { rulesAt } from 'addin/store/knowledge';
import { decide } from 'addin/store/sign-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { placeName } from 'addin/findings/place-name';
import { currentPlace, watchSelection } from 'addin/workbook/plan-sheets/edit/go-to';
import type { PlaceInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import type { Decision } from 'shared/sign-off/state';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Approve or return, with remarks at the rows they are about; says which content is signed. */
export function Decide({ onDecided }: { onDecided: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say } = useWords();
  const { current, work } = usePaneState();
  const [comment, setComment] = useState('');
  if (!current?.view) return null;
  const { version, contentHash } = current.view;
  const run = (decision: Decision) => void decide(store, decision, comment.trim()).then(onDecided);
  const mayReturn = comment.trim().length >= rulesAt(store).wording.shortestComment;
  return (
    <div className={styles.form}>
      <Caption1 className={styles.quiet}>
        {say('sign-off.sign-what', { n: version, hash: contentHash.slice(0, 12) })}
      </Caption1>
      {current.view.signingFor && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say('sign-off.signing-for', { whom: name(current.view.signingFor) })}</MessageBarBody>
        </MessageBar>
      )}
      <RemarkField />
      <Field size="small" label={say('sign-off.comment-for-return')}>
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={comment}
          onChange={(_, { value }) => setComment(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={work !== null} onClick={() => run('approve')}>
          {say('sign-off.approve')}
        </Button>
        <Button disabled={work !== null || !mayReturn} onClick={() => run('return')}>
          {say('sign-off.return')}
        </Button>
      </div>
    </div>
  );
}

/** Puts a remark on the row that is selected in the sheet. */
function RemarkField() {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { current } = usePaneState();
  const selected = useSelectedPlace();
  const [text, setText] = useState('');
  if (current === null) return null;
  const { planIndex } = current.plan;
  const at = selected?.planIndex === planIndex && selected.place.row !== null ? selected.place : null;
  const add = () => {
    if (at === null || text.trim() === '') return;
    changeCurrent(store, planIndex, (now) => ({
      ...now,
      remarkDrafts: [...now.remarkDrafts, { at, text: text.trim() }],
    }));
    setText('');
  };
  return (
    <>
      <Field
        size="small"
        label={words.say('sign-off.remark-here')}
        hint={
          at === null
            ? words.say('sign-off.remark-none')
            : words.say('sign-off.remark-at', { place: placeName(words, current.read, at) })
        }
      >
        <Textarea size="small" rows={2} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button size="small" className={styles.quiet} disabled={at === null || text.trim() === ''} onClick={add}>
        {words.say('sign-off.remark-add')}
      </Button>
    </>
  );
}

function useSelectedPlace(): PlaceInWorkbook | null {
  const [place, setPlace] = useState<PlaceInWorkbook | null>(null);
  useEffect(() => {
    void currentPlace().then(setPlace);
    const watching = watchSelection(setPlace);
    return () => void watching.then((stop) => stop());
  }, []);
  return place;
}
