import type { OutboxEntry } from 'functions/ports/outbox';
import { reorganiseFigures } from 'functions/use-cases/projections/reorganise-figures';
import { applyProjections, type ProjectionPorts } from 'functions/use-cases/projections/apply-projections';

/** Entries that are applied together. */
const mostTogether = 200;

export interface Swept {
  readonly applied: number;
  readonly failed: number;
  /** Entries that could not be read and were put aside: somebody has to look at them, and rebuild the read models. */
  readonly quarantined: number;
}

/**
 * Applies what commits left behind when their process ended too early. Goes through all of it every time, so that
 * entries that fail again and again hide nobody behind them; what cannot be read is put aside with an alarm.
 */
export async function sweepOutbox(ports: ProjectionPorts, correlationId: string): Promise<Swept> {
  const swept = { applied: 0, failed: 0, quarantined: 0 };
  const apply = async (entries: readonly OutboxEntry[]): Promise<void> => {
    const commits = entries.map((entry) => ({ entry, left: null, correlationId }));
    const applied = await applyProjections(ports, commits);
    swept.applied += applied;
    swept.failed += entries.length - applied;
  };

  let together: OutboxEntry[] = [];
  for await (const each of ports.outbox.leftBehind()) {
    if ('planId' in each) {
      together.push(each);
      if (together.length < mostTogether) continue;
      await apply(together);
      together = [];
    } else {
      ports.log({ level: 'error', event: 'outbox-quarantined', correlationId, facts: { entry: each.name } });
      await each.quarantine();
      swept.quarantined += 1;
    }
  }
  if (together.length > 0) await apply(together);
  await reorganiseFigures(ports, correlationId);
  return swept;
}
