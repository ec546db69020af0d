import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import { freePort } from 'functions/local/free-port';

/** `npm start` as people run it: a process of its own, which may be ended and started again on the same data. */
export interface Program {
  readonly origin: string;
  /** `today`: the day the service believes it is, unless it is the one the demo's monthly plans are due. */
  start(today?: string): Promise<void>;
  /** As Ctrl-C does; ends when the process has. */
  stop(): Promise<void>;
  /** An access token, e.g. for `p-li`. */
  tokenFor(person: string): Promise<string>;
  /** Ends the program and throws its data away. */
  remove(): Promise<void>;
}

/** The demo's monthly plans are due. */
const demoDay = '2026-02-27';

/** With data and port of its own, not started yet. What is built was built before (tests/journeys/build-first). */
export async function aProgram(): Promise<Program> {
  const data = await mkdtemp(path.join(tmpdir(), 'countersign-journey-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const said: string[] = [];
  let child: ChildProcess | null = null;

  const stop = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGINT');
    await ended;
  };
  return {
    origin,
    stop,
    start: async (today = demoDay) => {
      const options = ['--port', String(port), '--data', data, '--today', today, '--no-build'];
      const starting = spawn(process.execPath, ['--import', 'tsx', 'functions/local/start.ts', ...options], {
        cwd: projectRoot,
      });
      child = starting;
      starting.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
      await new Promise<void>((resolve, reject) => {
        starting.stdout.on('data', (chunk: Buffer) => {
          said.push(chunk.toString());
          if (said.join('').includes(`Ready: open ${origin}`)) resolve();
        });
        starting.once('exit', () => reject(new Error(`the program ended: ${said.join('').slice(-2000)}`)));
      });
      said.length = 0;
    },
    tokenFor: async (personId) => {
      const answer = await fetch(`${origin}/local/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      });
      return ((await answer.json()) as { readonly token: string }).token;
    },
    remove: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
