import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  DocumentAddRegular,
  DocumentEditRegular,
  SignatureRegular,
  TargetArrowRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { PlainList } from 'addin/app/parts/plain-list';
import { useWords, type Words } from 'addin/app/words';
import { urgencies, type HomeItem, type Urgency } from 'addin/home/home-items';
import { itemTitle, useActions } from 'addin/home/use-actions';
import { isApprovable, SignTags, toggled } from 'addin/sign-off/sign-list';
import { nearDayWords } from 'addin/messages/period-words';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine } from 'shared/contract/answers';
import type { IsoDate } from 'shared/calendar/date';

const useStyles = makeStyles({
  group: { display: 'grid', minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  icon: { fontSize: '20px', lineHeight: 1, color: tokens.colorNeutralForeground2 },
  red: { color: tokens.colorStatusDangerForeground3 },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  box: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly items: readonly HomeItem[];
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
}

/** Today, this week, later; each line says what, whose, when, and has one button. */
export function HomeList(props: Props) {
  return urgencies.map((urgency) => <Group key={urgency} urgency={urgency} {...props} />);
}

function Group({ urgency, items, ...selection }: Props & { urgency: Urgency }) {
  const styles = useStyles();
  const { say } = useWords();
  const own = items.filter((item) => item.urgency === urgency);
  if (own.length === 0) return null;
  return (
    <section className={styles.group} aria-label={say(`home.${urgency}`)}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.heading}>
          {say(`home.${urgency}`)}
        </Body1Strong>
        <Caption1>{own.length}</Caption1>
      </div>
      <PlainList>
        {own.map((item) => (
          <Row key={item.key} item={item} {...selection} />
        ))}
      </PlainList>
    </section>
  );
}

const icons: Readonly<Record<HomeItem['kind'], ReactElement>> = {
  returned: <ArrowUndoRegular />,
  draft: <DocumentEditRegular />,
  owed: <DocumentAddRegular />,
  sign: <SignatureRegular />,
  target: <TargetArrowRegular />,
};

interface RowProps {
  readonly item: HomeItem;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
}

function Row({ item, selected, onSelected }: RowProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const { stepOf } = useActions();
  const { label, run } = stepOf(item);
  const title = itemTitle(words, item);
  const isUrgent = item.kind === 'returned' || item.daysLate > 0;
  return (
    <li className={styles.row}>
      {item.kind === 'sign' && isApprovable(store, item.line) ? (
        <Checkbox
          className={styles.box}
          checked={selected.has(item.planId)}
          aria-label={words.say('inbox.select', { name: title })}
          onChange={(_, { checked }) => onSelected(toggled(selected, item.planId, checked === true))}
        />
      ) : (
        <span className={mergeClasses(styles.icon, isUrgent && styles.red)} aria-hidden>
          {icons[item.kind]}
        </span>
      )}
      <span className={styles.words}>
        {item.urgency === 'today' ? <Body1Strong>{title}</Body1Strong> : <Body1>{title}</Body1>}
        <Caption1 className={styles.quiet}>
          {item.kind === 'returned' && <span className={styles.red}>{returnedBy(item.line, words)}</span>}
          {[...(item.kind === 'returned' ? [''] : []), ...factsOf(item, words, todayAt(store))].join(' · ')}
        </Caption1>
        {item.kind === 'sign' && <SignTags line={item.line} />}
      </span>
      <Button size="small" disabled={work !== null} aria-label={`${label} ${title}`} onClick={run}>
        {label}
      </Button>
    </li>
  );
}

const returnedBy = (line: PlanLine | null, { say, name }: Words): string =>
  line?.returned ? say('home.returned-by', { who: name(line.returned.by) }) : say('home.returned');

/** What else a line says: what is left to do, by when, from whom. */
function factsOf(item: HomeItem, { say, name, language, day }: Words, today: IsoDate): readonly string[] {
  const due =
    item.due === null
      ? []
      : item.daysLate > 0
        ? [say('home.late', { n: item.daysLate })]
        : [say('home.due', { day: nearDayWords(item.due, today, language) })];
  switch (item.kind) {
    case 'returned':
      return [...(item.line?.returned ? [say('home.remarks', { n: item.line.returned.remarks })] : []), ...due];
    case 'draft':
      return [
        say('home.draft'),
        ...(item.open === null || item.open === 0 ? [] : [say('home.open', { n: item.open })]),
        ...due,
      ];
    case 'owed':
      return [say('home.not-begun'), ...due];
    case 'target':
      return [name(item.turn.unit), ...due];
    case 'sign':
      return [
        say('home.since', { day: day(item.line.since) }),
        ...(item.line.signingFor ? [say('inbox.for', { whom: name(item.line.signingFor) })] : []),
      ];
  }
}
