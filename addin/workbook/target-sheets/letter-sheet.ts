import { fill } from 'addin/messages/fill';
import { letterWords } from 'addin/messages/target-sheet-words';
import type { Area } from 'addin/workbook/excel/a1';
import { plainText } from 'addin/workbook/excel/plain-text';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';
import { emptySheetSpec, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import type { StyleName } from 'addin/workbook/excel/styles';
import { addWriteStep, writeStepsFor } from 'addin/workbook/excel/write-steps';
import { letterName } from 'addin/workbook/target-sheets/target-names';
import type { LetterView, UnitTargetsView } from 'shared/contract/targets';
import { indicatorOf } from 'shared/indicator/catalogue';
import { natureOf, typedOf, yearOf } from 'shared/targets/amount';
import { quotaIndicator } from 'shared/targets/commands';
import { nameIn, type Language } from 'shared/template/list';

const columns = 7;
const quarters = [0, 1, 2, 3] as const;
/** What one line of a printed page takes. */
const mostInLine = 46;

interface Line {
  readonly cells: readonly SheetValue[];
  readonly look: StyleName | null;
  readonly format?: string;
}

const across = (...first: readonly SheetValue[]): readonly SheetValue[] => [
  ...first,
  ...Array.from({ length: columns - first.length }, () => ''),
];

/** 军令状 as it is signed: whose, the figures by quarter, what goes with them, both signatures, and the code that binds it. */
export function letterLines(
  view: UnitTargetsView,
  letter: LetterView,
  language: Language,
  timeText: (time: string) => string,
): readonly Line[] {
  const words = letterWords[language];
  const who = view.nodes.find(({ node }) => node === letter.node)?.name ?? view.unit;
  const say = (text: string, facts: Record<string, string>): string => plainText(fill(text, facts, language));
  const quota = letter.quota === null ? [] : [{ indicator: quotaIndicator, ...letter.quota }];
  const terms = letter.terms
    .split(/\r?\n/)
    .flatMap((line) => line.match(new RegExp(`.{1,${mostInLine}}`, 'gu')) ?? ['']);
  const signed = (['owner', 'head'] as const).map((side) => {
    const signature = letter.signatures[side];
    const person = signature?.by ?? letter[side];
    const name = person === null ? words.nobody : nameIn(language, person);
    const when = signature === null ? words.unsigned : timeText(signature.time);
    return { cells: across(words[side], plainText(name), '', '', plainText(when)), look: 'form' } as const;
  });
  return [
    { cells: across(words.title), look: 'title' },
    {
      cells: across(
        say(words.whose, { unit: nameIn(language, view.unit), who: nameIn(language, who), year: view.year }),
      ),
      look: 'name',
    },
    { cells: across(''), look: null },
    { cells: across(say(words.promise, { year: view.year })), look: 'note' },
    {
      cells: [
        words.indicator,
        words.unit,
        words.year,
        ...quarters.map((n) => say(words.quarter, { n: String(n + 1) })),
      ],
      look: 'header',
    },
    ...[...letter.targets, ...quota].map((target) => figureLine(target, language)),
    ...(letter.terms === ''
      ? []
      : [
          { cells: across(''), look: null },
          { cells: across(words.terms), look: 'name' as const },
          ...terms.map((text) => ({ cells: across(plainText(text)), look: null })),
        ]),
    { cells: across(''), look: null },
    { cells: across(words.signatures), look: 'name' },
    ...signed,
    { cells: across(say(words.seal, { code: sealCode(letter) })), look: 'note' },
  ];
}

/** As the pane shows it. */
const sealCode = ({ hash }: LetterView): string =>
  ((hash ?? '').slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ');

function figureLine(
  {
    indicator,
    value,
    months,
  }: { readonly indicator: string; readonly value: number; readonly months: readonly number[] },
  language: Language,
): Line {
  const [entry, nature] = [indicatorOf(indicator), natureOf(indicator)];
  const parts = quarters.map((quarter) => {
    const own = months.slice(quarter * 3, quarter * 3 + 3);
    return nature === null ? 0 : yearOf(nature, own, own.at(-1) ?? value);
  });
  const isPercent = entry?.unit.kind === 'percent';
  return {
    cells: [
      plainText(entry === undefined ? indicator : nameIn(language, entry)),
      plainText(entry === undefined ? '' : nameIn(language, entry.unit)),
      ...[value, ...parts].map((steps) => typedOf(indicator, steps)),
    ],
    look: 'body',
    format: isPercent ? '0.0%' : nature?.measure === 'count' ? '#,##0' : '#,##0.00',
  };
}

export function letterSpec(lines: readonly Line[], name: string): SheetSpec {
  const area: Area = { row: 0, column: 0, rows: lines.length, columns };
  const row = (at: number, column = 0): Area => ({ row: at, column, rows: 1, columns: columns - column });
  return {
    ...emptySheetSpec,
    ...{ key: 'letter', name },
    cells: [{ area, values: lines.map(({ cells }) => cells) }],
    patterns: lines.flatMap(({ look }, at) => (look === null ? [] : [{ area: row(at), pattern: [[look]] }])),
    formats: lines.flatMap(({ format }, at) => (format === undefined ? [] : [{ area: row(at, 2), format }])),
    widths: [
      { characters: 24, columns: [0] },
      { characters: 8, columns: [1] },
      { characters: 12, columns: [2, 3, 4, 5, 6] },
    ],
    names: [{ name: letterName, area }],
  };
}

/** Writes a letter into a sheet of its own that prints on one page; the one before gives way to it. */
export function writeLetter(
  view: UnitTargetsView,
  letter: LetterView,
  language: Language,
  timeText: (time: string) => string,
): Promise<void> {
  return runInExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    const isThere = names.items.some(({ name }) => name === letterName);
    const before = isThere ? names.getItem(letterName).getRange().worksheet : null;
    const there = worksheets.items.map(({ name }) => name);
    const drawing = letterSpec(
      letterLines(view, letter, language, timeText),
      freeSheetName(letterWords[language].title, there),
    );
    if (before !== null) names.getItem(letterName).delete();
    await sendInBatches(context, [addWriteStep(drawing), ...writeStepsFor(drawing)], {}, () => {
      before?.delete();
      const sheet = worksheets.getItem(drawing.name);
      sheet.pageLayout.orientation = 'Portrait';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      sheet.showGridlines = false;
      sheet.activate();
    });
  });
}
