import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { sheetProgress, type SheetProgress } from 'addin/fill/sheet-progress';
import { sheetNameOf } from 'addin/findings/place-name';
import type { CurrentPlan } from 'addin/store/pane-state';

const useStyles = makeStyles({
  sheets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  sheet: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'stretch',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: 'grid', minWidth: 0 },
  green: { color: tokens.colorStatusSuccessForeground1, fontSize: '20px' },
  red: { color: tokens.colorStatusDangerForeground3 },
  errorSign: { color: tokens.colorStatusDangerForeground1, fontSize: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SheetsProps {
  readonly current: CurrentPlan;
  readonly chosen: string | null;
  readonly onChoose: (sheet: string | null) => void;
}

/** One line a sheet; choosing one shows only what was found there. */
export function SheetLines({ current, chosen, onChoose }: SheetsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const sheets = sheetProgress(current.read, current.findings);
  return (
    <section aria-label={say('fill.sheets')}>
      <div className={styles.sheets}>
        {sheets.map((progress) => (
          <SheetLine
            key={progress.sheet.id}
            progress={progress}
            current={current}
            isChosen={chosen === progress.sheet.id}
            onChoose={() => onChoose(chosen === progress.sheet.id ? null : progress.sheet.id)}
          />
        ))}
      </div>
    </section>
  );
}

interface LineProps {
  readonly progress: SheetProgress;
  readonly current: CurrentPlan;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function SheetLine({ progress: { sheet, errors, open, share }, current, isChosen, onChoose }: LineProps) {
  const styles = useStyles();
  const words = useWords();
  const [block] = sheet.blocks;
  const facts = [
    ...(errors > 0 ? [words.say('fill.errors', { n: errors })] : []),
    ...(open > 0 ? [words.say('home.open', { n: open })] : []),
  ];
  return (
    <Button
      size="small"
      appearance={isChosen ? 'secondary' : 'subtle'}
      className={styles.sheet}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {errors > 0 ? (
        <ErrorCircleFilled className={styles.errorSign} aria-hidden />
      ) : open > 0 ? (
        <Ring share={share} />
      ) : (
        <CheckmarkCircleFilled className={styles.green} aria-hidden />
      )}
      <span className={styles.words}>
        <Text truncate wrap={false}>
          {block === undefined ? words.name(sheet) : sheetNameOf(words, current.read, block.id)}
        </Text>
        <Caption1 className={errors > 0 ? styles.red : styles.quiet}>
          {facts.length === 0 ? words.say('fill.done') : words.list(facts)}
        </Caption1>
      </span>
    </Button>
  );
}

const radius = 7;
const round = 2 * Math.PI * radius;

/** Filled so far; the words beside it say how much. */
function Ring({ share }: { share: number }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r={radius} fill="none" stroke={tokens.colorNeutralStroke1} strokeWidth="3" />
      <circle
        cx="10"
        cy="10"
        r={radius}
        fill="none"
        stroke={tokens.colorCompoundBrandStroke}
        strokeWidth="3"
        strokeDasharray={`${String(round * share)} ${String(round)}`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  );
}
