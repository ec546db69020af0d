import { useState } from 'react';
import {
  Badge,
  Body1,
  Button,
  Caption1,
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { BackToPage, FooterButtons, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { nearPeriod, PeriodPicker } from 'addin/app/parts/period-picker';
import { PlainList } from 'addin/app/parts/plain-list';
import { planTitle } from 'addin/app/plan-name';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useNavigation } from 'addin/app/navigation';
import { useAnswer } from 'addin/app/use-answer';
import { useWords, type Words } from 'addin/app/words';
import { countsOf, toChase } from 'addin/chase/to-chase';
import { notify } from 'addin/store/pane-store';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { OutstandingPlan } from 'shared/contract/outstanding';
import { enclosing } from 'shared/calendar/period-parts';
import { day } from 'shared/calendar/period';

const useStyles = makeStyles({
  filters: { display: 'grid', gap: tokens.spacingVerticalS },
  wide: { minWidth: 0, width: '100%' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere', justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  pressing: { color: tokens.colorStatusDangerForeground1 },
  primary: { flexGrow: 1 },
});

const views = ['all', 'late', 'waiting', 'missing'] as const;
type ChaseView = (typeof views)[number];

const fits: Readonly<Record<ChaseView, (plan: OutstandingPlan) => boolean>> = {
  all: () => true,
  late: ({ daysLate, urgency }) => daysLate > 0 || urgency === 'escalate',
  waiting: ({ waitingFor }) => waitingFor.length > 0,
  missing: ({ waitingFor }) => waitingFor.length === 0,
};

const keyOf = ({ planId }: OutstandingPlan): string => planId;

/** Who has yet to hand in, and for whom plans wait; any period, and words to send to those who are ticked. */
export function ChasePage() {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say, name } = words;
  const { me } = usePaneState();
  const units = me?.mayRollUp ?? [];
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const unit = chosenUnit ?? units[0]?.id ?? '';
  const [period, setPeriod] = useState(() => nearPeriod(['month'], todayAt(store), [thisMonth(todayAt(store))]));
  const [view, setView] = useState<ChaseView>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { state, value } = useAnswer((service) => service.outstanding(unit, period), `${unit} ${period}`);
  const plans = value?.plans ?? [];
  const shown = toChase(plans).filter(fits[view]);
  const chosen = shown.filter((plan) => selected.has(keyOf(plan)));
  return (
    <PageLayout back={<BackToPage />} footer={<CopyBar plans={chosen} />}>
      <PageTitle
        title={say('outstanding.title')}
        below={
          state === 'away' && value === null ? say('search.away') : say('outstanding.counts', { ...countsOf(plans) })
        }
      />
      <div className={styles.filters}>
        <Field size="small" label={say('roll-up.unit')}>
          <Dropdown
            className={styles.wide}
            size="small"
            value={unitName(units, unit, name)}
            selectedOptions={[unit]}
            onOptionSelect={(_, { optionValue }) => setUnit(optionValue ?? null)}
          >
            {units.map((each) => (
              <Option key={each.id} value={each.id} text={name(each)}>
                {name(each)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <PeriodPicker
          label={say('plan.period')}
          kinds={['month', 'week', 'quarter', 'year']}
          value={period}
          onChange={setPeriod}
        />
        <Field size="small" label={say('search.filter')}>
          <Dropdown
            className={styles.wide}
            size="small"
            value={say(`chase.view.${view}`)}
            selectedOptions={[view]}
            onOptionSelect={(_, { optionValue }) => setView(views.find((each) => each === optionValue) ?? 'all')}
          >
            {views.map((each) => (
              <Option key={each} value={each} text={say(`chase.view.${each}`)}>
                {say(`chase.view.${each}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      {state === 'asking' && (
        <Skeleton aria-label={say('app.loading')}>
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      {state === 'known' && shown.length === 0 && <Body1>{say('outstanding.none')}</Body1>}
      <PlainList>
        {shown.map((plan) => (
          <li key={keyOf(plan)} className={styles.row}>
            <Checkbox
              checked={selected.has(keyOf(plan))}
              aria-label={say('chase.select', { name: planTitle(words, plan) })}
              onChange={(_, { checked }) => {
                const next = new Set(selected);
                if (checked === true) next.add(keyOf(plan));
                else next.delete(keyOf(plan));
                setSelected(next);
              }}
            />
            <Chased plan={plan} />
          </li>
        ))}
      </PlainList>
    </PageLayout>
  );
}

const thisMonth = (today: ReturnType<typeof todayAt>): string => enclosing(day(today), 'month').key;

const unitName = (
  units: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
  id: string,
  name: Words['name'],
): string => {
  const unit = units.find((each) => each.id === id);
  return unit === undefined ? '' : name(unit);
};

function Chased({ plan }: { plan: OutstandingPlan }) {
  const styles = useStyles();
  const words = useWords();
  const { open } = useNavigation();
  const isPressing = plan.daysLate > 0 || plan.urgency === 'escalate';
  return (
    <>
      <span className={styles.words}>
        <Body1>{planTitle(words, plan)}</Body1>
        <Caption1 className={mergeClasses(isPressing ? styles.pressing : styles.quiet)}>
          {howItStands(plan, words)}
        </Caption1>
        {plan.state === null ? (
          <Badge appearance="tint" color="subtle">
            {words.say('chase.not-begun')}
          </Badge>
        ) : (
          <StateBadge state={plan.state} />
        )}
      </span>
      {plan.planNo !== null && (
        <Button size="small" onClick={() => open({ page: 'sign-off', planId: plan.planId })}>
          {words.say('chase.look')}
        </Button>
      )}
    </>
  );
}

function howItStands({ waitingFor, urgency, daysWaiting, due, daysLate }: OutstandingPlan, words: Words): string {
  const { say, list, name, day: dayIn } = words;
  if (waitingFor.length > 0) {
    return say(`outstanding.waiting-${urgency}`, { whom: list(waitingFor.map(name)), n: daysWaiting });
  }
  return daysLate > 0
    ? say('outstanding.late', { due: dayIn(due), n: daysLate })
    : say('outstanding.due', { due: dayIn(due) });
}

/** Words to send to those who are ticked, into the clipboard. A sender of messages stands here once there is one. */
function CopyBar({ plans }: { plans: readonly OutstandingPlan[] }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  if (plans.length === 0) return <Caption1>{words.say('chase.tick')}</Caption1>;
  const text = plans.map((plan) => `${planTitle(words, plan)}：${howItStands(plan, words)}`).join('\n');
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => notify(store, { tone: 'success', text: { key: 'chase.copied', facts: { n: plans.length } } }),
      () => notify(store, { tone: 'warning', text: { key: 'chase.not-copied' } }),
    );
  return (
    <FooterButtons>
      <Button appearance="primary" className={styles.primary} icon={<CopyRegular />} onClick={copy}>
        {words.say('chase.copy', { n: plans.length })}
      </Button>
    </FooterButtons>
  );
}
