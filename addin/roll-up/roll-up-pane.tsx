import { lazy, Suspense, useEffect, useState } from 'react';
import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Link,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular, TableAddRegular } from '@fluentui/react-icons';
import { Pick } from 'addin/app/parts/pick';
import { FooterButtons, PageLayout, PageTitle, useFooterStyles } from 'addin/app/parts/page-layout';
import { useWords } from 'addin/app/words';
import { cellText } from 'addin/messages/view-cell';
import { viewTitle } from 'addin/messages/view-text';
import { viewWords } from 'addin/messages/view-words';
import { CoverageCard } from 'addin/roll-up/coverage-card';
import { FunctionHelp } from 'addin/roll-up/function-help';
import { PeriodChoice } from 'addin/roll-up/period-choice';
import { recentViews, rememberView } from 'addin/roll-up/recent-views';
import { RowPlans } from 'addin/roll-up/row-plans';
import { ViewChoice } from 'addin/roll-up/view-choice';
import { shownOf } from 'addin/roll-up/view-shown';
import { ViewTable } from 'addin/roll-up/view-table';
import { todayAt } from 'addin/store/knowledge';
import { valueOrNotify } from 'addin/store/pane-store';
import { refreshEverything } from 'addin/store/pull-roll-up';
import { insertView } from 'addin/store/insert-view';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { ViewAnswer } from 'shared/contract/answers';
import { yearOf } from 'shared/calendar/date';
import { day } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { viewOf, views } from 'shared/roll-up/view/views';

const ViewChart = lazy(() => import('addin/roll-up/view-chart'));

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  help: { flexShrink: 0 },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** The view finance opens first: revenue and new contracts. */
const firstView = 'RU-13';

/** Any of the forty views of a unit and period: what it says, how much of it is signed, and into a sheet with it. */
export function RollUpPane() {
  const styles = useStyles();
  const footer = useFooterStyles();
  const store = usePaneStore();
  const words = useWords();
  const { me, work } = usePaneState();
  const today = todayAt(store);
  const units = me?.mayRollUp ?? [];
  const [view, setView] = useState(viewOf(recentViews()[0] ?? firstView) ?? viewOf(firstView) ?? views[0]);
  const [unit, setUnit] = useState<string | null>(null);
  const [period, setPeriod] = useState(enclosing(day(today), 'month').key);
  const [withChart, setWithChart] = useState(true);
  const [isHelping, setHelping] = useState(false);
  const first = units[0];
  const chosenUnit = unit ?? first?.id ?? '';
  const answer = useView(view?.id ?? '', chosenUnit, period);
  if (first === undefined || view === undefined)
    return (
      <PageLayout>
        <Body1 className={styles.quiet}>{words.say('roll-up.none-allowed')}</Body1>
      </PageLayout>
    );
  if (isHelping) return <FunctionHelp unit={chosenUnit} period={period} onClose={() => setHelping(false)} />;
  return (
    <PageLayout
      footer={
        <>
          <Checkbox
            checked={withChart}
            label={words.say('views.with-chart')}
            disabled={view.chart === undefined}
            onChange={(_, { checked }) => setWithChart(checked === true)}
          />
          <FooterButtons>
            <Button
              appearance="primary"
              className={footer.first}
              icon={<TableAddRegular />}
              disabled={work !== null}
              onClick={() => void insertView(store, view.id, chosenUnit, period, withChart)}
            >
              {words.say('roll-up.insert')}
            </Button>
            <Button icon={<ArrowSyncRegular />} disabled={work !== null} onClick={() => void refreshEverything(store)}>
              {words.say('roll-up.refresh')}
            </Button>
          </FooterButtons>
        </>
      }
    >
      <PageTitle
        title={words.say('pane.roll-up')}
        aside={
          <Link as="button" className={styles.help} onClick={() => setHelping(true)}>
            {words.say('views.functions')}
          </Link>
        }
      />
      <div className={styles.choices}>
        <ViewChoice
          chosen={view}
          onChoose={(chosen) => {
            rememberView(chosen.id);
            setView(chosen);
          }}
        />
        <Pick
          label={words.say('roll-up.unit')}
          value={chosenUnit}
          options={units.map((each) => ({ value: each.id, text: words.name(each) }))}
          onPick={setUnit}
        />
      </div>
      <PeriodChoice chosen={period} thisYear={yearOf(today)} onChoose={setPeriod} />
      {answer === null ? (
        <Skeleton aria-label={words.say('app.loading')}>
          <SkeletonItem size={128} />
        </Skeleton>
      ) : answer === 'away' ? null : (
        <ShownView key={`${answer.view.id} ${answer.unit.id} ${answer.period.id}`} answer={answer} />
      )}
    </PageLayout>
  );
}

/** The view as it is asked for; null while it is on its way, `away` where it could not be had. */
function useView(view: string, unit: string, period: string): ViewAnswer | 'away' | null {
  const store = usePaneStore();
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: ViewAnswer | 'away' } | null>(null);
  const key = `${view} ${unit} ${period}`;
  useEffect(() => {
    if (view === '' || unit === '') return;
    let isWanted = true;
    void store.service.view(view, unit, period).then((asked) => {
      const answer = valueOrNotify(store, asked) ?? 'away';
      if (isWanted) setKnown({ key: `${view} ${unit} ${period}`, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [store, view, unit, period]);
  return known?.key === key ? known.answer : null;
}

function ShownView({ answer }: { answer: ViewAnswer }) {
  const styles = useStyles();
  const { language, name, say } = useWords();
  const [indicator, setIndicator] = useState<string | null>(null);
  const [traced, setTraced] = useState<ViewAnswer['rows'][number] | null>(null);
  const shown = shownOf(answer, indicator);
  const headline = shown.columns[0] ?? 0;
  const total = answer.total?.cells[headline];
  return (
    <div className={styles.page}>
      <h3 className={styles.head}>
        {total === undefined || total.kind === 'gap'
          ? viewTitle(answer, language)
          : say('views.headline', {
              period: name(answer.period),
              column: name(answer.columns[headline] ?? { zh: '', en: '' }),
              value: cellText(total, language),
            })}
      </h3>
      {shown.indicators.length > 1 && (
        <Pick
          label={say('views.indicator')}
          value={shown.indicator?.id ?? ''}
          options={shown.indicators.map((each) => ({ value: each.id, text: name(each) }))}
          onPick={setIndicator}
        />
      )}
      {answer.rows.length === 0 ? (
        <Caption1 className={styles.quiet}>{viewWords[language].empty}</Caption1>
      ) : (
        <>
          <Suspense fallback={null}>
            <ViewChart answer={answer} shown={shown} />
          </Suspense>
          <ViewTable answer={answer} shown={shown} onTrace={setTraced} />
        </>
      )}
      {traced !== null && <RowPlans answer={answer} shown={shown} row={traced} onClose={() => setTraced(null)} />}
      <CoverageCard answer={answer} />
    </div>
  );
}
