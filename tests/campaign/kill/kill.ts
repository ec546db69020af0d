// npm run campaign:kill -- --rounds 100 --seed 1 --azurite-every 10
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceFrom } from 'tests/campaign/chance';
import { startClients, type Accepted, type Clients } from 'tests/campaign/kill/clients';
import { answersGone, checkSoundness, lookBack } from 'tests/campaign/kill/look-back';
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

interface Figures {
  rounds: number;
  answersCompared: number;
  /** Of each killed table store: how many accepted commands were gone, and how long before they had been answered. */
  readonly losses: { readonly commands: number; readonly oldest: number; readonly accepted: number }[];
  readonly violations: string[];
}

/** The service is killed in the middle of work and started again. */
async function killTheService(processes: Processes, clients: Clients, pause: number): Promise<void> {
  clients.goOn();
  await sleep(pause);
  await processes.killFunctions();
  await processes.startFunctions();
  await clients.pause();
}

/** What was accepted is there, once, and is answered as it was; without the sweep lists may be late. */
async function checkRound(processes: Processes, clients: Clients, figures: Figures): Promise<void> {
  const { accepted } = clients;
  const { missing, surplus } = await lookBack(processes, accepted);
  for (const { plan, deed } of missing) figures.violations.push(`missing: ${plan} ${deed}`);
  for (const deed of surplus) figures.violations.push(`there twice, or never accepted: ${deed}`);
  for (const command of accepted.slice(-sentAgain)) {
    figures.answersCompared += 1;
    if ((await clients.again(command)) !== command.text) figures.violations.push(`another answer: ${command.deed}`);
  }
  figures.violations.push(...(await checkSoundness(processes, plans)));
  if (accepted.length === 0) figures.violations.push('nothing was accepted at all');
}

/** The table store is killed: what it had not written to disk is gone, and counted. */
async function killTheStore(processes: Processes, clients: Clients, pause: number, figures: Figures): Promise<void> {
  clients.goOn();
  await sleep(pause);
  await processes.killAzurite();
  const before = clients.accepted.length;
  const killed = Date.now();
  await processes.startAzurite();
  // The service keeps what it has read; a new one knows nothing but what is stored.
  await processes.killFunctions();
  await processes.startFunctions();
  await clients.pause();
  const lost = await answersGone(processes, clients.accepted);
  const oldest = Math.max(0, ...lost.map(({ answeredAt }) => killed - answeredAt));
  figures.losses.push({ commands: lost.length, oldest, accepted: before });
  forget(clients.accepted, lost);
  // What is left is a state that was: nothing of a command is there without the rest of it.
  const { missing, surplus } = await lookBack(processes, clients.accepted);
  for (const { plan, deed } of missing) figures.violations.push(`missing: ${plan} ${deed}`);
  for (const deed of surplus) figures.violations.push(`there twice, or never accepted: ${deed}`);
  figures.violations.push(...(await checkSoundness(processes, plans)));
}

function forget(accepted: Accepted[], gone: readonly Accepted[]): void {
  const kept = accepted.filter((command) => !gone.includes(command));
  accepted.splice(0, accepted.length, ...kept);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      'azurite-every': { type: 'string', default: '10' },
    },
  });
  const [rounds, every] = [Number(values.rounds), Number(values['azurite-every'])];
  const chance = chanceFrom(Number(values.seed));
  const figures: Figures = { rounds: 0, answersCompared: 0, losses: [], violations: [] };
  const begun = Date.now();
  const processes = await startProcesses();
  const clients = startClients(processes, plans, chance);
  try {
    while (figures.rounds < rounds && figures.violations.length === 0) {
      figures.rounds += 1;
      const pause = 200 + chance.below(1500);
      if (every > 0 && figures.rounds % every === 0) await killTheStore(processes, clients, pause + 4000, figures);
      else {
        await killTheService(processes, clients, pause);
        await checkRound(processes, clients, figures);
      }
      if (figures.rounds % 10 === 0) {
        console.info(`${figures.rounds} rounds, ${clients.accepted.length} accepted, ${clients.cut()} cut`);
      }
    }
    // Every answer ever given is given again.
    for (const command of clients.accepted) {
      figures.answersCompared += 1;
      if ((await clients.again(command)) !== command.text) figures.violations.push(`another answer: ${command.deed}`);
    }
    await clients.stop();
  } finally {
    await processes.stop();
  }
  const took = `${((Date.now() - begun) / 1000).toFixed(0)} s`;
  console.info(JSON.stringify({ ...figures, accepted: clients.accepted.length, cut: clients.cut(), took }, null, 2));
  if (figures.violations.length > 0) process.exitCode = 1;
}

void main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
