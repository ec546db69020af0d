import { useState } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { BackBar, FooterButtons, PageLayout, PageTitle, useFooterStyles } from 'addin/app/parts/page-layout';
import { useWords } from 'addin/app/words';
import { planFunctions, type PlanFunction } from 'addin/messages/function-list';
import { freeze, insertExample, unfreeze } from 'addin/store/plan-formulas';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { indicators } from 'shared/indicator/catalogue';

const useStyles = makeStyles({
  arguments: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground3 },
    fontSize: tokens.fontSizeBase200,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  name: { fontFamily: tokens.fontFamilyMonospace },
  quiet: { color: tokens.colorNeutralForeground3 },
  codes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** So many codes are shown at a time; the search finds the others. */
const mostCodes = 12;

interface Props {
  readonly unit: string;
  readonly period: string;
  readonly onClose: () => void;
}

/** All functions with their arguments and examples; the chosen example is put into the selected cell. */
export function FunctionHelp({ unit, period, onClose }: Props) {
  const styles = useStyles();
  const footer = useFooterStyles();
  const store = usePaneStore();
  const { say, name } = useWords();
  const { work, me } = usePaneState();
  const [typed, setTyped] = useState('');
  // What people come for is one figure: it can be put in at once.
  const [chosen, setChosen] = useState(planFunctions[0]?.examples[0]?.formula(unit, period) ?? '');
  const wanted = typed.trim().toLowerCase();
  const matches = (...texts: readonly string[]): boolean =>
    wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
  const shown = planFunctions.filter(({ id, brief, zh, en }) => matches(`plan.${id}`, brief.zh, brief.en, zh, en));
  const codes = [
    ...(me?.mayRollUp ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
    ...indicators.map(({ code, zh, en }) => ({ id: code, zh, en })),
  ].filter(({ id, zh, en }) => wanted !== '' && matches(id, zh, en));
  return (
    <PageLayout
      back={<BackBar to={say('functions.back')} onBack={onClose} />}
      footer={
        <FooterButtons>
          <Button
            appearance="primary"
            className={footer.first}
            disabled={work !== null || chosen === ''}
            onClick={() => void insertExample(store, chosen)}
          >
            {say('functions.insert', { cell: say('functions.selected-cell') })}
          </Button>
          <Button disabled={work !== null} onClick={() => void freeze(store)}>
            {say('functions.freeze')}
          </Button>
          <Button disabled={work !== null} onClick={() => void unfreeze(store)}>
            {say('functions.unfreeze')}
          </Button>
        </FooterButtons>
      }
    >
      <PageTitle title={say('functions.title')} />
      <SearchBox
        size="small"
        aria-label={say('functions.search')}
        placeholder={say('functions.search')}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      {codes.length > 0 && (
        <>
          <Caption1>{say('functions.codes')}</Caption1>
          <ul className={styles.codes}>
            {codes.slice(0, mostCodes).map((each) => (
              <li key={each.id}>
                <span className={styles.code}>{each.id}</span> {name(each)}
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.length === 0 && codes.length === 0 && <Caption1>{say('functions.none')}</Caption1>}
      <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
        <Accordion collapsible defaultOpenItems="VALUE">
          {shown.map((each) => (
            <One key={each.id} of={each} unit={unit} period={period} />
          ))}
        </Accordion>
      </RadioGroup>
    </PageLayout>
  );
}

function One({ of, unit, period }: { of: PlanFunction; unit: string; period: string }) {
  const styles = useStyles();
  const { name } = useWords();
  return (
    <AccordionItem value={of.id}>
      <AccordionHeader size="small">
        <span className={styles.name}>{`PLAN.${of.id} `}</span>
        <Caption1 className={styles.quiet}>{name(of.brief)}</Caption1>
      </AccordionHeader>
      <AccordionPanel>
        <Caption1 block>{name(of)}</Caption1>
        <dl className={styles.arguments}>
          {of.arguments.map((argument) => (
            <Argument key={argument.name} name={argument.name} text={name(argument)} />
          ))}
        </dl>
        {of.examples.map((example) => {
          const formula = example.formula(unit, period);
          return (
            <Radio
              key={formula}
              value={formula}
              label={
                <>
                  {name(example)}
                  <br />
                  <code className={styles.code}>{formula}</code>
                </>
              }
            />
          );
        })}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Argument({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
