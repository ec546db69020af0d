import { limits } from 'shared/contract/limits';
import { figuresRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { refuse } from 'functions/use-cases/caller/refusal';
import { answerTypedQuestions } from 'functions/use-cases/figures/answer-typed-questions';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { plansMeant } from 'functions/use-cases/sign-off/verify-version';

/** A question, not a command: asks for up to 500 figures at once and changes nothing. */
export const postFigures = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'post-figures', method: 'POST', route: 'figures' }, async ({ request, caller }) => {
    const read = await readBody(request, figuresRequest);
    if ('refused' in read) return read;
    const { questions } = read.body;
    const verified = plansMeant(
      questions.flatMap((question) =>
        question.ask === 'verify'
          ? [question.plan]
          : question.ask === 'signers'
            ? [`${question.template}~${question.unit}~${question.period}`]
            : [],
      ),
    );
    if (verified.size > limits.verifiedPlans) return refuse('too-many-verifications', { most: limits.verifiedPlans });
    await waitForFigures(ports);
    return { value: { replies: await answerTypedQuestions(ports, caller, questions) } };
  });
