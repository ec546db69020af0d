import { Caption1, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useWords, type Words } from 'addin/app/words';
import { capital } from 'addin/messages/capital';
import { figureWords, percentWords } from 'addin/sign-off/shown-cell';
import type { KeyFigure } from 'shared/contract/plan-summary';

const useStyles = makeStyles({
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  big: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
  },
  track: { height: '8px' },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke1,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  own: { backgroundColor: tokens.colorBrandBackground },
  ownWords: { fontWeight: tokens.fontWeightSemibold },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  card: { padding: tokens.spacingHorizontalS, rowGap: 0, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the plan aims at, the first figure large, each beside what one compares it with. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const styles = useStyles();
  const words = useWords();
  const [first, ...others] = figures;
  if (first === undefined) return null;
  return (
    <section aria-label={words.say('sign-off.figures')} style={{ display: 'grid', gap: 8 }}>
      <div className={styles.lead}>
        <span>
          <Text>{capital(words.name(first.indicator))}</Text>{' '}
          <Text className={styles.big}>{figureWords(first.plan, words)}</Text> <Text>{words.name(first.unit)}</Text>
        </span>
        <Caption1 className={styles.quiet}>{shareOf(first, words)}</Caption1>
      </div>
      <Bars figure={first} />
      {others.length > 0 && (
        <div className={styles.cards}>
          {others.map((figure) => (
            <Card key={figure.indicator.id} className={styles.card} appearance="filled-alternative">
              <Caption1>{capital(words.name(figure.indicator))}</Caption1>
              <Text weight="semibold">{`${figureWords(figure.plan, words)} ${figure.plan.as === 'percent' ? '' : words.name(figure.unit)}`}</Text>
              <Caption1 className={styles.quiet}>{besideWords(figure, words)}</Caption1>
            </Card>
          ))}
        </div>
      )}
    </section>
  );
}

/** Its share of the plan it is a part of, or how it stands to what was issued. */
function shareOf({ plan, parent, issued, unit }: KeyFigure, words: Words): string {
  if (parent !== null && parent.plan.value > 0) {
    return words.say('sign-off.share-of', {
      period: words.period(parent.period),
      target: `${figureWords(parent.plan, words)} ${words.name(unit)}`,
      share: percentWords(plan.value / parent.plan.value, words),
    });
  }
  return issued === null ? '' : words.say('sign-off.issued', { target: figureWords(issued, words) });
}

function besideWords({ before, issued, lastYear }: KeyFigure, words: Words): string {
  if (before !== null) {
    return `${words.period(before.period)} ${figureWords(before.plan, words)}`;
  }
  if (issued !== null) return words.say('sign-off.issued', { target: figureWords(issued, words) });
  return lastYear === null ? '' : words.say('sign-off.last-year', { n: figureWords(lastYear, words) });
}

/** This plan, the one before, last year: lengths by value, each with its number. */
function Bars({ figure }: { figure: KeyFigure }) {
  const styles = useStyles();
  const words = useWords();
  const rows = [
    { label: words.say('sign-off.this-plan'), plan: figure.plan, isOwn: true },
    ...(figure.before === null
      ? []
      : [{ label: words.period(figure.before.period), plan: figure.before.plan, isOwn: false }]),
    ...(figure.issued === null
      ? []
      : [{ label: words.say('sign-off.issued-short'), plan: figure.issued, isOwn: false }]),
    ...(figure.lastYear === null
      ? []
      : [{ label: words.say('sign-off.last-year-short'), plan: figure.lastYear, isOwn: false }]),
  ];
  const largest = Math.max(...rows.map(({ plan }) => plan.value), 0);
  if (rows.length < 2 || largest <= 0) return null;
  return (
    <div className={styles.bars}>
      {rows.map(({ label, plan, isOwn }) => (
        <Row key={label} label={label} value={figureWords(plan, words)} share={plan.value / largest} isOwn={isOwn} />
      ))}
    </div>
  );
}

function Row({ label, value, share, isOwn }: { label: string; value: string; share: number; isOwn: boolean }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={isOwn ? styles.ownWords : ''}>{label}</Caption1>
      <span className={styles.track} aria-hidden>
        <span
          className={mergeClasses(styles.bar, isOwn && styles.own)}
          style={{ display: 'block', width: `${String(Math.max(0, share) * 100)}%` }}
        />
      </span>
      <Caption1 className={isOwn ? styles.ownWords : ''}>{value}</Caption1>
    </>
  );
}
