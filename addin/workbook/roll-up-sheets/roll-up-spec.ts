import type { FigureAnswer, Named } from 'shared/contract/answers';
import type { RollUpLine, RollUpTable } from 'shared/roll-up/roll-up-columns';
import { indicatorOf } from 'shared/indicator/catalogue';
import { nameIn, type Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import { gapNames } from 'addin/messages/states';
import { differenceOf, figureFormat, figureValue } from 'addin/workbook/roll-up-sheets/figure-value';
import { plainText } from 'addin/workbook/excel/plain-text';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';

/** A roll-up on paper: title and notes, then keys, totals and headers, then a row a unit. All rows are equally long. */
export interface RollUpSpec {
  readonly head: readonly string[];
  /** Column keys, e.g. `REV_CY.plan`: what finance's own sheets look for. */
  readonly keys: readonly string[];
  readonly totals: readonly SheetValue[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
  readonly formats: readonly string[];
  /** By row, where rows differ. */
  readonly rowFormats?: readonly (readonly string[])[];
}

type Part = 'plan' | 'composed' | 'difference';

interface FigureColumn {
  readonly indicator: string;
  readonly part: Part;
}

const indexes = new WeakMap<RollUpTable, ReadonlyMap<string, RollUpLine>>();

function lineOf(rollUp: RollUpTable, unit: string, indicator: string): RollUpLine | undefined {
  const index =
    indexes.get(rollUp) ?? new Map(rollUp.lines.map((line) => [`${line.unit.id}|${line.indicator}`, line] as const));
  indexes.set(rollUp, index);
  return index.get(`${unit}|${indicator}`);
}

/** Sum of parts and difference only where some unit has parts. */
function columnsOf(rollUp: RollUpTable): readonly FigureColumn[] {
  return rollUp.indicators.flatMap((indicator): readonly FigureColumn[] => {
    const has = rollUp.lines.some((line) => line.indicator === indicator && line.composed !== null);
    const parts: readonly Part[] = has ? ['plan', 'composed', 'difference'] : ['plan'];
    return parts.map((part) => ({ indicator, part }));
  });
}

function valueOf(line: RollUpLine | undefined, part: Part, language: Language): SheetValue {
  if (line === undefined) return '';
  if (part === 'difference') return differenceOf(line.plan, line.composed);
  return figureValue(part === 'plan' ? line.plan : line.composed, language);
}

const text = (value: SheetValue): SheetValue => (typeof value === 'string' ? plainText(value) : value);

function headingOf(
  { indicator, part }: FigureColumn,
  indicators: Readonly<Record<string, Named>>,
  language: Language,
): string {
  const words = sheetWords[language].rollUp;
  const named = indicators[indicator] ?? indicatorOf(indicator);
  const unit = indicatorOf(indicator)?.unit;
  const name = named === undefined ? indicator : nameIn(language, named);
  return plainText(`${name} ${words[part]}${unit === undefined ? '' : ` (${nameIn(language, unit)})`}`);
}

export const localTime = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;

/**
 * What stands under the unit's name: as of when, how many versions, who is missing and why. The total row is the
 * root's own sum of parts, as the service added it up: a sum over the rows would count units and their parts twice.
 */
export function buildRollUpSpec(
  rollUp: RollUpTable,
  indicators: Readonly<Record<string, Named>>,
  language: Language,
): RollUpSpec {
  const words = sheetWords[language].rollUp;
  const columns = columnsOf(rollUp);
  const versions = new Set(rollUp.lines.flatMap(({ planNo }) => planNo ?? []));
  const gaps = rollUp.gaps.map(({ unit, reason }) =>
    fill(words.gap, { unit: nameIn(language, unit), why: nameIn(language, gapNames[reason]) }),
  );
  const root = (indicator: string): FigureAnswer | null => {
    const line = lineOf(rollUp, rollUp.unit.id, indicator);
    return line?.composed ?? line?.plan ?? null;
  };
  const numbers = (unit: string): string =>
    [
      ...new Set(rollUp.lines.flatMap((line) => (line.unit.id === unit && line.planNo !== null ? [line.planNo] : []))),
    ].join('; ');
  return {
    head: [
      fill(words.title, { unit: nameIn(language, rollUp.unit), period: rollUp.period }),
      fill(words.note, { asOf: localTime(rollUp.asOf), versions: versions.size, gaps: rollUp.gaps.length }),
      gaps.length === 0 ? '' : fill(words.gaps, { gaps: gaps.join(words.parted) }),
    ].map(plainText),
    keys: ['_unit', 'unit', ...columns.map(({ indicator, part }) => `${indicator}.${part}`), 'planNo'],
    totals: [
      '',
      words.total,
      ...columns.map(({ indicator, part }) =>
        part === 'difference' ? '' : text(figureValue(root(indicator), language)),
      ),
      '',
    ],
    headings: ['ID', words.unit, ...columns.map((column) => headingOf(column, indicators, language)), words.planNo],
    rows: rollUp.units.map((unit) => [
      text(unit.id),
      text(nameIn(language, unit)),
      ...columns.map(({ indicator, part }) => text(valueOf(lineOf(rollUp, unit.id, indicator), part, language))),
      text(numbers(unit.id)),
    ]),
    formats: [
      '@',
      '@',
      ...columns.map(({ indicator }) =>
        figureFormat(rollUp.lines.find(({ indicator: own, plan }) => own === indicator && plan.kind !== 'gap')?.plan),
      ),
      '@',
    ],
  };
}
