// The local Functions host as a process of its own, so that it can be killed and started again.
// COUNTERSIGN_APP is the built app, COUNTERSIGN_PORT its port; everything else in the environment is the app's.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCore, loadApp } from 'functions/local/runtime/core-module';
import { startHost } from 'functions/local/runtime/http-host';

const app = path.resolve(process.env['COUNTERSIGN_APP'] ?? 'dist/functions/main.js');
const loud = process.env['COUNTERSIGN_LOG'] === 'all';

const core = createCore((level, _category, message) => {
  if (loud || level === 'error' || level === 'critical' || level === 'warning') console.error(`${level} ${message}`);
});

function routePrefix(): string {
  const settings = JSON.parse(readFileSync(path.join(path.dirname(app), 'host.json'), 'utf8')) as {
    extensions?: { http?: { routePrefix?: string } };
  };
  return settings.extensions?.http?.routePrefix ?? 'api';
}

async function run(): Promise<void> {
  loadApp(core, app);
  const host = await startHost(core, {
    port: Number(process.env['COUNTERSIGN_PORT'] ?? 0),
    routePrefix: routePrefix(),
    timersRun: process.env['COUNTERSIGN_TIMERS'] !== 'off',
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void host.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  process.once('message', stop);
  process.send?.({ port: host.port });
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  process.exit(1);
});
