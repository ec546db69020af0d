import { useState } from 'react';
import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { chooseMessages } from 'addin/store/messages';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { MessagesView, PreferencesRequest } from 'shared/contract/messages';
import { messageEvents, type Channel, type MessageEvent } from 'shared/follow-through/messages/message';

/** Of what one is told by mail and chat; everything, until something is switched off. */
export function MessagesDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const known = useAnswer((service) => service.messages(), 'messages');
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('messages.title')}</DialogTitle>
          {known.value === null ? (
            <DialogContent>
              <Body1>{say(known.state === 'asking' ? 'app.loading' : 'search.away')}</Body1>
            </DialogContent>
          ) : (
            <Choices view={known.value} onClose={onClose} />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Choices({ view, onClose }: { view: MessagesView; onClose: () => void }) {
  const store = usePaneStore();
  const { say } = useWords();
  const [unwanted, setUnwanted] = useState<MessagesView['unwanted']>(view.unwanted);
  const change = (channel: Channel, event: MessageEvent, isWanted: boolean): void =>
    setUnwanted({
      ...unwanted,
      [channel]: isWanted ? unwanted[channel].filter((each) => each !== event) : [...unwanted[channel], event],
    });
  const keep = (): void => {
    const request: PreferencesRequest = { mail: [...unwanted.mail], chat: [...unwanted.chat] };
    void chooseMessages(store, request).then((kept) => kept !== null && onClose());
  };
  return (
    <>
      <DialogContent>
        {view.channels.length === 0 && <Body1>{say('messages.off')}</Body1>}
        {view.channels.includes('mail') && !view.hasAddress && <Body1>{say('messages.no-address')}</Body1>}
        {view.channels.map((channel) => (
          <fieldset key={channel} style={{ border: 0, margin: 0, padding: 0, display: 'grid' }}>
            <Caption1 as="b">
              <legend>{say(`messages.${channel}`)}</legend>
            </Caption1>
            {messageEvents.map((event) => (
              <Checkbox
                key={event}
                label={say(`messages.${event}`)}
                checked={!unwanted[channel].includes(event)}
                onChange={(_, { checked }) => change(channel, event, checked === true)}
              />
            ))}
          </fieldset>
        ))}
      </DialogContent>
      <DialogActions>
        <DialogTrigger disableButtonEnhancement>
          <Button>{say('app.cancel')}</Button>
        </DialogTrigger>
        <Button appearance="primary" disabled={view.channels.length === 0} onClick={keep}>
          {say('messages.keep')}
        </Button>
      </DialogActions>
    </>
  );
}
