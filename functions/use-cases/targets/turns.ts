import { readDate } from 'shared/calendar/date';
import { calendarYear, day, inFiscalYear } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { addWorkingDays } from 'shared/calendar/working-days';
import { isRefused } from 'shared/quantity/refusal';
import type { TargetAgreement } from 'shared/targets/agreement';
import { mayWithTargets } from 'shared/targets/access';
import { letterOf } from 'shared/targets/letter';
import { sidesOf } from 'shared/targets/sides';
import { agreementsOf } from 'shared/targets/unit-targets';
import type { Judged } from 'shared/targets/commands';
import type { Node } from 'shared/targets/node';
import type { TargetTurns } from 'shared/contract/targets';
import type { Dependencies } from 'functions/ports/dependencies';
import type { TargetsHead, WaitingTurn } from 'functions/ports/targets';
import { namesOf } from 'functions/use-cases/answers/names';
import { namedNode } from 'functions/use-cases/targets/named-node';
import type { Caller } from 'functions/use-cases/caller/caller';

/** Whose turn it is, node by node, for the head that every commit writes. */
export function turnsAfter(judged: Judged): readonly WaitingTurn[] {
  const nodes = [...new Set([...judged.targets.agreements.values()].map(({ node }) => node))];
  return nodes.flatMap((node) => turnsOf(judged, node));
}

function turnsOf({ targets, of, calendar, settings }: Judged, node: Node): readonly WaitingTurn[] {
  const isSettled = letterOf(targets, node, of) !== null;
  const waiting = agreementsOf(targets, node).flatMap((agreement) =>
    sidesAsked(agreement, isSettled).map((side) => ({ side, agreement })),
  );
  return [...new Set(waiting.map(({ side }) => side))].map((side) => {
    const own = waiting.filter((each) => each.side === side).map(({ agreement }) => agreement);
    const dated = own.flatMap((agreement) => ('answerBy' in agreement ? [agreement] : []));
    const answerBy = dated.map((each) => each.answerBy).sort()[0] ?? null;
    const escalates = dated
      .filter((each) => !(each.state === 'agreed' && each.how === 'ruled'))
      .map((each) =>
        each.reminded ? each.answerBy : addWorkingDays(calendar, each.answerBy, settings.answerWithin).value,
      )
      .sort()[0];
    return { side, node, count: own.length, answerBy, escalatesAfter: escalates ?? null };
  });
}

function sidesAsked(agreement: TargetAgreement, isSettled: boolean): readonly WaitingTurn['side'][] {
  switch (agreement.state) {
    case 'issued':
      return ['owner'];
    case 'disputed':
      return ['head'];
    case 'escalated':
      return ['superior'];
    case 'agreed':
      return isSettled ? (['owner', 'head'] as const).filter((side) => agreement.signatures[side] === null) : [];
    case 'committed':
      return ['planner'];
    case 'formal':
      return [];
  }
}

/** Targets of this year and the next that wait for the caller: two reads, however large the company is. */
export async function listTargetTurns(
  { targets }: Pick<Dependencies, 'targets'>,
  caller: Caller,
): Promise<TargetTurns> {
  const today = inFiscalYear(day(caller.today), caller.organisation.fiscal ?? calendarYear);
  const thisYear = enclosing(today, 'year').year;
  const heads = (await Promise.all([thisYear, thisYear + 1].map((year) => targets.heads(String(year))))).flat();
  const names = namesOf(caller.organisation);
  const turns = heads.flatMap((head) =>
    head.turns.flatMap((turn) => {
      const side = sideToday(turn, head, caller);
      if (side === null) return [];
      const { node, count, answerBy } = turn;
      return [
        {
          ...{ node, side, count, answerBy, year: head.year },
          unit: names.unit(head.unit),
          name: namedNode(names, node, head.unit),
        },
      ];
    }),
  );
  return { today: caller.today, turns };
}

/** As which side it is the caller's turn today; null where it is not. */
function sideToday(turn: WaitingTurn, { unit, year }: TargetsHead, caller: Caller): WaitingTurn['side'] | null {
  const plans = mayWithTargets('plan', caller.person, { unit, year }, caller.view);
  const sides = sidesOf(turn.node, unit, caller.view);
  // Nobody is there to answer any more: the planning center takes it back.
  if (isRefused(sides) || turn.side === 'planner') return plans ? 'planner' : null;
  const last = turn.escalatesAfter === null ? null : readDate(turn.escalatesAfter);
  const side = last !== null && !isRefused(last) && caller.today > last ? 'superior' : turn.side;
  return sides[side] === caller.person ? side : null;
}
