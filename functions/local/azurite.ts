import type { ChildProcess } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from 'functions/local/free-port';
import { LocalProblem } from 'functions/local/local-problem';
import { launch, stopped } from 'functions/local/child-process';

/** The account every Azurite answers to; public, and good for nothing else. */
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface AzuriteOptions {
  /** Where tables are kept; without it they live in memory and end with the process. */
  readonly folder?: string;
  readonly port?: number;
  /** How long it may take to answer, in milliseconds. */
  readonly retryPolicy?: number;
}

export interface Azurite {
  readonly connectionString: string;
  readonly port: number;
  /** Writes everything to disk, then ends. */
  stop(): Promise<void>;
  /** Ends without a last write, as a power cut would. For tests. */
  kill(): Promise<void>;
}

export const connectionStringFor = (port: number): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=http://127.0.0.1:${port}/${account}`,
    '',
  ].join(';');

/** Azurite keeps tables in memory and writes every five seconds; hence its own process group and an orderly stop. */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  if (options.folder) await writable(options.folder);
  const port = options.port ?? (await freePort());
  const child = launch('functions/local/azurite-process.ts', {
    args: [
      ...(options.folder ? ['--location', options.folder] : ['--inMemoryPersistence']),
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    ],
    heard: true,
    // Azurite leaves telemetry and workspace files in its working directory.
    ...(options.folder ? { cwd: options.folder } : {}),
  });
  await ready(child, port, options.retryPolicy ?? 15_000);
  return {
    connectionString: connectionStringFor(port),
    port,
    stop: () => stopped(child, 'stop'),
    kill: () => stopped(child, 'SIGKILL'),
  };
}

async function writable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.R_OK);
  } catch (cause) {
    throw new LocalProblem('folder-not-writable', { folder: path.resolve(folder) }, { cause });
  }
}

/** It says so itself; whoever answers on the port might be somebody else. */
async function ready(child: ChildProcess, port: number, retryPolicy: number): Promise<void> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const began = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), retryPolicy);
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once('exit', () => settle(false));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('successfully started')) settle(true);
    });
  });
  if (began) return;
  await stopped(child, 'SIGKILL');
  throw new LocalProblem('table-store-silent', { port, said: said.join('').trim().slice(0, 500) });
}
