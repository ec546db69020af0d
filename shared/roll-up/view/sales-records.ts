import { daysBetween } from 'shared/calendar/date';
import { enclosing, contains } from 'shared/calendar/period-parts';
import { day, readPeriod, year } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rounded } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { codeForm } from 'shared/review/text/name-form';
import { grouped } from 'shared/roll-up/grouped';
import { amountIn, bestFigure } from 'shared/roll-up/view/figure-records';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import { fieldText } from 'shared/roll-up/view/records';
import type { Traced } from 'shared/roll-up/view/sources';
import type { View } from 'shared/roll-up/view/view';
import { plannedRows, reportedRows, type ViewPlanRow } from 'shared/roll-up/view/view-plan';
import type { TemplateId } from 'shared/template/template';

const plansWithOpportunities: readonly TemplateId[] = [
  ...(['T-OPP', 'T-GAP', 'T-ANN-D', 'T-QTR-D', 'T-QTR-P', 'T-MON-D', 'T-MON-P'] as const),
];
const plansWithCustomers: readonly TemplateId[] = [
  ...(['T-CUS', 'T-ANN-D', 'T-ANN-P', 'T-QTR-D', 'T-QTR-P', 'T-MON-D', 'T-MON-P'] as const),
];

const planOf = ({ plan }: ViewPlanRow): readonly string[] => [plan.planId];

/** A share of one credited to the row's unit; all of it where no share is written. */
const shareOf = (row: ViewPlanRow): number => row.figure('share', { kind: 'percent', zh: '%', en: '%' }) ?? 1;
const probabilityOf = (row: ViewPlanRow): number => row.figure('prob', { kind: 'percent', zh: '%', en: '%' }) ?? 0;

/** The latest row of each opportunity and unit: a plan of a later period or version knows it better. */
function latestOpportunities({ plans, period }: ViewMaterial): readonly ViewPlanRow[] {
  const rows = plannedRows(plans, period, 'OPP', plansWithOpportunities).filter((row) => row.text('oppId') !== '');
  const byKey = grouped(rows, (row) => `${idOf(row)}|${row.plan.unit}`);
  return [...byKey.values()].flatMap((same) => {
    const inOrder = [...same].sort((one, other) => (one.plan.period < other.plan.period ? -1 : 1));
    return inOrder.slice(-1);
  });
}

const idOf = (row: ViewPlanRow): string => codeForm(row.text('oppId'));
/** Lost ones bring nothing any more. */
const isLost = (row: ViewPlanRow): boolean => row.text('stage') === '0';

/**
 * An amount of an opportunity over all units that list it: the sum of their shares, never more than the whole; where
 * somebody writes no share the whole counts once (R8).
 */
function sharedAmount(rows: readonly ViewPlanRow[], amountOf: (row: ViewPlanRow) => number): number {
  const whole = Math.max(...rows.map(amountOf));
  const shares = rows.map((row) => amountOf(row) * shareOf(row)).reduce((sum, each) => sum + each, 0);
  return rounded(Math.min(whole, shares), 0);
}

export function opportunityRecords(material: ViewMaterial): readonly Traced<'opportunities'>[] {
  const rows = latestOpportunities(material).filter((row) => !isLost(row));
  const byId = grouped(rows, idOf);
  return rows.map((row) => {
    const same = byId.get(idOf(row)) ?? [row];
    const inAll = (column: string): number => sharedAmount(same, (each) => each.money(column) ?? 0);
    const stage = Number(row.text('stage')) || 0;
    const plannedStage = Number(row.text('targetStage')) || 0;
    const target = row.date('stageDate');
    const due = target !== null && target <= material.asOf;
    const registered = row.date('regDate');
    return {
      oppId: row.text('oppId'),
      oppClass: row.text('oppClass'),
      unit: row.plan.unit,
      amount: inAll('amount'),
      weighted: sharedAmount(same, (each) => rounded((each.money('amount') ?? 0) * probabilityOf(each), 0)),
      revCY: inAll('revCY'),
      revNY: inAll('revNY'),
      stage,
      plannedStage,
      due,
      onStage: due && stage >= plannedStage,
      daysLate: due && stage < plannedStage ? daysBetween(target, material.asOf) : 0,
      month: registered === null ? '' : enclosing(day(registered), 'month').key,
      plans: planOf(row),
    };
  });
}

/** Stages of a sale in order (E-STAGE); 7 is paid. */
const stages = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** An opportunity entered its own stage and, on the way there, every stage before it. */
export function funnelRecords(material: ViewMaterial): readonly Traced<'funnel'>[] {
  const rows = latestOpportunities(material).filter((row) => !isLost(row));
  const targets = plannedRows(material.plans, material.period, 'FUN', ['T-OPP']);
  const percent = { kind: 'percent', zh: '%', en: '%' } as const;
  return stages.flatMap((stage) => {
    const planned = targets.filter((row) => row.text('stage') === stage);
    const target = planned.map((row) => row.figure('convTarget', percent)).find((each) => each !== null) ?? null;
    return rows
      .filter((row) => Number(row.text('stage')) >= Number(stage))
      .map((row) => ({
        stage,
        oppId: row.text('oppId'),
        amount: row.money('amount') ?? 0,
        inStage: row.text('stage') === stage,
        entered: true,
        targetConversion: target,
        plans: [...planOf(row), ...planned.flatMap(planOf)],
      }));
  });
}

/** Sales by category, line, region and outlet, as planned and, where sales are reported by category, as done. */
export function salesRecords(material: ViewMaterial, { rows: [about] }: View): readonly Traced<'sales'>[] {
  const all = [...splitTargets(material), ...reportedCategories(material), ...regions(material), ...outlets(material)];
  // A plan splits by one dimension at a time: what is split by another says nothing here.
  return all.filter((record) => about === undefined || fieldText(record, about) !== '');
}

const noSales = { category: '', line: '', region: '', outlet: '' } as const;
const noAmounts = { sales: null, target: null, grossProfit: null, capacity: null, targetShare: null } as const;

const indicatorPlans: readonly TemplateId[] = [
  ...(['T-ANN-D', 'T-QTR-D', 'T-MON-D', 'T-ANN-P', 'T-QTR-P', 'T-MON-P'] as const),
];
/** What is sold, most general first: the one that a plan speaks of. */
const soldIndicators = ['SALES', 'REV_CY'] as const;

function splitTargets({ plans, period }: ViewMaterial): readonly Traced<'sales'>[] {
  const rows = plannedRows(plans, period, 'IND', indicatorPlans);
  const isSold = (row: ViewPlanRow, code: string): boolean => row.text('indCode') === code;
  const sold = soldIndicators.find((code) => rows.some((row) => isSold(row, code)));
  const split = rows.filter(
    (row) =>
      sold !== undefined &&
      isSold(row, sold) &&
      ['dimCat', 'dimLine', 'dimRegion'].some((dimension) => row.text(dimension) !== ''),
  );
  const packages = plannedRows(plans, period, 'PACKAGE', ['T-ANN-D', 'T-MIX']);
  const percent = { kind: 'percent', zh: '%', en: '%' } as const;
  const mix = packages.map((row) => ({
    ...{ ...noSales, ...noAmounts },
    category: row.text('cat'),
    targetShare: row.figure('tgt', percent),
    plans: planOf(row),
  }));
  return [
    ...split.map((row) => ({
      ...{ ...noSales, ...noAmounts },
      category: row.text('dimCat'),
      line: row.text('dimLine'),
      region: row.text('dimRegion'),
      target: row.money('target'),
      plans: planOf(row),
    })),
    ...mix,
  ];
}

const categories = ['F', 'V', 'P', 'I'] as const;

const reportedCategories = (material: ViewMaterial): readonly Traced<'sales'>[] =>
  categories.flatMap((category) => {
    const sales = bestFigure(material, material.unit, `B_SALES_${category}`, 'actual');
    const amount = amountIn(sales, indicatorOf(`B_SALES_${category}`));
    return amount === null ? [] : [{ ...noSales, ...noAmounts, category, sales: amount, plans: sales.plans }];
  });

const regions = ({ plans, period }: ViewMaterial): readonly Traced<'sales'>[] =>
  plannedRows(plans, period, 'REGION', ['T-ANN-D', 'T-MIX']).map((row) => ({
    ...{ ...noSales, ...noAmounts },
    region: row.text('region'),
    sales: row.money('cur'),
    target: row.money('target'),
    capacity: row.money('cap'),
    plans: planOf(row),
  }));

const outlets = ({ plans, period }: ViewMaterial): readonly Traced<'sales'>[] =>
  plannedRows(plans, period, 'OUTLET', ['T-DEC']).map((row) => ({
    ...{ ...noSales, ...noAmounts },
    category: row.text('cat'),
    region: row.text('region'),
    outlet: row.text('outlet'),
    target: row.money('target'),
    plans: planOf(row),
  }));

/** T-GAP where a unit wrote one; failing that, what the year's target, actuals and opportunities say. */
export function gapRecords(material: ViewMaterial): readonly Traced<'revenueGaps'>[] {
  const rows = plannedRows(material.plans, material.period, 'GAP', ['T-GAP']);
  const written = rows.map((row) => ({
    unit: row.plan.unit,
    target: row.money('target'),
    yearToDate: row.money('ytd'),
    backlog: row.money('backlog'),
    guaranteed: row.money('gOpp'),
    supplement: weightedOf(material, row.plan.unit, 'OC-S'),
    plans: planOf(row),
  }));
  const known = new Set(written.map(({ unit }) => unit));
  const reckoned = material.lastUnits
    .filter((unit) => !known.has(unit))
    .flatMap((unit): readonly Traced<'revenueGaps'>[] => {
      const period = enclosing(material.period, 'year').key;
      const entry = indicatorOf('REV_CY');
      const [target, done] = (['plan', 'actual'] as const).map((basis) =>
        material.figure({ unit, person: null, indicator: 'REV_CY', period, basis, level: 'best' }),
      );
      const amount = target === undefined ? null : amountIn(target, entry);
      if (target === undefined || done === undefined || amount === null) return [];
      return [
        {
          unit,
          target: amount,
          yearToDate: amountIn(done, entry) ?? 0,
          backlog: 0,
          guaranteed: weightedOf(material, unit, 'OC-G'),
          supplement: weightedOf(material, unit, 'OC-S'),
          plans: [...target.plans, ...done.plans],
        },
      ];
    });
  return [...written, ...reckoned];
}

const weightedOf = (material: ViewMaterial, unit: string, oppClass: string): number =>
  latestOpportunities(material)
    .filter((row) => row.plan.unit === unit && row.text('oppClass') === oppClass && !isLost(row))
    .map((row) => rounded((row.money('amount') ?? 0) * probabilityOf(row) * shareOf(row), 0))
    .reduce((sum, each) => sum + each, 0);

/** What is to bring a target of revenue, in 分: contracts in hand, then opportunities by class, weighted. */
export interface CoveringSales {
  readonly backlog: number;
  readonly guaranteed: number;
  readonly supplement: number;
}

/** From stage 6 on a contract or a release letter is there (V-OPP-10). */
const contractStage = 6;

/**
 * N9: of these units, or of one person in them. What a unit wrote down in T-GAP goes before what its opportunities say;
 * signed ones are its contracts in hand, and together it is what RU-15 shows.
 */
export function coveringSales(material: ViewMaterial, units: readonly string[], person: string | null): CoveringSales {
  const gaps = person === null ? gapRecords(material).filter(({ unit }) => units.includes(unit)) : [];
  const isWritten = new Set(
    plannedRows(material.plans, material.period, 'GAP', ['T-GAP']).map(({ plan }) => plan.unit),
  );
  const written = gaps.filter(({ unit }) => isWritten.has(unit));
  const open = latestOpportunities(material).filter(
    (row) =>
      units.includes(row.plan.unit) &&
      !isLost(row) &&
      (person === null ? !isWritten.has(row.plan.unit) : row.text('owner') === person),
  );
  const isSigned = (row: ViewPlanRow): boolean => Number(row.text('stage')) >= contractStage;
  const weighted = (keep: (row: ViewPlanRow) => boolean): number =>
    open
      .filter(keep)
      .map((row) => rounded((row.money('amount') ?? 0) * probabilityOf(row) * shareOf(row), 0))
      .reduce((sum, each) => sum + each, 0);
  const isOf = (oppClass: string) => (row: ViewPlanRow) => row.text('oppClass') === oppClass && !isSigned(row);
  const ofThisYear = (row: ViewPlanRow): boolean => ['OC-G', 'OC-S'].includes(row.text('oppClass')) && isSigned(row);
  const sumOf = (amount: (gap: (typeof written)[number]) => number | null): number =>
    written.reduce((sum, gap) => sum + (amount(gap) ?? 0), 0);
  return {
    backlog: sumOf(({ backlog }) => backlog) + weighted(ofThisYear),
    guaranteed: sumOf(({ guaranteed }) => guaranteed) + weighted(isOf('OC-G')),
    supplement: sumOf(({ supplement }) => supplement) + weighted(isOf('OC-S')),
  };
}

export function customerRecords(material: ViewMaterial): readonly Traced<'customers'>[] {
  const { plans, period } = material;
  const evidence = reportedRows(plans, period, 'EVID', ['T-CUS']);
  return plannedRows(plans, period, 'CUS', plansWithCustomers)
    .filter((row) => row.text('custId') !== '')
    .map((row) => {
      const proof = evidence.find((each) => codeForm(each.text('custId')) === codeForm(row.text('custId')));
      const kind = row.text('evidType') === '' ? (proof?.text('evidType') ?? '') : row.text('evidType');
      const date = row.date('evidDate') ?? proof?.date('evidDate') ?? null;
      const month = readPeriod(row.text('planMonth'));
      return {
        custId: codeForm(row.text('custId')),
        unit: row.plan.unit,
        month: row.text('planMonth'),
        type: row.text('custType'),
        source: row.text('source'),
        evidence: kind,
        planned: !isRefused(month) && contains(period, month),
        counted: kind !== '' && date !== null && contains(period, day(date)),
        plans: [...planOf(row), ...(proof === undefined ? [] : planOf(proof))],
      };
    });
}

/** What opportunities bring to this year and to later ones; `2027+` is 2027 and all after it. */
export function carryForwardRecords(material: ViewMaterial): readonly Traced<'carryForward'>[] {
  const now = Number(enclosing(material.period, 'year').key);
  return opportunityRecords(material)
    .filter(({ revNY }) => revNY > 0)
    .flatMap((each, index, all) => {
      if (all.findIndex(({ oppId }) => oppId === each.oppId) !== index) return [];
      const amounts: readonly (readonly [string, number])[] = [
        [year(now).key, each.revCY],
        [`${year(now + 1).key}+`, each.revNY],
      ];
      return amounts
        .filter(([, amount]) => amount > 0)
        .map(([revenueYear, amount]) => ({ contract: each.oppId, revenueYear, amount, plans: each.plans }));
    });
}
