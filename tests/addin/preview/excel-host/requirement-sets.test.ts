import { readFileSync } from 'node:fs';
import { allTypes } from 'addin/preview/excel-host/types/all';

/** Class and member → requirement set, read from the `[Api set: …]` lines of Microsoft's declarations. */
function declaredSets(): Map<string, string> {
  const lines = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8').split('\n');
  const start = lines.findIndex((line) => /^declare namespace Excel \{/.test(line));
  const end = lines.findIndex((line, index) => index > start && /^\}/.test(line));
  const sets = new Map<string, string>();
  let owner = '';
  let ownerSet = '';
  let set: string | undefined;
  for (const line of lines.slice(start, end)) {
    const named = /\[Api set: (ExcelApi\w*(?: BETA)?[^\]\n]*?)\s*(?:\]|for )/.exec(line)?.[1];
    if (line.includes('/**')) set = undefined;
    if (named) set ??= named.trim();
    const type = /^ {4}(?:class|interface) (\w+)/.exec(line)?.[1];
    if (type) {
      owner = type;
      ownerSet = set ?? '';
      set = undefined;
      continue;
    }
    const member = /^ {8}(?:readonly )?(\w+)[(?:<]/.exec(line)?.[1];
    const key = `${owner}.${member}`;
    // Of overloads and of members documented twice, the first is the oldest.
    if (member && !sets.has(key)) sets.set(key, set ?? ownerSet);
    if (member) set = undefined;
  }
  return sets;
}

const declared = declaredSets();
/** Members that have another name on the wire. */
const declaredAs: Readonly<Record<string, string>> = { Gridlines: 'showGridlines' };
const camel = (name: string) => declaredAs[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
/** Members the wire has and the declarations have not, or under another name. */
const internal = (name: string) => name.startsWith('_');

const members = allTypes.flatMap((type) =>
  Object.entries(type.members)
    .filter(([name]) => !internal(name))
    .map(([name, { since }]) => [`${type.name}.${camel(name)}`, `ExcelApi 1.${since}`] as const),
);

test('the declarations were read', () => {
  expect(declared.get('Worksheet.getRanges')).toBe('ExcelApi 1.9');
  expect(declared.get('Table.resize')).toBe('ExcelApi 1.13');
  expect(declared.get('Worksheet.onNameChanged')).toBe('ExcelApi 1.17');
});

test.each(members)('%s stands in the requirement set Microsoft declares', (member, set) => {
  expect(declared.get(member)).toBe(set);
});

test('every event is registered under the set of its handler', () => {
  const handlers: Readonly<Record<string, string>> = {
    DataChanged: 'onChanged',
    Activated: 'onActivated',
    Deactivated: 'onDeactivated',
    SelectionChanged: 'onSelectionChanged',
    RowSorted: 'onRowSorted',
    ProtectionChanged: 'onProtectionChanged',
    Added: 'onAdded',
    Deleted: 'onDeleted',
  };
  for (const type of allTypes) {
    for (const [name, { since }] of Object.entries(type.members)) {
      const event = /^_Register(\w+)Event$/.exec(name)?.[1];
      if (!event) continue;
      expect([type.name, event, declared.get(`${type.name}.${handlers[event]}`)]).toEqual([
        type.name,
        event,
        `ExcelApi 1.${since}`,
      ]);
    }
  }
});
