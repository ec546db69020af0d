import ts from 'typescript';
import { sourceFilesIn } from 'tests/architecture/source-files';

const han = /\p{Script=Han}/u;
/** Straight quotes and the marks of English; a full stop also parts numbers. */
const halfWidth = /[,:;()?!"']/;

/** English sentences may show what to type in Chinese. */
const isEnglish = (file: string): boolean => /en-US/.test(file);

interface Said {
  readonly file: string;
  readonly text: string;
  readonly isBetweenTags: boolean;
}

/** Every text a file says: its literals, and what stands between tags. */
function saidIn(file: string, text: string): readonly Said[] {
  const said: Said[] = [];
  const look = (node: ts.Node): void => {
    const isLiteral =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isLiteral || ts.isJsxText(node)) said.push({ file, text: node.text, isBetweenTags: ts.isJsxText(node) });
    ts.forEachChild(node, look);
  };
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind));
  return said;
}

const everything = sourceFilesIn('addin')
  .filter(({ name }) => !name.startsWith('addin/preview/excel-host/'))
  .flatMap(({ name, text }) => saidIn(name, text));

const chinese = everything.filter(({ file, text }) => han.test(text) && !isEnglish(file));

test('Chinese sentences are punctuated in full width', () => {
  expect(chinese.length).toBeGreaterThan(1000);
  const wrong = chinese.filter(({ text }) => halfWidth.test(text.replace(/\{[^{}]*\}/g, '')));
  expect(wrong.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test('Chinese quotation marks come in pairs', () => {
  const unpaired = chinese.filter(({ text }) => text.split('“').length !== text.split('”').length);
  expect(unpaired.map(({ text }) => text)).toEqual([]);
});

test('nothing is said between tags, where it would be said in both languages alike', () => {
  const loose = everything.filter(({ text, isBetweenTags }) => isBetweenTags && text.trim() !== '');
  expect(loose.map(({ file, text }) => `${file}: ${text.trim()}`)).toEqual([]);
});
