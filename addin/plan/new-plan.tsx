import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { languages } from 'addin/app/languages';
import { Pick } from 'addin/app/pick';
import { templateName } from 'addin/app/plan-name';
import { useWords, type Words } from 'addin/app/words';
import { createPlan } from 'addin/store/create-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import type { PlanChoice } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** What planners come for most often stands first. */
const mostWritten = 'T-MON-D';

/** Kind, period, language of the sheets: one click writes them. */
export function NewPlan({ choices }: { choices: readonly PlanChoice[] }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ template }) => template === mostWritten),
    ),
  );
  const choice = choices[place] ?? choices[0];
  const [period, setPeriod] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(words.language);
  const kind = choice?.template;
  useEffect(() => {
    // There when the button is pressed; what cannot be had now is asked for again then.
    if (kind !== undefined) void fetchTemplate(kind).catch(() => undefined);
  }, [kind]);
  if (choice === undefined) return null;
  const chosen = period !== null && choice.periods.includes(period) ? period : (choice.periods[0] ?? '');
  const wanted = {
    template: choice.template,
    unit: choice.unit.id,
    person: choice.person?.id ?? null,
    period: chosen,
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void createPlan(store, wanted, language);
      }}
    >
      <Pick
        label={words.say('plan.template')}
        value={String(place)}
        options={choices.map((each, at) => ({ value: String(at), text: choiceName(words, each) }))}
        onPick={(value) => setPlace(Number(value))}
      />
      <Pick
        label={words.say('plan.period')}
        value={chosen}
        options={choice.periods.map((each) => ({ value: each, text: each }))}
        onPick={setPeriod}
      />
      <Pick
        label={words.say('plan.sheet-language')}
        value={language}
        options={languages.map(({ code, name }) => ({ value: code, text: name }))}
        onPick={(value) => setLanguage(value as Language)}
      />
      <Button type="submit" appearance="primary" disabled={work !== null}>
        {words.say('plan.create')}
      </Button>
    </form>
  );
}

const choiceName = (words: Words, { template, unit, person }: PlanChoice): string =>
  `${templateName(words, template)} · ${words.name(person ?? unit)}`;
