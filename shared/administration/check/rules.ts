import { dateOf, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import { yearNumbers } from 'shared/administration/content/calendar';
import { chainsIn } from 'shared/administration/content/chains';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { numberFindings } from 'shared/administration/check/numbers';
import { monthlyWeights, thresholdPairs, thresholds } from 'shared/administration/thresholds';
import { lexiconHeads, lexiconLists, relationOf, relations } from 'shared/administration/word-lists';
import type { Cells } from 'shared/plan/document';
import { seatConditions } from 'shared/sign-off/chains';
import { weekday } from 'shared/calendar/date';
import type { Finding } from 'shared/review/finding';
import { normalise } from 'shared/review/text/normalise';
import type { Lists } from 'shared/template/list';

const saturday = 6;

export const calendarFindings = (rows: AdministrationRows): readonly Finding[] => [
  ...dayFindings(rows),
  ...numberFindings('YEAR', rowsOf(rows, 'YEAR'), yearNumbers),
];

/** A day has one kind (its key says so); what changes nothing is pointed out. */
const dayFindings = (rows: AdministrationRows): readonly Finding[] =>
  rowsOf(rows, 'DAY').flatMap((row, at) => {
    const date = dateOf(row, 'date');
    if (date === null) return [];
    const weekend = weekday(date) >= saturday;
    const off = textOf(row, 'kind') === 'holiday';
    if (off && weekend) return [found('weekend-off', 'warning', ['DAY', at, 'kind'], { date })];
    return !off && !weekend ? [found('weekday-worked', 'warning', ['DAY', at, 'kind'], { date })] : [];
  });

/** SO-04, SO-10: no configuration takes a plan's second level away; seats that may fall away do not count. */
export function chainFindings(rows: AdministrationRows): readonly Finding[] {
  const seats = rowsOf(rows, 'SEAT');
  const levels = levelFindings(rows, seats);
  return [...levels, ...conditionFindings(seats)];
}

function levelFindings(rows: AdministrationRows, seats: readonly Cells[]): readonly Finding[] {
  return Object.entries(chainsIn(rows)).flatMap(([template, { seats: own, atLeast }]) => {
    const levels = new Set(own.flatMap(({ level, when }) => (when === 'always' ? [level] : [])));
    if (levels.size >= atLeast) return [];
    const row = seats.findIndex((each) => textOf(each, 'template') === template);
    const facts = { template, levels: levels.size, needed: atLeast };
    return [found('levels-too-few', 'error', ['SEAT', row < 0 ? null : row, 'level'], facts)];
  });
}

/** Roles of who writes plans: a rule that adds one of them would ask a preparer to sign the own plan (SO-10). */
const ofPreparers: ReadonlySet<string> = new Set(['R-PREP', 'R-EXEC', 'R-SHOP', 'R-OFF']);

/** Signers by rule: a limit where the condition has one, and nobody who wrote the plan. */
const conditionFindings = (seats: readonly Cells[]): readonly Finding[] =>
  seats.flatMap((row, at): readonly Finding[] => {
    const condition = seatConditions.find((each) => each === row['when']);
    const limit = numberOf(row, 'limit');
    const wantsLimit = condition === 'expense-over' || condition === 'below-issued';
    if (!wantsLimit && limit !== null) return [found('not-wanted-here', 'error', ['SEAT', at, 'limit'])];
    if (wantsLimit && limit === null) return [found('blank', 'error', ['SEAT', at, 'limit'])];
    if (condition === undefined) return [];
    if (ofPreparers.has(textOf(row, 'role')) || row['of'] === 'owner' || row['of'] === 'named') {
      return [found('rule-adds-preparer', 'error', ['SEAT', at, 'role'], { role: textOf(row, 'role') })];
    }
    const most = condition === 'below-issued' ? 1 : 1e8;
    return limit !== null && (limit < 0 || limit > most)
      ? [found('out-of-range', 'error', ['SEAT', at, 'limit'], { value: limit, least: 0, most })]
      : [];
  });

export const reviewFindings = (rows: AdministrationRows, lists: Lists): readonly Finding[] => [
  ...thresholdFindings(rows),
  ...wordFindings(rows),
  ...relationFindings(rows, lists),
];

function thresholdFindings(rows: AdministrationRows): readonly Finding[] {
  const own = rowsOf(rows, 'THRESHOLD');
  const place = (key: string): number => own.findIndex((row) => textOf(row, 'key') === key);
  const value = (key: string): number | null => numberOf(own[place(key)] ?? {}, 'value');
  const single = numberFindings('THRESHOLD', own, thresholds);
  const weights = monthlyWeights.map((key) => value(key) ?? 0).reduce((sum, weight) => sum + weight, 0);
  const [firstWeight] = monthlyWeights;
  const unbalanced =
    Math.abs(weights - 1) < 1e-9
      ? []
      : [
          found('weights-not-one', 'error', ['THRESHOLD', place(firstWeight), 'value'], {
            sum: Math.round(weights * 1e6) / 1e6,
          }),
        ];
  const pairs = thresholdPairs.flatMap(([low, high]) =>
    (value(low) ?? 0) > (value(high) ?? 0)
      ? [found('thresholds-contradict', 'error', ['THRESHOLD', place(low), 'value'], { threshold: low, other: high })]
      : [],
  );
  return [...single, ...unbalanced, ...pairs];
}

/** Words are compared in one spelling, so a word in another would never be met. */
function wordFindings(rows: AdministrationRows): readonly Finding[] {
  const words = rowsOf(rows, 'WORD');
  const used = new Set(words.map((row) => textOf(row, 'list')));
  const empty = lexiconLists
    .filter(({ code }) => !used.has(code))
    .map(({ code }) => found('list-empty', 'error', ['WORD', null, 'list'], { list: code }));
  const single = words.flatMap((row, at) => {
    const list = textOf(row, 'list');
    const word = textOf(row, 'word');
    const read = normalise(word);
    if (lexiconHeads.has(list) !== (idOf(row, 'of') !== null)) {
      return [found(lexiconHeads.has(list) ? 'head-needed' : 'head-not-wanted', 'error', ['WORD', at, 'of'], { list })];
    }
    // What holds an outcome and means none may leave nothing else to read.
    if (word === '' && list !== 'notOutcomes') return [found('blank', 'error', ['WORD', at, 'word'])];
    // Placeholders are compared as they are typed, full-width signs among them.
    return read === word || list === 'placeholders'
      ? []
      : [found('word-spelled-otherwise', 'warning', ['WORD', at, 'word'], { word, read })];
  });
  return [...empty, ...single];
}

function relationFindings(rows: AdministrationRows, lists: Lists): readonly Finding[] {
  const own = rowsOf(rows, 'RELATION');
  const used = new Set(own.map((row) => textOf(row, 'setting')));
  const empty = relations
    .filter(({ code }) => !used.has(code))
    .map(({ code }) => found('list-empty', 'error', ['RELATION', null, 'setting'], { list: code }));
  const single = own.flatMap((row, at) => {
    const relation = relationOf(textOf(row, 'setting'));
    if (relation === undefined) return [];
    const { code: list, heads, values } = relation;
    const head = idOf(row, 'of');
    const isIn = (name: string, code: string): boolean => (lists[name] ?? []).some((each) => each.code === code);
    if ((heads !== undefined) !== (head !== null)) {
      const rule = head === null ? 'head-needed' : 'head-not-wanted';
      return [found(rule, 'error', ['RELATION', at, 'of'], { list })];
    }
    if (typeof heads === 'string' && head !== null && !isIn(heads, head)) {
      return [found('head-unknown', 'error', ['RELATION', at, 'of'], { list, value: head })];
    }
    const value = textOf(row, 'value');
    return values !== null && !isIn(values, value)
      ? [found('not-in-list', 'error', ['RELATION', at, 'value'], { value })]
      : [];
  });
  return [...empty, ...single];
}
