import { useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useWords, type Words } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { RemarkWriter } from 'addin/sign-off/remark-writer';
import { decide } from 'addin/store/plan-commands';
import { rulesAt } from 'addin/store/knowledge';
import { commentOn, signingDraftOf } from 'addin/store/signing-draft';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { DecisionRequest, PlanView } from 'shared/contract/answers';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Returning wants words: what is to be done at which rows. */
export function ReturnDialog({ selected }: { selected: Place | null }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { signing, work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const [isOpen, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<DecisionRequest['sentTo']>(undefined);
  const { comment, remarks } = signingDraftOf(signing, view);
  const least = rulesAt(store).wording.shortestComment;
  const mayReturn = comment.trim().length >= least && remarks.length > 0;
  const run = () => {
    setOpen(false);
    void decide(store, view, 'return', sentTo).then(onChanged);
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
            <ReturnTo view={view} sentTo={sentTo} onSentTo={setSentTo} />
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{consequenceOf(sentTo, view, words)}</MessageBarBody>
            </MessageBar>
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

interface ReturnToProps {
  readonly view: PlanView;
  readonly sentTo: DecisionRequest['sentTo'];
  readonly onSentTo: (to: DecisionRequest['sentTo']) => void;
}

/** 退回到: the preparer, or a level that has signed; nothing to choose at the first level. */
function ReturnTo({ view, sentTo, onSentTo }: ReturnToProps) {
  const { say } = useWords();
  if (!view.openSteps.includes('send-back')) return null;
  const now = view.path.findIndex(({ standing }) => standing === 'current');
  const below = view.path.slice(0, Math.max(0, now)).map(({ level }) => level);
  const choose = (value: string) => {
    const level = below.find((each) => String(each) === value);
    onSentTo(level === undefined ? undefined : { level, straightBack: sentTo?.straightBack ?? true });
  };
  return (
    <>
      <Field size="small" label={say('seats.return-to')}>
        <Select
          size="small"
          value={sentTo === undefined ? '' : String(sentTo.level)}
          onChange={(_, { value }) => choose(value)}
        >
          <option value="">{say('seats.return-preparer')}</option>
          {below.map((level) => (
            <option key={level} value={String(level)}>
              {say(`sign-off.level.${level}`)}
            </option>
          ))}
        </Select>
      </Field>
      {sentTo !== undefined && (
        <Checkbox
          size="medium"
          label={say('seats.straight-back')}
          checked={sentTo.straightBack}
          onChange={(_, { checked }) => onSentTo({ ...sentTo, straightBack: checked === true })}
        />
      )}
    </>
  );
}

function consequenceOf(sentTo: DecisionRequest['sentTo'], view: PlanView, { name, say }: Words): string {
  if (sentTo === undefined) return say('seats.return-then.preparer', { who: name(view.preparer) });
  return say(`seats.return-then.${sentTo.straightBack ? 'straight' : 'level'}`, {
    level: say(`sign-off.level.${sentTo.level}`),
  });
}
