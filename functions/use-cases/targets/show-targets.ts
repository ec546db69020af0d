import type { AgreementView, LetterView, UnitTargetsView } from 'shared/contract/targets';
import { checkEveryoneCarries } from 'shared/decomposition/carrying';
import { childrenOf } from 'shared/organisation/tree';
import { isRefused } from 'shared/quantity/refusal';
import { waitingFor, type TargetAgreement } from 'shared/targets/agreement';
import { mayWithTargets, sideOf } from 'shared/targets/access';
import { differencesOf, limitsFor, mayPlan, quotaIndicator, quotaOf, type Judged } from 'shared/targets/commands';
import type { Sides } from 'shared/targets/event';
import { letterHashOf, letterOf } from 'shared/targets/letter';
import { namedBy, targetKey, type Node } from 'shared/targets/node';
import { nodesOf, sidesOf } from 'shared/targets/sides';
import { agreementsOf, unsigned, type LetterSignature } from 'shared/targets/unit-targets';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { namesOf, type Names } from 'functions/use-cases/answers/names';
import {
  judgedFrom,
  loadBeside,
  monthsIn,
  targetsNamed,
  type TargetPorts,
} from 'functions/use-cases/targets/load-targets';
import { namedNode } from 'functions/use-cases/targets/named-node';

/** A unit's targets of a year as far as the caller may see them: all of it, or their own. */
export async function showTargets(
  ports: TargetPorts,
  caller: Caller,
  unit: string,
  period: string,
): Promise<UnitTargetsView | Refused> {
  const of = targetsNamed(caller, unit, period);
  if ('refused' in of) return of;
  const [opened, beside] = await Promise.all([
    ports.targets.open(of, null),
    loadBeside(ports, of, monthsIn(caller, of)),
  ]);
  const { judged } = judgedFrom(caller, of, opened, beside, ports.clock.now());
  const seesAll = mayWithTargets('see', caller.person, of, caller.view);
  const nodes = nodesIn(judged, caller).filter((node) => seesAll || isOwn(node, judged));
  if (!seesAll && nodes.every((node) => agreementsOf(judged.targets, node).length === 0)) return refuse('may-not-see');
  const names = namesOf(caller.organisation);
  return {
    unit: names.unit(unit),
    year: of.year,
    months: judged.months,
    today: caller.today,
    sequence: opened.journal.length,
    acts: actsOf(judged),
    nodes: nodes.map((node) => {
      const sides = sidesOf(node, unit, caller.view);
      const leads = isRefused(sides) || namedBy(node)?.kind !== 'unit' ? null : names.person(sides.owner);
      return { node, name: namedNode(names, node, unit), leads };
    }),
    given: seesAll ? judged.given : [],
    draft: seesAll ? judged.draft.rows : [],
    terms: seesAll ? judged.draft.terms : '',
    agreements: nodes.flatMap((node) =>
      agreementsOf(judged.targets, node).map((agreement) => agreementView(judged, node, agreement, names)),
    ),
    letters: nodes.flatMap((node) => letterView(judged, node, names)),
    differences: seesAll ? [...differencesOf(judged, null), ...idleIn(judged, caller)] : [],
  };
}

/** Whom a target may be issued to today, and whom one was issued to. */
function nodesIn({ of, targets, draft }: Judged, { at, view }: Caller): readonly Node[] {
  const below = childrenOf(at, of.unit).map(({ id }) => id);
  const persons = [...at.persons.keys()].filter((person) => view.homeOf(person) === of.unit);
  const known = [...targets.agreements.values()].map(({ node }) => node);
  const typed = draft.rows.map(({ node }) => node).filter((node) => namedBy(node) !== null);
  return [...new Set([...nodesOf(below, persons), ...known, ...typed])];
}

/** 人人头上有指标 (DR-16): salespersons at home here whom nothing was issued to or is typed for. */
function idleIn({ targets, draft, of }: Judged, { at, view }: Caller): UnitTargetsView['differences'] {
  const nodes = [...[...targets.agreements.values()].map(({ node }) => node), ...draft.rows.map(({ node }) => node)];
  const carrying = new Set(nodes.flatMap((node) => namedBy(node)?.id ?? []));
  return nodes.length === 0
    ? []
    : checkEveryoneCarries(at, carrying).filter(({ facts }) => view.homeOf(String(facts['person'])) === of.unit);
}

const isOwn = (node: Node, { by, of, organisation }: Judged): boolean => {
  const named = namedBy(node);
  if (named === null) return false;
  if (named.kind === 'person') return named.id === by;
  const sides = sidesOf(node, of.unit, organisation);
  return !isRefused(sides) && sides.owner === by;
};

function actsOf(judged: Judged): UnitTargetsView['acts'] {
  const { by, of, organisation, draft, targets } = judged;
  const plans = mayPlan(judged);
  const isTyped = draft.rows.some(
    ({ node, indicator }) =>
      namedBy(node) !== null && indicator !== quotaIndicator && !targets.agreements.has(targetKey(node, indicator)),
  );
  const isCommitted = [...targets.agreements.values()].some(({ agreement }) => agreement.state === 'committed');
  return [
    ...(mayWithTargets('draft', by, of, organisation) ? (['draft'] as const) : []),
    ...(plans && isTyped ? (['issue'] as const) : []),
    ...(plans && isCommitted ? (['formal'] as const) : []),
  ];
}

function agreementView(judged: Judged, node: Node, agreement: TargetAgreement, names: Names): AgreementView {
  const { settings, of, organisation } = judged;
  const sides = sidesOf(node, of.unit, organisation);
  const today = isRefused(sides) ? agreement : { ...agreement, target: { ...agreement.target, ...sides } };
  const dated = 'answerBy' in agreement ? agreement : null;
  const formal = agreement.state === 'formal' ? agreement : agreement.replaces;
  const isOpen = ['issued', 'disputed', 'escalated'].includes(agreement.state);
  const [lowest, highest] = isOpen ? limitsFor(agreement.value, settings) : [null, null];
  return {
    node,
    indicator: agreement.target.indicator,
    state: agreement.state,
    value: agreement.value,
    months: agreement.months,
    counter: 'counter' in agreement ? agreement.counter : null,
    round: 'round' in agreement ? agreement.round : 0,
    rounds: settings.rounds,
    answerBy: dated?.answerBy ?? null,
    reminded: dated?.reminded ?? false,
    how: 'how' in agreement ? agreement.how : null,
    inForce: formal === null ? null : { value: formal.value, months: formal.months, revision: formal.revision },
    lowest,
    highest,
    waitingFor: waitingFor(today).map((person) => names.person(person)),
    openSteps: isRefused(sides) ? plannersSteps(judged, agreement) : openStepsOf(judged, agreement, sides),
    said: agreement.said.map((each) => ({ ...each, by: names.person(each.by) })),
  };
}

function openStepsOf(judged: Judged, agreement: TargetAgreement, sides: Sides): AgreementView['openSteps'] {
  const side = sideOf(judged.by, sides);
  return [...(side === null ? [] : stepsOfSide(agreement, side)), ...plannersSteps(judged, agreement)];
}

function stepsOfSide(agreement: TargetAgreement, side: keyof Sides): AgreementView['openSteps'] {
  switch (agreement.state) {
    case 'issued':
      return side === 'owner' ? ['accept', 'object'] : [];
    case 'disputed':
      return side === 'head' ? ['hold', 'settle'] : [];
    case 'escalated':
      return side === 'superior' ? ['rule'] : [];
    case 'agreed':
      return side === 'owner' && agreement.how === 'settled' && agreement.signatures.owner === null ? ['object'] : [];
    case 'committed':
    case 'formal':
      return [];
  }
}

const plannersSteps = (judged: Judged, { state }: TargetAgreement): AgreementView['openSteps'] => {
  if (!mayPlan(judged)) return [];
  return [state === 'formal' ? 'revise' : 'recall'];
};

function letterView(judged: Judged, node: Node, names: Names): readonly LetterView[] {
  const { targets, of, organisation, draft, by } = judged;
  const own = agreementsOf(targets, node);
  if (own.length === 0) return [];
  const letter = letterOf(targets, node, of);
  const sides = sidesOf(node, of.unit, organisation);
  const people = isRefused(sides) ? null : sides;
  const signatures = targets.letters.get(node) ?? unsigned;
  const given = (signature: LetterSignature | null) =>
    signature === null
      ? null
      : { by: names.person(signature.person), time: signature.time, sequence: signature.sequence };
  const quota = targets.quotas.get(node) ?? quotaOf(draft, node);
  const side = people === null ? null : by === people.owner ? 'owner' : by === people.head ? 'head' : null;
  const wants = own.some(
    (agreement) => agreement.state === 'agreed' && side !== null && agreement.signatures[side] === null,
  );
  return [
    {
      node,
      owner: people === null ? null : names.person(people.owner),
      head: people === null ? null : names.person(people.head),
      hash: letter === null ? null : letterHashOf(letter),
      targets: letter?.targets ?? [],
      terms: targets.terms,
      quota: quota === null ? null : { value: quota.value, months: quota.months },
      signatures: { owner: given(signatures.owner), head: given(signatures.head) },
      maySign: letter !== null && wants,
    },
  ];
}
