import type { ChildProcess } from 'node:child_process';
import { launch, stopped } from 'functions/local/child-process';
import { noFigures, sumOf, type Campaign, type Wanted } from 'tests/campaign/run-campaign';
import type { Said } from 'tests/campaign/worker';

/** The same campaign in several processes, each with its share; all end with the first that finds something. */
export async function runSideBySide({ schedules, seed, onDone }: Wanted, workers: number): Promise<Campaign> {
  let done = 0;
  const processes = Array.from({ length: workers }, (_, first) =>
    launch('tests/campaign/worker.ts', { args: [schedules, seed, first, workers].map(String) }),
  );
  const working = processes.map((worker) => campaignOf(worker, () => onDone?.(++done)));
  const finding = working.map(async (each) =>
    (await each).found === null ? new Promise<never>(() => undefined) : each,
  );
  try {
    const ended = await Promise.race([Promise.all(working), ...finding]);
    const campaigns = Array.isArray(ended) ? ended : [ended];
    return {
      figures: campaigns.reduce((sum, { figures }) => sumOf(sum, figures), noFigures),
      found: campaigns.find(({ found }) => found !== null)?.found ?? null,
    };
  } finally {
    await Promise.all(processes.map((worker) => stopped(worker, 'SIGKILL')));
  }
}

function campaignOf(worker: ChildProcess, onDone: () => void): Promise<Campaign> {
  worker.stderr?.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    worker.on('message', (message) => {
      const said = message as Said;
      if (said.what === 'done') onDone();
      else resolve(said.campaign);
    });
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${String(code)}`)));
  });
}
