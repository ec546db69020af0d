import { Body1, Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigation } from 'addin/app/navigation';
import { PagePart } from 'addin/app/parts/page-part';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { Pick } from 'addin/app/parts/pick';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { TurnList } from 'addin/targets/turn-list';
import { UnitTargets } from 'addin/targets/unit-targets';
import type { Named } from 'shared/contract/answers';

const useStyles = makeStyles({ pickers: { display: 'grid', gap: tokens.spacingVerticalS } });

/** Targets of a unit and year; without one, what waits for this person and the way to every unit. */
export function TargetsPage() {
  const { view } = useNavigation();
  return view.targets === undefined ? <TargetsHome /> : <UnitTargets {...view.targets} />;
}

function TargetsHome() {
  const { say } = useWords();
  const turns = useAnswer((service) => service.targetTurns(), 'target-turns');
  const waiting = turns.value?.turns ?? [];
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={say('targets.title')} below={say('targets.lead')} />
      <PagePart title={say('targets.waiting')} aside={String(waiting.length)}>
        {turns.state === 'asking' && (
          <Skeleton aria-label={say('app.loading')}>
            <SkeletonItem size={32} />
          </Skeleton>
        )}
        {turns.state === 'known' && waiting.length === 0 && <Body1>{say('targets.none-waiting')}</Body1>}
        <TurnList turns={waiting} />
      </PagePart>
      <ByUnit />
    </PageLayout>
  );
}

/** The own unit, and those whose figures one may see. */
function ByUnit() {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name } = useWords();
  const { open } = useNavigation();
  const { me } = usePaneState();
  const thisYear = Number(todayAt(store).slice(0, 4));
  const years = [thisYear + 1, thisYear, thisYear - 1].map(String);
  const [year, setYear] = useState(years[0] ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  if (me === null) return null;
  const units = distinct([...me.mayRollUp, me.unit]);
  const unit = chosen ?? units[0]?.id ?? '';
  return (
    <PagePart title={say('targets.of-unit')}>
      <div className={styles.pickers}>
        <Pick
          label={say('targets.unit')}
          value={unit}
          options={units.map((each) => ({ value: each.id, text: name(each) }))}
          onPick={setChosen}
        />
        <Pick
          label={say('targets.year')}
          value={year}
          options={years.map((value) => ({ value, text: value }))}
          onPick={setYear}
        />
        <Button onClick={() => open({ page: 'targets', targets: { unit, year } })}>{say('targets.look')}</Button>
      </div>
    </PagePart>
  );
}

const distinct = (units: readonly Named[]): readonly Named[] => [
  ...new Map(units.filter(({ id }) => id !== '').map((unit) => [unit.id, unit])).values(),
];
