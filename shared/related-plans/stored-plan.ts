import { isDate, type IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period, type PeriodOf } from 'shared/calendar/period';
import { contains, enclosing, partsOf } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import { isRefused } from 'shared/quantity/refusal';
import { fenPer } from 'shared/quantity/money';
import { rowsIn, type Cell, type Cells, type PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { textsIn } from 'shared/plan/typed-rows';

/** A stored plan as other plans look at it: the version in force, or failing that the latest on its way. */
export interface StoredPlan {
  readonly planId: string;
  readonly planNo: string;
  readonly key: PlanKey;
  readonly inForce: boolean;
  readonly document: PlanDocument;
  /** Keys of the findings that stood, with a reason, when this version was handed in. */
  readonly stood?: readonly string[];
}

/** A figure another plan holds; money in 万元 whatever that plan's unit is. */
export interface StoredFigure {
  readonly indicator: string;
  readonly target: number;
  /** 前期累计目标, where the plan knows it. */
  readonly before: number | null;
}

/** Whether the plan lies in the planning year of this period. */
export function isOfYear({ key }: StoredPlan, period: Exclude<Period, { kind: 'span' }>): boolean {
  const [own, year] = [readPeriod(key.period), enclosing(period, 'year')];
  if (isRefused(own)) return false;
  return own.kind === 'span' ? own.firstYear === year.year : contains(year, own);
}

export interface StoredTask {
  /** How another plan names it: what its list of parent tasks offers. */
  readonly ref: string;
  readonly wbs: string;
  readonly name: string;
  readonly unit: string;
  readonly ownerDept: string | null;
  readonly owner: string | null;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly custOpp: string | null;
  readonly coop: readonly string[];
}

export const textIn = (cells: Cells, key: string): string | null => {
  const text = String(cells[key] ?? '').trim();
  return text === '' ? null : text;
};

export const numberIn = (cells: Cells, key: string): number | null => {
  const value = cells[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const dateIn = (cells: Cells, key: string): IsoDate | null => {
  const value: Cell | undefined = cells[key];
  return typeof value === 'string' && isDate(value) ? value : null;
};

export const taskRef = (planId: string, wbs: string): string => `${planId}#${wbs}`;

/** The number of the task that a reference names. */
export const wbsIn = (ref: string | null): string | null =>
  ref === null || !ref.includes('#') ? null : ref.slice(ref.lastIndexOf('#') + 1);

/** Tasks that have a number, a name and both dates; others cannot be named or compared. */
export const tasksIn = ({ planId, key, document }: StoredPlan): readonly StoredTask[] =>
  rowsIn(document, 'TASK').flatMap(({ cells }): readonly StoredTask[] => {
    const [wbs, name, start, end] = [
      textIn(cells, 'wbs'),
      textIn(cells, 'name'),
      dateIn(cells, 'start'),
      dateIn(cells, 'end'),
    ];
    if (wbs === null || name === null || start === null || end === null) return [];
    return [
      {
        ...{ ref: taskRef(planId, wbs), wbs, name, start, end, unit: key.unit },
        ownerDept: textIn(cells, 'ownerDept'),
        owner: textIn(cells, 'owner'),
        custOpp: textIn(cells, 'custOpp'),
        coop: textsIn(cells['coop'] ?? null),
      },
    ];
  });

const dimensions = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'];

const isWhole = (cells: Cells): boolean => dimensions.every((key) => textIn(cells, key) === null);

const yuanInWan = fenPer['元'] / fenPer['万元'];

/** What turns a figure of this document into 万元; 1 for everything that is no money. */
export const inWan = ({ header }: PlanDocument, indicator: string): number =>
  header['moneyUnit'] === 'yuan' && indicatorOf(indicator)?.unit.kind === 'money' ? yuanInWan : 1;

/** Whole targets by indicator: several owners' shares of what adds up are added up, of anything else the first counts. */
export function targetsIn({ document }: StoredPlan): readonly StoredFigure[] {
  const found = new Map<string, StoredFigure>();
  for (const { cells } of rowsIn(document, 'IND')) {
    const [indicator, target] = [textIn(cells, 'indCode'), numberIn(cells, 'target')];
    if (indicator === null || target === null || !isWhole(cells)) continue;
    const [scale, known] = [inWan(document, indicator), found.get(indicator)];
    const before = numberIn(cells, 'cumBefore');
    const own = { indicator, target: target * scale, before: before === null ? null : before * scale };
    if (known === undefined) found.set(indicator, own);
    else if (indicatorOf(indicator)?.acrossUnits.by === 'sum') found.set(indicator, added(known, own));
  }
  return [...found.values()];
}

const added = (one: StoredFigure, other: StoredFigure): StoredFigure => ({
  indicator: one.indicator,
  target: one.target + other.target,
  before: one.before === null && other.before === null ? null : (one.before ?? 0) + (other.before ?? 0),
});

/** What the plan's own split gives to a month or quarter within it: T-QTR.月度分解, T-ANN-D.季月分解. */
export const splitFor = ({ document }: StoredPlan, period: Period): readonly StoredFigure[] =>
  splitColumns(period).flatMap(({ block, keys }) =>
    rowsIn(document, block).flatMap(({ cells }): readonly StoredFigure[] => {
      const indicator = textIn(cells, 'indCode');
      if (indicator === null || !isWhole(cells)) return [];
      const values = keys.flatMap((key) => numberIn(cells, key) ?? []);
      const value = together(indicator, values);
      return value === null ? [] : [{ indicator, target: value * inWan(document, indicator), before: null }];
    }),
  );

/** Where either kind of split keeps a period. */
function splitColumns(period: Period): readonly { readonly block: string; readonly keys: readonly string[] }[] {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [];
  const inYear = partsOf(period, 'month').map(({ month }) => `m${String(month).padStart(2, '0')}`);
  const ofYear = { block: 'MONTHS', keys: inYear };
  return period.kind === 'quarter' ? [ofYear] : [{ block: 'QMONTHS', keys: [`m${placeInQuarter(period)}`] }, ofYear];
}

function together(indicator: string, values: readonly number[]): number | null {
  if (values.length === 1) return values[0] ?? null;
  switch (indicatorOf(indicator)?.acrossTime) {
    case 'sum':
    case 'distinct':
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    case 'last':
      return values.at(-1) ?? null;
    default:
      return null;
  }
}

/** What T-ANN-D.人员分解 gives to one person. */
export const shareOf = ({ document }: StoredPlan, person: string): readonly StoredFigure[] =>
  rowsIn(document, 'PERSONS').flatMap(({ cells }): readonly StoredFigure[] => {
    const [indicator, value] = [textIn(cells, 'indCode'), numberIn(cells, 'value')];
    if (indicator === null || value === null || textIn(cells, 'person') !== person) return [];
    return [{ indicator, target: value * inWan(document, indicator), before: null }];
  });

/** 1 for a quarter's first month, whenever the year begins. */
const placeInQuarter = (month: PeriodOf<'month'>): number =>
  partsOf(enclosing(month, 'quarter'), 'month').findIndex(({ key }) => key === month.key) + 1;
