import {
  Badge,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { PlainList } from 'addin/app/parts/plain-list';
import { planTitle } from 'addin/app/plan-name';
import { WaitingDays } from 'addin/app/parts/waiting-days';
import { useWords } from 'addin/app/words';
import { approvable } from 'addin/store/approve-many';
import type { PaneStore } from 'addin/store/pane-store';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine } from 'shared/contract/answers';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Hover },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly lines: readonly PlanLine[];
  /** Ticked to be approved together; null where nothing is decided here. */
  readonly selected: ReadonlySet<string> | null;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (planId: string) => void;
  /** The plan that is shown beside the list. */
  readonly shown?: string | null;
}

/** Plans that wait for this person, or that they have decided on; what is clean can be ticked. */
export function SignList({ lines, selected, onSelected, onOpen, shown = null }: Props) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  return (
    <PlainList>
      {lines.map((line) => {
        const title = planTitle(words, line);
        return (
          <li key={line.planId} className={mergeClasses(styles.row, shown === line.planId && styles.chosen)}>
            {selected !== null && isApprovable(store, line) ? (
              <Checkbox
                checked={selected.has(line.planId)}
                aria-label={words.say('inbox.select', { name: title })}
                onChange={(_, { checked }) => onSelected(toggled(selected, line.planId, checked === true))}
              />
            ) : (
              <span />
            )}
            <span className={styles.words}>
              <Body1Strong>{title}</Body1Strong>
              <Caption1 className={styles.quiet}>
                {[
                  words.say('home.since', { day: words.day(line.since) }),
                  ...(line.signingFor ? [words.say('inbox.for', { whom: words.name(line.signingFor) })] : []),
                ].join(' · ')}
              </Caption1>
              <SignTags line={line} />
            </span>
            <Button
              size="small"
              disabled={work !== null}
              aria-label={`${words.say('home.sign')} ${title}`}
              onClick={() => onOpen(line.planId)}
            >
              {words.say(isOnlyRead(line) ? 'seats.read' : 'home.sign')}
            </Button>
          </li>
        );
      })}
    </PlainList>
  );
}

/** Sent to be read, with nothing to decide. */
const isOnlyRead = ({ openSteps }: PlanLine): boolean =>
  openSteps.includes('acknowledge') && !openSteps.includes('approve');

/** SO-19: approved from a list only where nothing wants a look first. */
export function isApprovable(store: PaneStore, line: PlanLine): boolean {
  const may = approvable(store, line);
  return may !== null && may !== 'open-first';
}

export function toggled(selected: ReadonlySet<string>, planId: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  if (isOn) next.add(planId);
  else next.delete(planId);
  return next;
}

/** What a signer wants to know before opening a plan. */
export function SignTags({ line }: { line: PlanLine }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <span className={styles.tags}>
      <WaitingDays line={line} />
      {line.version > 1 && (
        <Badge appearance="tint" color="brand">
          {say('plan.version', { n: line.version })}
        </Badge>
      )}
      {line.warnings > 0 && (
        <Badge appearance="tint" color="warning">
          {say('inbox.warnings', { n: line.warnings })}
        </Badge>
      )}
      {line.openSteps.includes('answer-consultation') && (
        <Badge appearance="tint" color="informative">
          {say('seats.consult')}
        </Badge>
      )}
      {line.openSteps.includes('acknowledge') && (
        <Badge appearance="tint" color="informative">
          {say('seats.copies')}
        </Badge>
      )}
      {line.openSteps.includes('agree-void') && (
        <Badge appearance="tint" color="danger">
          {say('home.void-asked')}
        </Badge>
      )}
    </span>
  );
}
