import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { folderSender } from 'functions/notify/mail-folder';
import type { Letter, Notifier, Sender } from 'functions/ports/messages';
import { queueDigests } from 'functions/use-cases/messages/morning-digest';
import { queueMessages } from 'functions/use-cases/messages/queue-messages';
import { sendMessages } from 'functions/use-cases/messages/send-messages';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import type { MessagesView } from 'shared/contract/messages';
import type { Outcome } from 'shared/follow-through/messages/message';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { okay } from 'tests/fakes/sign-off-over-http';

const origin = 'https://countersign.example';

/** Ways out that fare as they are told, and what arrived. */
function notifierFaring(outcomes: () => Outcome, channels: readonly Sender['channel'][] = ['mail']) {
  const arrived: Letter[] = [];
  const senders = channels.map((channel): Sender => ({
    channel,
    send: async (letter) => {
      const outcome = outcomes();
      if (outcome.is === 'sent') arrived.push(letter);
      return outcome;
    },
  }));
  return { notifier: { senders, origin } satisfies Notifier, arrived };
}

type Mailing = TestDependencies & { readonly arrived: readonly Letter[] };

async function mailing(outcomes: () => Outcome = () => ({ is: 'sent' })): Promise<Mailing> {
  const { notifier, arrived } = notifierFaring(outcomes);
  return { ...(await testDependencies()), notifier, arrived };
}

const view = async (world: TestDependencies, as: string): Promise<MessagesView> =>
  okay(await send(world, { path: 'messages', as }));

test('whose turn it is is told once with title and link, and whoever is sent back theirs', async () => {
  const world = await mailing();
  const submitted = viewIn(await submitting(world));
  await world.backgroundWork.settled();
  await sendMessages(world, 'c');
  await sendMessages(world, 'c');
  expect(world.arrived.map(({ address, lines, link }) => [address, lines, link])).toEqual([
    [
      'chen@demo.example',
      ['业务一部 2026M03 部门月度工作计划 / Business department 1 2026M03 Department monthly plan'],
      `${origin}/sign?plan=${encodeURIComponent(month)}`,
    ],
  ]);
  viewIn(await deciding(world, 'p-chen', submitted, 'return'));
  await world.backgroundWork.settled();
  await sendMessages(world, 'c');
  expect(world.arrived.slice(1).map(({ address }) => address)).toEqual(['li@demo.example']);
  // What is applied a second time, by the sweep or a rebuild, tells nobody again.
  await rebuildProjections(world);
  await sendMessages(world, 'c');
  expect(world.arrived).toHaveLength(2);
});

test('nobody is told of a turn that is over, that they do not want, or without an address; administrators see why', async () => {
  const world = await mailing();
  const unwanted = { mail: ['turn'], chat: [] };
  okay(await send(world, { path: 'messages/preferences', as: 'p-chen', body: unwanted }));
  expect((await view(world, 'p-chen')).unwanted).toEqual(unwanted);
  const submitted = viewIn(await submitting(world));
  await world.backgroundWork.settled();
  await sendMessages(world, 'c');
  viewIn(await deciding(world, 'p-chen', submitted));
  await world.backgroundWork.settled();
  const told = { event: 'returned', of: 'x', planId: month, counts: null } as const;
  await queueMessages(world, [
    { ...told, person: 'p-gone' },
    { ...told, person: 'p-li', event: 'turn' },
  ]);
  await sendMessages(world, 'c');
  expect(world.arrived.map(({ address }) => address).sort()).toEqual(['han@demo.example', 'lin@demo.example']);
  const { notifier } = notifierFaring(() => ({ is: 'never', why: 'address-refused' }));
  const bouncing = { ...world, notifier };
  await queueMessages(bouncing, [{ ...told, person: 'p-xu', of: 'bounces' }]);
  await sendMessages(bouncing, 'c');
  const seen = await view(world, 'p-admin');
  expect(seen.troubled?.map(({ to, state, why, planId }) => [to.id, state, why, planId])).toEqual([
    ['p-xu', 'never', 'address-refused', null],
  ]);
  expect(seen.withoutAddress?.map(({ id }) => id)).toEqual(['p-jin']);
  expect(await view(world, 'p-li')).toMatchObject({ troubled: null, withoutAddress: null, hasAddress: true });
});

test('a working morning’s digest counts what is open, once a day, and names nothing but counts', async () => {
  const world = await mailing();
  viewIn(await submitting(world));
  await world.backgroundWork.settled();
  const at = (time: string): Mailing => {
    world.clock.moveTo(time.slice(0, 10));
    return { ...world, clock: { ...world.clock, now: () => time } };
  };
  expect(await queueDigests(at('2026-03-05T08:29:00.000Z'))).toBeNull();
  const morning = at('2026-03-05T08:31:00.000Z');
  expect(await queueDigests(morning)).toBeGreaterThan(3);
  await queueDigests(morning);
  await sendMessages(morning, 'c');
  const digests = world.arrived.filter(({ link }) => link === `${origin}/sign`);
  expect(new Set(digests.map(({ address }) => address)).size).toBe(digests.length);
  expect(digests.find(({ address }) => address === 'chen@demo.example')?.lines[0]).toBe(
    '待您签批 1 项 / 1 wait for your decision',
  );
  expect(digests.flatMap(({ lines }) => lines).filter((line) => !/^[^\d]+ \d+ 项 \/ \d+ [a-z ]+$/.test(line))).toEqual(
    [],
  );
  expect(await queueDigests(at('2026-03-07T09:00:00.000Z'))).toBeNull();
});

test('on this machine mail lands in a folder as files any mail program opens', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-mail-'));
  const world = await testDependencies();
  const local = { ...world, notifier: { senders: [folderSender(folder, 'countersign@localhost')], origin } };
  viewIn(await submitting(local));
  await local.backgroundWork.settled();
  await sendMessages(local, 'c');
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  const mail = await simpleParser(await readFile(path.join(folder, names[0] ?? '')));
  expect(mail).toMatchObject({ subject: '会签：一份计划待您签批 / Countersign: a plan waits for your decision' });
  expect(mail.text).toContain('业务一部 2026M03');
  await rm(folder, { recursive: true });
});

/** What may become of an attempt; the server may take what it does not answer, and a process may end at any moment. */
type Fate =
  'sent' | 'away' | 'busy' | 'taken-unanswered' | 'lost-unanswered' | 'bounces' | 'ends-before' | 'ends-after';
const fates: readonly Fate[] = [
  ...(['sent', 'away', 'busy', 'taken-unanswered', 'lost-unanswered', 'bounces', 'ends-before', 'ends-after'] as const),
];
/** A server that surely did not take it. */
const certain: readonly Fate[] = ['sent', 'away', 'busy'];

class ProcessEnded extends Error {}

interface Ran {
  readonly world: TestDependencies;
  readonly arrived: ReadonlyMap<string, number>;
}

const people = ['p-chen', 'p-han', 'p-lin', 'p-li', 'p-xu'];

/** Every event told twice, by two instances whose senders fare as the schedule says, until all is settled. */
async function ran(schedule: readonly Fate[]): Promise<Ran> {
  const world = await testDependencies();
  const arrived = new Map<string, number>();
  let next = 0;
  const take = ({ id }: Letter): void => void arrived.set(id, (arrived.get(id) ?? 0) + 1);
  const sender: Sender = {
    channel: 'mail',
    send: async (letter) => {
      await null;
      const fate = schedule[next++] ?? 'sent';
      if (['sent', 'taken-unanswered', 'ends-after'].includes(fate)) take(letter);
      if (fate === 'ends-before' || fate === 'ends-after') return new Promise(() => undefined);
      if (fate === 'bounces') return { is: 'never', why: 'address-refused' };
      if (fate === 'away' || fate === 'busy') return { is: 'later', why: 'server-away' };
      if (fate === 'sent') return { is: 'sent' };
      throw new ProcessEnded();
    },
  };
  const instances = [0, 1].map(() => ({ ...world, notifier: { senders: [sender], origin } }));
  const told = people.map((person) => ({ person, event: 'returned', of: '1', planId: month, counts: null }) as const);
  for (const instance of instances) await queueMessages(instance, told);
  for (let day = 2; day < 30; day += 1) {
    world.clock.moveTo(`2026-03-${String(day).padStart(2, '0')}`);
    const rounds = instances.map((instance) => sendMessages(instance, 'c'));
    // A process that ended never comes back from its round.
    await Promise.race([Promise.all(rounds), new Promise((resolve) => setTimeout(resolve, 5))]);
    if ((await Promise.all(people.map((person) => world.messages.of(person, 9)))).flat().every(isFinal)) break;
  }
  return { world, arrived };
}

const isFinal = ({ state }: { readonly state: string }): boolean => state !== 'waiting' && state !== 'sending';

/** 10,000 of them by COUNTERSIGN_SCHEDULES=10000; a few in the usual run. */
const numRuns = Number(process.env['COUNTERSIGN_SCHEDULES'] ?? 8);
/** Milliseconds. */
const longestRun = Math.max(30_000, numRuns * 500);

describe('over random schedules of failures', () => {
  const schedules = (of: readonly Fate[]) => fc.array(fc.constantFrom(...of), { maxLength: 14 });

  test(
    'a message whose sender says what happened arrives exactly once',
    async () => {
      await fc.assert(
        fc.asyncProperty(schedules(certain), async (schedule) => {
          const { arrived, world } = await ran(schedule);
          expect([...arrived.values()]).toEqual(people.map(() => 1));
          for (const person of people) expect(await world.messages.of(person, 9)).toMatchObject([{ state: 'sent' }]);
        }),
        { numRuns },
      );
    },
    longestRun,
  );

  test(
    'none is sent twice whatever happens, and each that may not have arrived is shown with its reason',
    async () => {
      await fc.assert(
        fc.asyncProperty(schedules(fates), async (schedule) => {
          const { arrived, world } = await ran(schedule);
          expect([...arrived.values()].filter((times) => times > 1)).toEqual([]);
          const all = (await Promise.all(people.map((person) => world.messages.of(person, 9)))).flat();
          expect(all).toHaveLength(people.length);
          const troubled = await world.messages.troubled(99);
          for (const { person, state, why } of all) {
            expect(isFinal({ state })).toBe(true);
            if (state === 'sent') continue;
            expect([person, why !== null && troubled.some((each) => each.person === person)]).toEqual([person, true]);
          }
          expect(all.filter(({ state }) => state === 'sent').length).toBeLessThanOrEqual(arrived.size);
        }),
        { numRuns },
      );
    },
    longestRun,
  );
});
