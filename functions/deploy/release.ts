import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { clouds, type CloudName } from 'functions/deploy/clouds';
import { policyFile } from 'functions/http/add-in-files';
import { pagePolicy } from 'functions/http/page-headers';

export interface ReleaseOptions {
  /** Where the service will answer, e.g. `https://plans.example.com`; the add-in's files are below `/addin/`. */
  readonly service: string;
  readonly clientId: string;
  readonly tenant: string;
  readonly cloud: CloudName;
  /** `n.n.n`; the manifest gets a fourth part. */
  readonly version: string;
  /** Another id for the manifest, where two companies share one catalogue. */
  readonly manifestId: string | null;
}

export interface Release {
  /** Paths below the output folder. */
  readonly zip: string;
  readonly manifest: string;
  /** As read back by office-addin-manifest. */
  readonly readBack: { readonly id: string; readonly version: string; readonly displayName: string };
}

/** Reads manifests and gives them another id, so that what we wrote is read by somebody else. */
export interface ManifestFiles {
  setId(file: string, id: string): Promise<void>;
  read(file: string): Promise<Release['readBack']>;
}

/** Origin of the manifest in the sources, for Excel on the developer's own machine. */
const localOrigin = 'https://localhost:3000';

/** Made of what was built in `root`/dist: nothing has to be edited by hand before it is deployed. */
export async function writeRelease(
  root: string,
  out: string,
  options: ReleaseOptions,
  manifests: ManifestFiles,
): Promise<Release> {
  const app = path.join(out, 'functions');
  await rm(out, { recursive: true, force: true });
  await mkdir(app, { recursive: true });
  await cp(path.join(root, 'dist/functions'), app, { recursive: true });
  await cp(path.join(root, 'dist/addin'), path.join(app, 'addin'), { recursive: true });
  await writePages(path.join(app, 'addin'), options);
  await writeFile(path.join(out, 'functions.zip'), await zipOf(app));
  const manifest = path.join(out, 'manifest.xml');
  await writeFile(manifest, manifestFor(await readFile(path.join(root, 'manifest.xml'), 'utf8'), options));
  if (options.manifestId !== null) await manifests.setId(manifest, options.manifestId);
  return { zip: 'functions.zip', manifest: 'manifest.xml', readBack: await manifests.read(manifest) };
}

/** Settings, cloud and policy of every page. @throws where a page has no place for one of them */
async function writePages(folder: string, options: ReleaseOptions): Promise<void> {
  const cloud = clouds[options.cloud];
  const settings = {
    service: '/api',
    'client-id': options.clientId,
    authority: cloud.authority,
    tenant: options.tenant,
    scope: `api://${options.clientId}/Plans.Use`,
    release: options.version,
  };
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.html'))) {
    const file = path.join(folder, name);
    const page = await readFile(file, 'utf8');
    if (!page.includes('countersign:client-id')) continue;
    const filled = Object.entries(settings).reduce((text, [key, value]) => withMeta(text, name, key, value), page);
    await writeFile(file, filled.replaceAll(clouds.global.officeScript, cloud.officeScript));
  }
  await writeFile(path.join(folder, policyFile), `${pagePolicy(cloud)}\n`);
}

function withMeta(page: string, name: string, key: string, value: string): string {
  const tag = new RegExp(`(<meta name="countersign:${key}" content=")[^"]*(")`);
  if (!tag.test(page)) throw new Error(`${name} has no place for countersign:${key}`);
  return page.replace(tag, `$1${escaped(value)}$2`);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function manifestFor(template: string, { service, cloud, version }: ReleaseOptions): string {
  const authority = `<AppDomain>${clouds.global.authority}</AppDomain>`;
  for (const part of [localOrigin, authority, '<Version>']) {
    if (!template.includes(part)) throw new Error(`manifest.xml has no ${part}`);
  }
  return template
    .replaceAll(localOrigin, service)
    .replace(authority, `<AppDomain>${clouds[cloud].authority}</AppDomain>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

/** Every file at its path below the folder, dated alike, so that equal releases are equal bytes. */
async function zipOf(folder: string): Promise<Buffer> {
  const zip = new JSZip();
  const date = new Date('2020-01-01T00:00:00Z');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const paths = files.map((each) => path.join(each.parentPath, each.name)).sort();
  for (const file of paths) {
    const name = path.relative(folder, file).split(path.sep).join('/');
    zip.file(name, await readFile(file), { date, createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
