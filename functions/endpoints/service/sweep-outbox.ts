import type { TimerHandler } from '@azure/functions';
import type { Dependencies } from 'functions/ports/dependencies';
import { retryLateProjections } from 'functions/use-cases/projections/project-in-background';
import { followLifted } from 'functions/use-cases/sign-off/gates/follow-lifted';
import { reassignSeats } from 'functions/use-cases/sign-off/reassign-seats';
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

/**
 * Every five minutes: what failed in this process, at times what commits of other processes left behind, and the seats
 * whose roles have passed on since, as when a new day has begun.
 */
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
      await followLifted(ports, correlationId);
      const seats = await reassignSeats(ports, correlationId);
      const facts = { late, ...swept, reassigned: seats.plans, notReassigned: seats.failed };
      ports.log({ level: 'info', event: 'swept', correlationId, facts });
    },
  };
}
