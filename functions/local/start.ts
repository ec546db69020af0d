// npm start: the whole of Countersign on this machine, without Excel and without Azure.
import path from 'node:path';
import type { ServerOptions } from 'node:https';
import { projectRoot } from 'functions/local/child-process';
import { LocalProblem } from 'functions/local/local-problem';
import { optionsOf } from 'functions/local/options';
import type { StartOptions } from 'functions/local/options';
import { run } from 'functions/local/running';
import { progress, sentenceFor, sideloading } from 'functions/local/words';

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const certificate = await certificateFor(options);
  let asked = false;
  const askedToStop = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (!asked) say(progress.stopping);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  const running = await run({
    ...options,
    say,
    onLog: (text) => process.stderr.write(text),
    ...(certificate ? { certificate } : {}),
  });
  if (options.excel) say(sideloading(path.join(projectRoot, 'manifest.xml')));
  if (!asked) say(options.excel ? progress.readyForExcel(running.origin) : progress.ready(running.origin));
  await askedToStop;
  await running.stop();
  say(progress.stopped);
}

/** Excel opens task panes over https only; the certificate is for localhost and trusted by this machine alone. */
async function certificateFor({ excel }: StartOptions): Promise<ServerOptions | null> {
  if (!excel) return null;
  try {
    const { getHttpsServerOptions } = await import('office-addin-dev-certs');
    return await getHttpsServerOptions();
  } catch (cause) {
    throw new LocalProblem('no-certificate', { said: cause instanceof Error ? cause.message : '' }, { cause });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof LocalProblem ? sentenceFor(error) : error);
  process.exitCode = 1;
});
