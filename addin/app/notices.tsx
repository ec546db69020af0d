import { useEffect, useState } from 'react';
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Toast,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { sentenceFor } from 'addin/messages/problems';
import { notify } from 'addin/store/pane-store';
import type { Notice } from 'addin/store/pane-state';
import { reconnect } from 'addin/store/refresh';
import { standingNotice } from 'addin/store/standing-notice';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';

const useStyles = makeStyles({ bar: { borderRadius: 0 } });

/** Between a result and the page's foot, in px: what is asked for next stays in view. */
const aboveFoot = 12;

/** How long good news stays, in ms; pointing at it holds it. What went wrong stays until it is closed. */
const goodNewsStays = 6000;

/** Above the page: that the service is away, that the sign-in has ended, or what went wrong. Results come as toasts. */
export function Notices({ onSignIn }: { onSignIn: () => Promise<boolean> }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const state = usePaneState();
  const { reachable, awaySince, isSignInWanted, isOldRelease } = state;
  const notice = standingNotice(store, state);
  return (
    <>
      {!reachable && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive" className={styles.bar}>
          <MessageBarBody>
            {words.say('service.unreachable', { since: awaySince === null ? '' : words.time(awaySince) })}{' '}
            <Link as="button" inline onClick={() => void reconnect(store)}>
              {words.say('service.retry')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {reachable && isSignInWanted && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive" className={styles.bar}>
          <MessageBarBody>{words.say('session.expired')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void onSignIn().then((isIn) => (isIn ? reconnect(store) : undefined))}>
              {words.say('session.again')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {reachable && isOldRelease && (
        <MessageBar intent="info" layout="multiline" politeness="polite" className={styles.bar}>
          <MessageBarBody>
            {words.say('service.updated')}{' '}
            <Link as="button" inline onClick={() => window.location.reload()}>
              {words.say('service.reload')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {notice !== null && notice.tone !== 'success' && (
        <MessageBar intent={notice.tone} layout="multiline" politeness="polite" className={styles.bar}>
          <MessageBarBody>{sentenceOf(notice, words)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.say('app.dismiss')}
                onClick={() => notify(store, null)}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

/** What has been done, for a moment, above the page's foot. */
export function Results() {
  const words = useWords();
  const { notice } = usePaneState();
  const toasterId = useId('results');
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  const [foot, setFoot] = useState(0);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (notice?.tone !== 'success') return;
    setFoot(document.querySelector('[data-foot]')?.clientHeight ?? 0);
    // One result at a time, the latest: a pointer resting on an older one must not keep it waiting.
    dismissAllToasts();
    dispatchToast(
      <Toast>
        <ToastTitle>{sentenceOf(notice, words)}</ToastTitle>
      </Toast>,
      // A toast has nothing to press; in the order of Tab it would hold the keyboard until it goes.
      { intent: 'success', timeout: goodNewsStays, pauseOnHover: true, root: { tabIndex: -1 } },
    );
  }, [notice, dispatchToast, dismissAllToasts, words]);
  return (
    // A landmark of its own: what stands beside the page's is passed over by who walks from landmark to landmark.
    <section ref={setPlace} aria-label={words.say('app.results')}>
      <Toaster toasterId={toasterId} position="bottom" offset={{ vertical: foot + aboveFoot }} mountNode={place} />
    </section>
  );
}

const sentenceOf = ({ text }: Notice, words: Words): string =>
  'key' in text ? words.say(text.key, text.facts) : sentenceFor(text.problem, words.language, text.facts);
