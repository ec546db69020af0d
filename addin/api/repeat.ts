/** Statuses after which the same request may well succeed: too many requests, a fault, or a service that is away. */
const passing = new Set([429, 500, 502, 503, 504]);

/** Milliseconds before each further attempt, where the service does not say. */
const waits = [400, 1200] as const;

/** A longer pause than this many milliseconds is the person's to keep. */
const longestPause = 8000;

export type Pause = (milliseconds: number) => Promise<unknown>;

const pauseOfTimer: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends a request again where its answer says that this may help. Only for what changes nothing, or does nothing twice
 * because it carries a key. Null: the network did not carry it.
 */
export async function sendRepeatedly(
  send: () => Promise<Response | null>,
  pause: Pause = pauseOfTimer,
): Promise<Response | null> {
  for (const wait of waits) {
    const response = await send();
    if (response === null || !passing.has(response.status)) return response;
    const asked = askedPause(response);
    if (asked > longestPause) return response;
    // Those who failed together do not come back together.
    await pause(Math.max(asked, wait * (1 + Math.random() / 2)));
  }
  return send();
}

/** `Retry-After` in milliseconds; 0 where there is none, or a date. */
function askedPause(response: Response): number {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d+$/.test(text) ? Number(text) * 1000 : 0;
}
