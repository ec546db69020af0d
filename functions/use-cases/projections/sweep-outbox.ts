import { applyProjections, type ProjectionPorts } from 'functions/use-cases/projections/apply-projections';

/** Entries one sweep takes on; the next one goes on where it ends. */
const mostEntries = 200;

/** Applies what commits left behind when their process ended too early. Says how many it applied and how many failed. */
export async function sweepOutbox(
  ports: ProjectionPorts,
  correlationId: string,
): Promise<{ readonly applied: number; readonly failed: number }> {
  const entries = await ports.outbox.waiting(mostEntries);
  const applied = await applyProjections(
    ports,
    entries.map((entry) => ({ entry, left: null, correlationId })),
  );
  return { applied, failed: entries.length - applied };
}
