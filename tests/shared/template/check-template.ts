import type { Block } from 'shared/template/block';
import type { Column } from 'shared/template/column';
import { hasStrayBraces, holesIn, type Hole } from 'tests/shared/template/parse-formula';
import type { ListEntry, Lists } from 'shared/template/list';
import { enumerations, isListName } from 'shared/template/lists';
import { blocksOf, type Sheet, type Template } from 'shared/template/template';

/** What is wrong with a template, as `T-MON-D/TASK/dur: unknown-column`. Empty for a sound registry. */
export type Flaw = `${string}: ${string}`;

const longestSheetName = 31;
const forbiddenInSheetNames = /[\\/?*[\]:]|^'|'$/;

/** Names that are given more than once. */
const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

const isNamed = ({ zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  zh.trim() !== '' && en.trim() !== '';

const sheetNameFlaws = (at: string, sheet: Sheet): readonly Flaw[] =>
  [sheet.zh, sheet.en]
    .filter((name) => name === '' || name.length > longestSheetName || forbiddenInSheetNames.test(name))
    .map((name): Flaw => `${at}: sheet-name ${name}`);

function isKnown(template: Template, block: Block, hole: Hole): boolean {
  const blockId = hole.kind === 'header' ? 'HDR' : hole.kind === 'column' ? (hole.block ?? block.id) : block.id;
  const holder = blockId === block.id ? block : blocksOf(template).find(({ id }) => id === blockId);
  return holder?.columns.some(({ key }) => key === hole.key) ?? false;
}

function formulaFlaws(at: string, template: Template, block: Block, column: Column): readonly Flaw[] {
  const { formula, need } = column;
  if (formula === undefined) return need === 'calculated' ? [`${at}: calculated-without-formula`] : [];
  const unknown = holesIn(formula).filter((hole) => !isKnown(template, block, hole));
  return [
    ...unknown.map(({ key }): Flaw => `${at}: unknown-column ${key}`),
    ...(need === 'calculated' ? [] : [`${at}: formula-but-typed` as const]),
    ...(hasStrayBraces(formula) ? [`${at}: stray-brace` as const] : []),
    ...(formula.startsWith('=') ? [`${at}: leading-equals` as const] : []),
  ];
}

function columnFlaws(at: string, template: Template, block: Block, column: Column): readonly Flaw[] {
  const chooses = column.type === 'choice' || column.type === 'reference';
  const list = column.list;
  return [
    ...(isNamed(column) ? [] : [`${at}: unnamed` as const]),
    ...(chooses && list === undefined ? [`${at}: no-list` as const] : []),
    ...(list !== undefined && !isListName(list) ? [`${at}: unknown-list ${list}` as const] : []),
    ...(column.clarity !== undefined && column.type !== 'text' ? [`${at}: clarity-of-no-text` as const] : []),
    ...formulaFlaws(at, template, block, column),
  ];
}

function blockFlaws(template: Template, block: Block): readonly Flaw[] {
  const at = `${template.id}/${block.id}`;
  const keys = block.columns.map(({ key }) => key);
  return [
    ...(isNamed(block) ? [] : [`${at}: unnamed` as const]),
    ...repeated(keys).map((key): Flaw => `${at}: repeated-key ${key}`),
    ...repeated(block.columns.map(({ zh }) => zh)).map((zh): Flaw => `${at}: repeated-header ${zh}`),
    ...repeated(block.columns.map(({ en }) => en.toLowerCase())).map((en): Flaw => `${at}: repeated-header ${en}`),
    ...block.rowKey.filter((key) => !keys.includes(key)).map((key): Flaw => `${at}: unknown-row-key ${key}`),
    ...block.columns.flatMap((column) => columnFlaws(`${at}/${column.key}`, template, block, column)),
  ];
}

function templateFlaws(template: Template): readonly Flaw[] {
  const { id, sheets } = template;
  const names = (pick: (sheet: Sheet) => string) =>
    repeated(sheets.map(pick)).map((name): Flaw => `${id}: repeated-sheet ${name}`);
  return [
    ...(isNamed(template) ? [] : [`${id}: unnamed` as const]),
    ...(enumerations['E-PLAN']?.some(({ code }) => code === template.planType)
      ? []
      : [`${id}: unknown-plan-type` as const]),
    ...names((sheet) => sheet.id),
    ...names((sheet) => sheet.zh.toLowerCase()),
    ...names((sheet) => sheet.en.toLowerCase()),
    ...repeated(blocksOf(template).map((block) => block.id)).map((block): Flaw => `${id}: repeated-block ${block}`),
    ...(sheets[0]?.blocks[0]?.id === 'HDR' ? [] : [`${id}: no-cover` as const]),
    ...sheets.flatMap((sheet) => sheetNameFlaws(`${id}/${sheet.id}`, sheet)),
    ...blocksOf(template).flatMap((block) => blockFlaws(template, block)),
  ];
}

export const flawsOf = (templates: readonly Template[]): readonly Flaw[] => [
  ...repeated(templates.map(({ id }) => id)).map((id): Flaw => `${id}: repeated-template`),
  ...templates.flatMap(templateFlaws),
];

/** A sheet shows names where a document holds codes, so within a list both must be one entry's alone. */
export const listFlaws = (lists: Lists): readonly Flaw[] =>
  Object.entries(lists).flatMap(([name, entries]) =>
    (['code', 'zh', 'en'] as const).flatMap((field) =>
      repeated(entries.map((entry: ListEntry) => entry[field])).map((value): Flaw => `${name}: repeated ${value}`),
    ),
  );
