import { useState } from 'react';
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { nearPeriod, PeriodPicker } from 'addin/app/parts/period-picker';
import { Pick } from 'addin/app/parts/pick';
import { PlainList } from 'addin/app/parts/plain-list';
import { Section } from 'addin/app/parts/section';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { changeRelease } from 'addin/store/freezes';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { day } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import type { TemplateId } from 'shared/template/template';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  begin: { justifySelf: 'start' },
});

/** 下达: periods for which kinds of plans may be prepared; nothing where the company holds no kind back. */
export function ReleaseSection() {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name, period: inWords, day: dayIn } = useWords();
  const { work } = usePaneState();
  const { value, refresh } = useAnswer((service) => service.releases(), 'releases');
  const [picked, setKind] = useState<string | null>(null);
  const [period, setPeriod] = useState(() =>
    nearPeriod(['month'], todayAt(store), [enclosing(day(todayAt(store)), 'month').key]),
  );
  const kinds = value?.kinds ?? [];
  const kind = picked ?? kinds[0]?.id;
  if (value === null || kind === undefined) return null;
  const change = (act: 'release' | 'withdraw', template: string, key: string) =>
    void changeRelease(store, { act, template: template as TemplateId, period: key }).then(
      (isDone) => isDone && refresh(),
    );
  return (
    <Section title={say('releases.title')}>
      <Caption1 className={styles.quiet}>{say('releases.lead')}</Caption1>
      <PlainList>
        {value.releases.map((release) => (
          <li key={`${release.kind.id} ${release.period}`} className={styles.row}>
            <span className={styles.words}>
              <Text>{say('releases.of', { kind: name(release.kind), period: inWords(release.period) })}</Text>
              <Caption1 className={styles.quiet}>
                {say('releases.by', { who: name(release.by), day: dayIn(release.since) })}
              </Caption1>
            </span>
            <Button
              size="small"
              disabled={work !== null}
              onClick={() => change('withdraw', release.kind.id, release.period)}
            >
              {say('releases.withdraw')}
            </Button>
          </li>
        ))}
      </PlainList>
      <Pick
        label={say('releases.kind')}
        value={kind}
        options={kinds.map((each) => ({ value: each.id, text: name(each) }))}
        onPick={setKind}
      />
      <PeriodPicker
        label={say('freezes.period')}
        kinds={['month', 'quarter', 'year', 'week']}
        value={period}
        onChange={setPeriod}
      />
      <Button className={styles.begin} disabled={work !== null} onClick={() => change('release', kind, period)}>
        {say('releases.release')}
      </Button>
    </Section>
  );
}
