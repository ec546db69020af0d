import type { FigureQueue } from 'addin/functions/figure-queue';
import { valueOf } from 'addin/functions/cell-value';
import { cellsOf, crossed, matrixOf, textsOf, wordOf } from 'addin/functions/function-arguments';
import type { FunctionName } from 'addin/messages/function-list';
import type { SpilledTables } from 'addin/functions/spilled-tables';
import { typedState, typedWhat } from 'addin/messages/typed-words';
import { fill } from 'addin/messages/fill';
import { gapSentence, isTyped, ofMonths, ofUnits, refusalText, signedBy } from 'addin/messages/function-words';
import { gapNames, stateNames } from 'addin/messages/states';
import { verifiedText } from 'addin/messages/verified';
import type { FigureQuestion, FigureReply, VerifiedVersion } from 'shared/contract/answers';
import { readDate } from 'shared/calendar/date';
import { serialFromDate } from 'shared/calendar/excel-serial';
import { isRefused } from 'shared/quantity/refusal';
import { nameIn, type Language } from 'shared/template/list';

type Value = string | number | boolean | CustomFunctions.Error;
type Ask<Kind extends FigureQuestion['ask']> = Extract<FigureQuestion, { readonly ask: Kind }>;

/** What the functions stand on. */
export interface FunctionServices {
  readonly queue: () => FigureQueue;
  readonly tables: () => SpilledTables;
  readonly language: () => Language;
  readonly differing: (verified: VerifiedVersion) => Promise<readonly string[] | null>;
}

/** Registers PLAN.* with Excel. Runs while the bundle loads, so that cells find them on opening. */
export function registerPlanFunctions(services: FunctionServices): void {
  const { queue, tables, language, differing } = services;
  const register = (name: FunctionName, answer: (...args: readonly unknown[]) => Promise<Value[][]>): void =>
    CustomFunctions.associate(name, async (...args: unknown[]) => thrown(await answer(...args)));

  const figure =
    (fixed: 'plan' | 'actual' | 'completion' | null) =>
    (unit: unknown, indicator: unknown, period: unknown, ...more: unknown[]) => {
      const [what, state, asOf, person] = fixed === null ? more : [fixed, ...more];
      return crossed([unit, indicator, period, what, state, asOf, person], (typed) =>
        figureCell(queue(), typed, language()),
      );
    };
  register('VALUE', figure(null));
  register('TARGET', figure('plan'));
  register('ACTUAL', figure('actual'));
  register('ATTAINMENT', figure('completion'));

  register('COVERAGE', (unit, period, indicator) =>
    crossed([unit, period, indicator], async ([of = '', when = '', code = '']) =>
      coverageCell(
        await queue().ask({ ask: 'coverage', unit: of, period: when, ...(code === '' ? {} : { indicator: code }) }),
        code !== '',
        language(),
      ),
    ),
  );
  register('STATUS', (unit, period, template) =>
    crossed([unit, period, template], async ([of = '', when = '', kind = '']) => {
      const reply = await queue().ask({ ask: 'status', unit: of, period: when, template: kind });
      return 'status' in reply ? nameIn(language(), stateNames[reply.status]) : refusal(reply, language());
    }),
  );
  register('SIGNERS', async (unit, period, template) => {
    const question: Ask<'signers'> = {
      ask: 'signers',
      unit: wordOf(unit),
      period: wordOf(period),
      template: wordOf(template),
    };
    return signerRows(await queue().ask(question), language());
  });
  register('NAME', (code) =>
    crossed([code], async ([typed = '']) => {
      const reply = await queue().ask({ ask: 'name', code: typed });
      return 'named' in reply ? nameIn(language(), reply.named) : refusal(reply, language());
    }),
  );
  register('VERIFY', (plan) =>
    crossed([plan], async ([typed = '']) => {
      const reply = await queue().ask({ ask: 'verify', plan: typed });
      if (!('verified' in reply)) return refusal(reply, language());
      // Sheets that cannot be read now say nothing against the record.
      const here = await differing(reply.verified).catch(() => null);
      return verifiedText(reply.verified, language(), momentIn(language()), here);
    }),
  );
  register('ASOF', async () => {
    const reply = await queue().ask({ ask: 'as-of' });
    return matrixOf('asOf' in reply ? serialOf(reply.asOf) : refusal(reply, language()));
  });
  register('ROLLUP', async (unit, period, indicators, what) => {
    const chosen = typedWhat(wordOf(what));
    if (chosen === null) return matrixOf(refusal({ refused: 'unknown-what', typed: wordOf(what) }, language()));
    return cells(await tables().rollUp(wordOf(unit), wordOf(period), textsOf(indicators), chosen), language());
  });
  register('VIEW', async (view, unit, period) =>
    cells(await tables().view(wordOf(view), wordOf(unit), wordOf(period)), language()),
  );
}

/** One cell that failed shows its reason; in a spilled table the others keep their values. */
function thrown(values: Value[][]): Value[][] {
  const only = values.length === 1 && values[0]?.length === 1 ? values[0][0] : undefined;
  if (only instanceof CustomFunctions.Error) throw only;
  return values;
}

async function figureCell(queue: FigureQueue, typed: readonly string[], language: Language): Promise<Value> {
  const [unit = '', indicator = '', period = '', whatTyped = '', stateTyped = '', asOf = '', person = ''] = typed;
  const [what, state] = [typedWhat(whatTyped), typedState(stateTyped)];
  if (what === null) return refusal({ refused: 'unknown-what', typed: whatTyped }, language);
  if (state === null) return refusal({ refused: 'unknown-state', typed: stateTyped }, language);
  const reply = await queue.ask({
    ...{ ask: 'value', unit, indicator, period },
    ...(what === 'plan' ? {} : { what }),
    ...(state === 'submitted' ? { state } : {}),
    ...(state === 'partial' ? { partial: true } : {}),
    ...(asOf === '' ? {} : { asOf }),
    ...(person === '' ? {} : { person }),
  });
  if (!('figure' in reply)) return refusal(reply, language);
  const { figure, coverage } = reply;
  if (figure.kind !== 'gap') return valueOf(figure);
  const facts =
    coverage === undefined
      ? { units: '', months: '' }
      : {
          units: ofUnits(coverage.effective, coverage.expected, language),
          months:
            coverage.of === null || coverage.known === null ? '' : ofMonths(coverage.known, coverage.of, language),
        };
  const why = gapSentence(figure.reason, language, gapNames[figure.reason], facts).replace(/[，,] ?(?=[；.])/u, '');
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, why);
}

function coverageCell(reply: FigureReply, isByValue: boolean, language: Language): Value {
  if (!('coverage' in reply) || reply.coverage === undefined || 'figure' in reply) return refusal(reply, language);
  const { share, effective, expected } = reply.coverage;
  if (isByValue && share !== null) return share;
  if (isByValue || expected === 0) return gapError('not-planned', language);
  return effective / expected;
}

const gapError = (reason: 'not-planned', language: Language): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, gapSentence(reason, language, gapNames[reason]));

/** Name and time beside each other; times as Excel keeps them, so that MAX finds the last. */
function signerRows(reply: FigureReply, language: Language): Value[][] {
  if (!('signers' in reply)) return matrixOf(refusal(reply, language));
  if (reply.signers.length === 0) return matrixOf(refusal({ refused: 'not-signed' }, language));
  return reply.signers.map(({ person, onBehalfOf, time }) => {
    const who = nameIn(language, person);
    const whom = onBehalfOf === null ? null : nameIn(language, onBehalfOf);
    return [whom === null ? who : fill(nameIn(language, signedBy.onBehalf), { who, whom }), serialOf(time)];
  });
}

const dayLength = 86_400_000;

/** A moment as Excel keeps it, in the reader's own zone. */
function serialOf(iso: string): number {
  const moment = new Date(iso);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  const date = readDate(local.toISOString().slice(0, 10));
  const day = isRefused(date) ? null : serialFromDate(date);
  return day === null || isRefused(day) ? 0 : day + (local.getTime() % dayLength) / dayLength;
}

/** Day and minute in the reader's own zone: a signature's year matters, too. */
const momentIn = (language: Language): ((iso: string) => string) => {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (iso) => moment.format(new Date(iso));
};

const cells = (table: Awaited<ReturnType<SpilledTables['view']>>, language: Language): Value[][] =>
  'refused' in table ? matrixOf(refusal(table, language)) : cellsOf(table.rows);

function refusal(reply: FigureReply, language: Language): CustomFunctions.Error {
  const refused = 'refused' in reply ? reply : { refused: 'unexpected' };
  const kind = isTyped(refused.refused)
    ? CustomFunctions.ErrorCode.invalidValue
    : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(kind, refusalText(refused, language));
}
