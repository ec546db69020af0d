// Writes what is deployed into one folder: the service with the add-in's files as a zip, and the manifest.
// npm run package -- --service https://plans.example.com --client-id ID --tenant ID [--cloud china] [--out dist/release]
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clouds, type CloudName } from 'functions/deploy/clouds';
import { manifestFiles } from 'functions/deploy/manifest-file';
import { writeRelease } from 'functions/deploy/release';
import { build, buildState } from 'functions/local/build';
import { projectRoot } from 'functions/local/child-process';

const usage =
  'Usage: npm run package -- --service https://HOST --client-id ID --tenant ID [--cloud global|china] [--out FOLDER] ' +
  '[--manifest-id GUID]';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isCloud = (name: string): name is CloudName => Object.hasOwn(clouds, name);

async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const known = { service: text, 'client-id': text, tenant: text, cloud: text, out: text, 'manifest-id': text };
  const { values } = parseArgs({ args: [...args], options: known });
  const { service = '', tenant = '', cloud = 'global', out = 'dist/release' } = values;
  const clientId = values['client-id'] ?? '';
  const manifestId = values['manifest-id'] ?? null;
  const problems = [
    ...(URL.canParse(service) && new URL(service).origin === service && service.startsWith('https:')
      ? []
      : ['--service is an origin such as https://plans.example.com, without a path.']),
    ...(guid.test(clientId) ? [] : ['--client-id is the application id of the registration.']),
    ...(guid.test(tenant) ? [] : ['--tenant is the directory id.']),
    ...(isCloud(cloud) ? [] : ['--cloud is global or china.']),
    ...(manifestId === null || guid.test(manifestId) ? [] : ['--manifest-id is a GUID.']),
  ];
  if (problems.length > 0 || !isCloud(cloud)) throw new Error([...problems, usage].join('\n'));
  if ((await buildState()) !== 'current') {
    console.log('Building: sources are newer than dist; this takes a minute.');
    await build();
  }
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const folder = path.resolve(projectRoot, out);
  const options = { service, clientId, tenant, cloud, version, manifestId };
  const release = await writeRelease(projectRoot, folder, options, manifestFiles);
  const { id, version: manifestVersion, displayName } = release.readBack;
  console.log(`Service:  ${path.join(folder, release.zip)}`);
  console.log(`Manifest: ${path.join(folder, release.manifest)} (${displayName} ${manifestVersion}, ${id})`);
  console.log('Next: docs/operations.md, step 6.');
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
