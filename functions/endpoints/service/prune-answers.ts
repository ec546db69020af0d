import type { TimedEndpoint } from 'functions/endpoints/service/sweep-outbox';
import type { Dependencies } from 'functions/ports/dependencies';

/**
 * An answer is kept so long for the same request sent again, in milliseconds: far longer than any client tries, and
 * than a pane that was closed over a holiday keeps an unsent command.
 */
const keptFor = 30 * 24 * 60 * 60_000;

/** Every night, when it is 2:40 in Shanghai. */
export const pruneAnswersTimer = (ports: Dependencies): TimedEndpoint => ({
  name: 'prune-answers',
  schedule: '0 40 18 * * *',
  handler: async (_, { invocationId: correlationId }) => {
    const before = new Date(Date.parse(ports.clock.now()) - keptFor);
    let rows = 0;
    rows += await ports.messages.prune(before);
    for (const each of [ports.plans, ports.targets, ports.rectifications]) rows += await each.pruneAnswers(before);
    ports.log({ level: 'info', event: 'answers-pruned', correlationId, facts: { rows } });
  },
});
