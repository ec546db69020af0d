// npm run campaign:kill -- --rounds 100 --seed 1                the service is killed
// npm run campaign:kill -- --rounds 20 --seed 1 --kill-store    the table store is killed
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceFrom, type Chance } from 'tests/campaign/chance';
import { startClients, type Clients } from 'tests/campaign/kill/clients';
import { answersGone, carriedOut, checkSoundness, leftBehind, lookBack } from 'tests/campaign/kill/look-back';
import { startProcesses, type Processes } from 'tests/campaign/kill/processes';

const plans = [
  'MON-D~BIZ1~2026M03',
  'MON-D~BIZ2~2026M03',
  'MON-D~MKT1~2026M03',
  'MON-P~BIZ1~2026M03~p-xu',
  'WEK-D~BIZ2~2026W10',
];

/** Accepted commands that are sent once more after a round. */
const sentAgain = 8;
/** Every so often the service is killed again when it has hardly begun to catch up. */
const killedTwice = 0.25;
/** The store still finishes what had reached it, in milliseconds. */
const lastBreath = 100;
/** By then the store has written to disk what the rebuild at the end of a round made: a rebuild cut in two is no rebuild. */
const untilWritten = 8000;

interface Figures {
  rounds: number;
  kills: number;
  /** Commands without an answer when the service was killed, and those of them that were in the store. */
  inFlight: number;
  inFlightCarriedOut: number;
  /** Entries the killed service left in the outbox, which sweeps finished. */
  leftForSweeps: number;
  answersCompared: number;
  /** Of each killed table store. */
  readonly losses: Loss[];
  readonly violations: string[];
}

interface Loss {
  /** Answered commands that were gone. */
  readonly lost: number;
  /** Answered in this round before the kill, lost or not. */
  readonly ofRound: number;
  /** Milliseconds from the answer to the kill: of the oldest that was lost, of the youngest that was not. */
  readonly oldestLost: number;
  readonly youngestKept: number | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
      'kill-store': { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const chance = chanceFrom(Number(values.seed));
  const figures: Figures = {
    ...{ rounds: 0, kills: 0, inFlight: 0, inFlightCarriedOut: 0, leftForSweeps: 0, answersCompared: 0 },
    ...{ losses: [], violations: [] },
  };
  const begun = Date.now();
  const processes = await startProcesses();
  const clients = startClients(processes, plans, chance);
  const round = values['kill-store'] ? killTheStore : killTheService;
  try {
    while (figures.rounds < rounds && figures.violations.length === 0) {
      figures.rounds += 1;
      await round(processes, clients, chance, figures);
      await checkRound(processes, clients, figures);
      if (figures.rounds % 10 === 0) {
        console.info(`${figures.rounds} rounds, ${clients.accepted.length} accepted, ${clients.cut()} cut`);
      }
    }
    await compareAnswers(clients, clients.accepted, figures);
    await clients.stop();
  } finally {
    await processes.stop();
  }
  const took = `${((Date.now() - begun) / 60_000).toFixed(1)} min`;
  console.info(JSON.stringify({ ...figures, accepted: clients.accepted.length, cut: clients.cut(), took }, null, 2));
  if (figures.violations.length > 0) process.exitCode = 1;
}

/** The service is killed in the middle of work and started again. */
async function killTheService(processes: Processes, clients: Clients, chance: Chance, figures: Figures): Promise<void> {
  clients.goOn();
  await clients.isAnswered();
  await sleep(chance.below(800));
  await killed(processes, clients, figures);
  if (chance.happens(killedTwice)) {
    await sleep(chance.below(400));
    await killed(processes, clients, figures);
  }
  await clients.pause();
}

async function killed(processes: Processes, clients: Clients, figures: Figures): Promise<void> {
  await processes.killFunctions();
  const inFlight = clients.inFlight();
  await sleep(lastBreath);
  figures.kills += 1;
  figures.inFlight += inFlight.length;
  figures.inFlightCarriedOut += await carriedOut(processes, inFlight);
  figures.leftForSweeps += await leftBehind(processes);
  await processes.startFunctions();
}

/** The table store is killed: what it had not written to disk is gone, and counted. */
async function killTheStore(processes: Processes, clients: Clients, chance: Chance, figures: Figures): Promise<void> {
  await sleep(untilWritten);
  const from = clients.accepted.length;
  clients.goOn();
  await clients.isAnswered();
  await sleep(2000 + chance.below(8000));
  await processes.killAzurite();
  const moment = Date.now();
  figures.kills += 1;
  // The service keeps what it has read; a new one knows nothing but what is stored.
  await processes.killFunctions();
  const before = [...clients.accepted];
  await processes.startAzurite();
  const lost = await answersGone(processes, before);
  const age = ({ answeredAt }: { readonly answeredAt: number }): number => moment - answeredAt;
  const kept = before.filter((command) => !lost.includes(command));
  figures.losses.push({
    ...{ lost: lost.length, ofRound: before.length - from },
    oldestLost: Math.max(0, ...lost.map(age)),
    youngestKept: kept.length === 0 ? null : Math.min(...kept.map(age)),
  });
  clients.forget(lost);
  await processes.startFunctions();
  await clients.pause();
}

/** What was accepted is there, once, and is answered as it was; a sweep finishes the rest. */
async function checkRound(processes: Processes, clients: Clients, figures: Figures): Promise<void> {
  const { accepted } = clients;
  const { missing, surplus } = await lookBack(processes, accepted);
  for (const { plan, deed } of missing) figures.violations.push(`missing: ${plan} ${deed}`);
  for (const deed of surplus) figures.violations.push(`there twice, or never accepted: ${deed}`);
  await compareAnswers(clients, accepted.slice(-sentAgain), figures);
  figures.violations.push(...(await checkSoundness(processes, plans)));
  if (accepted.length === 0) figures.violations.push('nothing was accepted at all');
}

async function compareAnswers(clients: Clients, commands: Clients['accepted'], figures: Figures): Promise<void> {
  for (const command of commands) {
    figures.answersCompared += 1;
    if ((await clients.again(command)) !== command.text) figures.violations.push(`another answer: ${command.deed}`);
  }
}

void main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
