import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { cellNumber } from 'addin/messages/view-cell';
import { sheetWords } from 'addin/messages/sheet-words';
import { viewWords } from 'addin/messages/view-words';
import type { FigureAnswer, FigureReply, ViewAnswer } from 'shared/contract/answers';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';
import { nameIn, type Language } from 'shared/template/list';

type Refused = Extract<FigureReply, { readonly refused: string }>;
export type Spilled = { readonly rows: readonly (readonly (string | number | boolean)[])[] } | Refused;
type What = 'plan' | 'composed' | 'actual' | 'verified' | 'deviation' | 'completion';

/** Whole tables for cells: keys first, headings above, rows in the order of the page. */
export interface SpilledTables {
  view(view: string, unit: string, period: string): Promise<Spilled>;
  rollUp(unit: string, period: string, indicators: readonly string[], what: What): Promise<Spilled>;
  /** Forgets what was answered, so that the next recalculation asks again. */
  forget(): void;
}

/** Every table is asked for once until it is forgotten; what failed is asked for again. */
export function spilledTables(
  service: Pick<Service, 'view' | 'rollUp' | 'figures'>,
  language: () => Language,
): SpilledTables {
  const known = new Map<string, Promise<Answer<unknown>>>();
  const once = <T>(key: string, ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const before = known.get(key) as Promise<Answer<T>> | undefined;
    if (before !== undefined) return before;
    const asked = ask().then((answer) => {
      if (answer.kind !== 'answered') known.delete(key);
      return answer;
    });
    known.set(key, asked);
    return asked;
  };
  return {
    forget: () => known.clear(),
    view: async (view, unit, period) => {
      const answer = await once(JSON.stringify(['view', view, unit, period]), () => service.view(view, unit, period));
      return answer.kind === 'answered' ? viewRows(answer.value, language()) : refusedBy(answer);
    },
    rollUp: async (unit, period, wanted, what) => {
      // RU-01 takes names, and says which codes they are.
      const asked = JSON.stringify(['view', 'RU-01', unit, period]);
      const named = await once(asked, () => service.view('RU-01', unit, period));
      if (named.kind !== 'answered') return refusedBy(named);
      const { unit: of, period: when } = named.value;
      const answer = await once(JSON.stringify(['roll-up', of.id, when.id]), () => service.rollUp(of.id, when.id));
      return answer.kind === 'answered' ? rollUpRows(answer.value, wanted, what, language()) : refusedBy(answer);
    },
  };
}

function refusedBy(answer: Exclude<Answer<unknown>, { kind: 'answered' }>): Refused {
  if (answer.kind === 'unreachable') return { refused: 'unreachable' };
  const { code, facts = {} } = answer.problem;
  const { typed, nearest, nearestZh, nearestEn, period } = facts as Readonly<Record<string, string | undefined>>;
  return {
    refused: code,
    typed: typed ?? period ?? '',
    ...(nearest === undefined ? {} : { nearest: { id: nearest, zh: nearestZh ?? nearest, en: nearestEn ?? nearest } }),
  };
}

function viewRows(answer: ViewAnswer, language: Language): Spilled {
  const heading = (named: { zh: string; en: string }): string => nameIn(language, named);
  const value = (cell: ViewAnswer['rows'][number]['cells'][number]): string | number | boolean => {
    if (cell.kind === 'text') return nameIn(language, cell);
    if (cell.kind === 'flag') return cell.flag;
    return cellNumber(cell) ?? '';
  };
  const rows = answer.rows.map(({ key, of, cells }) => [key, ...of.map(heading), ...cells.map(value)]);
  return {
    rows: [
      ['_key', ...answer.about.map(heading), ...answer.columns.map(heading)],
      ...(rows.length === 0
        ? [[viewWords[language].empty, ...answer.about.map(() => ''), ...answer.columns.map(() => '')]]
        : rows),
    ],
  };
}

const numberOf = (figure: FigureAnswer | null): number | string => {
  if (figure === null || figure.kind === 'gap') return '';
  return cellNumber(figure) ?? '';
};

function rollUpRows(rollUp: RollUpTable, wanted: readonly string[], what: What, language: Language): Spilled {
  const codes = wanted.length === 0 ? rollUp.indicators : wanted.map((each) => each.normalize('NFKC').toUpperCase());
  const unknown = codes.find((code) => indicatorOf(code) === undefined);
  if (unknown !== undefined) return { refused: 'unknown-indicator', typed: unknown };
  const lines = new Map(rollUp.lines.map((line) => [`${line.unit.id}|${line.indicator}`, line]));
  return {
    rows: [
      [
        '_unit',
        sheetWords[language].rollUp.unit,
        ...codes.map((code) => nameIn(language, indicatorOf(code) ?? { zh: code, en: code })),
      ],
      ...rollUp.units.map((unit) => [
        unit.id,
        nameIn(language, unit),
        ...codes.map((code) => numberOf(lines.get(`${unit.id}|${code}`)?.[what] ?? null)),
      ]),
    ],
  };
}
