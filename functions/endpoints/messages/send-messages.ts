import type { TimedEndpoint } from 'functions/endpoints/service/sweep-outbox';
import type { Dependencies } from 'functions/ports/dependencies';
import { queueDigests } from 'functions/use-cases/messages/morning-digest';
import { sendMessages } from 'functions/use-cases/messages/send-messages';

/** Every minute: what is to be told goes out, on a working morning with everybody's digest before it. */
export function sendMessagesTimer(ports: Dependencies): TimedEndpoint {
  let digestedOn = '';
  return {
    name: 'send-messages',
    schedule: '0 * * * * *',
    handler: async (_, { invocationId: correlationId }) => {
      const today = ports.clock.today();
      // Another instance may have queued them: queuing them again changes nothing.
      const digests = digestedOn === today ? null : await queueDigests(ports);
      if (digests !== null) digestedOn = today;
      const { sent, troubled } = await sendMessages(ports, correlationId);
      if (sent + troubled + (digests ?? 0) === 0) return;
      ports.log({ level: 'info', event: 'messages-sent', correlationId, facts: { sent, troubled, digests } });
    },
  };
}
