import { useEffect, useState } from 'react';
import { Button, Combobox, Field, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { nearPeriod, PeriodPicker } from 'addin/app/parts/period-picker';
import { kindWords } from 'addin/app/plan-name';
import { useNavigation } from 'addin/app/navigation';
import { useWords, type Words } from 'addin/app/words';
import { createPlan } from 'addin/store/create-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { todayAt } from 'addin/store/knowledge';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import type { PeriodKind } from 'shared/calendar/period';
import type { PlanChoice } from 'shared/contract/answers';
import { kindOf } from 'shared/template/kinds';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
  kind: { minWidth: 0, width: '100%' },
});

/** What planners come for most often stands first. */
const mostWritten = 'T-MON-D';

/** Kinds as people look for them: by what rhythm, or what for. */
const groups = ['month', 'week', 'quarter', 'year', 'other'] as const;
type Group = (typeof groups)[number];

const groupOf = ({ template }: PlanChoice): Group => {
  const grain = kindOf(template)?.grain;
  return groups.find((group) => group === grain) ?? 'other';
};

const keyOf = ({ template, unit, person }: PlanChoice): string => [template, unit.id, person?.id ?? ''].join('~');

/** Kind and period, the sensible ones first: one click writes the sheets. */
export function NewPlan({ choices }: { choices: readonly PlanChoice[] }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { go } = useNavigation();
  const { work } = usePaneState();
  const [chosen, setChosen] = useState<string | null>(null);
  const choice = choices.find((each) => keyOf(each) === chosen) ?? choices.find(isMostWritten) ?? choices[0];
  const [periods, setPeriods] = useState<Readonly<Record<string, string>>>({});
  const kind = choice?.template;
  useEffect(() => {
    // There when the button is pressed; what cannot be had now is asked for again then.
    if (kind !== undefined) void fetchTemplate(kind).catch(() => undefined);
  }, [kind]);
  if (choice === undefined) return null;
  const grains = periodKindsOf(choice);
  const period = periods[choice.template] ?? nearPeriod(grains, todayAt(store), choice.periods);
  const wanted = { template: choice.template, unit: choice.unit.id, person: choice.person?.id ?? null, period };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void createPlan(store, wanted, words.language).then((isThere) => {
          if (isThere) go('fill');
        });
      }}
    >
      <KindPicker choices={choices} choice={choice} onChoose={(next) => setChosen(keyOf(next))} />
      <PeriodPicker
        key={choice.template}
        label={words.say('plan.period')}
        kinds={grains}
        value={period}
        onChange={(next) => setPeriods({ ...periods, [choice.template]: next })}
      />
      <Button type="submit" disabled={work !== null}>
        {words.say('plan.create')}
      </Button>
    </form>
  );
}

const isMostWritten = ({ template }: PlanChoice): boolean => template === mostWritten;

function periodKindsOf({ template }: PlanChoice): readonly PeriodKind[] {
  const kind = kindOf(template);
  return kind === undefined ? ['month'] : [kind.grain, ...(kind.otherGrains ?? [])];
}

interface KindProps {
  readonly choices: readonly PlanChoice[];
  readonly choice: PlanChoice;
  readonly onChoose: (choice: PlanChoice) => void;
}

/** A list that narrows as one types; grouped by rhythm. */
function KindPicker({ choices, choice, onChoose }: KindProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = choiceName(words, choice);
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const fitting = choices.filter((each) => choiceName(words, each).toLowerCase().includes(wanted));
  return (
    <Field label={words.say('plan.template')} size="small">
      <Combobox
        className={styles.kind}
        value={typed ?? shown}
        selectedOptions={[keyOf(choice)]}
        onChange={({ target: { value } }) => setTyped(value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const next = choices.find((each) => keyOf(each) === optionValue);
          if (next !== undefined) onChoose(next);
          setTyped(null);
        }}
      >
        {groups.map((group) => (
          <KindGroup key={group} group={group} choices={fitting.filter((each) => groupOf(each) === group)} />
        ))}
      </Combobox>
    </Field>
  );
}

function KindGroup({ group, choices }: { group: Group; choices: readonly PlanChoice[] }) {
  const words = useWords();
  if (choices.length === 0) return null;
  return (
    <OptionGroup label={words.say(`plan.group.${group}`)}>
      {choices.map((each) => (
        <Option key={keyOf(each)} value={keyOf(each)} text={choiceName(words, each)}>
          {choiceName(words, each)}
        </Option>
      ))}
    </OptionGroup>
  );
}

const choiceName = (words: Words, { template, unit, person }: PlanChoice): string =>
  `${kindWords(words, template)} · ${words.name(person ?? unit)}`;
