import { indicatorOf } from 'shared/indicator/catalogue';
import { funnel } from 'shared/template/funnel';
import { namedRanges } from 'shared/template/named-ranges';
import { nameIn, type Language, type ListEntry, type ListName, type Lists } from 'shared/template/list';
import { isTyped } from 'shared/template/column';
import { joinedLists, listsFrom, masterListNames } from 'shared/template/lists';
import type { Template } from 'shared/template/template';
import { blocksOf } from 'shared/template/template';
import type { Area } from 'addin/workbook/excel/a1';
import {
  baseName,
  cardName,
  listSourceName,
  listsName,
  listsSheetName,
  sideName,
} from 'addin/workbook/identity/workbook-names';
import { dateFormat, textFormat } from 'addin/workbook/cells/column-format';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { emptySheetSpec, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import { flagList, labelsIn, withFlags } from 'addin/workbook/cells/list-labels';
import { baseCells } from 'addin/workbook/identity/plan-base';
import { textCell } from 'addin/workbook/excel/plain-text';
import type { PlanInWorkbook, PlanToWrite, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { toSerial } from 'addin/workbook/excel/serial-date';

/** Columns of the lists sheet. `list` names a section in its first row; the side columns go with an entry. */
const at = {
  code: 0,
  zh: 1,
  en: 2,
  list: 3,
  sideZh: 4,
  sideEn: 5,
  moreZh: 6,
  moreEn: 7,
  holiday: 9,
  makeUp: 10,
  card: 12,
  base: 13,
} as const;
const wide = at.moreEn + 1;

/** Lists that are joined for some columns stand one after the other, so that the join is one area too. */
const order: readonly ListName[] = [
  'units',
  'people',
  'indicators',
  'regions',
  'outlets',
  'customers',
  'opportunities',
];

interface Section {
  readonly list: ListName;
  readonly entries: readonly ListEntry[];
  readonly from: number;
}

const codesOf = (entries: readonly ListEntry[]): string => JSON.stringify(entries.map((entry) => entry.code).sort());

/** A joined list is left out where it is no more than its parts. */
const isJoinOnly = (lists: Lists, name: ListName): boolean => {
  const parts = joinedLists[name];
  return parts !== undefined && codesOf(lists[name] ?? []) === codesOf(parts.flatMap((part) => lists[part] ?? []));
};

function usedLists(template: Template, lists: Lists): readonly ListName[] {
  const named = new Set(blocksOf(template).flatMap((block) => block.columns.flatMap((column) => column.list ?? [])));
  const used = [...named].flatMap((name): readonly ListName[] =>
    isJoinOnly(lists, name) ? (joinedLists[name] ?? []) : [name],
  );
  const place = (name: ListName): number => order.indexOf(name) + 1 || order.length + 1;
  return [...new Set([...used, flagList])]
    .filter((name) => (lists[name] ?? []).length > 0)
    .sort((one, other) => place(one) - place(other));
}

function sectionsOf(template: Template, lists: Lists): readonly Section[] {
  let from = 1;
  return usedLists(template, lists).map((list) => {
    const section = { list, entries: lists[list] ?? [], from };
    from += section.entries.length;
    return section;
  });
}

const pair = (named: { readonly zh: string; readonly en: string } | undefined): readonly [string, string] =>
  named === undefined ? ['', ''] : [named.zh, named.en];

/** What formulas look up beside an entry, in both languages each. */
interface Side {
  readonly name: string;
  readonly textsOf: (code: string) => readonly [zh: string, en: string];
}

const sides: Readonly<Record<ListName, readonly Side[]>> = {
  indicators: [
    { name: namedRanges.indicatorUnits, textsOf: (code) => pair(indicatorOf(code)?.unit) },
    {
      name: namedRanges.indicatorTimes,
      textsOf: (code) => {
        const rule = indicatorOf(code)?.acrossTime ?? '';
        return [rule, rule];
      },
    },
  ],
  'E-STAGE': [
    { name: namedRanges.stageActions, textsOf: (code) => pair(funnel.find((each) => each.code === code)?.keyAction) },
    {
      name: namedRanges.stageCriteria,
      textsOf: (code) => pair(funnel.find((each) => each.code === code)?.exitCriterion),
    },
  ],
};

function sectionRows({ list, entries }: Section): readonly (readonly SheetValue[])[] {
  const zh = labelsIn('zh-CN', entries);
  const en = labelsIn('en-US', entries);
  return entries.map((entry, row) => {
    const beside = (sides[list] ?? []).flatMap(({ textsOf }) => textsOf(entry.code));
    const cells = [entry.code, zh[row] ?? '', en[row] ?? '', row === 0 ? list : '', ...beside];
    return Array.from({ length: wide }, (_, column) => textCell(cells[column] ?? ''));
  });
}

const columnArea = (column: number, from: number, rows: number): Area => ({ row: from, column, rows, columns: 1 });

/** Lists that cells are chosen from or formulas look into; of the others only the entries are kept, to read them back. */
const offeredIn = (template: Template): ReadonlySet<ListName> =>
  new Set([
    ...Object.keys(sides),
    ...blocksOf(template).flatMap(({ columns }) =>
      columns.filter(isTyped).flatMap(({ type, list }) => (type === 'flag' ? flagList : (list ?? []))),
    ),
  ]);

/** Where each list's labels stand in a language, joined lists too. */
function sources(
  planIndex: PlanIndex,
  lists: Lists,
  sections: readonly Section[],
  language: Language,
  offered: ReadonlySet<ListName>,
): readonly { readonly name: string; readonly area: Area }[] {
  const label = language === 'zh-CN' ? at.zh : at.en;
  const shift = language === 'zh-CN' ? 0 : 1;
  const own = sections.flatMap(({ list, entries, from }) => [
    ...(offered.has(list)
      ? [{ name: listSourceName(planIndex, list), area: columnArea(label, from, entries.length) }]
      : []),
    ...(sides[list] ?? []).map(({ name }, side) => ({
      name: sideName(planIndex, name),
      area: columnArea(at.sideZh + 2 * side + shift, from, entries.length),
    })),
  ]);
  const joined = Object.keys(joinedLists)
    .filter((name) => offered.has(name) && isJoinOnly(lists, name))
    .flatMap((name) => {
      const parts = sections.filter(({ list }) => (joinedLists[name] ?? []).some((part) => part === list));
      const first = Math.min(...parts.map(({ from }) => from));
      const rows = parts.reduce((sum, { entries }) => sum + entries.length, 0);
      return rows === 0 ? [] : [{ name: listSourceName(planIndex, name), area: columnArea(label, first, rows) }];
    });
  return [...own, ...joined];
}

/** Names that point to the labels of a language: all there is to change when the language does. */
export const listSources = (planIndex: PlanIndex, template: Template, given: Lists, language: Language) => {
  const lists = withFlags(given);
  return sources(planIndex, lists, sectionsOf(template, lists), language, offeredIn(template));
};

/** Days of a kind as a column of dates; a name wants at least one cell. */
function drawDays(
  planIndex: PlanIndex,
  name: string,
  column: number,
  days: readonly string[],
): Pick<SheetSpec, 'cells' | 'formats' | 'names'> {
  const serials = days.flatMap((day) => toSerial(day) ?? []);
  const area = columnArea(column, 0, Math.max(1, serials.length));
  return {
    formats: [{ area, format: dateFormat }],
    cells: serials.length === 0 ? [] : [{ area, values: serials.map((day) => [day]) }],
    names: [{ name: sideName(planIndex, name), area }],
  };
}

/** What a workbook keeps of a plan beside its lists: who it is, and the content its sheets were made from, packed. */
export interface KeptBeside {
  readonly card: PlanInWorkbook;
  /** Null for content too large to be kept. */
  readonly base: readonly string[] | null;
}

function drawKept(planIndex: PlanIndex, { card, base }: KeptBeside): Pick<SheetSpec, 'cells' | 'formats' | 'names'> {
  const parts = (base ?? []).filter((part) => part !== '');
  const cardArea = columnArea(at.card, 0, 1);
  const baseArea = columnArea(at.base, 0, baseCells);
  return {
    formats: [{ area: { ...baseArea, column: at.card, columns: 2 }, format: textFormat }],
    cells: [
      { area: cardArea, values: [[textCell(JSON.stringify(card))]] },
      ...(parts.length === 0
        ? []
        : [{ area: columnArea(at.base, 0, parts.length), values: parts.map((part) => [part]) }]),
    ],
    names: [
      { name: cardName(planIndex), area: cardArea },
      { name: baseName(planIndex), area: baseArea },
    ],
  };
}

/** The hidden sheet with every list of a plan: in-cell lists end at 255 characters, a named area does not. */
export function buildListsSpec(
  planIndex: PlanIndex,
  template: Template,
  plan: DaysAndLists,
  kept: KeptBeside,
): SheetSpec {
  const lists = withFlags(plan.lists);
  const sections = sectionsOf(template, lists);
  const head = ['code', 'zh', 'en', 'list', '', '', '', ''];
  const values = [head, ...sections.flatMap(sectionRows)];
  const all: Area = { row: 0, column: 0, rows: values.length, columns: wide };
  const days = [
    drawDays(planIndex, namedRanges.holidays, at.holiday, plan.holidays),
    drawDays(planIndex, namedRanges.makeUpDays, at.makeUp, plan.makeUpDays ?? []),
    drawKept(planIndex, kept),
  ];
  return {
    ...emptySheetSpec,
    key: 'lists',
    name: listsSheetName(planIndex),
    visible: false,
    formats: [{ area: all, format: textFormat }, ...days.flatMap(({ formats }) => formats)],
    cells: [{ area: all, values }, ...days.flatMap(({ cells }) => cells)],
    names: [
      { name: listsName(planIndex), area: all },
      ...days.flatMap(({ names }) => names),
      ...sources(planIndex, lists, sections, plan.language, offeredIn(template)),
    ],
  };
}

type DaysAndLists = Pick<PlanToWrite, 'lists' | 'holidays' | 'makeUpDays' | 'language'>;

/** The lists as they stand in that sheet, for a workbook opened again. */
export function listsFromSheet(values: readonly (readonly unknown[])[]): Lists {
  const lists: Record<ListName, ListEntry[]> = {};
  let current: ListEntry[] = [];
  for (const row of values.slice(1)) {
    const [code, zh, en, list] = row.map(String);
    if (list !== undefined && list !== '') lists[list] = current = [];
    if (code !== undefined && code !== '') current.push({ code, zh: zh ?? code, en: en ?? code });
  }
  const masters = Object.fromEntries(masterListNames.map((name) => [name, lists[name] ?? []]));
  return { ...listsFrom(masters), ...lists };
}

export const moneyUnitIn = (lists: Lists, code: unknown, language: Language): string => {
  const entry = lists['E-MONEY']?.find((each) => each.code === code) ?? lists['E-MONEY']?.[0];
  return entry === undefined ? '' : nameIn(language, entry);
};
