import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { maySeeFigures } from 'shared/sign-off/may-roll-up';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { examineOncePerPlan, verifiedVersion } from 'functions/use-cases/sign-off/verify-version';
import type { VerifyPorts } from 'functions/use-cases/sign-off/verify-plan';
import { composedAnswer, unitFigures, ownAnswer, type UnitFigures } from 'functions/use-cases/figures/unit-figures';

/** All PLAN.* cells of a recalculation at once: each unit and period is read once, however many cells ask. */
export async function answerFigures(
  ports: Pick<Dependencies, 'figures'> & VerifyPorts,
  caller: Caller,
  questions: readonly FigureQuestion[],
): Promise<readonly FigureReply[]> {
  const asked = new Map<string, Promise<UnitFigures | null>>();
  const figuresFor = (unit: string, period: string): Promise<UnitFigures | null> => {
    const key = JSON.stringify([unit, period]);
    const figures = asked.get(key) ?? unitFigures(ports, caller, unit, period);
    asked.set(key, figures);
    return figures;
  };
  const examine = examineOncePerPlan(ports, caller);
  return Promise.all(
    questions.map(async (question) => {
      if (question.ask === 'verify') return verifiedVersion(examine, caller, question.plan);
      const { unit, period } = question;
      if (!caller.view.hasUnit(unit)) return { refused: 'unknown-unit' };
      if (!maySeeFigures(caller.person, unit, caller.view)) return { refused: 'may-not-see' };
      const figures = await figuresFor(unit, period);
      if (figures === null) return { refused: 'unknown-period' };
      return question.ask === 'status' ? statusIn(figures, question) : valueIn(figures, question);
    }),
  );
}

/** The unit's own target; where it has none, what those below it have taken on. */
function valueIn(figures: UnitFigures, question: Extract<FigureQuestion, { ask: 'value' }>): FigureReply {
  const node = figures.node(question.unit, question.indicator);
  if (node === null) return { refused: 'unknown-indicator' };
  const isComposed = node.own.kind === 'nothing' && node.composed !== null && node.composed.kind !== 'nothing';
  return { figure: (isComposed ? composedAnswer(node) : null) ?? ownAnswer(node) };
}

/** The version in force, failing that the latest; of any kind where none is named. */
function statusIn(
  { plans }: UnitFigures,
  { unit, period, template }: Extract<FigureQuestion, { ask: 'status' }>,
): FigureReply {
  const own = plans.filter(
    (plan) =>
      plan.unit === unit &&
      plan.person === null &&
      plan.period === period &&
      (template === '' || plan.template === template),
  );
  const shown = own.find(isInForce) ?? own.toSorted((one, other) => other.version - one.version)[0];
  return shown === undefined
    ? { status: 'missing', planNo: null, version: null }
    : { status: shown.state, planNo: shown.planNo, version: shown.version };
}

const isInForce = ({ state }: PlanFigures): boolean => state === 'effective' || state === 'closed';
