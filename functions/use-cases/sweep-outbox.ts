import { applyEntries, type Following } from 'functions/use-cases/apply-outbox';

/** Entries one sweep takes on; the next one goes on where it ends. */
const mostEntries = 200;

/** Applies what commits left behind when their process ended too early. Says how many it applied and how many failed. */
export async function sweepOutbox(
  ports: Following,
  correlationId: string,
): Promise<{ readonly applied: number; readonly failed: number }> {
  const entries = await ports.outbox.waiting(mostEntries);
  const applied = await applyEntries(
    ports,
    entries.map((entry) => ({ entry, left: null, correlationId })),
  );
  return { applied, failed: entries.length - applied };
}
