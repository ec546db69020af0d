import {
  Badge,
  Body1Strong,
  Caption1,
  Card,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { targetStateNames } from 'addin/messages/target-sheet-words';
import { SaidList } from 'addin/targets/said-list';
import { SpeakButtons } from 'addin/targets/speak-buttons';
import { amountWords, indicatorName, unitWords } from 'addin/targets/target-words';
import type { AgreementView, UnitTargetsView } from 'shared/contract/targets';

const useStyles = makeStyles({
  card: { minWidth: 0, gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { margin: 0 },
  figures: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))', margin: 0 },
  figure: { display: 'grid' },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  form: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** What the owner has chosen to answer and not sent yet; `typed` as the field has it, in the indicator's own unit. */
export type ChosenAnswer =
  | { readonly act: 'accept' }
  | { readonly act: 'object'; readonly typed: number | null; readonly reason: string; readonly analysis: string };

interface Props {
  readonly view: UnitTargetsView;
  readonly agreement: AgreementView;
  readonly chosen: ChosenAnswer | null;
  readonly onChosen: (answer: ChosenAnswer) => void;
}

/** One target: what was issued, what is asked for instead, how it stands, and the steps that are open to the reader. */
export function AgreementCard({ view, agreement, chosen, onChosen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { indicator, openSteps } = agreement;
  return (
    <Card appearance="outline" size="small" className={styles.card}>
      <div className={styles.head}>
        <Body1Strong as="h4" className={styles.name}>
          {indicatorName(indicator, words)} <Caption1 className={styles.quiet}>{unitWords(indicator, words)}</Caption1>
        </Body1Strong>
        <StateOf agreement={agreement} />
      </div>
      <Figures agreement={agreement} />
      <Caption1 className={styles.quiet}>{standing(agreement, words).join(' · ')}</Caption1>
      {(openSteps.includes('accept') || openSteps.includes('object')) && (
        <AnswerForm agreement={agreement} chosen={chosen} onChosen={onChosen} />
      )}
      <SpeakButtons view={view} agreement={agreement} />
      <SaidList agreement={agreement} />
    </Card>
  );
}

const colors: Readonly<Record<AgreementView['state'], NonNullable<BadgeProps['color']>>> = {
  issued: 'informative',
  disputed: 'warning',
  escalated: 'danger',
  agreed: 'brand',
  committed: 'brand',
  formal: 'success',
};

function StateOf({ agreement: { state, how } }: Pick<Props, 'agreement'>) {
  const { name, say } = useWords();
  const text = state === 'agreed' && how !== null ? say(`targets.how.${how}`) : name(targetStateNames[state]);
  return (
    <Badge appearance="tint" color={colors[state]}>
      {text}
    </Badge>
  );
}

function Figures({ agreement }: Pick<Props, 'agreement'>) {
  const styles = useStyles();
  const words = useWords();
  const { indicator, value, counter, inForce, state } = agreement;
  const isAgreed = ['agreed', 'committed', 'formal'].includes(state);
  const figures = [
    { label: words.say(isAgreed ? 'targets.agreed' : 'targets.issued'), steps: value },
    ...(counter === null ? [] : [{ label: words.say('targets.theirs'), steps: counter.value }]),
    ...(inForce === null || state === 'formal' ? [] : [{ label: words.say('targets.in-force'), steps: inForce.value }]),
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, steps }) => (
        <div key={label} className={styles.figure}>
          <dt>
            <Caption1 className={styles.quiet}>{label}</Caption1>
          </dt>
          <dd className={styles.number}>{amountWords(indicator, steps, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which round it is, by when, and whom it waits for. */
function standing(agreement: AgreementView, words: ReturnType<typeof useWords>): readonly string[] {
  const { round, rounds, answerBy, waitingFor, reminded, state, indicator, lowest, highest } = agreement;
  const { say, list, name, day } = words;
  const isTalked = state === 'issued' || state === 'disputed';
  const limits = isTalked && lowest !== null && highest !== null;
  return [
    ...(isTalked ? [say('targets.round', { n: round, most: rounds })] : []),
    ...(waitingFor.length > 0 ? [say('targets.waits', { who: list(waitingFor.map(name)) })] : []),
    ...(answerBy === null ? [] : [say('targets.by', { day: day(answerBy) })]),
    ...(reminded ? [say('targets.reminded')] : []),
    ...(limits
      ? [
          say('targets.limits', {
            from: amountWords(indicator, lowest, words),
            to: amountWords(indicator, highest, words),
          }),
        ]
      : []),
  ];
}

function AnswerForm({ agreement, chosen, onChosen }: Omit<Props, 'view'>) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { indicator, openSteps } = agreement;
  const objecting = chosen?.act === 'object' ? chosen : null;
  const change = (part: Partial<Omit<NonNullable<typeof objecting>, 'act'>>): void => {
    if (objecting !== null) onChosen({ ...objecting, ...part });
  };
  return (
    <div className={styles.form}>
      <RadioGroup
        layout="horizontal"
        value={chosen?.act ?? ''}
        aria-label={say('targets.choose', { indicator: indicatorName(indicator, words) })}
        onChange={(_, { value }) =>
          onChosen(value === 'accept' ? { act: 'accept' } : { act: 'object', typed: null, reason: '', analysis: '' })
        }
      >
        {openSteps.includes('accept') && <Radio value="accept" label={say('targets.accept')} />}
        <Radio value="object" label={say('targets.object')} />
      </RadioGroup>
      {objecting !== null && (
        <>
          <Field size="small" label={say('targets.my-value')} required>
            <Input
              type="number"
              size="small"
              contentAfter={unitWords(indicator, words)}
              value={objecting.typed === null ? '' : String(objecting.typed)}
              onChange={(_, { value }) => change({ typed: value === '' ? null : Number(value) })}
            />
          </Field>
          <Field size="small" label={say('targets.reason')} required>
            <Textarea
              size="small"
              rows={2}
              resize="vertical"
              value={objecting.reason}
              onChange={(_, { value }) => change({ reason: value })}
            />
          </Field>
          <Field size="small" label={say('targets.analysis')}>
            <Textarea
              size="small"
              rows={2}
              resize="vertical"
              value={objecting.analysis}
              onChange={(_, { value }) => change({ analysis: value })}
            />
          </Field>
        </>
      )}
    </div>
  );
}
