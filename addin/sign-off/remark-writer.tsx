import { useState } from 'react';
import { Button, Caption1, Combobox, Field, makeStyles, Option, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { addRemark, dropRemark, signingDraftOf } from 'addin/store/signing-draft';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  writer: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  draft: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    overflowWrap: 'anywhere',
  },
  place: { minWidth: 0, width: '100%' },
  add: { justifySelf: 'start' },
});

/** Rows offered before something is typed. */
const mostOffered = 60;

/**
 * Remarks for a return, each at a row: the one selected in the sheets where they are open, otherwise one chosen here.
 */
export function RemarkWriter({ selected }: { selected: Place | null }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { signing } = usePaneState();
  const { view, summary, placeOf } = usePlanOnPage();
  const [chosen, setChosen] = useState<Place | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { remarks } = signingDraftOf(signing, view);
  const at = chosen ?? selected;
  const rows = (summary.value?.rows ?? []).map(({ at: place }) => ({ place, name: placeOf(place) }));
  const fitting = rows
    .filter(({ name }) => name.toLowerCase().includes((typed ?? '').trim().toLowerCase()))
    .slice(0, mostOffered);
  const add = () => {
    if (at === null || text.trim() === '') return;
    addRemark(store, view, { at, text: text.trim() });
    setText('');
    setChosen(null);
  };
  return (
    <div className={styles.writer}>
      <ul className={styles.list}>
        {remarks.map((remark, place) => (
          <li key={`${remark.text} ${String(place)}`} className={styles.draft}>
            <span>
              {remark.text}
              <Caption1 block>{placeOf(remark.at)}</Caption1>
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.say('sign-off.remove')}
              onClick={() => dropRemark(store, view, place)}
            />
          </li>
        ))}
      </ul>
      <Field size="small" label={words.say('sign-off.remark-row')} hint={words.say('sign-off.remark-how')}>
        <Combobox
          className={styles.place}
          placeholder={words.say('sign-off.remark-choose')}
          value={typed ?? (at === null ? '' : placeOf(at))}
          onChange={({ target: { value } }) => setTyped(value)}
          onOpenChange={(_, { open }) => {
            if (!open) setTyped(null);
          }}
          selectedOptions={[]}
          onOptionSelect={(_, { optionValue }) => {
            setChosen(rows[Number(optionValue)]?.place ?? null);
            setTyped(null);
          }}
        >
          {fitting.map((row) => (
            <Option key={String(rows.indexOf(row))} value={String(rows.indexOf(row))} text={row.name}>
              {row.name}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field size="small" label={words.say('sign-off.remark-here')}>
        <Textarea size="small" rows={2} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button
        size="small"
        className={styles.add}
        icon={<AddRegular />}
        disabled={at === null || text.trim() === ''}
        onClick={add}
      >
        {words.say('sign-off.remark-add')}
      </Button>
    </div>
  );
}
