import { useEffect, useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { findPlansInWorkbook, refreshPlanState } from 'addin/store/current-plan';
import { notify as tell, valueOrNotify } from 'addin/store/pane-store';
import type { Notice } from 'addin/store/pane-state';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { sentenceFor } from 'addin/messages/problems';

const useStyles = makeStyles({
  bar: {
    borderRadius: 0,
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    minHeight: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  body: { fontSize: 'inherit', lineHeight: 'inherit', paddingBlock: tokens.spacingVerticalXS },
  retry: { padding: 0, minWidth: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

/** How long good news stays, in ms, unless somebody points at it; what went wrong stays until it is closed. */
const goodNewsStays = 10_000;

/** What just happened, or that the service is away. Announced to screen readers by the message bar itself. */
export function NoticeLine() {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { notice, reachable } = usePaneState();
  const again = async () => {
    const me = valueOrNotify(store, await store.service.me());
    if (me === null) return;
    store.change((state) => ({ ...state, me }));
    await findPlansInWorkbook(store);
    await refreshPlanState(store);
  };
  return (
    <>
      {!reachable && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {words.say('service.unreachable')}{' '}
            <Button size="small" appearance="transparent" className={styles.retry} onClick={() => void again()}>
              {words.say('service.retry')}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {notice !== null && <NoticeBar notice={notice} onClose={() => tell(store, null)} />}
    </>
  );
}

function NoticeBar({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (notice.tone !== 'success' || isHeld) return;
    const timer = setTimeout(onClose, goodNewsStays);
    return () => clearTimeout(timer);
    // Closing does the same whatever else the pane has drawn meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the time runs for this notice
  }, [notice, isHeld]);
  return (
    <MessageBar
      intent={notice.tone}
      layout="multiline"
      politeness="polite"
      className={styles.bar}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <MessageBarBody className={styles.body}>{sentenceOf(notice, words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.say('app.dismiss')}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}

const sentenceOf = ({ text }: Notice, words: Words): string =>
  'key' in text ? words.say(text.key, text.facts) : sentenceFor(text.problem, words.language, text.facts);
