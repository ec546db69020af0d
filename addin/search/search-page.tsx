import { useState } from 'react';
import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Combobox,
  Dropdown,
  Field,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Option,
  SearchBox,
  TagGroup,
  tokens,
} from '@fluentui/react-components';
import { ChevronRightRegular, DocumentSearchRegular, FilterRegular } from '@fluentui/react-icons';
import { EmptyState } from 'addin/app/parts/empty-state';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { PeriodPicker } from 'addin/app/parts/period-picker';
import { PlainList } from 'addin/app/parts/plain-list';
import { kindWords, planTitle } from 'addin/app/plan-name';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useNavigation, type View } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';
import { usePlanSearch } from 'addin/search/use-plan-search';
import { stateNames } from 'addin/messages/states';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanSearch } from 'addin/api/service';
import type { PlanLine } from 'shared/contract/answers';
import { planStates } from 'shared/sign-off/state';
import { kinds } from 'shared/template/kinds';
import type { TemplateId } from 'shared/template/template';

const useStyles = makeStyles({
  search: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: tokens.spacingHorizontalS },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
  filters: { display: 'grid', gap: tokens.spacingVerticalS },
  wide: { minWidth: 0, width: '100%' },
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  head: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottom: 'none' } },
  plan: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    justifyContent: 'stretch',
    textAlign: 'start',
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const firstSearch = ({ text = '', of = 'all' }: View): PlanSearch => ({
  ...{ of, text, unit: null, kind: null, period: null, state: null },
});

/** The readers' door: every plan one may see, found by words and filters, any version to be opened. */
export function SearchPage() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { view } = useNavigation();
  const [search, setSearch] = useState(() => firstSearch(view));
  const [isFiltering, setFiltering] = useState(false);
  const { lines, state, more } = usePlanSearch(search);
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={say('search.title')} />
      <div className={styles.search} role="search">
        <SearchBox
          className={styles.box}
          value={search.text}
          aria-label={say('search.placeholder')}
          placeholder={say('search.placeholder')}
          onChange={(_, { value }) => setSearch({ ...search, text: value })}
        />
        <Button icon={<FilterRegular />} aria-expanded={isFiltering} onClick={() => setFiltering(!isFiltering)}>
          {say('search.filter')}
        </Button>
      </div>
      {isFiltering && <Filters search={search} onChange={setSearch} />}
      <ActiveFilters search={search} onChange={setSearch} />
      {state === 'away' && <Body1>{say('search.away')}</Body1>}
      {state === 'known' && lines.length === 0 && (
        <EmptyState icon={<DocumentSearchRegular />} title={say('search.none')}>
          {say('search.none-how')}
        </EmptyState>
      )}
      <Found lines={lines} />
      {more !== null && (
        <Button size="small" disabled={state === 'asking'} onClick={more}>
          {say('app.next-page')}
        </Button>
      )}
    </PageLayout>
  );
}

interface FilterProps {
  readonly search: PlanSearch;
  readonly onChange: (search: PlanSearch) => void;
}

function Filters({ search, onChange }: FilterProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { me } = usePaneState();
  const { say, name } = words;
  const units = me === null ? [] : me.mayRollUp.length > 0 ? me.mayRollUp : [me.unit];
  const thisMonth = `${todayAt(store).slice(0, 4)}M${todayAt(store).slice(5, 7)}`;
  return (
    <div className={styles.filters}>
      <Field size="small" label={say('search.unit')}>
        <Combobox
          className={styles.wide}
          size="small"
          defaultValue={nameOfUnit(units, search.unit, name)}
          selectedOptions={search.unit === null ? [] : [search.unit]}
          onOptionSelect={(_, { optionValue }) => onChange({ ...search, unit: optionValue ?? null })}
        >
          {units.map((unit) => (
            <Option key={unit.id} value={unit.id} text={name(unit)}>
              {name(unit)}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field size="small" label={say('plan.template')}>
        <Dropdown
          className={styles.wide}
          size="small"
          value={search.kind === null ? '' : kindWords(words, search.kind)}
          selectedOptions={search.kind === null ? [] : [search.kind]}
          onOptionSelect={(_, { optionValue }) =>
            onChange({ ...search, kind: (optionValue ?? null) as TemplateId | null })
          }
        >
          {(Object.keys(kinds) as TemplateId[]).map((kind) => (
            <Option key={kind} value={kind} text={kindWords(words, kind)}>
              {kindWords(words, kind)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field size="small" label={say('search.state')}>
        <Dropdown
          className={styles.wide}
          size="small"
          value={search.state === null ? '' : name(stateNames[search.state])}
          selectedOptions={search.state === null ? [] : [search.state]}
          onOptionSelect={(_, { optionValue }) =>
            onChange({ ...search, state: planStates.find((each) => each === optionValue) ?? null })
          }
        >
          {planStates.map((each) => (
            <Option key={each} value={each} text={name(stateNames[each])}>
              {name(stateNames[each])}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {search.period === null ? (
        <Button size="small" onClick={() => onChange({ ...search, period: thisMonth })}>
          {say('search.by-period')}
        </Button>
      ) : (
        <PeriodPicker
          label={say('plan.period')}
          kinds={['month', 'quarter', 'year', 'week']}
          value={search.period}
          onChange={(period) => onChange({ ...search, period })}
        />
      )}
    </div>
  );
}

const nameOfUnit = (
  units: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
  id: string | null,
  name: ReturnType<typeof useWords>['name'],
): string => {
  const unit = units.find((each) => each.id === id);
  return unit === undefined ? '' : name(unit);
};

/** What is filtered by now, each to be taken off; whose plans may be looked at as the first. */
function ActiveFilters({ search, onChange }: FilterProps) {
  const styles = useStyles();
  const words = useWords();
  const { me } = usePaneState();
  const { say, name } = words;
  const on = [
    ...(search.of === 'all' ? [] : [{ text: say(`search.of.${search.of}`), off: { ...search, of: 'all' as const } }]),
    ...(search.unit === null
      ? []
      : [{ text: nameOfUnit(me?.mayRollUp ?? [], search.unit, name) || search.unit, off: { ...search, unit: null } }]),
    ...(search.kind === null ? [] : [{ text: kindWords(words, search.kind), off: { ...search, kind: null } }]),
    ...(search.state === null ? [] : [{ text: name(stateNames[search.state]), off: { ...search, state: null } }]),
    ...(search.period === null ? [] : [{ text: words.period(search.period), off: { ...search, period: null } }]),
  ];
  const offered = (['signed', 'mine'] as const).filter((of) => of !== search.of);
  return (
    <>
      <TagGroup className={styles.tags} aria-label={say('search.filtered')}>
        {on.map(({ text, off }) => (
          <InteractionTag key={text} value={text} size="small" appearance="brand">
            <InteractionTagPrimary hasSecondaryAction>{text}</InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={say('search.take-off', { what: text })}
              onClick={() => onChange(off)}
            />
          </InteractionTag>
        ))}
        {offered.map((of) => (
          <InteractionTag key={of} value={of} size="small" appearance="outline">
            <InteractionTagPrimary onClick={() => onChange({ ...search, of })}>
              {say(`search.of.${of}`)}
            </InteractionTagPrimary>
          </InteractionTag>
        ))}
      </TagGroup>
    </>
  );
}

/** By period, the latest first; a line leads to the plan. */
function Found({ lines }: { lines: readonly PlanLine[] }) {
  const styles = useStyles();
  const words = useWords();
  const periods = [...new Set(lines.map(({ period }) => period))];
  return periods.map((period) => {
    const own = lines.filter((line) => line.period === period);
    return (
      <section key={period} aria-label={words.period(period)}>
        <div className={styles.head}>
          <Body1Strong as="h3" className={styles.heading}>
            {words.period(period)}
          </Body1Strong>
          <Caption1>{own.length}</Caption1>
        </div>
        <PlainList>
          {own.map((line) => (
            <li key={line.planId} className={styles.row}>
              <FoundPlan line={line} />
            </li>
          ))}
        </PlainList>
      </section>
    );
  });
}

function FoundPlan({ line }: { line: PlanLine }) {
  const styles = useStyles();
  const words = useWords();
  const { open } = useNavigation();
  const facts = [
    words.say('plan.version', { n: line.version }),
    line.waitingFor.length > 0
      ? words.say('plan.waiting-for', { who: words.list(line.waitingFor.map(words.name)) })
      : words.say('home.since', { day: words.day(line.since) }),
  ];
  return (
    <Button
      appearance="transparent"
      className={styles.plan}
      icon={<ChevronRightRegular />}
      iconPosition="after"
      data-plan={line.planId}
      onClick={() => open({ page: 'sign-off', planId: line.planId })}
    >
      <span className={styles.words}>
        <Body1>{planTitle(words, line)}</Body1>
        <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
        <span>
          <StateBadge state={line.state} />
        </span>
      </span>
    </Button>
  );
}
