import { useState } from 'react';
import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tab,
  TabList,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { daysOfPeriod, partWords } from 'addin/messages/period-words';
import { firstDay } from 'shared/calendar/period-bounds';
import {
  day,
  month,
  quarter,
  readPeriod,
  span,
  week,
  weeksInYear,
  year,
  type Period,
  type PeriodKind,
} from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { next, previous } from 'shared/calendar/period-order';
import { readDate, yearOf } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';

const useStyles = makeStyles({
  stepper: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  words: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  surface: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '288px' },
  years: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalXS },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    maxHeight: '240px',
    overflowY: 'auto',
  },
  part: { minWidth: 0 },
  wide: { justifyContent: 'start' },
});

interface Props {
  readonly label: string;
  /** Kinds of periods that may be chosen, the usual one first. */
  readonly kinds: readonly PeriodKind[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** A period by steps, or from a grid of its year; any period can be reached. */
export function PeriodPicker({ label, kinds, value, onChange }: Props) {
  const styles = useStyles();
  const { say, fiscal, period: inWords } = useWords();
  const [isOpen, setOpen] = useState(false);
  const period = readPeriod(value, fiscal);
  if (isRefused(period)) return null;
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={say('period.previous')}
        onClick={() => onChange(previous(period).key)}
      />
      <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} positioning="below">
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="transparent" className={styles.words}>
            {inWords(value)}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={label}>
          <PeriodGrid
            kinds={kinds}
            period={period}
            onChoose={(chosen) => {
              onChange(chosen.key);
              setOpen(false);
            }}
          />
        </PopoverSurface>
      </Popover>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={say('period.next')}
        onClick={() => onChange(next(period).key)}
      />
    </div>
  );
}

interface GridProps {
  readonly kinds: readonly PeriodKind[];
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}

function PeriodGrid({ kinds, period, onChoose }: GridProps) {
  const styles = useStyles();
  const { say, language, period: inWords } = useWords();
  const [kind, setKind] = useState<PeriodKind>(period.kind);
  const [of, setOf] = useState(yearIn(period));
  const isList = kind === 'week' || kind === 'day';
  return (
    <>
      {kinds.length > 1 && (
        <TabList size="small" selectedValue={kind} onTabSelect={(_, { value }) => setKind(value as PeriodKind)}>
          {kinds.map((each) => (
            <Tab key={each} value={each}>
              {say(`period.${each}`)}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={styles.years}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say('period.year-before')}
          onClick={() => setOf(of - 1)}
        />
        <Text weight="semibold">{inWords(String(of))}</Text>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say('period.year-after')}
          onClick={() => setOf(of + 1)}
        />
      </div>
      {kind === 'day' ? (
        <input
          type="date"
          aria-label={say('period.day')}
          defaultValue={firstDay(period)}
          onChange={({ target: { value: typed } }) => {
            const date = readDate(typed);
            if (!isRefused(date)) onChoose(day(date));
          }}
        />
      ) : (
        <div className={isList ? styles.list : styles.grid}>
          {partsOfYear(kind, of).map((part) => (
            <ToggleButton
              key={part.key}
              size="small"
              appearance="subtle"
              className={isList ? styles.wide : styles.part}
              checked={part.key === period.key}
              onClick={() => onChoose(part)}
            >
              {kind === 'week'
                ? `${partWords(part, language)} ${daysOfPeriod(part, language)}`
                : partWords(part, language)}
            </ToggleButton>
          ))}
        </div>
      )}
    </>
  );
}

const yearIn = (period: Period): number =>
  period.kind === 'span' ? period.firstYear : period.kind === 'day' ? yearOf(period.date) : period.year;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Years of a 3+3 plan. */
const spanYears = 6;

/** The periods of a kind that begin in a year; years and spans around it. */
function partsOfYear(kind: Exclude<PeriodKind, 'day'> | 'day', of: number): readonly Period[] {
  switch (kind) {
    case 'span':
      return upTo(6).map((at) => span(of + at - 3, of + at - 4 + spanYears));
    case 'year':
      return upTo(6).map((at) => year(of + at - 3));
    case 'quarter':
      return upTo(4).map((at) => quarter(of, at));
    case 'month':
      return upTo(12).map((at) => month(of, at));
    case 'week':
      return upTo(weeksInYear(of)).map((at) => week(of, at));
    case 'day':
      return [];
  }
}

/** A period of another kind near the present one, where the choice of kinds changes under it. */
export function nearPeriod(kinds: readonly PeriodKind[], today: string, offered: readonly string[]): string {
  const first = offered[0];
  if (first !== undefined) return first;
  const date = readDate(today);
  const [kind = 'month'] = kinds;
  if (isRefused(date)) return today;
  if (kind === 'day') return day(date).key;
  if (kind === 'span') return span(yearOf(date) + 1, yearOf(date) + spanYears).key;
  return next(enclosing(day(date), kind)).key;
}
