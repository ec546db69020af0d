import type { LongWork } from 'addin/workbook/plan-in-workbook';
import type { Stroke } from 'addin/workbook/draw-sheet';
import { aRequest } from 'addin/workbook/in-one-request';

/** A request heavier than this, in bytes, is sent in parts; Excel on the web ends at 5 MB. */
export const fullRequest = 1_500_000;

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

function packed(strokes: readonly Stroke[], full: number): readonly (readonly Stroke[])[] {
  const requests: Stroke[][] = [];
  let weight = Infinity;
  for (const stroke of strokes) {
    if (weight + stroke.bytes > full) {
      requests.push([]);
      weight = 0;
    }
    requests.at(-1)?.push(stroke);
    weight += stroke.bytes;
  }
  return requests;
}

/**
 * Draws in as few requests as their weight allows; `last` rides in the last one.
 * @throws Cancelled when the signal was given between two requests.
 */
export async function inRequests(
  context: Excel.RequestContext,
  strokes: readonly Stroke[],
  { progress, signal }: LongWork,
  last: () => void,
  full = fullRequest,
): Promise<void> {
  const requests = packed(strokes, full);
  const send = async (done: number): Promise<void> => {
    if (done === requests.length) return;
    progress?.(done, requests.length);
    if (signal?.aborted === true) throw new Cancelled();
    const request = aRequest(context);
    for (const stroke of requests[done] ?? []) stroke.draw(request);
    if (done === requests.length - 1) last();
    await context.sync();
    await send(done + 1);
  };
  await send(0);
  progress?.(requests.length, requests.length);
}
