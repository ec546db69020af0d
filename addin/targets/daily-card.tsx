import { Caption1, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PagePart } from 'addin/app/parts/page-part';
import { Pick } from 'addin/app/parts/pick';
import { useWords } from 'addin/app/words';
import { todayAt } from 'addin/store/knowledge';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import { amountWords } from 'addin/targets/target-words';
import type { AgreementView, UnitTargetsView } from 'shared/contract/targets';
import { readPeriod, type PeriodOf } from 'shared/calendar/period';
import { calendarDaysIn } from 'shared/calendar/period-bounds';
import { catchUp, dailyActivity, type ActivityFactors } from 'shared/decomposition/daily';
import { exactFrom, shownNumber } from 'shared/quantity/decimal';
import { fenFrom, fenOf } from 'shared/quantity/money';
import { fraction, times, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // A field is as wide as its place, whatever the host's own inputs would like.
  wide: { minWidth: 0, width: '100%' },
  figures: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))', margin: 0 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a day's money takes, as it is typed: 万元, per cent, and what was done so far. */
const fields = ['order', 'orders', 'show', 'appointments', 'keep', 'actual', 'passed'] as const;
type DailyField = (typeof fields)[number];

const start: Readonly<Record<DailyField, string>> = {
  ...{ order: '2', orders: '25', show: '80', appointments: '10', keep: '20', actual: '', passed: '' },
};

const readPercent = (text: string): Ratio | null => {
  const read = exactFrom(Number(text));
  return text.trim() === '' || isRefused(read) ? null : times(read, fraction(1n, 100n));
};

const wanPerFen = fraction(1n, 1_000_000n);

/** 目标分解法 (DR-24): a month's target as each day's orders, visits, appointments and calls, and what is left to catch up. */
export function DailyCard({ view, agreement }: { view: UnitTargetsView; agreement: AgreementView }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const thisMonth = view.months.findIndex(
    (key) => key === `${todayAt(store).slice(0, 4)}M${todayAt(store).slice(5, 7)}`,
  );
  const [month, setMonth] = useState(Math.max(0, thisMonth));
  const [typed, setTyped] = useState(start);
  const key = view.months[month] ?? '';
  const period = readPeriod(key);
  const target = agreement.months[month] ?? 0;
  if (isRefused(period) || period.kind !== 'month') return null;
  return (
    <PagePart title={say('targets.daily')}>
      <Pick
        label={say('targets.daily.month')}
        value={String(month)}
        options={view.months.map((each, at) => ({ value: String(at), text: words.period(each) }))}
        onPick={(value) => setMonth(Number(value))}
      />
      <div className={styles.fields}>
        {fields.map((field) => (
          <Field key={field} size="small" label={say(`targets.daily.${field}`)}>
            <Input
              className={styles.wide}
              input={{ className: styles.wide }}
              type="number"
              size="small"
              min={0}
              value={typed[field]}
              onChange={(_, { value }) => setTyped({ ...typed, [field]: value })}
            />
          </Field>
        ))}
      </div>
      <Caption1 className={styles.quiet}>
        {say('targets.daily.of', {
          target: amountWords(agreement.indicator, target, words),
          days: calendarDaysIn(period),
        })}
      </Caption1>
      <Activity target={target} month={period} typed={typed} />
      <CatchUp target={target} month={period} typed={typed} />
    </PagePart>
  );
}

interface PartProps {
  readonly target: number;
  readonly month: PeriodOf<'month'>;
  readonly typed: Readonly<Record<DailyField, string>>;
}

function factorsIn(typed: PartProps['typed']): ActivityFactors | null {
  const order = fenFrom(Number(typed.order), '万元');
  const [ordersPerVisit, visitsPerAppointment, appointmentsPerCall, keepRate] = [
    readPercent(typed.orders),
    readPercent(typed.show),
    readPercent(typed.appointments),
    readPercent(typed.keep),
  ];
  if (isRefused(order) || ordersPerVisit === null || visitsPerAppointment === null) return null;
  if (appointmentsPerCall === null || keepRate === null) return null;
  return { averageOrder: order, ordersPerVisit, visitsPerAppointment, appointmentsPerCall, keepRate };
}

function Activity({ target, month, typed }: PartProps) {
  const styles = useStyles();
  const { say } = useWords();
  const factors = factorsIn(typed);
  const activity = factors === null ? null : dailyActivity(fenOf(target), calendarDaysIn(month), factors);
  if (activity === null || isRefused(activity)) return <Caption1>{say('targets.daily.wrong')}</Caption1>;
  const { orders, visits, appointments, calls, grossOrders, value, doubts } = activity;
  const figures: readonly (readonly [PaneKey, number])[] = [
    ['targets.daily.a-day', shownNumber(times(value, wanPerFen), 2)],
    ['targets.daily.orders-a-day', orders],
    ['targets.daily.visits-a-day', visits],
    ['targets.daily.appointments-a-day', appointments],
    ['targets.daily.calls-a-day', calls],
    ['targets.daily.gross-a-day', grossOrders],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>
              <Caption1 className={styles.quiet}>{say(label)}</Caption1>
            </dt>
            <dd className={styles.number}>{figure}</dd>
          </div>
        ))}
      </dl>
      {doubts.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('targets.daily.too-much', { calls, visits })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** FX-07: what is left, by the days that are left. */
function CatchUp({ target, month, typed }: PartProps) {
  const { say } = useWords();
  const actual = fenFrom(Number(typed.actual), '万元');
  if (typed.actual.trim() === '' || typed.passed.trim() === '' || isRefused(actual)) return null;
  const left = catchUp(target, actual, calendarDaysIn(month), Number(typed.passed));
  if (isRefused(left)) return <Caption1>{say('targets.daily.no-days')}</Caption1>;
  const text = say('targets.daily.catch-up', { value: shownNumber(times(left.aDay, wanPerFen), 2) });
  return (
    <MessageBar intent={left.alert ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{left.alert ? `${text} ${say('targets.daily.alert')}` : text}</MessageBarBody>
    </MessageBar>
  );
}
