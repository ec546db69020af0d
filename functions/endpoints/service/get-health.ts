import { openEndpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { refuse } from 'functions/use-cases/caller/refusal';

/** Whether this instance runs; touches nothing else, so that a store that is away does not restart it. */
export const getLiveness = (ports: Dependencies): Endpoint =>
  openEndpoint(ports, { name: 'get-health-live', method: 'GET', route: 'health/live' }, () => ({
    value: { standing: 'well', release: ports.release },
  }));

/** Each part that a request needs gets so many milliseconds to answer. */
const longestCheck = 2000;

/** Whether this instance can do its work: reaches its store, and knows the keys by which it signs and verifies. */
export const getHealth = (ports: Dependencies): Endpoint =>
  openEndpoint(ports, { name: 'get-health', method: 'GET', route: 'health' }, async () => {
    const checks = { store: () => ports.reach(), keys: () => ports.signer.publicKeys() };
    const failed = await Promise.all(
      Object.entries(checks).map(async ([part, check]) => {
        try {
          await withinTime(check());
          return [];
        } catch (fault) {
          ports.log({ level: 'error', event: 'not-ready', correlationId: '', facts: { part }, fault });
          return [part];
        }
      }),
    );
    const parts = failed.flat();
    return parts.length === 0
      ? { value: { standing: 'well', release: ports.release } }
      : refuse('not-ready', { parts });
  });

async function withinTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${longestCheck} ms`)), longestCheck);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
