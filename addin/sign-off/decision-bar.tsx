import { Button, Caption1, Caption1Strong, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { FooterButtons } from 'addin/app/parts/page-layout';
import { useWords } from 'addin/app/words';
import { MoreSteps } from 'addin/sign-off/more-steps';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { ReturnDialog } from 'addin/sign-off/return-dialog';
import { decide } from 'addin/store/plan-commands';
import { commentOn, signingDraftOf } from 'addin/store/signing-draft';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  primary: { flexGrow: 1 },
  attestation: { borderLeft: `2px solid ${tokens.colorBrandStroke1}`, paddingInlineStart: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A comment and the answer: approve as it is, or return with remarks. The comment goes with either. */
export function DecisionBar({ selected }: { selected: Place | null }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say } = useWords();
  const { signing, work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const { comment } = signingDraftOf(signing, view);
  const approve = () => void decide(store, view, 'approve').then(onChanged);
  return (
    <>
      {view.signingFor && (
        <Caption1 className={styles.quiet}>{say('sign-off.signing-for', { whom: name(view.signingFor) })}</Caption1>
      )}
      {view.attestation && (
        <div role="note" aria-label={say('attestation.title')} className={styles.attestation}>
          <Caption1Strong block>{say('attestation.title')}</Caption1Strong>
          <Caption1>{name(view.attestation)}</Caption1>
        </div>
      )}
      <Textarea
        rows={1}
        resize="vertical"
        value={comment}
        aria-label={say('sign-off.comment')}
        placeholder={say('sign-off.comment-hint')}
        onChange={(_, { value }) => commentOn(store, view, value)}
      />
      <FooterButtons>
        <Button appearance="primary" className={styles.primary} disabled={work !== null} onClick={approve}>
          {say('sign-off.approve')}
        </Button>
        <ReturnDialog selected={selected} />
        <MoreSteps />
      </FooterButtons>
      <Caption1 className={styles.quiet}>
        {say('sign-off.sign-what', { n: view.version, hash: view.contentHash.slice(0, 12) })}
      </Caption1>
    </>
  );
}
