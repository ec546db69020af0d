import { useState } from 'react';
import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { FooterButtons } from 'addin/app/parts/page-layout';
import { useWords } from 'addin/app/words';
import { MoreSteps } from 'addin/sign-off/more-steps';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { RemarkWriter } from 'addin/sign-off/remark-writer';
import { decide } from 'addin/store/plan-commands';
import { rulesAt } from 'addin/store/knowledge';
import { commentOn, signingDraftOf } from 'addin/store/signing-draft';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  primary: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
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

/** Returning wants words: what is to be done at which rows. */
function ReturnDialog({ selected }: { selected: Place | null }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { signing, work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const [isOpen, setOpen] = useState(false);
  const { comment, remarks } = signingDraftOf(signing, view);
  const least = rulesAt(store).wording.shortestComment;
  const mayReturn = comment.trim().length >= least && remarks.length > 0;
  const run = () => {
    setOpen(false);
    void decide(store, view, 'return').then(onChanged);
  };
  return (
    // Not modal: the row a remark is about is chosen in the sheets meanwhile.
    <Dialog modalType="non-modal" open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button disabled={work !== null}>{say('sign-off.return')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('sign-off.return-title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field size="small" label={say('sign-off.comment-for-return', { n: least })}>
              <Textarea
                size="small"
                rows={2}
                resize="vertical"
                value={comment}
                onChange={(_, { value }) => commentOn(store, view, value)}
              />
            </Field>
            <RemarkWriter selected={selected} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('app.cancel')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={!mayReturn || work !== null} onClick={run}>
              {say('sign-off.return-now')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
