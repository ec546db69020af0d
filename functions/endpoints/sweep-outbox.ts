import type { TimerHandler } from '@azure/functions';
import type { Dependencies } from 'functions/ports/dependencies';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';

export interface TimedEndpoint {
  readonly name: string;
  /** Six fields, UTC. */
  readonly schedule: string;
  readonly handler: TimerHandler;
}

/** Every five minutes: what a commit left behind when its process ended before the read models had it. */
export const sweepOutboxTimer = (ports: Dependencies): TimedEndpoint => ({
  name: 'sweep-outbox',
  schedule: '0 */5 * * * *',
  handler: async (_, context) => {
    const swept = await sweepOutbox(ports, context.invocationId);
    ports.log({ level: 'info', event: 'swept', correlationId: context.invocationId, facts: { ...swept } });
  },
});
