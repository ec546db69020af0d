import { isRefused, type Refused } from 'shared/quantity/refusal';
import type { TargetAgreement } from 'shared/targets/agreement';
import {
  acceptTarget,
  holdTarget,
  issueFormally,
  issueTarget,
  objectToTarget,
  reviseTarget,
  ruleTarget,
  settleTarget,
  signTarget,
  type StepRefusal,
} from 'shared/targets/agreement-steps';
import type {
  Answered,
  FormallyIssued,
  Issued,
  OwnersAnswer,
  Recalled,
  Sides,
  Signed,
  Spoken,
  TargetEvent,
} from 'shared/targets/event';
import { targetKey, type Node } from 'shared/targets/node';
import { fenOf } from 'shared/quantity/money';
import { afterSilentStep } from 'shared/targets/silence';
import { agreementsOf, noTargets, unsigned, type UnitTargets } from 'shared/targets/unit-targets';

/** A step that the state of its target does not allow, or that its protocol refuses; `node` and `indicator` say which. */
export type TransitionRefusal = Refused<
  StepRefusal['refused']['code'] | 'wrong-state' | 'unknown-target' | 'already-issued'
>;

/** A journal that tells what cannot have happened. */
export class ImpossibleTargetEvent extends Error {
  constructor(
    readonly event: TargetEvent['event'],
    readonly code: string,
  ) {
    super(`${event} cannot follow: ${code}`);
    this.name = 'ImpossibleTargetEvent';
  }
}

/** How a unit's targets stand after their journal. @throws ImpossibleTargetEvent */
export const targetsAfter = (events: readonly TargetEvent[]): UnitTargets =>
  events.reduce((targets, event, index) => {
    const next = after(targets, event, index + 1);
    if (isRefused(next)) throw new ImpossibleTargetEvent(event.event, next.refused.code);
    return next;
  }, noTargets);

/**
 * What follows from an event, or why it cannot be: commands ask here before anything is kept, and replay asks again.
 * `sequence`: of the journal entry.
 */
export function after(targets: UnitTargets, event: TargetEvent, sequence: number): UnitTargets | TransitionRefusal {
  switch (event.event) {
    case 'issued':
      return issued(targets, event);
    case 'answered':
      return answered(targets, event);
    case 'held':
    case 'settled':
    case 'ruled':
    case 'revised':
      return spoken(targets, event);
    case 'signed':
      return signed(targets, event, sequence);
    case 'formally-issued':
      return formallyIssued(targets, event);
    case 'recalled':
      return recalled(targets, event);
    case 'fell-silent':
      return event.steps.reduce((now, step) => {
        const key = targetKey(step.node, step.indicator);
        const known = now.agreements.get(key);
        return known === undefined ? now : put(now, step.node, afterSilentStep(known.agreement, step));
      }, targets);
  }
}

function issued(targets: UnitTargets, { lines, acting, terms }: Issued): UnitTargets | TransitionRefusal {
  const agreements = new Map(targets.agreements);
  for (const { node, indicator, sides, needsQuota, value, months } of lines) {
    const key = targetKey(node, indicator);
    if (agreements.has(key)) return at('already-issued', node, indicator);
    const of = { indicator, planner: acting.by, ...sides, needsQuota };
    const agreement = issueTarget(of, { value, months }, acting);
    if (isRefused(agreement)) return placed(agreement, node, indicator);
    agreements.set(key, { node, agreement });
  }
  const next = { ...targets, agreements, terms: terms === '' ? targets.terms : terms };
  return [...new Set(lines.map(({ node }) => node))].reduce(withLetterReset, next);
}

function answered(targets: UnitTargets, event: Answered): UnitTargets | TransitionRefusal {
  let next = targets;
  for (const answer of event.answers) {
    const stepped = step(next, event.node, answer.indicator, event.sides, (agreement) =>
      answering(agreement, answer, event),
    );
    if (isRefused(stepped)) return stepped;
    next = stepped;
  }
  return withLetterReset(next, event.node);
}

function answering(
  agreement: TargetAgreement,
  answer: OwnersAnswer,
  { acting }: Answered,
): TargetAgreement | TransitionRefusal {
  if (answer.act === 'accept') {
    return agreement.state === 'issued' ? acceptTarget(agreement, acting) : wrongState(agreement);
  }
  const { counter, reason, analysis } = answer;
  return agreement.state === 'issued' || agreement.state === 'agreed'
    ? objectToTarget(agreement, counter, reason, analysis, acting)
    : wrongState(agreement);
}

function spoken(targets: UnitTargets, event: Spoken): UnitTargets | TransitionRefusal {
  const { node, indicator, sides, amount, reason, acting } = event;
  const next = step(
    targets,
    node,
    indicator,
    { ...sides, ...(event.event === 'revised' ? { planner: acting.by } : {}) },
    (agreement) => {
      switch (event.event) {
        case 'held':
          return agreement.state === 'disputed' ? holdTarget(agreement, amount, reason, acting) : wrongState(agreement);
        case 'settled':
          return agreement.state === 'disputed'
            ? settleTarget(agreement, amount, reason, acting)
            : wrongState(agreement);
        case 'ruled':
          return agreement.state === 'escalated'
            ? ruleTarget(agreement, amount, reason, acting)
            : wrongState(agreement);
        case 'revised':
          return agreement.state === 'formal' ? reviseTarget(agreement, amount, reason, acting) : wrongState(agreement);
      }
    },
  );
  return isRefused(next) ? next : withLetterReset(next, node);
}

function signed(targets: UnitTargets, event: Signed, sequence: number): UnitTargets | TransitionRefusal {
  const { node, sides, side, acting, time, letterHash } = event;
  const open = agreementsOf(targets, node).filter(({ state }) => state === 'agreed');
  if (open.length === 0) return at('wrong-state', node, '');
  let next = targets;
  for (const { target } of open) {
    const stepped = step(next, node, target.indicator, sides, (agreement) =>
      agreement.state === 'agreed' ? signTarget(agreement, acting) : wrongState(agreement),
    );
    if (isRefused(stepped)) return stepped;
    next = stepped;
  }
  const letter = {
    ...(targets.letters.get(node) ?? unsigned),
    [side]: { person: acting.by, time, sequence, letterHash },
  };
  return { ...next, letters: new Map(next.letters).set(node, letter) };
}

function formallyIssued(targets: UnitTargets, { nodes, acting }: FormallyIssued): UnitTargets | TransitionRefusal {
  let next = targets;
  for (const { node, sides, quota } of nodes) {
    const committed = agreementsOf(next, node).filter(({ state }) => state === 'committed');
    if (committed.length === 0) return at('wrong-state', node, '');
    for (const { target } of committed) {
      const fen = quota === null ? null : fenOf(quota.value);
      const stepped = step(next, node, target.indicator, { ...sides, planner: acting.by }, (agreement) =>
        agreement.state === 'committed' ? issueFormally(agreement, fen, acting) : wrongState(agreement),
      );
      if (isRefused(stepped)) return stepped;
      next = stepped;
    }
    if (quota !== null) next = { ...next, quotas: new Map(next.quotas).set(node, quota) };
  }
  return next;
}

function recalled(targets: UnitTargets, { node, indicators }: Recalled): UnitTargets | TransitionRefusal {
  const agreements = new Map(targets.agreements);
  for (const indicator of indicators) {
    const key = targetKey(node, indicator);
    const known = agreements.get(key);
    if (known === undefined) return at('unknown-target', node, indicator);
    const { agreement } = known;
    if (agreement.state === 'formal') return at('wrong-state', node, indicator);
    if (agreement.replaces === null) agreements.delete(key);
    else agreements.set(key, { node, agreement: agreement.replaces });
  }
  return withLetterReset({ ...targets, agreements }, node);
}

/** One target's step, judged by who answers for it today; whoever plans today plans. */
function step(
  targets: UnitTargets,
  node: Node,
  indicator: string,
  people: Sides & { readonly planner?: string },
  take: (agreement: TargetAgreement) => TargetAgreement | TransitionRefusal,
): UnitTargets | TransitionRefusal {
  const known = targets.agreements.get(targetKey(node, indicator));
  if (known === undefined) return at('unknown-target', node, indicator);
  const taken = take({ ...known.agreement, target: { ...known.agreement.target, ...people } });
  return isRefused(taken) ? placed(taken as TransitionRefusal, node, indicator) : put(targets, node, taken);
}

const put = (targets: UnitTargets, node: Node, agreement: TargetAgreement): UnitTargets => ({
  ...targets,
  agreements: new Map(targets.agreements).set(targetKey(node, agreement.target.indicator), { node, agreement }),
});

/** A letter that says something else now is signed anew by both. */
function withLetterReset(targets: UnitTargets, node: Node): UnitTargets {
  const letters = new Map(targets.letters);
  letters.delete(node);
  const agreements = new Map(targets.agreements);
  for (const [key, each] of agreements) {
    if (each.node !== node || each.agreement.state !== 'agreed') continue;
    agreements.set(key, { node, agreement: { ...each.agreement, signatures: { owner: null, head: null } } });
  }
  return { ...targets, agreements, letters };
}

const at = (code: 'wrong-state' | 'unknown-target' | 'already-issued', node: Node, indicator: string) =>
  ({ refused: { code, node, indicator } }) as const;

const wrongState = ({ state }: TargetAgreement) => ({ refused: { code: 'wrong-state', state } }) as const;

const placed = (refusal: TransitionRefusal, node: Node, indicator: string): TransitionRefusal => ({
  refused: { ...refusal.refused, node, indicator },
});
