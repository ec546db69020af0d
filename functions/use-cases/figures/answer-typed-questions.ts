import type { IsoDate } from 'shared/calendar/date';
import { dateFromSerial } from 'shared/calendar/excel-serial';
import { typedPeriod } from 'shared/calendar/typed-period';
import { indicators } from 'shared/indicator/catalogue';
import { resolveName, type NamedEntry } from 'shared/organisation/resolve-name';
import { isRefused } from 'shared/quantity/refusal';
import { planIdOf } from 'shared/plan/plan-id';
import { unitTemplates } from 'shared/template/unit-templates';
import { allTemplates } from 'shared/template/templates';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { answerAsOf } from 'functions/use-cases/figures/answer-as-of';
import { answerFigures, type PlainQuestion } from 'functions/use-cases/figures/answer-figures';
import type { VerifyPorts } from 'functions/use-cases/sign-off/verify-plan';

type Ports = Pick<Dependencies, 'figures' | 'clock' | 'settings'> & VerifyPorts;
type Ask<Kind extends FigureQuestion['ask']> = Extract<FigureQuestion, { readonly ask: Kind }>;
/** A question on its way: already answered, or with codes in place of what was typed, and what its reply is made into. */
type Resolved =
  | { readonly reply: FigureReply }
  | { readonly later: Promise<FigureReply> }
  | { readonly question: PlainQuestion; readonly into: (reply: FigureReply) => FigureReply };

const asIs = (reply: FigureReply): FigureReply => reply;

/**
 * Questions as people type them into cells: codes in any case and width, names, periods in words (R19). What is not known
 * is refused with the nearest name; all others are answered together.
 */
export async function answerTypedQuestions(
  ports: Ports,
  caller: Caller,
  questions: readonly FigureQuestion[],
): Promise<readonly FigureReply[]> {
  const names = namesFor(caller);
  const resolved = questions.map((question) => resolve(question, caller, names, ports));
  const plain = resolved.flatMap((each) => ('question' in each ? [each] : []));
  const replies = await answerFigures(
    ports,
    caller,
    plain.map(({ question }) => question),
  );
  const answered = new Map(plain.map((each, place) => [each, replies[place]]));
  return Promise.all(
    resolved.map((each): FigureReply | Promise<FigureReply> => {
      if ('reply' in each) return each.reply;
      if ('later' in each) return each.later;
      const reply = answered.get(each);
      return reply === undefined ? { refused: 'unexpected' } : each.into(reply);
    }),
  );
}

interface KnownNames {
  readonly units: readonly NamedEntry[];
  readonly persons: readonly NamedEntry[];
  readonly indicators: readonly NamedEntry[];
  readonly templates: readonly NamedEntry[];
}

/** Units and persons of any time: a figure of last year may be of a unit that has ended. */
function namesFor({ organisation, at }: Caller): KnownNames {
  return {
    units: [...at.units.values(), ...organisation.units],
    persons: organisation.persons,
    indicators: indicators.map(({ code, zh, en }) => ({ id: code, zh, en })),
    templates: allTemplates,
  };
}

function resolve(question: FigureQuestion, caller: Caller, names: KnownNames, ports: Ports): Resolved {
  switch (question.ask) {
    case 'as-of':
      return { reply: { asOf: ports.clock.now() } };
    case 'name':
      return { reply: nameOf(question.code, names) };
    case 'verify':
      return { question, into: asIs };
    case 'value':
    case 'coverage':
    case 'status':
    case 'signers':
      return resolveParts(question, caller, names, ports);
  }
}

/** Of whatever has that code: units first, then indicators, kinds of plans, people. */
function nameOf(code: string, names: KnownNames): FigureReply {
  const all = [...names.units, ...names.indicators, ...names.templates, ...names.persons];
  const found = resolveName(code, all);
  if (!('found' in found)) return unknown('unknown-name', code, found.nearest);
  const { id, zh, en } = found.found;
  return { named: { id, zh, en } };
}

function unknown(code: string, typed: string, nearest: NamedEntry | null): FigureReply {
  return {
    refused: code,
    typed: typed.trim(),
    ...(nearest === null ? {} : { nearest: { id: nearest.id, zh: nearest.zh, en: nearest.en } }),
  };
}

function resolveParts(
  question: Ask<'value'> | Ask<'coverage'> | Ask<'status'> | Ask<'signers'>,
  caller: Caller,
  names: KnownNames,
  ports: Ports,
): Resolved {
  const { today, at } = caller;
  const unit = resolveName(question.unit, names.units);
  if (!('found' in unit)) return { reply: unknown('unknown-unit', question.unit, unit.nearest) };
  const period = typedPeriod(question.period, today, at.fiscal);
  if (period === null) return { reply: unknown('unknown-period', question.period, null) };
  const place = { unit: unit.found.id, period: period.key };
  if (question.ask === 'status' || question.ask === 'signers') {
    const template = question.template === '' ? null : resolveName(question.template, names.templates);
    if (template !== null && !('found' in template))
      return { reply: unknown('unknown-template', question.template, template.nearest) };
    const of = template === null ? '' : template.found.id;
    if (question.ask === 'status') return { question: { ...question, ...place, template: of }, into: asIs };
    const templates = of === '' ? unitTemplates(period.kind) : [of as `T-${string}`];
    const planId = templates.flatMap((each) => planIdOf({ template: each, ...place, person: null }) ?? [])[0];
    return planId === undefined
      ? { reply: unknown('unknown-plan', question.period, null) }
      : { question: { ask: 'verify', plan: planId }, into: signersIn };
  }
  const typed = question.indicator ?? '';
  const indicator = typed === '' && question.ask === 'coverage' ? null : resolveName(typed, names.indicators);
  if (indicator !== null && !('found' in indicator))
    return { reply: unknown('unknown-indicator', typed, indicator.nearest) };
  if (question.ask === 'coverage')
    return {
      question: { ...question, ...place, ...(indicator === null ? {} : { indicator: indicator.found.id }) },
      into: asIs,
    };
  const person = (question.person ?? '') === '' ? null : resolveName(question.person ?? '', names.persons);
  if (person !== null && !('found' in person))
    return { reply: unknown('unknown-person-named', question.person ?? '', person.nearest) };
  const { asOf, ...others } = question;
  const asked = {
    ...others,
    ...place,
    indicator: indicator?.found.id ?? typed,
    ...(person === null ? {} : { person: person.found.id }),
  };
  return asOf === undefined || asOf.trim() === ''
    ? { question: asked, into: asIs }
    : { later: answerAsOf(ports, caller, asked, dayOf(asOf, today)) };
}

/** A day as people type it, or as a cell holds it; a version stays as it is. */
function dayOf(typed: string, today: IsoDate): string {
  const serial = /^\d{5}$/.test(typed.trim()) ? dateFromSerial(Number(typed)) : null;
  if (serial !== null && !isRefused(serial)) return serial;
  const period = typedPeriod(typed, today);
  return period?.kind === 'day' ? period.date : typed;
}

const signersIn = (reply: FigureReply): FigureReply =>
  'verified' in reply
    ? { signers: reply.verified.signers.map(({ person, onBehalfOf, time }) => ({ person, onBehalfOf, time })) }
    : 'refused' in reply && reply.refused === 'unknown-plan'
      ? { refused: 'not-written' }
      : reply;
