import { useRef } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  Button,
  Caption1,
  Card,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { placeName } from 'addin/findings/place-name';
import { cellText } from 'addin/merge/cell-text';
import { stateNames } from 'addin/messages/states';
import { chooseSide, mergePlan, openConflicts } from 'addin/store/compare-plan';
import { selectPlan } from 'addin/store/current-plan';
import type { Behind, CurrentPlan } from 'addin/store/pane-state';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { conflictKey, type MergeConflict, type MergedChange, type Side } from 'shared/plan/merge/merge';

const useStyles = makeStyles({
  drawer: { width: '100%' },
  body: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', minWidth: 0 },
  place: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere' },
  changes: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  change: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly current: CurrentPlan;
  readonly behind: Behind;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What differs between the sheets and the service: what is to be chosen first, then what merges by itself. */
export function MergePage({ current, behind, isOpen, onClose }: Props) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const { merged, stored } = behind;
  const open = openConflicts(behind);
  const firstOpen = useRef<HTMLDivElement>(null);
  const changedBy = (by: Side): number => merged.changes.filter((change) => change.by === by).length;
  const n = merged.conflicts.length;
  const counts = {
    ...{ mine: changedBy('mine') + n, theirs: changedBy('theirs') + n, n },
    who: words.name(stored.preparer),
  };
  const isUpdate = changedBy('mine') + n === 0;
  const merge = async () => {
    await mergePlan(store, (plan) => selectPlan(store, plan));
    onClose();
  };
  return (
    <OverlayDrawer
      open={isOpen}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, { open: isStill }) => {
        if (!isStill) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              aria-label={words.say('app.dismiss')}
              onClick={onClose}
            />
          }
        >
          {words.say('merge.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.say('merge.state', { stored: stored.version, state: words.name(stateNames[stored.state]) })}
            <br />
            {words.say(n === 0 ? 'merge.no-conflicts' : 'merge.counts', counts)}
          </MessageBarBody>
        </MessageBar>
        {n > 0 && (
          <div className={styles.head}>
            <Subtitle2 as="h2">{words.say('merge.both', { n })}</Subtitle2>
            <span>
              <Button size="small" appearance="transparent" onClick={() => chooseSide(store, merged.conflicts, 'mine')}>
                {words.say('merge.all-mine')}
              </Button>
              <Button
                size="small"
                appearance="transparent"
                onClick={() => chooseSide(store, merged.conflicts, 'theirs')}
              >
                {words.say('merge.all-theirs')}
              </Button>
            </span>
          </div>
        )}
        {merged.conflicts.map((conflict) => (
          <div key={conflictKey(conflict)} ref={conflict === open[0] ? firstOpen : undefined}>
            <Choice current={current} behind={behind} conflict={conflict} />
          </div>
        ))}
        {merged.changes.length > 0 && <Automatic current={current} behind={behind} changes={merged.changes} />}
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        {open.length > 0 && <Caption1>{words.say('merge.left', { n: open.length })}</Caption1>}
        {open.length > 0 && (
          <Button onClick={() => firstOpen.current?.scrollIntoView({ block: 'center' })}>
            {words.say('merge.next')}
          </Button>
        )}
        <Button appearance="primary" disabled={work !== null} onClick={() => void merge()}>
          {words.say(isUpdate ? 'merge.update' : 'merge.apply', { stored: stored.version })}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.say('merge.later')}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  );
}

function Choice({
  current,
  behind,
  conflict,
}: Pick<Props, 'current' | 'behind'> & { readonly conflict: MergeConflict }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const chosen = behind.choices.get(conflictKey(conflict));
  const place = placeOf(words, current, conflict, conflict.kind === 'cell' ? conflict.column : null);
  const options =
    conflict.kind === 'cell' ? cellOptions(words, current, behind, conflict) : rowOptions(words, conflict);
  return (
    <Card size="small">
      <span className={styles.place}>
        <Body1 className={styles.text}>{place}</Body1>
        {chosen === undefined ? (
          <Badge appearance="tint" color="warning">
            {words.say('merge.to-choose')}
          </Badge>
        ) : (
          <Caption1 className={styles.quiet}>{words.say('merge.chosen')}</Caption1>
        )}
      </span>
      <Caption1 className={styles.quiet}>
        {conflict.kind === 'cell'
          ? words.say('merge.before', {
              v: cellText(words, current.read, conflict.block, conflict.column, conflict.base),
            })
          : words.say(`merge.row-removed-${conflict.removedBy}`)}
      </Caption1>
      <RadioGroup
        aria-label={place}
        value={chosen ?? ''}
        onChange={(_, { value }) => chooseSide(store, [conflict], value === 'mine' ? 'mine' : 'theirs')}
      >
        {options.map(({ side, label, whose }) => (
          <Radio
            key={side}
            value={side}
            label={
              <>
                <span className={styles.text}>{label}</span>
                <Caption1 block className={styles.quiet}>
                  {whose}
                </Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Card>
  );
}

interface Option {
  readonly side: Side;
  readonly label: string;
  readonly whose: string;
}

const cellOptions = (
  words: Words,
  { read }: CurrentPlan,
  { stored }: Behind,
  { block, column, mine, theirs }: Extract<MergeConflict, { kind: 'cell' }>,
): readonly Option[] => [
  { side: 'mine', label: cellText(words, read, block, column, mine), whose: words.say('merge.mine') },
  {
    side: 'theirs',
    label: cellText(words, read, block, column, theirs),
    whose: words.say('merge.theirs', { who: words.name(stored.preparer) }),
  },
];

/** Whoever removed the row chose that it goes. */
const rowOptions = (words: Words, { removedBy }: Extract<MergeConflict, { kind: 'row' }>): readonly Option[] => [
  { side: removedBy === 'mine' ? 'theirs' : 'mine', label: words.say('merge.keep-row'), whose: '' },
  { side: removedBy, label: words.say('merge.remove-row'), whose: '' },
];

const placeOf = (
  words: Words,
  { read }: CurrentPlan,
  { block, row }: Pick<MergeConflict, 'block' | 'row'>,
  column: string | null,
): string => placeName(words, read, { block, row, column });

function Automatic({
  current,
  behind,
  changes,
}: Pick<Props, 'current' | 'behind'> & { readonly changes: readonly MergedChange[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Accordion collapsible>
      <AccordionItem value="changes">
        <AccordionHeader>{words.say('merge.automatic', { n: changes.length })}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={`${change.block}|${change.row}|${change.column ?? ''}`} className={styles.change}>
                <Caption1 className={styles.text}>{placeOf(words, current, change, change.column)}</Caption1>
                <Caption1 className={styles.quiet}>
                  {change.by === 'mine' ? words.say('merge.mine') : words.name(behind.stored.preparer)}
                </Caption1>
                <Caption1 className={styles.text}>{changeText(words, current, change)}</Caption1>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function changeText(words: Words, { read }: CurrentPlan, { what, block, column, value }: MergedChange): string {
  if (what === 'added') return words.say('merge.row-added');
  if (what === 'removed') return words.say('merge.row-gone');
  return cellText(words, read, block, column ?? '', value);
}
