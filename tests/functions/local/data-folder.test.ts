import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeDataFolder } from 'functions/local/data-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder is taken once, and free again after its release', async () => {
  const taken = await takeDataFolder(folder, false);
  await expect(takeDataFolder(folder, false)).rejects.toMatchObject({ code: 'folder-in-use' });
  await taken.release();
  await (await takeDataFolder(folder, false)).release();
});

test('a lock left behind by a process that is gone does not stand in the way', async () => {
  await writeFile(path.join(folder, 'in-use-by'), '999999999');
  await (await takeDataFolder(folder, false)).release();
});

test('a reset takes our own files away and leaves all others', async () => {
  await mkdir(path.join(folder, 'tables'));
  for (const name of ['tables/db.json', 'signing-key.json', 'thesis.docx'])
    await writeFile(path.join(folder, name), '');
  await (await takeDataFolder(folder, true)).release();
  expect(await readdir(folder)).toEqual(['thesis.docx']);
});

test('a folder that cannot be made is named', async () => {
  await writeFile(path.join(folder, 'file'), '');
  const inside = path.join(folder, 'file', 'data');
  await expect(takeDataFolder(inside, false)).rejects.toMatchObject({
    code: 'folder-not-writable',
    facts: { folder: inside },
  });
});
