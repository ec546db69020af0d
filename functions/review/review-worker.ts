// A thread that reviews large plans one after the other, so that the event loop answers everybody else meanwhile.
import { parentPort } from 'node:worker_threads';
import type { ReviewAnswer, ReviewRequest } from 'functions/review/review-message';
import { reviewPlan } from 'shared/review/review';

function answerTo({ job, document, knowledge }: ReviewRequest): ReviewAnswer {
  try {
    return { job, findings: reviewPlan(document, knowledge), fault: null };
  } catch (fault) {
    return { job, findings: [], fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

parentPort?.on('message', (request: ReviewRequest) => parentPort?.postMessage(answerTo(request)));
