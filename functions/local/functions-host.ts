import type { ChildProcess } from 'node:child_process';
import { launch, stopped } from 'functions/local/child-process';
import { LocalProblem } from 'functions/local/local-problem';

export interface FunctionsHostOptions {
  /** The built app, e.g. dist/functions/main.js. */
  readonly app: string;
  /** The host it runs in: from its source, or another one that was built. */
  readonly host?: string;
  /** The app's settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** What it writes to its log, warnings and errors only. */
  readonly onLog?: (text: string) => void;
  /** It ended although nobody asked it to; it is being started again. */
  readonly onEnded?: () => void;
  /** How long it may take to start, in milliseconds. */
  readonly retryPolicy?: number;
}

/** The functions process; it may be killed and started again, always on the same port. */
export interface FunctionsHost {
  readonly port: number | null;
  start(): Promise<void>;
  /** Ends after the running requests have been answered. */
  stop(): Promise<void>;
  /** Ends at once, whatever is running. */
  kill(): Promise<void>;
}

/** Between an unexpected end and the new start, in milliseconds: long enough not to spin. */
const breath = 1000;

export function functionsHost({
  app,
  host = 'functions/local/functions-process.ts',
  settings,
  onLog,
  onEnded,
  retryPolicy = 15_000,
}: FunctionsHostOptions): FunctionsHost {
  let child: ChildProcess | null = null;
  let port: number | null = null;

  const start = async (): Promise<void> => {
    const said: string[] = [];
    const env = { ...settings, COUNTERSIGN_APP: app, COUNTERSIGN_PORT: String(port ?? 0) };
    const starting = launch(host, { env });
    child = starting;
    starting.stderr?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      said.splice(0, said.length - 50);
      onLog?.(chunk.toString());
    });
    port = await new Promise<number>((resolve, reject) => {
      const fail = (): void => reject(new LocalProblem('service-silent', { said: said.join('').trim().slice(-2000) }));
      const timer = setTimeout(fail, retryPolicy);
      starting.once('message', (message) => {
        clearTimeout(timer);
        resolve((message as { port: number }).port);
      });
      starting.once('exit', () => {
        clearTimeout(timer);
        fail();
      });
    });
    starting.once('exit', () => {
      if (child !== starting) return;
      child = null;
      onEnded?.();
      setTimeout(() => child ?? void start().catch(() => undefined), breath).unref();
    });
  };

  const end = async (how: 'stop' | 'SIGKILL'): Promise<void> => {
    const ending = child;
    child = null;
    if (ending) await stopped(ending, how);
  };

  return {
    get port() {
      return child && child.exitCode === null && child.signalCode === null ? port : null;
    },
    start,
    stop: () => end('stop'),
    kill: () => end('SIGKILL'),
  };
}
