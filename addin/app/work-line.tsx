import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** What is under way, how far it is, and the way to stop it. */
export function WorkLine() {
  const styles = useStyles();
  const { say } = useWords();
  const { work } = usePaneState();
  if (work === null) return null;
  const { what, done, total, cancel } = work;
  const isMeasured = total > 1;
  return (
    <div className={styles.line} aria-live="polite">
      <Field validationState="none" validationMessage={isMeasured ? say('plan.progress', { done, total }) : say(what)}>
        {isMeasured ? (
          <ProgressBar value={done} max={total} aria-label={say(what)} />
        ) : (
          <ProgressBar aria-label={say(what)} />
        )}
      </Field>
      {cancel !== null && (
        <Button size="small" onClick={cancel}>
          {say('app.cancel')}
        </Button>
      )}
    </div>
  );
}
