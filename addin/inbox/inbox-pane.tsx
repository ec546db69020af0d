import { useState } from 'react';
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { More } from 'addin/app/more';
import type { PaneName } from 'addin/app/pane-name';
import { planName } from 'addin/app/plan-name';
import { PlanLineCard } from 'addin/app/plan-line-card';
import { useWords } from 'addin/app/words';
import { approvable, approveMany } from 'addin/store/approve-many';
import type { PaneStore } from 'addin/store/pane-store';
import { openPlan } from 'addin/store/create-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { DelegationSection } from 'addin/inbox/delegations';
import type { Inbox } from 'addin/inbox/use-inbox';
import type { PlanLine } from 'shared/contract/answers';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  selectable: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  batch: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Plans waiting for this person; opening one writes it into a workbook of the signer's own. */
export function InboxPane({ inbox, go }: { inbox: Inbox; go: (pane: PaneName) => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, language } = useWords();
  const { work } = usePaneState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (planId: string, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(planId);
    else next.delete(planId);
    setSelected(next);
  };
  // What was selected and has left the list, or changed meanwhile, is not signed.
  const chosen = inbox.lines
    .filter(({ planId }) => selected.has(planId))
    .map((line) => approvable(store, line))
    .filter((each) => each !== null && each !== 'open-first');
  const approve = () =>
    void approveMany(store, chosen).then(() => {
      setSelected(new Set());
      inbox.refresh();
    });
  return (
    <>
      <div className={styles.head}>
        <Body1 className={inbox.lines.length === 0 ? styles.quiet : undefined}>
          {inbox.lines.length === 0 ? say('inbox.none') : say('inbox.waiting', { n: inbox.lines.length })}
        </Body1>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={say('inbox.refresh')}
          onClick={inbox.refresh}
        />
      </div>
      <ul className={styles.list}>
        {inbox.lines.map((line) => (
          <li key={line.planId} className={mayBeSelected(store, line) ? styles.selectable : undefined}>
            <Selectable line={line} selected={selected} onSelect={select} />
            <PlanLineCard
              line={line}
              action={say('inbox.open')}
              onAction={() => void openPlan(store, line.planId, language).then(() => go('sign-off'))}
            />
          </li>
        ))}
      </ul>
      <More more={inbox.more} />
      {chosen.length > 0 && (
        <Button appearance="primary" disabled={work !== null} className={styles.batch} onClick={approve}>
          {say('inbox.approve-selected', { n: chosen.length })}
        </Button>
      )}
      <DelegationSection onChanged={inbox.refresh} />
    </>
  );
}

function mayBeSelected(store: PaneStore, line: PlanLine): boolean {
  const may = approvable(store, line);
  return may !== null && may !== 'open-first';
}

interface SelectableProps {
  readonly line: PlanLine;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (planId: string, isOn: boolean) => void;
}

/** A box for plans that may be approved together (SO-19); one with warnings says that it wants a look first. */
function Selectable({ line, selected, onSelect }: SelectableProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const may = approvable(store, line);
  if (may === null) return null;
  if (may === 'open-first') return <Caption1 className={styles.quiet}>{words.say('inbox.open-first')}</Caption1>;
  const name = planName(words, line);
  return (
    <Checkbox
      className={styles.box}
      checked={selected.has(line.planId)}
      aria-label={words.say('inbox.select', { name })}
      onChange={(_, { checked }) => onSelect(line.planId, checked === true)}
    />
  );
}
