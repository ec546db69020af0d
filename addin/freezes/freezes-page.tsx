import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { changeFreeze } from 'addin/store/freezes';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { nearPeriod, PeriodPicker } from 'addin/app/parts/period-picker';
import { Pick } from 'addin/app/parts/pick';
import { PlainList } from 'addin/app/parts/plain-list';
import { Section } from 'addin/app/parts/section';
import { ShortText } from 'addin/app/parts/short-text';
import { ReleaseSection } from 'addin/freezes/release-section';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { ReasonDialog } from 'addin/sign-off/reason-dialog';
import { rulesAt, todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { day } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import type { Freezes, FreezeView } from 'shared/contract/gates';
import { mayRelease } from 'shared/sign-off/access';
import { freezeReaches, type FreezeReach } from 'shared/organisation/freeze';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  begin: { justifySelf: 'start' },
});

/** What is frozen, by whom and why; freezing a unit's period, and lifting that, by administrators and the general office. */
export function FreezesPage() {
  const styles = useStyles();
  const { say } = useWords();
  const { me } = usePaneState();
  const { value, state, refresh } = useAnswer((service) => service.freezes(), 'freezes');
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={say('pane.freezes')} below={say('freezes.lead')} />
      {mayRelease(me?.roles ?? []) && <ReleaseSection />}
      {value === null && state === 'away' && <Body1>{say('service.away')}</Body1>}
      {value !== null && (
        <>
          <Section title={say('freezes.running')}>
            {value.running.length === 0 && <Body1>{say('freezes.none')}</Body1>}
            <PlainList>
              {value.running.map((freeze) => (
                <li key={`${freeze.unit.id} ${freeze.period}`} className={styles.row}>
                  <Described freeze={freeze} />
                  <LiftButton freeze={freeze} onDone={refresh} />
                </li>
              ))}
            </PlainList>
          </Section>
          <FreezeForm units={value.units} onDone={refresh} />
          <Lifted freezes={value.lifted} />
        </>
      )}
    </PageLayout>
  );
}

function Described({ freeze }: { freeze: FreezeView }) {
  const styles = useStyles();
  const { say, name, period, day: dayIn } = useWords();
  return (
    <span className={styles.words}>
      <Text weight="semibold">{say('freezes.of', { unit: name(freeze.unit), period: period(freeze.period) })}</Text>
      <Caption1>{say(`freezes.reach.${freeze.reach}`)}</Caption1>
      <Caption1 className={styles.quiet}>
        {say('freezes.by', { who: name(freeze.by), day: dayIn(freeze.since), why: freeze.reason })}
      </Caption1>
    </span>
  );
}

function LiftButton({ freeze, onDone }: { freeze: FreezeView; onDone: () => void }) {
  const store = usePaneStore();
  const { say, name, period } = useWords();
  const { shortestComment: shortest } = rulesAt(store).wording;
  const lift = async (reason: string) => {
    const isDone = await changeFreeze(store, { act: 'lift', unit: freeze.unit.id, period: freeze.period, reason });
    if (isDone) onDone();
  };
  return (
    <ReasonDialog
      label={say('freezes.lift')}
      title={say('freezes.lift-title', { unit: name(freeze.unit), period: period(freeze.period) })}
      field={say('freezes.why', { n: shortest })}
      shortest={shortest}
      onReason={lift}
    />
  );
}

function FreezeForm({ units, onDone }: { units: Freezes['units']; onDone: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name } = useWords();
  const { work } = usePaneState();
  const { shortestComment: shortest } = rulesAt(store).wording;
  const [picked, setUnit] = useState<string | null>(null);
  const [period, setPeriod] = useState(() =>
    nearPeriod(['month'], todayAt(store), [enclosing(day(todayAt(store)), 'month').key]),
  );
  const [reach, setReach] = useState<FreezeReach>('everything');
  const [reason, setReason] = useState('');
  const unit = picked ?? units[0]?.id ?? '';
  const isEnough = [...reason.trim()].length >= shortest;
  const freeze = async () => {
    if (!(await changeFreeze(store, { act: 'freeze', unit, period, reach, reason: reason.trim() }))) return;
    setReason('');
    onDone();
  };
  return (
    <Section title={say('freezes.new')}>
      <Pick
        label={say('freezes.unit')}
        value={unit}
        options={units.map((each) => ({ value: each.id, text: name(each) }))}
        onPick={setUnit}
      />
      <PeriodPicker
        label={say('freezes.period')}
        kinds={['month', 'quarter', 'year', 'week']}
        value={period}
        onChange={setPeriod}
      />
      <Pick
        label={say('freezes.reach')}
        value={reach}
        options={freezeReaches.map((each) => ({ value: each, text: say(`freezes.reach.${each}`) }))}
        onPick={(value) => setReach(freezeReaches.find((each) => each === value) ?? 'everything')}
      />
      <ShortText label={say('freezes.why', { n: shortest })} value={reason} onChange={setReason} />
      <Button
        appearance="primary"
        className={styles.begin}
        disabled={work !== null || !isEnough || unit === ''}
        onClick={() => void freeze()}
      >
        {say('freezes.freeze')}
      </Button>
    </Section>
  );
}

function Lifted({ freezes }: { freezes: Freezes['lifted'] }) {
  const styles = useStyles();
  const { say, name, day: dayIn } = useWords();
  if (freezes.length === 0) return null;
  return (
    <Section title={say('freezes.lifted')}>
      <PlainList>
        {freezes.map((freeze) => (
          <li key={`${freeze.unit.id} ${freeze.period} ${freeze.since}`} className={styles.row}>
            <span className={styles.words}>
              <Described freeze={freeze} />
              <Caption1 className={styles.quiet}>
                {say('freezes.lifted-by', {
                  who: name(freeze.liftedBy),
                  day: dayIn(freeze.lifted),
                  why: freeze.liftReason,
                })}
              </Caption1>
            </span>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
