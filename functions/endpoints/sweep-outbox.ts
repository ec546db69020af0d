import type { TimerHandler } from '@azure/functions';
import type { Dependencies } from 'functions/ports/dependencies';
import { retryLateProjections } from 'functions/use-cases/projections/project-in-background';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';

export interface TimedEndpoint {
  readonly name: string;
  /** Six fields, UTC. */
  readonly schedule: string;
  readonly handler: TimerHandler;
}

/**
 * Milliseconds between two looks through every plan for what a process that ended left behind. Each instance looks once
 * when it starts as well: a process that ended is followed by another one.
 */
const betweenSweeps = 60 * 60_000;

/** Every five minutes: what failed in this process, and at times what commits of other processes left behind. */
export function sweepOutboxTimer(ports: Dependencies): TimedEndpoint {
  let lastSweep = -Infinity;
  return {
    name: 'sweep-outbox',
    schedule: '0 */5 * * * *',
    handler: async (_, context) => {
      const { invocationId: correlationId } = context;
      const late = await retryLateProjections(ports);
      const now = Date.parse(ports.clock.now());
      const swept = now - lastSweep < betweenSweeps ? {} : await sweepOutbox(ports, correlationId);
      if ('applied' in swept) lastSweep = now;
      ports.log({ level: 'info', event: 'swept', correlationId, facts: { late, ...swept } });
    },
  };
}
