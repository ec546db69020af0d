import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ReviewJob, Reviewer } from 'functions/ports/reviewer';
import type { ReviewAnswer, ReviewRequest } from 'functions/review/review-message';
import type { Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';

/** Characters up to which a plan is reviewed at once, within some 50 ms: every plan people write by hand. */
const smallPlan = 96 * 1024;
/** Large plans that wait together; more than this many are told to come back. */
const mostWaiting = 8;
/** Milliseconds after which a review is given up. The largest plans allowed take about one second. */
const longestReview = 20_000;
/** MiB of the worker's heap; the largest plan with its findings takes about a quarter. */
const largestHeap = 512;

type Outcome = readonly Finding[] | 'too-busy';

interface Pending {
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (fault: Error) => void;
}

/** Beside the bundle, and under the same name beside this file where the sources run. */
const workerFile = path.join(__dirname, `review-worker${path.extname(__filename)}`);

/** A thread does not inherit the loader by which sources run on a developer's machine. */
const threadFor = (file: string, options: WorkerOptions): Worker =>
  file.endsWith('.ts')
    ? new Worker(`require('tsx/cjs'); require(${JSON.stringify(file)});`, { ...options, eval: true })
    : new Worker(file, options);

/** Small plans on the caller's thread, large ones on one of their own. */
export const reviewer = (): Reviewer => (existsSync(workerFile) ? reviewerWith(workerFile) : sameThreadReviewer);

/** For programs of a single caller, who waits anyway. */
export const sameThreadReviewer: Reviewer = {
  review: ({ document, knowledge }) => Promise.resolve(reviewPlan(document, knowledge)),
};

/** `file`: what the worker runs. It starts with the first large plan, and again where it ended. */
export function reviewerWith(file: string): Reviewer {
  const pending = new Map<number, Pending>();
  let running: Worker | null = null;
  let jobs = 0;

  const end = (worker: Worker, settle: (each: Pending) => void): void => {
    if (running !== worker) return;
    running = null;
    const left = [...pending.values()];
    pending.clear();
    left.forEach(settle);
    void worker.terminate();
  };

  const start = (): Worker => {
    const worker = threadFor(file, { resourceLimits: { maxOldGenerationSizeMb: largestHeap } });
    worker.unref();
    worker.on('message', ({ job, findings, fault }: ReviewAnswer) => {
      const waiting = pending.get(job);
      pending.delete(job);
      if (fault === null) waiting?.settle(findings);
      else waiting?.fail(new Error(`review: ${fault}`));
    });
    worker.on('error', (fault) => end(worker, (each) => each.fail(fault)));
    worker.on('exit', () => end(worker, (each) => each.fail(new Error('the review thread ended'))));
    return worker;
  };

  const reviewApart = ({ document, knowledge }: ReviewJob): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const worker = running ?? start();
      running = worker;
      jobs += 1;
      const job = jobs;
      // A thread that is stuck keeps everybody behind it: all of them come back to a new one.
      const timer = setTimeout(() => end(worker, (each) => each.settle('too-busy')), longestReview);
      const finish = (act: () => void): void => {
        clearTimeout(timer);
        act();
      };
      pending.set(job, {
        settle: (outcome) => finish(() => resolve(outcome)),
        fail: (fault) => finish(() => reject(fault)),
      });
      worker.postMessage({ job, document, knowledge } satisfies ReviewRequest);
    });

  return {
    review: async (job) => {
      if (job.size <= smallPlan) return reviewPlan(job.document, job.knowledge);
      return pending.size >= mostWaiting ? 'too-busy' : reviewApart(job);
    },
  };
}
