import type { FigureQueue } from 'addin/functions/figure-queue';
import { valueOf } from 'addin/functions/cell-value';
import { signedOutWords } from 'addin/messages/signed-out';
import { stateNames } from 'addin/messages/states';
import { verifiedText } from 'addin/messages/verified';
import type { FigureQuestion, VerifiedVersion } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';

/** Registers PLAN.VALUE, PLAN.STATUS and PLAN.VERIFY with Excel. Runs while the bundle loads, so that cells find them on opening. */
export function registerPlanFunctions(
  queue: () => FigureQueue,
  language: () => Language,
  differing: (verified: VerifiedVersion) => Promise<readonly string[] | null>,
): void {
  CustomFunctions.associate('VALUE', async (unit: string, indicator: string, period: string) => {
    const reply = await queue().ask({
      ask: 'value',
      unit: text(unit),
      indicator: text(indicator),
      period: text(period),
    });
    if ('figure' in reply) return valueOf(reply.figure);
    throw refusal('refused' in reply ? reply.refused : 'unexpected', language());
  });
  CustomFunctions.associate('STATUS', async (unit: string, period: string, template?: string | null) => {
    const question: FigureQuestion = {
      ask: 'status',
      unit: text(unit),
      period: text(period),
      template: text(template),
    };
    const reply = await queue().ask(question);
    if ('status' in reply) return nameIn(language(), stateNames[reply.status]);
    throw refusal('refused' in reply ? reply.refused : 'unexpected', language());
  });
  CustomFunctions.associate('VERIFY', async (plan: string) => {
    const reply = await queue().ask({ ask: 'verify', plan: text(plan) });
    if ('verified' in reply) {
      // Sheets that cannot be read now say nothing against the record.
      const here = await differing(reply.verified).catch(() => null);
      return verifiedText(reply.verified, language(), momentIn(language()), here);
    }
    throw refusal('refused' in reply ? reply.refused : 'unexpected', language());
  });
}

/** Day and minute in the reader's own zone: a signature's year matters, too. */
const momentIn = (language: Language): ((iso: string) => string) => {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (iso) => moment.format(new Date(iso));
};

/** Excel hands an invocation object after the arguments; where a last one is left out it may stand in its place. */
const text = (typed: unknown): string =>
  typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim() : '';

/** Unknown names are the typist's to mend (#VALUE!); everything else is a figure that cannot be had now (#N/A). */
const typed = new Set([
  'unknown-unit',
  'unknown-indicator',
  'unknown-period',
  'unknown-template',
  'unknown-plan',
  'unknown-version',
  'invalid-request',
]);

function refusal(code: string, language: Language): CustomFunctions.Error {
  const kind = typed.has(code) ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(kind, code === 'signed-out' ? nameIn(language, signedOutWords) : code);
}
