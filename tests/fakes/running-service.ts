import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import type { FunctionsHost } from 'functions/local/functions-host';
import { run } from 'functions/local/running';

export interface ServiceOptions {
  /** Where data is kept between two starts; without it a folder of its own, gone with the stop. */
  readonly data?: string;
  /** With lists, targets and plans of the demo organisation; its people are always there. */
  readonly demo?: boolean;
  /** With the demo's signed plans of March 2026 for BIZ2 and MKT1, as in `npm start`. */
  readonly plans?: boolean;
  /** The day the service believes it is, `YYYY-MM-DD`; the demo's own where it is not given. */
  readonly today?: string;
  /** Another app than the built one in dist/functions. */
  readonly app?: string;
  /** Another host for it than the one from the sources. */
  readonly host?: string;
}

export interface RunningService {
  /** E.g. `http://localhost:41234`; the API is below `/api`. */
  readonly url: string;
  readonly connectionString: string;
  /** The functions process, to be killed and started again. */
  readonly functions: FunctionsHost;
  readonly settings: Readonly<Record<string, string>>;
  /** An access token, e.g. for `p-wang`. */
  tokenFor(personId: string): Promise<string>;
  stop(): Promise<void>;
}

/** The service straight from its sources, for tests that want no build. Starts two seconds later. */
export const sourceApp = path.join(projectRoot, 'functions/main.ts');

/** All of `npm start` on a free port: pages, service and table store. Builds first where the sources are newer. */
export async function startService({
  data,
  demo = true,
  plans = true,
  today,
  app,
  host,
}: ServiceOptions = {}): Promise<RunningService> {
  const folder = data ?? (await mkdtemp(path.join(tmpdir(), 'countersign-')));
  const tokens = new Map<string, Promise<string>>();
  const running = await run({
    ...{ port: 0, data: folder, empty: !demo, reset: false, excel: false, build: true, today: today ?? null, plans },
    say: () => undefined,
    ...(app === undefined ? {} : { app }),
    ...(host === undefined ? {} : { host }),
  });
  return {
    url: running.origin,
    connectionString: running.connectionString,
    functions: running.functions,
    settings: running.settings,
    tokenFor: (personId) => {
      const token = tokens.get(personId) ?? running.tokenFor(personId).then((issued) => issued.token);
      tokens.set(personId, token);
      return token;
    },
    stop: async () => {
      await running.stop();
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
