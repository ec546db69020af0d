import { useState } from 'react';
import { Button, Caption1, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { gridKinds, gridOf, periodsOf, type GridKind } from 'addin/roll-up/period-grid';
import { periodKeyName, periodName } from 'shared/calendar/period-name';
import type { Period } from 'shared/calendar/period';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', minWidth: 0 },
  // Five words in English are wider than a pane of 320 px with the tabs' usual sides.
  kinds: { flexWrap: 'wrap', minWidth: 0, '& button': { paddingInline: tokens.spacingHorizontalXS } },
  year: { display: 'flex', alignItems: 'center' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(44px, 1fr))', gap: '2px' },
  wide: { gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))' },
  weeks: { maxHeight: '132px', overflowY: 'auto' },
  cell: { minWidth: 0, paddingInline: '2px' },
});

interface Props {
  readonly chosen: string;
  readonly thisYear: number;
  readonly onChoose: (key: string) => void;
}

/** Any period: years, quarters, months and weeks of a year that can be stepped, and the span that begins with it. */
export function PeriodChoice({ chosen, thisYear, onChoose }: Props) {
  const styles = useStyles();
  const { say, name, fiscal } = useWords();
  const [grid, setGrid] = useState(gridOf(chosen, thisYear));
  const short = (period: Period): string => {
    if (period.kind === 'month') return say('views.month', { n: period.month });
    if (period.kind === 'week') return say('views.week', { n: period.week });
    if (period.kind === 'quarter') return say('views.quarter', { n: period.quarter });
    return name(periodName(period));
  };
  return (
    <div
      className={styles.card}
      role="group"
      aria-label={`${say('roll-up.period')}: ${name(periodKeyName(chosen, fiscal))}`}
    >
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.kinds}
          selectedValue={grid.kind}
          onTabSelect={(_, { value }) => setGrid({ ...grid, kind: value as GridKind })}
        >
          {gridKinds.map((kind) => (
            <Tab key={kind} value={kind}>
              {say(`views.grain-${kind}`)}
            </Tab>
          ))}
        </TabList>
        <div className={styles.year}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={say('views.year-before')}
            onClick={() => setGrid({ ...grid, year: grid.year - 1 })}
          />
          <Caption1>{name(periodKeyName(String(grid.year), fiscal))}</Caption1>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={say('views.year-after')}
            onClick={() => setGrid({ ...grid, year: grid.year + 1 })}
          />
        </div>
      </div>
      <div
        className={`${styles.grid} ${grid.kind === 'span' || grid.kind === 'year' ? styles.wide : ''} ${grid.kind === 'week' ? styles.weeks : ''}`}
      >
        {periodsOf(grid.kind, grid.year, fiscal).map((period) => (
          <Button
            key={period.key}
            size="small"
            className={styles.cell}
            appearance={period.key === chosen ? 'primary' : 'subtle'}
            aria-pressed={period.key === chosen}
            aria-label={name(periodName(period))}
            onClick={() => onChoose(period.key)}
          >
            {short(period)}
          </Button>
        ))}
      </div>
    </div>
  );
}
