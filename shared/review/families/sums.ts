import { splitRows, type SplitRows } from 'shared/plan/own-rows';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { workingDaysIn } from 'shared/calendar/working-days';
import type { PlannedTarget } from 'shared/related-plans/planned';
import { overBlock, overGroups, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { rowsBy } from 'shared/review/row-index';
import { keysOf } from 'shared/template/block-columns';
import { cell, flag, has, lacks, number, sumOf, text, type RowView } from 'shared/review/row-view';
import type { ReviewSettings } from 'shared/review/settings';
import type { ReviewContext } from 'shared/review/review-context';

export const dimensions = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'];
export const targets = { blocks: ['IND'], columns: ['indCode', 'target', 'owner', ...dimensions] };

const indicatorIn = (row: RowView): Indicator | undefined => indicatorOf(text(row, 'indCode') ?? '');

export const addsUp = (indicator: Indicator | undefined): boolean =>
  indicator !== undefined && ['sum', 'once', 'distinct', 'sum-of-one-measure'].includes(indicator.acrossUnits.by);

/** DR-10: money to the 分 a child, counts exactly, rates to a tenth of a point. */
export function toleranceOf(indicator: Indicator | undefined, parts: number, settings: ReviewSettings): number {
  const kind = indicator?.unit.kind;
  if (kind === 'money') return settings.moneyTolerance * parts + 1e-9;
  return kind === 'percent' ? settings.rateTolerance + 1e-9 : 1e-9;
}

export const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The rows of an indicator that are the plan's own, and those of others, which are shares of them (DR-20). */
function splitTargets({ rows, header }: ReviewContext, code: string): SplitRows<RowView> {
  const owner = header === null ? '' : (text(header, 'person') ?? text(header, 'org') ?? '');
  return splitRows(rowsBy(rows('IND'), 'indCode').get(code) ?? [], { cell, dimensions, ownerColumn: 'owner', owner });
}

/** The plan's own target: the row that is split by no dimension; else the sum of its rows. Shares of others never add to it. */
export function ownTarget(context: ReviewContext, code: string): number | null {
  const counted = splitTargets(context, code).own;
  return counted.length === 0 || counted.every((row) => number(row, 'target') === null)
    ? null
    : sumOf(counted, 'target');
}

/**
 * The target a row splits, as it is typed among the indicators for the same dimensions. The sheet shows it beside the
 * split by a formula, which may not have been calculated yet.
 */
export function targetSplitBy(row: RowView, context: ReviewContext): number | null {
  const code = text(row, 'indCode') ?? '';
  if (dimensions.every((key) => lacks(row, key))) return ownTarget(context, code);
  const same = (rowsBy(context.rows('IND'), 'indCode').get(code) ?? []).filter(
    (each) => number(each, 'target') !== null && dimensions.every((key) => text(each, key) === text(row, key)),
  );
  return same.length === 0 ? null : sumOf(same, 'target');
}

const sumByIndicator = (
  parts: readonly PlannedTarget[],
): ReadonlyMap<string, { readonly sum: number; readonly parts: number }> => {
  const sums = new Map<string, { sum: number; parts: number }>();
  for (const { indicator, target } of parts) {
    const known = sums.get(indicator) ?? { sum: 0, parts: 0 };
    sums.set(indicator, { sum: known.sum + target, parts: known.parts + 1 });
  }
  return sums;
};

/** What the units below, or the plan's own table of people, have taken on; the reserve counts with it. */
function takenOn(context: ReviewContext): ReadonlyMap<string, { readonly sum: number; readonly parts: number }> {
  const own = context.rowsWith('indCode', 'person', 'value', 'reserve').flatMap((row): readonly PlannedTarget[] => {
    const indicator = text(row, 'indCode');
    return indicator === null
      ? []
      : [{ indicator, target: (number(row, 'value') ?? 0) + (number(row, 'reserve') ?? 0) }];
  });
  const below = [...(context.planned.below ?? []), ...own];
  const shares = sharesOfOthers(context, new Set(below.map(({ indicator }) => indicator)));
  return sumByIndicator([...below, ...shares, ...keptBack(context, [...below, ...shares])]);
}

/** DR-02: what the plan keeps for itself of targets that are taken on between several. */
function keptBack(context: ReviewContext, taken: readonly PlannedTarget[]): readonly PlannedTarget[] {
  const split = new Set(taken.map(({ indicator }) => indicator));
  return context.rows('IND').flatMap((row): readonly PlannedTarget[] => {
    const [indicator, reserve] = [text(row, 'indCode'), number(row, 'reserve')];
    return indicator === null || reserve === null || !split.has(indicator) ? [] : [{ indicator, target: reserve }];
  });
}

/** Where a plan lists its people beside its own row, they take on the target together; what is planned below says it better. */
function sharesOfOthers(context: ReviewContext, known: ReadonlySet<string>): readonly PlannedTarget[] {
  return rowsBy(context.rows('IND'), 'indCode')
    .lists()
    .flatMap((rows): readonly PlannedTarget[] => {
      const indicator = rows[0] === undefined ? null : text(rows[0], 'indCode');
      if (indicator === null || known.has(indicator)) return [];
      return splitTargets(context, indicator).shares.map((row) => ({ indicator, target: number(row, 'target') ?? 0 }));
    });
}

const splitReads = [
  targets,
  { blocks: ['IND'], columns: ['indCode', 'reserve'] },
  { columns: ['indCode', 'person', 'value', 'reserve'] },
];

/** Of several coefficients the sum is 1. */
const coefficients = ['a1', 'a2', 'a3', 'a4'];

/** V-SUM: parts and wholes agree. */
export const sumRules: readonly Rule[] = [
  overPlan({
    id: 'V-SUM-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'plan', elsewhere: splitReads, header: ['org'] },
    check: (context) =>
      [...takenOn(context).entries()].flatMap(([code, { sum, parts }]): readonly Found[] => {
        const [indicator, target] = [indicatorOf(code), ownTarget(context, code)];
        if (!addsUp(indicator) || target === null || sum >= target - toleranceOf(indicator, parts, context.settings))
          return [];
        const facts = { indicator: code, sum: round(sum), target, difference: round(target - sum) };
        const found = placedAt(context, code, { ...facts, unit: unitOf(context) });
        return [isIssued(context, code) ? { ...found, firm: true } : found];
      }),
  }),
  overPlan({
    id: 'V-SUM-02',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: splitReads },
    check: (context) =>
      [...takenOn(context).entries()].flatMap(([code, { sum, parts }]): readonly Found[] => {
        const [indicator, target] = [indicatorOf(code), ownTarget(context, code)];
        const most = (target ?? 0) * context.settings.overAllocation + toleranceOf(indicator, parts, context.settings);
        if (!addsUp(indicator) || target === null || target <= 0 || sum <= most) return [];
        const percent = Math.round((sum / target - 1) * 1000) / 10;
        return [placedAt(context, code, { indicator: code, sum: round(sum), target, percent })];
      }),
  }),
  overPlan({
    id: 'V-SUM-04',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: [targets, { columns: ['pkg', 'cat', 'tgt'] }] },
    check: (context) => {
      const mix = ['MIX_F', 'MIX_V', 'MIX_P', 'MIX_I'].flatMap((code) => ownTarget(context, code) ?? []);
      const packages = rowsBy(context.rowsWith('pkg', 'cat', 'tgt'), 'pkg').lists();
      const wrong = (sum: number): boolean => Math.abs(sum - 1) > context.settings.rateTolerance + 1e-9;
      const sums = [
        ...(mix.length === 0 ? [] : [{ sum: mix.reduce((all, share) => all + share, 0), at: { block: 'IND' } }]),
        ...packages.map((rows) => ({ sum: sumOf(rows, 'tgt'), at: placeOfFirst(rows, 'tgt') })),
      ];
      return sums
        .filter(({ sum }) => wrong(sum))
        .map(({ sum, at }) => ({ ...at, facts: { percent: Math.round(sum * 1000) / 10 } }));
    },
  }),
  overGroups({
    id: 'V-SUM-05',
    severity: 'error',
    looksAt: {
      reach: 'group',
      columns: ['indCode', 'dimRegion', 'target', 'owner'],
      also: dimensions,
      key: (row) => (dimensions.some((key) => key !== 'dimRegion' && has(row, key)) ? null : text(row, 'indCode')),
    },
    check: (rows, { settings }) => {
      const [whole, parts] = [rows.find((row) => lacks(row, 'dimRegion')), rows.filter((row) => has(row, 'dimRegion'))];
      const target = whole === undefined ? null : number(whole, 'target');
      const first = parts[0];
      if (target === null || first === undefined || !addsUp(indicatorIn(first))) return null;
      const sum = sumOf(parts, 'target');
      if (Math.abs(sum - target) <= toleranceOf(indicatorIn(first), parts.length, settings)) return null;
      return { row: first.id, column: 'target', facts: { sum: round(sum), target } };
    },
  }),
  overBlock({
    id: 'V-SUM-06',
    severity: 'error',
    looksAt: { reach: 'block', columns: ['outlet', 'target'], also: ['core'] },
    check: (rows, { planned: { coreOutlets } }) => {
      const named = new Set(rows.flatMap((row) => text(row, 'outlet') ?? []));
      const absent = (coreOutlets ?? []).filter((outlet) => !named.has(outlet));
      const blank = rows.flatMap((row): readonly Found[] => {
        const outlet = text(row, 'outlet');
        if (outlet === null || number(row, 'target') !== null) return [];
        const core = flag(row, 'core') === true || coreOutlets?.includes(outlet) === true;
        return [{ row: row.id, column: 'target', severity: core ? 'error' : 'warning', facts: { outlet } }];
      });
      return [...blank, ...absent.map((outlet) => ({ facts: { outlet } }))];
    },
  }),
  overRows({
    id: 'V-SUM-07',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', columns: ['indCode', 'target'], also: ['parentTarget'] },
    check: (row, { planned: { fromAbove }, settings }) => {
      const indicator = indicatorIn(row);
      const value = number(row, 'target');
      if (indicator === undefined || value === null || indicator.direction === 'neutral') return null;
      if (indicator.acrossUnits.by !== 'ratio' && indicator.acrossUnits.by !== 'weighted') return null;
      const above = number(row, 'parentTarget') ?? fromAbove?.find((each) => each.indicator === indicator.code)?.target;
      if (above === undefined) return null;
      const worse =
        indicator.direction === 'up' ? value < above - settings.rateTolerance : value > above + settings.rateTolerance;
      return worse ? { column: 'target', facts: { indicator: indicator.code, value, target: above } } : null;
    },
  }),
  overGroups({
    id: 'V-SUM-10',
    severity: 'error',
    looksAt: {
      reach: 'group',
      columns: ['weight'],
      also: ['owner', 'indCode'],
      key: (row) => (number(row, 'weight') === null ? null : weighed(row)),
    },
    check: (rows, { settings }) => {
      const sum = sumOf(rows, 'weight');
      const [first] = rows;
      if (first === undefined || Math.abs(sum - 1) <= settings.rateTolerance + 1e-9) return null;
      return {
        row: first.id,
        column: 'weight',
        facts: { percent: Math.round(sum * 1000) / 10, owner: text(first, 'owner') ?? '' },
      };
    },
  }),
  overPlan({
    id: 'V-SUM-11',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: [targets] },
    check: ({ planned: { fromAbove }, rows }) => {
      const missing = (fromAbove ?? [])
        .map(({ indicator }) => indicator)
        .filter((code) => !rowsBy(rows('IND'), 'indCode').has(code));
      return missing.length === 0 ? null : { block: 'IND', facts: { missing: [...new Set(missing)] } };
    },
  }),
  overRows({
    id: 'V-SUM-12',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...coefficients, 'b'], also: ['y1', 'y2', 'y3'] },
    check: (row) => {
      const given = coefficients.flatMap((key) => number(row, key) ?? []);
      if (given.length === 0) return null;
      const sum = given.reduce((all, each) => all + each, 0);
      const history = ['y1', 'y2', 'y3'].some((key) => number(row, key) !== null);
      return [
        ...(Math.abs(sum - 1) > 1e-6 ? [{ column: 'a1', facts: { wrong: 'sum', sum: round(sum) } }] : []),
        ...(history ? [] : [{ column: 'y1', facts: { wrong: 'no-history', sum: round(sum) } }]),
      ];
    },
  }),
  overRows({
    id: 'V-SUM-14',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['indCode', 'target', 'owner'], header: ['period'] },
    check: (row, { period, settings, knowledge: { workingDays }, template }) => {
      const most = { A_CALL: settings.callsADay, A_VISIT: settings.visitsADay }[text(row, 'indCode') ?? ''];
      const target = number(row, 'target');
      if (most === undefined || target === null || period === null || template.level !== 'person') return null;
      const days = Math.max(1, workingDaysIn(workingDays, period.period).value);
      const daily = Math.ceil(target / days);
      return daily <= most ? null : { column: 'target', facts: { daily, most } };
    },
  }),
  overPlan({
    id: 'V-SUM-15',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: [targets] },
    check: (context) => {
      const { receivables } = context.planned;
      const [collected, signed] = [ownTarget(context, 'CASH_IN'), ownTarget(context, 'SIGNED')];
      if (receivables === undefined || collected === null) return null;
      const { opening, signedToDate, collectedToDate } = receivables;
      const most = opening + signedToDate - collectedToDate + (signed ?? 0);
      return collected <= most + context.settings.moneyTolerance
        ? null
        : placedAt(context, 'CASH_IN', { collected, most: round(most) });
    },
  }),
  overPlan({
    id: 'V-SUM-16',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: [targets] },
    check: (context) =>
      (
        [
          ['GM_RATE', 'B_GP'],
          ['NM_RATE', 'B_NP'],
        ] as const
      ).flatMap(([rate, profit]): readonly Found[] => {
        const [sales, margin, target] = [
          ownTarget(context, 'SALES'),
          ownTarget(context, rate),
          ownTarget(context, profit),
        ];
        if (sales === null || margin === null || target === null) return [];
        const implied = sales * margin;
        return Math.abs(implied - target) <=
          Math.max(context.settings.profitTolerance, implied * context.settings.rateTolerance)
          ? []
          : [placedAt(context, profit, { target, implied: round(implied) })];
      }),
  }),
  // Seed row S-090: nobody sells more than the market takes.
  overPlan({
    id: 'V-SUM-21',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: [targets] },
    check: (context) => {
      const capacity = ownTarget(context, 'B_MKT');
      return (['SALES', 'REV_CY'] as const).flatMap((code): readonly Found[] => {
        const target = ownTarget(context, code);
        return capacity === null || target === null || target <= capacity
          ? []
          : [placedAt(context, code, { target, most: round(capacity) })];
      });
    },
  }),
];

/** Weights belong together by person where rows are indicators, else all rows of the table do. */
const weighed = (row: RowView): string =>
  keysOf(row.block).has('owner') && row.block.id === 'IND' ? `of ${text(row, 'owner') ?? ''}` : 'all';

const placeOfFirst = (rows: readonly RowView[], column: string): Found =>
  rows[0] === undefined ? {} : { block: rows[0].block.id, row: rows[0].id, column };

/** Whose the gap is. */
export const unitOf = ({ header }: ReviewContext): string => (header === null ? '' : (text(header, 'org') ?? ''));

/** What was issued from above is broken down in full: no signer lets a part of it be nobody's (DR-01, DR-02). */
export const isIssued = ({ planned: { fromAbove } }: ReviewContext, code: string): boolean =>
  fromAbove?.some(({ indicator }) => indicator === code) === true;

/** At the indicator's own row. */
function placedAt({ rows }: ReviewContext, code: string, facts: NonNullable<Found['facts']>): Found {
  const row = rowsBy(rows('IND'), 'indCode').get(code)?.[0];
  return row === undefined ? { block: 'IND', facts } : { block: 'IND', row: row.id, column: 'target', facts };
}
