import { systemClock } from 'functions/system-clock';
import type { Verification } from 'shared/contract/answers';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { deedIn, flawIn, noEntry, toldBy } from 'tests/campaign/expected-journal';
import type { Accepted, InFlight } from 'tests/campaign/kill/clients';
import type { Processes } from 'tests/campaign/kill/processes';

/** What people did by a plan's journal, which is read past the service; entries are checked one by one. */
async function deedsOf({ store }: Processes, plan: string): Promise<readonly string[]> {
  const { journal } = await store.plans.open(plan, null);
  let previous = noEntry;
  const deeds: string[] = [];
  for (const [index, entry] of journal.entries()) {
    // Seals are for the verification to check, which knows the key.
    const flaw = flawIn({ ...entry }, index + 1, previous, {});
    if (flaw !== null && !flaw.includes('a key nobody knows')) throw new Error(`${plan}: ${flaw}`);
    previous = entry.hash;
    const told = toldBy(entry, 0);
    const deed = deedIn(told);
    if (deed !== null) deeds.push(deed);
  }
  return deeds;
}

export interface LookedBack {
  /** Accepted, and not in the journal. */
  readonly missing: readonly Accepted[];
  /** In the journal, and never answered with success, or more often than that. */
  readonly surplus: readonly string[];
}

/** Every accepted command is in its plan's journal once, and nothing else is. */
export async function lookBack(processes: Processes, accepted: readonly Accepted[]): Promise<LookedBack> {
  const missing: Accepted[] = [];
  const surplus: string[] = [];
  for (const plan of new Set(accepted.map((each) => each.plan))) {
    const deeds = [...(await deedsOf(processes, plan))];
    for (const command of accepted.filter((each) => each.plan === plan)) {
      const at = deeds.indexOf(command.deed);
      if (at === -1) missing.push(command);
      else deeds.splice(at, 1);
    }
    surplus.push(...deeds.map((deed) => `${plan} ${deed}`));
  }
  return { missing, surplus };
}

/** How many of these commands are in the store, though nobody was told. */
export async function carriedOut({ store }: Processes, commands: readonly InFlight[]): Promise<number> {
  const opened = await Promise.all(commands.map(({ plan, key }) => store.plans.open(plan, key)));
  return opened.filter(({ answer }) => answer !== null).length;
}

/** Accepted commands whose answers the store does not have any more. */
export async function answersGone({ store }: Processes, accepted: readonly Accepted[]): Promise<readonly Accepted[]> {
  const gone: Accepted[] = [];
  for (const command of accepted) {
    const { answer } = await store.plans.open(command.plan, command.key);
    if (answer?.body !== command.text) gone.push(command);
  }
  return gone;
}

/** More than could ever be left behind between two sweeps. */
const most = 10_000;

/** Entries of the outbox: read while the service is dead, they are what it left for a sweep. */
export const leftBehind = async ({ store }: Processes): Promise<number> => (await store.outbox.waiting(most)).length;

/** What answers left under way may commit something of its own while a sweep looks. */
const mostSweeps = 5;

/** Nothing is left behind, every plan verifies, and lists and figures are what a rebuild makes of the journals. */
export async function checkSoundness(processes: Processes, plans: readonly string[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const { store } = processes;
  for (let sweeps = 0; sweeps < mostSweeps; sweeps++) {
    await processes.sweep();
    if ((await leftBehind(processes)) === 0) break;
  }
  const left = await leftBehind(processes);
  if (left > 0) wrong.push(`${left} entries are left after ${mostSweeps} sweeps`);
  for (const plan of plans) {
    const response = await fetch(processes.api(`plans/${plan}/verification`), {
      headers: { authorization: `Bearer ${await processes.tokenFor('p-tang')}` },
    });
    if (response.status === 404) continue;
    const { sound, mismatches } = (await response.json()) as Verification;
    if (!sound) wrong.push(`${plan} does not verify: ${JSON.stringify(mismatches)}`);
  }
  const before = await shown(processes);
  const signer = { sign: () => Promise.reject(new Error('nothing is signed')), publicKeys: () => Promise.resolve({}) };
  const clock = systemClock('Asia/Shanghai', '2026-02-27');
  await rebuildProjections({ ...store, clock, signer, log: () => undefined });
  if ((await shown(processes)) !== before) wrong.push('lists or figures are not what a rebuild makes of the journals');
  return wrong;
}

const people = ['p-li', 'p-gao', 'p-liu', 'p-xu', 'p-chen', 'p-wang', 'p-zhao', 'p-qin', 'p-han', 'p-lin'];
const units = ['CO', 'SC', 'BIZ1', 'BIZ2', 'MKT1'];

async function shown({ store }: Processes): Promise<string> {
  const lists = [
    ...people.flatMap((of) => [store.lists.page('person', of, null, 100), store.lists.page('inbox', of, null, 100)]),
    ...units.map((of) => store.lists.page('unit', of, null, 100)),
  ];
  const figures = units.map(async (unit) => {
    const periods = ['2026M03', '2026W10'];
    const read = {
      unit,
      year: '2026',
      plans: periods,
      persons: periods,
      children: [...periods, '2026Q1', '2026'],
      withKeys: true,
    };
    const { plans, persons, children } = await store.figures.read(read);
    return [plans, persons, children.flatMap(({ etag: _, text, ...row }) => (text === null ? [] : [{ ...row, text }]))];
  });
  return JSON.stringify([await Promise.all(lists), await Promise.all(figures)]);
}
