import { isDate } from 'shared/calendar/date';
import { readPeriod } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { planIdOf } from 'shared/plan/plan-id';
import type { PlanDocument } from 'shared/plan/document';
import { isRefused } from 'shared/quantity/refusal';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { planContributions } from 'shared/roll-up/plan-contributions';
import type { PlanEvent } from 'shared/sign-off/event';
import { inForceOf } from 'shared/sign-off/sign-off';
import { maySeeFigures } from 'shared/sign-off/may-roll-up';
import { personTemplates, unitTemplates } from 'shared/template/unit-templates';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { mayReadPersonal } from 'functions/use-cases/figures/composed-rights';
import type { OpenedPlan } from 'functions/ports/plans';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';

type ValueQuestion = Extract<FigureQuestion, { readonly ask: 'value' }>;

const versionPattern = /^v?([1-9]\d{0,4})$/i;

/**
 * A target as it was signed at the end of a day, or in a version that took effect: read from the journal and the content of that version,
 * so that nothing that came later is in it. Two reads.
 */
export async function answerAsOf(
  { plans, clock }: Pick<Dependencies, 'plans' | 'clock'>,
  caller: Caller,
  question: ValueQuestion,
  asOf: string,
): Promise<FigureReply> {
  const { unit, indicator, person = '' } = question;
  if (!caller.at.units.has(unit)) return { refused: 'unknown-unit', typed: unit };
  if (!maySeeFigures(caller.person, unit, caller.view)) return { refused: 'may-not-see' };
  const period = readPeriod(question.period, caller.at.fiscal);
  const entry = indicatorOf(indicator);
  if (isRefused(period)) return { refused: 'unknown-period', typed: question.period };
  if (entry === undefined) return { refused: 'unknown-indicator', typed: indicator };
  if (person !== '' && !mayReadPersonal(caller, { unit, period: period.key }, person))
    return { refused: 'may-not-see' };
  const [, number] = versionPattern.exec(asOf.trim()) ?? [];
  const version = number === undefined || isDate(asOf) ? null : Number(number);
  if (version === null && !isDate(asOf)) return { refused: 'unknown-as-of', typed: asOf };

  const templates = person === '' ? unitTemplates(period.kind) : personTemplates(period.kind);
  const owner = person === '' ? null : person;
  for (const template of templates) {
    const planId = planIdOf({ template, unit, period: period.key, person: owner });
    if (planId === null) continue;
    const opened = await plans.open(planId, null);
    const until = opened.journal.filter(({ event }) => version !== null || clock.dayOf(timeOf(event)) <= asOf);
    if (until.length === 0) continue;
    const inForce =
      version === null
        ? (inForceOf(replayPlan(planId, { journal: until }).signOff)?.version ?? null)
        : hasBeenInForce(until, version);
    const text = inForce === null ? null : await plans.content(planId, inForce);
    if (text === null) continue;
    const read = planContributions(JSON.parse(text) as PlanDocument, caller.at.fiscal);
    const stated =
      'refused' in read
        ? undefined
        : read.contributions.find((each) => each.indicator === indicator && each.basis === 'plan');
    if (stated !== undefined) return { figure: figureAnswerOf(stated.state, entry) };
    return { figure: { kind: 'gap', reason: 'not-planned' } };
  }
  return { refused: 'no-such-version' };
}

/** What was handed in and never signed to the end is no figure of the unit's. */
const hasBeenInForce = (journal: OpenedPlan['journal'], version: number): number | null =>
  journal.some(({ event }) => event.event === 'took-effect' && event.version === version) ? version : null;

const timeOf = (event: PlanEvent): string => (event.event === 'decided' ? event.signature.time : event.time);
