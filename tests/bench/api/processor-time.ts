import { readFile, readdir } from 'node:fs/promises';

/** Milliseconds on a processor. */
export interface ProcessorTime {
  readonly store: number;
  readonly service: number;
  readonly client: number;
}

/** Linux counts it in hundredths of a second. */
const tick = 10;

const after = (stat: string): readonly string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

async function textOf(pid: string, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}

/** Processes this one has started: their number, and what they were started with. */
async function children(): Promise<readonly (readonly [pid: string, launched: string])[]> {
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = all.map(async (pid) => {
    const parent = after(await textOf(pid, 'stat'))[1];
    if (parent !== String(process.pid)) return [];
    return [[pid, (await textOf(pid, 'cmdline')) + (await textOf(pid, 'environ'))] as const];
  });
  return (await Promise.all(found)).flat();
}

/** Null where the system does not tell: only Linux does so in a file. `app`: what the service runs. */
export async function processorTime(app: string): Promise<ProcessorTime | null> {
  const started = await children();
  const pidOf = (mark: string): string | undefined => started.find(([, launched]) => launched.includes(mark))?.[0];
  const [store, service] = [pidOf('azurite-process'), pidOf(`COUNTERSIGN_APP=${app}`)];
  if (store === undefined || service === undefined) return null;
  const of = async (pid: string): Promise<number> => {
    const fields = after(await textOf(pid, 'stat'));
    return tick * (Number(fields[11]) + Number(fields[12]));
  };
  return { store: await of(store), service: await of(service), client: await of(String(process.pid)) };
}

export const spent = (since: ProcessorTime, until: ProcessorTime, commands: number): ProcessorTime => ({
  store: (until.store - since.store) / commands,
  service: (until.service - since.service) / commands,
  client: (until.client - since.client) / commands,
});

export const sumOf = ({ store, service, client }: ProcessorTime): number => store + service + client;
