/** `npm run docs`: writes the reference pages that follow from the tables in shared/. Tests hold them current. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functionsJson } from 'docs/generate/functions';
import { indicatorsPage, rollUpsPage } from 'docs/generate/indicators';
import { templatesPage } from 'docs/generate/templates';

const pages = { 'indicators.md': indicatorsPage, 'roll-ups.md': rollUpsPage, 'templates.md': templatesPage };

async function generate(): Promise<void> {
  const folder = path.join(__dirname, 'reference');
  await mkdir(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) await writeFile(path.join(folder, name), page());
  const addin = path.join(__dirname, '../addin/functions');
  await writeFile(path.join(addin, 'functions.json'), functionsJson('zh-CN'));
  await writeFile(path.join(addin, 'functions.en-US.json'), functionsJson('en-US'));
}

void generate();
