import path from 'node:path';
import type { ServerOptions } from 'node:https';
import { settingNames } from 'functions/config';
import { startAzurite } from 'functions/local/azurite';
import { build, buildState } from 'functions/local/build';
import { projectRoot } from 'functions/local/child-process';
import { takeDataFolder } from 'functions/local/data-folder';
import { diskSpaceIn, type Probe } from 'functions/local/disk-space';
import { demoDay } from 'functions/local/demo/demo-day';
import { rectifyInDemo } from 'functions/local/demo/rectify-in-demo';
import { agreeOnTargetsInDemo } from 'functions/local/demo/agree-on-targets';
import { signDemoPlans } from 'functions/local/demo/sign-demo-plans';
import { writeDemo } from 'functions/local/demo/write-demo';
import { functionsHost } from 'functions/local/functions-host';
import type { FunctionsHost } from 'functions/local/functions-host';
import { LocalProblem } from 'functions/local/local-problem';
import type { StartOptions } from 'functions/local/options';
import { startPages } from 'functions/local/pages/pages';
import type { SignInRoutes } from 'functions/local/pages/sign-in-routes';
import { peopleIn } from 'functions/local/people';
import { openLocalSignIn } from 'functions/local/sign-in';
import type { IssuedToken, LocalSignIn } from 'functions/local/sign-in';
import { signingKeyIn } from 'functions/local/signing-key';
import { progress } from 'functions/local/words';
import { masterDataIn } from 'functions/storage/master-data';
import { azureTables } from 'functions/storage/table/azure-tables';

export interface Running {
  /** E.g. `http://localhost:3000`. */
  readonly origin: string;
  /** Of the table store. */
  readonly connectionString: string;
  readonly functions: FunctionsHost;
  /** What the service was started with, for its other commands. */
  readonly settings: Readonly<Record<string, string>>;
  /** @throws where nobody has this id */
  tokenFor(personId: string): Promise<IssuedToken>;
  stop(): Promise<void>;
}

export interface RunOptions extends StartOptions {
  readonly certificate?: ServerOptions;
  /** One line a step. */
  readonly say: (line: string) => void;
  readonly onLog?: (text: string) => void;
  /** Another built app than dist/functions, and no look at dist. */
  readonly app?: string;
  /** Another host for it than the one from the sources. */
  readonly host?: string;
  /** Whether the demo's signed plans are wanted; they are where nothing is said. */
  readonly plans?: boolean;
  /** Another way to try whether the data folder takes what is written. */
  readonly probe?: Probe;
}

/** Starts table store, service and pages, in this order; what was started is stopped again where a later step fails. */
export async function run(options: RunOptions): Promise<Running> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    // The service before its store, the folder last.
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await started(options, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function started(
  options: RunOptions,
  undo: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Running> {
  const { say } = options;
  const folder = await takeDataFolder(options.data, options.reset);
  undo.push(folder.release);
  const disk = diskSpaceIn(folder.path, options.probe);
  if (await disk.isFull()) throw new LocalProblem('disk-full', { folder: folder.path });

  const mail = path.join(folder.path, 'mail');
  let routes: SignInRoutes | null = null;
  let functions: FunctionsHost | null = null;
  const pages = await startPages({
    port: options.port,
    root: projectRoot,
    excel: options.excel,
    functionsPort: () => functions?.port ?? null,
    signIn: () => routes,
    mail,
    isFull: async () => {
      const isFull = await disk.isFull();
      if (isFull) say(progress.diskFull(folder.path));
      return isFull;
    },
    ...(options.certificate ? { certificate: options.certificate } : {}),
  });
  undo.push(pages.stop);

  await built(options);
  const azurite = await startAzurite({ folder: folder.tables });
  undo.push(azurite.stop);
  say(progress.tables(folder.tables));

  const masterData = masterDataIn(azureTables({ kind: 'connection', text: azurite.connectionString }));
  const fresh = await writeDemo(masterData, options.empty ? 'people' : 'everything');
  if (fresh) say(progress.demo);

  const today = options.today ?? (options.empty ? null : await demoDay(folder.path, new Date()));
  const signIn = await openLocalSignIn(pages.origin);
  const people = (): ReturnType<typeof peopleIn> => peopleIn(masterData);
  const settings = {
    ...settingsFor(azurite.connectionString, signIn, await signingKeyIn(folder.path)),
    [settingNames.serviceOrigin]: pages.origin,
    [settingNames.mailFolder]: mail,
    ...(today === null ? {} : { [settingNames.pretendedToday]: today }),
  };
  functions = functionsHost({
    app: options.app ?? path.join(projectRoot, 'dist/functions/main.js'),
    settings,
    ...(options.host === undefined ? {} : { host: options.host }),
    onEnded: () => say(progress.functionsEnded),
    ...(options.onLog ? { onLog: options.onLog } : {}),
  });
  await functions.start();
  undo.push(functions.stop);
  say(progress.functions(today));
  routes = { signIn, people };
  say(progress.pages(pages.origin));
  say(progress.mail(pages.origin));

  const tokenFor = async (personId: string): Promise<IssuedToken> => {
    const person = (await people()).find(({ id }) => id === personId);
    if (!person) throw new Error(`nobody has the id ${personId}`);
    return signIn.tokenFor({ objectId: person.objectId, name: person.zh });
  };
  if (fresh && !options.empty && options.plans !== false) await signDemo(functions, tokenFor, say);

  return {
    origin: pages.origin,
    connectionString: azurite.connectionString,
    functions,
    settings,
    tokenFor,
    stop,
  };
}

/** A demo without signed plans is a smaller demo, so a refusal is said and the start goes on. */
async function signDemo({ port }: FunctionsHost, tokenFor: Running['tokenFor'], say: RunOptions['say']): Promise<void> {
  const service = {
    origin: `http://127.0.0.1:${port}`,
    tokenFor: async (personId: string) => (await tokenFor(personId)).token,
  };
  const plans = signDemoPlans(service).then(() => rectifyInDemo(service));
  // What one of them is refused leaves the other whole.
  const done = await Promise.allSettled([plans, agreeOnTargetsInDemo(service)]);
  const refusals = done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (refusals.length === 0) say(progress.plans);
  for (const refusal of refusals) say(progress.noPlans(refusal instanceof Error ? refusal.message : String(refusal)));
}

async function built({ build: wanted, say, app }: RunOptions): Promise<void> {
  if (app !== undefined) return;
  const state = await buildState();
  if (!wanted) {
    if (state === 'missing') throw new LocalProblem('build-missing');
    return;
  }
  if (state === 'current') return;
  const begun = Date.now();
  say(progress.building);
  await build();
  say(progress.built(((Date.now() - begun) / 1000).toFixed(0)));
}

const settingsFor = (connection: string, signIn: LocalSignIn, keyFile: string): Readonly<Record<string, string>> => ({
  [settingNames.tablesConnection]: connection,
  [settingNames.tenants]: signIn.tenant,
  [settingNames.audiences]: signIn.audience,
  [settingNames.scope]: signIn.scope,
  [settingNames.localIssuer]: signIn.issuer,
  [settingNames.localKeys]: signIn.jwks,
  [settingNames.signingKeyFile]: keyFile,
  [settingNames.release]: 'local',
});
