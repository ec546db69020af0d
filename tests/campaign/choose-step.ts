import type { Chance } from 'tests/campaign/chance';
import {
  actors,
  administrator,
  isForBatch,
  planInPlay,
  plansInPlay,
  variants,
  type PlanInPlay,
} from 'tests/campaign/company';
import { processes } from 'tests/campaign/simulated-store';
import { leavers, successors, type OfficeChange, type Offices } from 'tests/campaign/offices';
import { holdersOf, mayBeVoided, openSeats, type Represents, type Standing } from 'tests/campaign/model';
import type { Command, Step } from 'tests/campaign/schedule';
import type { Faults } from 'tests/campaign/scheduler';

const usual: Pick<Command, 'seen' | 'says' | 'key' | 'twice'> = {
  ...{ seen: 'now', says: 'enough', key: 'new', twice: false },
};

const hours = [-30, -1, -1, 1, 1, 20, 24, 30] as const;
const stumbling = [0, 0, 0, 0.05, 0.2, 0.5] as const;
const dying = [0, 0, 0, 0, 0.03, 0.1] as const;

const weatherBy = (chance: Chance): Faults => ({ faults: chance.pick(stumbling), deaths: chance.pick(dying) });
const seedBy = (chance: Chance): number => chance.below(2 ** 31);

/** What a schedule looks at while it is made up. */
export interface Sight {
  readonly standingOf: (planId: string) => Standing;
  readonly represents: Represents;
  readonly offices: Offices;
}

/** The next step of a schedule: mostly something that gets plans on, sometimes anything at all. */
export function chooseStep(chance: Chance, sight: Sight): Step {
  const { standingOf } = sight;
  const kind = chance.below(100);
  if (kind < 6) return { kind: 'clock', hours: chance.pick(hours) };
  if (kind < 11) return { kind: 'sweep', seed: seedBy(chance), weather: weatherBy(chance) };
  if (kind < 14) return { kind: 'restart' };
  if (kind < 20) return { kind: 'organisation', change: chooseChange(chance, sight.offices) };
  const size = chance.happens(0.6) ? 1 : 2 + chance.below(3);
  // Those who act at the same moment mostly act on the same plan.
  const first = chance.pick(plansInPlay);
  const commands = Array.from({ length: size }, () => {
    const wanted = chance.happens(0.7) ? first : chance.pick(plansInPlay);
    const plan = wanted.parent !== null && chance.happens(oddsOfParent(wanted, sight)) ? wanted.parent : wanted.id;
    return chooseCommand(chance, planInPlay(plan), standingOf(plan), sight);
  });
  return { kind: 'commands', seed: seedBy(chance), weather: weatherBy(chance), commands };
}

/** Without a plan above nothing can hang from it, so that one is mostly begun first; what waits for it waits to be told. */
function oddsOfParent({ id, parent }: PlanInPlay, { standingOf }: Sight): number {
  if (standingOf(parent ?? '').version === 0) return 0.9;
  return standingOf(id).at === 'waiting' ? 0.6 : 0;
}

/** A department moves to another center; offices change hands or fall vacant; somebody leaves, or one who left is back. */
function chooseChange(chance: Chance, { gone, center }: Offices): OfficeChange {
  if (chance.happens(0.15)) return { what: 'moved', to: center === 'SC' ? 'SC2' : 'SC' };
  if (chance.happens(0.3)) {
    const person = chance.pick(leavers);
    return { what: gone.includes(person) ? 'back' : 'left', person };
  }
  const office = chance.pick(Object.keys(successors) as (keyof typeof successors)[]);
  return { what: 'appointed', office, to: chance.pick(successors[office]) };
}

function chooseCommand(chance: Chance, plan: PlanInPlay, standing: Standing, sight: Sight): Command {
  const sensible = chance.happens(0.78);
  const { act, person } = sensible ? whatHelps(chance, plan, standing, sight) : anything(chance);
  return {
    ...usual,
    ...{ do: act, person, plan: plan.id, variant: chance.below(variants) },
    ...(chance.happens(0.12) ? { seen: chance.pick(['stale', 'wrong-hash'] as const) } : {}),
    ...(chance.happens(0.06) ? { says: 'nothing' as const } : {}),
    ...(chance.happens(0.15) ? { key: chance.pick(['again', 'again', 'reused'] as const) } : {}),
    ...(act === 'approve-many' ? { also: alsoApproved(chance, plan) } : {}),
    twice: chance.happens(0.08),
    process: chance.pick(processes),
    delegate: {
      to: chooseDelegate(chance, plan, standing, sight),
      ahead: chance.pick([-1, 0, 0, 0, 1, 2]),
      days: chance.below(5),
    },
  };
}

interface Choice {
  readonly act: Command['do'];
  readonly person: string;
}

const acts: readonly Command['do'][] = [
  ...(['submit', 'approve', 'approve', 'return', 'withdraw', 'delegate', 'prepare'] as const),
  ...(['void', 'agree-void', 'decline-void', 'approve-many'] as const),
];

const anything = (chance: Chance): Choice => ({ act: chance.pick(acts), person: chance.pick(actors) });

/** Often somebody who must not sign for another: who wrote it, who has signed, who is asked at another level. */
function chooseDelegate(chance: Chance, plan: PlanInPlay, standing: Standing, { offices }: Sight): string {
  const preparers = plan.preparers(offices);
  const involved = [...standing.signed.map(({ person }) => person), ...preparers, ...openSeats(standing)];
  return chance.happens(0.5) ? chance.pick(involved) : chance.pick(actors);
}

/** Other plans that are approved in the same request, one that is not for it now and then. */
function alsoApproved(chance: Chance, plan: PlanInPlay): readonly string[] {
  const others = plansInPlay
    .map(({ id }) => id)
    .filter((id) => id !== plan.id && (isForBatch(id) || chance.happens(0.1)));
  return others.slice(0, 2);
}

function whatHelps(chance: Chance, plan: PlanInPlay, standing: Standing, { represents, offices }: Sight): Choice {
  if (standing.voiding !== null && chance.happens(0.5)) {
    const asked = standing.asked.length === 0 ? actors : standing.asked;
    // Who proposed it, or wrote the plan, may not answer.
    if (chance.happens(0.2)) return { act: 'agree-void', person: chance.pick([standing.voiding, standing.preparer]) };
    return { act: chance.happens(0.6) ? 'agree-void' : 'decline-void', person: chance.pick(asked) };
  }
  if (mayBeVoided(standing) && chance.happens(0.06)) return { act: 'void', person: administrator };
  switch (standing.at) {
    case 'void':
    case 'draft':
    case 'returned':
      return { act: 'submit', person: chance.pick(plan.preparers(offices)) };
    case 'effective':
      return chance.happens(0.4) ? { act: 'submit', person: chance.pick(plan.preparers(offices)) } : anything(chance);
    case 'pending': {
      const odds = chance.below(100);
      if (odds < 6) return { act: 'withdraw', person: standing.preparer };
      const holder = chance.pick(openSeats(standing));
      // Whose level is not reached, who has been heard, who wrote it.
      const others = [...standing.levels.flatMap(holdersOf), ...standing.authors].filter((person) => person !== holder);
      if (odds >= 90 && others.length > 0) return { act: 'approve', person: chance.pick(others) };
      if (odds < 16) return { act: 'delegate', person: holder };
      const deputies = actors.filter((person) => represents(person).includes(holder));
      const person = deputies.length > 0 && chance.happens(0.5) ? chance.pick(deputies) : holder;
      if (odds < 25) return { act: 'return', person };
      return { act: isForBatch(plan.id) && odds < 45 ? 'approve-many' : 'approve', person };
    }
    case 'waiting':
    case 'closed':
      return anything(chance);
  }
}
