import { readFileSync } from 'node:fs';
import { codeOf, sourceFilesIn, type SourceFile } from 'tests/architecture/source-files';

const shared = sourceFilesIn('shared');
const addin = sourceFilesIn('addin');
const functions = sourceFilesIn('functions');
const everything = [...shared, ...addin, ...functions, ...sourceFilesIn('tests')];

/** The same list that eslint reads. */
const order = JSON.parse(readFileSync('shared/rooms.json', 'utf8')) as readonly string[][];
const placeOf = (room: string): number => order.findIndex((rooms) => rooms.includes(room));
const roomOf = (name: string): string => name.split('/')[1] ?? '';
const names = (files: readonly SourceFile[]): string[] => files.map(({ name }) => name);
const inFolder = (folder: string) => (file: SourceFile) => file.name.startsWith(`${folder}/`);

/** Tests of the host itself and of single members need Office names too. */
const importing = (files: readonly SourceFile[], ...prefixes: string[]) =>
  files.filter(({ imports }) =>
    imports.some((each) => prefixes.some((prefix) => each === prefix || each.startsWith(`${prefix}/`))),
  );

/** The rooms of addin/workbook, from what knows Excel only to what follows an edit; the same list that eslint reads. */
const workbookOrder = JSON.parse(readFileSync('addin/workbook/rooms.json', 'utf8')) as readonly string[][];
const workbookRoom = (name: string): string => name.split('/').slice(2, -1).join('/');
const workbookPlace = (name: string): number => workbookOrder.findIndex((rooms) => rooms.includes(workbookRoom(name)));

describe('the rooms of the project', () => {
  it('keeps every room of the workbook looking to its left only', () => {
    const trespasses = addin.filter(inFolder('addin/workbook')).flatMap((file) =>
      file.imports
        .filter((each) => each.startsWith('addin/workbook/') && workbookRoom(each) !== workbookRoom(file.name))
        .filter((each) => workbookPlace(each) < 0 || workbookPlace(each) >= workbookPlace(file.name))
        .map((each) => `${file.name} imports ${each}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('holds at most 40 files in a room; a fuller one wants walls', () => {
    const counts = new Map<string, number>();
    for (const { name } of [...shared, ...addin, ...functions]) {
      const room = name.slice(0, name.lastIndexOf('/'));
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 40)).toEqual([]);
  });

  it('keeps every room of shared looking to its left only', () => {
    const trespasses = shared.flatMap((file) =>
      file.imports
        .filter((each) => each.startsWith('shared/'))
        .filter((each) => roomOf(each) !== roomOf(file.name) && placeOf(roomOf(each)) >= placeOf(roomOf(file.name)))
        .filter((each) => !(placeOf(roomOf(each)) === 0 && placeOf(roomOf(file.name)) === 0))
        .map((each) => `${file.name} imports ${each}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('knows every room of shared', () => {
    expect([...new Set(shared.map(({ name }) => roomOf(name)))].filter((room) => placeOf(room) < 0)).toEqual([]);
  });

  it('lets shared import neither side, nor Node', () => {
    expect(names(importing(shared, 'addin', 'functions', 'tests', 'node:fs', 'node:path', 'node:crypto'))).toEqual([]);
  });

  it('keeps the clock and the dice out of shared', () => {
    const reaches = /Date\.now|new Date\(\)|Math\.random|crypto\.|performance\./;
    expect(names(shared.filter((file) => reaches.test(codeOf(file))))).toEqual([]);
  });

  it('keeps the add-in and the service apart', () => {
    expect(
      names(importing(addin, 'functions', 'tests', '@azure/data-tables', '@azure/functions', '@azure/identity')),
    ).toEqual([]);
    expect(names(importing(functions, 'addin', 'tests'))).toEqual([]);
  });

  it('says Excel only in the workbook room', () => {
    const elsewhere = addin.filter((file) => !inFolder('addin/workbook')(file) && !inFolder('addin/preview')(file));
    expect(names(elsewhere.filter((file) => /\bExcel\./.test(codeOf(file))))).toEqual([]);
  });

  it('says fetch only in the api room', () => {
    const elsewhere = addin.filter((file) => !inFolder('addin/api')(file) && !inFolder('addin/preview')(file));
    expect(names(elsewhere.filter((file) => /\bfetch\(/.test(codeOf(file))))).toEqual([]);
  });

  it('keeps Chinese sentences of the add-in in its messages', () => {
    const chinese = /['"`>][^'"`<>\n]*[\u4e00-\u9fff]{4,}/;
    const elsewhere = addin.filter((file) => !inFolder('addin/messages')(file) && !inFolder('addin/preview')(file));
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
    expect(names(elsewhere.filter(({ text }) => chinese.test(withoutComments(text))))).toEqual([]);
  });

  it('keeps the preview out of the add-in', () => {
    expect(
      names(
        importing(
          addin.filter((file) => !inFolder('addin/preview')(file)),
          'addin/preview',
        ),
      ),
    ).toEqual([]);
  });

  it('lets use-cases know their ports and the business only', () => {
    const useCases = functions.filter(
      (file) => inFolder('functions/use-cases')(file) || inFolder('functions/ports')(file),
    );
    expect(
      names(
        importing(
          useCases,
          'functions/storage',
          'functions/identity',
          'functions/endpoints',
          'functions/local',
          '@azure',
        ),
      ),
    ).toEqual([]);
  });

  it('keeps what runs only locally out of the deployable app', () => {
    // What whoever deploys runs is a program of this machine, too.
    const apart = ['functions/local', 'functions/deploy'];
    const deployed = functions.filter((file) => !apart.some((folder) => inFolder(folder)(file)));
    expect(names(importing(deployed, ...apart))).toEqual([]);
  });

  it('begins every import with its layer', () => {
    expect(names(everything.filter(({ imports }) => imports.some((each) => each.startsWith('.'))))).toEqual([]);
  });

  it('asks for no exception from the compiler', () => {
    const exceptions = /@ts-ignore|@ts-nocheck|: any\b|as any\b|<any>/;
    expect(
      names(
        [...shared, ...addin, ...functions].filter(
          (file) => exceptions.test(codeOf(file)) || /@ts-(ignore|nocheck)/.test(file.text),
        ),
      ),
    ).toEqual([]);
  });
});
