import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import type { PlanLines, RollUp, Verification } from 'shared/contract/answers';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { shown } from 'tests/campaign/audit';
import { actors, plansInPlay } from 'tests/campaign/company';
import { ask, bodyOf } from 'tests/campaign/simulated-client';
import type { SimulatedStore } from 'tests/campaign/simulated-store';
import { mayAnswerVoiding, movesOf, seatsFor, type Represents } from 'tests/campaign/model';
import { must, type Narration } from 'tests/campaign/narration';
import { chanceFrom } from 'tests/campaign/chance';
import type { Center, Offices } from 'tests/campaign/offices';
import { noFaults } from 'tests/campaign/scheduler';

/** After the storm: nothing left behind, lists and figures as the model has them, and as a rebuild would make them. */
export async function checkEnd(
  ground: SimulatedStore,
  story: Narration,
  { represents, offices }: { readonly represents: Represents; readonly offices: Offices },
): Promise<void> {
  const calmly = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const results = await ground.turns.run(new Map([['end', { life: ground.life(0), work }]]), chanceFrom(1), noFaults);
    return (results.get('end') as { readonly done: Answer }).done;
  };
  await calmly(async () => {
    const left = await ground.ports().outbox.waiting(10);
    must(left.length === 0, () => `left behind after all sweeps: ${JSON.stringify(left[0]).slice(0, 300)}`);
    await checkFollowers(story);
    await checkSeats(story, offices);
    await checkInboxes(ground, story, represents, offices);
    await checkRollUp(ground, story, offices);
    await checkVerifications(ground, story);
    const before = shown(ground.world.tables);
    await rebuildProjections(ground.ports());
    must(shown(ground.world.tables) === before, () => 'lists or figures are not what a rebuild makes of the journals');
  });
}

/** SO-20, once everybody has been told: nobody waits for a parent that is in force. */
async function checkFollowers(story: Narration): Promise<void> {
  for (const { id, parent } of plansInPlay) {
    const isParentInForce = parent !== null && story.standing(parent).inForce !== null;
    must(
      story.standing(id).at !== 'waiting' || !isParentInForce,
      () => `${id} waits for ${String(parent)}, which is in force`,
    );
  }
}

/** Once everything is swept, nobody waits for somebody who does not hold the role. */
async function checkSeats(story: Narration, offices: Offices): Promise<void> {
  for (const plan of plansInPlay) {
    const moves = movesOf(plan, story.standing(plan.id), offices);
    must(moves.length === 0, () => `${plan.id} waits for ${JSON.stringify(moves)}`);
  }
}

async function checkInboxes(
  ground: SimulatedStore,
  story: Narration,
  represents: Represents,
  { gone }: Offices,
): Promise<void> {
  for (const person of actors.filter((each) => !gone.includes(each))) {
    const answer = await ask(ground.endpoints(0), {
      ...{ route: 'get-inbox', person, params: {}, query: { size: '200' }, key: null, body: null },
    });
    const found = bodyOf<PlanLines>(answer).lines.map(({ planId }) => planId);
    const expected = plansInPlay
      .filter((plan) => {
        const standing = story.standing(plan.id);
        const signs = seatsFor(plan, standing, person, represents).length > 0;
        return signs || mayAnswerVoiding(plan, standing, person, represents);
      })
      .map(({ id }) => id);
    must(
      [...found].sort().join() === [...expected].sort().join(),
      () => `the inbox of ${person} has [${found.join()}], not [${expected.join()}]`,
    );
  }
}

/** RU-01 to the cent: each department's target in force, and its center as the sum of those that belong to it. */
async function checkRollUp(ground: SimulatedStore, story: Narration, { center }: Offices): Promise<void> {
  const departments = { SC: center === 'SC' ? ['BIZ1', 'BIZ2'] : ['BIZ1'], SC2: ['BIZ2'] };
  await checkCenter(ground, story, 'SC', departments.SC);
  if (center === 'SC2') await checkCenter(ground, story, center, departments.SC2);
}

async function checkCenter(
  ground: SimulatedStore,
  story: Narration,
  center: Center,
  units: readonly string[],
): Promise<void> {
  const answer = await ask(ground.endpoints(0), {
    ...{ route: 'get-roll-up', person: 'p-zhou', params: { unit: center, period: '2026M03' }, key: null, body: null },
  });
  const { lines } = rollUpTable(bodyOf<RollUp>(answer));
  const own = (unit: string): bigint | null => {
    const plan = plansInPlay.find(({ id }) => id === `MON-D~${unit}~2026M03`);
    const inForce = story.standing(`MON-D~${unit}~2026M03`).inForce;
    return plan === undefined || inForce === null ? null : plan.fen(inForce.variant);
  };
  for (const unit of units) {
    const line = lines.find((each) => each.unit.id === unit && each.indicator === 'REV_CY');
    const figure = line?.plan.kind === 'money' ? BigInt(line.plan.fen) : null;
    must(figure === own(unit), () => `${unit} is rolled up with ${JSON.stringify(line)}, not ${String(own(unit))} fen`);
  }
  const known = units.map(own).filter((fen) => fen !== null);
  const sum = known.reduce((total, fen) => total + fen, 0n);
  const whole = lines.find((each) => each.unit.id === center && each.indicator === 'REV_CY');
  const composed = whole?.composed?.kind === 'money' ? BigInt(whole.composed.fen) : null;
  must(
    composed === (known.length === 0 ? null : sum),
    () => `${center} is rolled up with ${JSON.stringify(whole)}, not ${sum} fen`,
  );
}

async function checkVerifications(ground: SimulatedStore, story: Narration): Promise<void> {
  for (const { id } of plansInPlay) {
    if (story.standing(id).version === 0) continue;
    const request = { route: 'get-verification', person: 'p-zhou', params: { planId: id }, key: null, body: null };
    const { sound, mismatches } = bodyOf<Verification>(await ask(ground.endpoints(0), request));
    must(sound, () => `${id} does not verify: ${JSON.stringify(mismatches)}`);
  }
}
