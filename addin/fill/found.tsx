import { useState } from 'react';
import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { alikeFindings } from 'addin/fill/alike';
import { FindingCard } from 'addin/fill/finding-card';
import { errorsOf, isOpenFinding, warningsOf, type CurrentPlan } from 'addin/store/pane-state';
import type { Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  tabs: { flexWrap: 'wrap', marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const filters = ['all', 'errors', 'warnings', 'open'] as const;
export type Filter = (typeof filters)[number];

/** Cards at first, and with each further click: a thousand would stall the pane. */
const cardsShown = 40;

interface FoundProps {
  readonly current: CurrentPlan;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly sheet: string | null;
}

/** What was found, errors and warnings apart, alike ones together. */
export function Found({ current, filter, onFilter, sheet }: FoundProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [most, setMost] = useState(cardsShown);
  const blocks = current.read.template.sheets.find(({ id }) => id === sheet)?.blocks.map(({ id }) => id);
  const inSheet = current.findings.filter(({ at }) => blocks === undefined || blocks.includes(at.block ?? ''));
  const by: Readonly<Record<Filter, readonly Finding[]>> = {
    all: inSheet,
    errors: errorsOf(inSheet),
    warnings: warningsOf(inSheet),
    open: inSheet.filter(isOpenFinding),
  };
  const labels: Readonly<Record<Filter, string>> = {
    all: say('findings.all', { n: by.all.length }),
    errors: say('findings.errors-only', { n: by.errors.length }),
    warnings: say('findings.warnings-only', { n: by.warnings.length }),
    open: say('findings.open-only', { n: by.open.length }),
  };
  const groups = alikeFindings(by[filter]);
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={say('fill.filter')}
        selectedValue={filter}
        onTabSelect={(_, { value }) => {
          onFilter(value as Filter);
          setMost(cardsShown);
        }}
      >
        {filters.map((each) => (
          <Tab key={each} value={each}>
            {labels[each]}
          </Tab>
        ))}
      </TabList>
      {groups.length === 0 && <Text>{say(current.findings.length === 0 ? 'findings.none' : 'fill.none-here')}</Text>}
      <ul className={styles.cards}>
        {groups.slice(0, most).map((alike) => (
          <li key={alike.key}>
            <FindingCard alike={alike} />
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <Button size="small" onClick={() => setMost(most + cardsShown)}>
          {say('app.show-more', { n: groups.length - most })}
        </Button>
      )}
    </>
  );
}
