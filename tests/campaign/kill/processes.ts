import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settingNames } from 'functions/config';
import { startAzurite, type Azurite } from 'functions/local/azurite';
import { projectRoot } from 'functions/local/child-process';
import { objectIdOf } from 'functions/local/demo/accounts';
import { demoLists } from 'functions/local/demo/lists';
import { writeDemo } from 'functions/local/demo/write-demo';
import { freePort } from 'functions/local/free-port';
import { functionsHost } from 'functions/local/functions-host';
import { openLocalSignIn } from 'functions/local/sign-in';
import { signingKeyIn } from 'functions/local/signing-key';
import type { Store } from 'functions/ports/store';
import { masterDataIn } from 'functions/storage/master-data';
import { openStore } from 'functions/storage/store';
import { azureTables } from 'functions/storage/table/azure-tables';
import { systemClock } from 'functions/system-clock';

/** The real processes, each of which can be killed and started again on its port and folder. */
export interface Processes {
  readonly store: Store;
  api(route: string): string;
  tokenFor(person: string): Promise<string>;
  killFunctions(): Promise<void>;
  startFunctions(): Promise<void>;
  killAzurite(): Promise<void>;
  startAzurite(): Promise<void>;
  /** The sweep that a timer would run. */
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

/** The day the sample plans are written for. */
const today = '2026-02-27';

export async function startProcesses(): Promise<Processes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-kill-'));
  const app = path.join(folder, 'app');
  await bundle(app);
  const tables = path.join(folder, 'tables');
  let azurite: Azurite = await startAzurite({ folder: tables, port: await freePort() });
  const { connectionString, port } = azurite;
  const connection = { kind: 'connection', text: connectionString } as const;
  const masterData = masterDataIn(azureTables(connection));
  // The demo's issued targets would stand against the short plans that are sent here.
  await writeDemo(masterData, 'people');
  await masterData.putLists(demoLists);
  const signIn = await openLocalSignIn('http://localhost');
  const functions = functionsHost({
    app: path.join(app, 'main.js'),
    settings: {
      [settingNames.tablesConnection]: connectionString,
      [settingNames.tenants]: signIn.tenant,
      [settingNames.audiences]: signIn.audience,
      [settingNames.scope]: signIn.scope,
      [settingNames.localIssuer]: signIn.issuer,
      [settingNames.localKeys]: signIn.jwks,
      [settingNames.signingKeyFile]: await signingKeyIn(folder),
      [settingNames.pretendedToday]: today,
      COUNTERSIGN_TIMERS: 'off',
    },
    retryPolicy: 60_000,
  });
  await functions.start();
  const at = functions.port;
  const tokens = new Map<string, string>();
  return {
    store: openStore(connection, systemClock('Asia/Shanghai', today)),
    api: (route) => `http://127.0.0.1:${at}/api/${route}`,
    tokenFor: async (person) => {
      const known = tokens.get(person) ?? (await signIn.tokenFor({ objectId: objectIdOf(person), name: person })).token;
      tokens.set(person, known);
      return known;
    },
    killFunctions: () => functions.kill(),
    startFunctions: () => functions.start(),
    killAzurite: () => azurite.kill(),
    startAzurite: async () => {
      azurite = await startAzurite({ folder: tables, port });
    },
    sweep: async () => {
      const { status } = await fetch(`http://127.0.0.1:${at}/admin/functions/sweep-outbox`, { method: 'POST' });
      if (status !== 202) throw new Error(`the sweep was answered with ${status}`);
    },
    stop: async () => {
      await functions.stop();
      await azurite.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The bundle that is deployed: it starts in a third of the time its sources take, and it starts once a round. */
async function bundle(folder: string): Promise<void> {
  const webpack = path.join(projectRoot, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--config-name', 'functions', '--output-path', folder];
  const child = spawn(process.execPath, [webpack, ...options], { cwd: projectRoot, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('the service could not be built');
}
