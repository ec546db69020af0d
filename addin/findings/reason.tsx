import type { KeyboardEvent } from 'react';
import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import type { CurrentPlan } from 'addin/store/pane-state';
import { rulesAt } from 'addin/store/knowledge';
import { giveReason } from 'addin/store/review-plan';
import { usePaneStore } from 'addin/store/use-pane-store';
import { findingKey, type Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  given: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', minWidth: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  short: { color: tokens.colorStatusWarningForeground1 },
  writing: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  field: { width: '100%' },
});

export const reasonText = ({ reasons }: CurrentPlan, finding: Finding): string =>
  reasons.get(findingKey(finding)) ?? '';

const missingIn = (text: string, shortest: number): number => shortest - [...text.trim()].length;

interface GivenProps {
  readonly text: string;
  readonly isWaiver: boolean;
  readonly onEdit: (() => void) | null;
}

/** A reason that was given, on one line. */
export function ReasonGiven({ text, isWaiver, onEdit }: GivenProps) {
  const styles = useStyles();
  const { say } = useWords();
  const store = usePaneStore();
  const missing = missingIn(text, rulesAt(store).review.leastReason);
  return (
    <div className={styles.given}>
      <Caption1 className={`${styles.text} ${missing > 0 ? styles.short : ''}`} title={text}>
        {missing > 0
          ? say('findings.reason-short', { n: missing })
          : say(isWaiver ? 'findings.waiver-given' : 'findings.reason-given', { text })}
      </Caption1>
      {onEdit !== null && (
        <Button
          data-opens-writing
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={say('findings.reason-edit')}
          onClick={onEdit}
        />
      )}
    </div>
  );
}

interface WritingProps {
  readonly current: CurrentPlan;
  /** One reason serves all of them. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly onDone: () => void;
}

/** The field for a reason; what is typed is kept at once. Escape, or Enter with Ctrl, closes it. */
export function ReasonWriting({ current, findings, onDone }: WritingProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const [finding] = findings;
  const text = reasonText(current, finding);
  const shortest = rulesAt(store).review.leastReason;
  const missing = missingIn(text, shortest);
  const close = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div className={styles.writing}>
      <Field
        size="small"
        className={styles.field}
        label={say(finding.severity === 'error' ? 'findings.waiver' : 'findings.reason', { n: shortest })}
        {...(text !== '' && missing > 0
          ? { validationState: 'warning' as const, validationMessage: say('findings.reason-short', { n: missing }) }
          : {})}
      >
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => giveReason(store, current, findings, value)}
          onKeyDown={close}
        />
      </Field>
      <Button size="small" onClick={onDone}>
        {say('findings.reason-done')}
      </Button>
    </div>
  );
}
