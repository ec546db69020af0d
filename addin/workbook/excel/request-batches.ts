import type { LongWork } from 'addin/workbook/excel/long-work';
import type { WriteStep } from 'addin/workbook/excel/write-steps';
import { singleRequest } from 'addin/workbook/excel/single-request';

/** A request heavier than this, in bytes, is sent in parts; Excel on the web ends at 5 MB. */
export const fullRequest = 1_500_000;

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

function packed(writeSteps: readonly WriteStep[], full: number): readonly (readonly WriteStep[])[] {
  const requests: WriteStep[][] = [];
  let weight = Infinity;
  for (const writeStep of writeSteps) {
    if (weight + writeStep.bytes > full) {
      requests.push([]);
      weight = 0;
    }
    requests.at(-1)?.push(writeStep);
    weight += writeStep.bytes;
  }
  return requests;
}

/**
 * Draws in as few requests as their weight allows; `last` rides in the last one.
 * @throws Cancelled when the signal was given between two requests.
 */
export async function sendInBatches(
  context: Excel.RequestContext,
  writeSteps: readonly WriteStep[],
  { progress, signal }: LongWork,
  last: () => void,
  full = fullRequest,
): Promise<void> {
  const requests = packed(writeSteps, full);
  const send = async (done: number): Promise<void> => {
    if (done === requests.length) return;
    progress?.(done, requests.length);
    if (signal?.aborted === true) throw new Cancelled();
    const request = singleRequest(context);
    for (const writeStep of requests[done] ?? []) writeStep.draw(request);
    if (done === requests.length - 1) last();
    await context.sync();
    await send(done + 1);
  };
  await send(0);
  progress?.(requests.length, requests.length);
}
