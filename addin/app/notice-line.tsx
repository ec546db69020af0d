import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { lookAtWorkbook, askWhereItStands } from 'addin/desk/current-plan';
import { say as tell, taken } from 'addin/desk/desk';
import type { Notice } from 'addin/desk/desk-state';
import { useDesk, useDeskState } from 'addin/desk/use-desk';
import { sentenceFor } from 'addin/messages/problems';

/** What just happened, or that the service is away. Announced to screen readers by the message bar itself. */
export function NoticeLine() {
  const desk = useDesk();
  const words = useWords();
  const { notice, reachable } = useDeskState();
  const again = async () => {
    const me = taken(desk, await desk.service.me());
    if (me === null) return;
    desk.change((state) => ({ ...state, me }));
    await lookAtWorkbook(desk);
    await askWhereItStands(desk);
  };
  return (
    <>
      {!reachable && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {words.say('service.unreachable')} <Link onClick={() => void again()}>{words.say('service.retry')}</Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent={notice.tone} layout="multiline" politeness="polite">
          <MessageBarBody>{sentenceOf(notice, words)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.say('app.dismiss')}
                onClick={() => tell(desk, null)}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

const sentenceOf = ({ text }: Notice, words: Words): string =>
  'key' in text ? words.say(text.key, text.facts) : sentenceFor(text.problem, words.language, text.facts);
