import { previous } from 'shared/calendar/period-order';
import { readPeriod } from 'shared/calendar/period';
import type { KeyFigure } from 'shared/contract/plan-summary';
import { indicatorOf, indicators } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { figureAnswerOf, type FigureAnswer } from 'shared/roll-up/figure-answer';
import { planContributions } from 'shared/roll-up/plan-contributions';

type Figure = KeyFigure['plan'];

/** What leaders look at first; then the catalogue's own order. */
const mostTelling = ['REV_CY', 'SALES', 'CTR_NCY', 'SIGNED', 'NEWCUST', 'COLL_RATE', 'CASH_IN', 'EXP_APPL', 'OPP_RPT'];

/** So many fit into a summary. */
const mostFigures = 5;

const fenPerWan = 1_000_000;

function figureIn(answer: FigureAnswer): Figure | null {
  switch (answer.kind) {
    case 'money':
      return { value: Number(answer.fen) / fenPerWan, as: 'number' };
    case 'count':
      return { value: answer.count, as: 'number' };
    case 'quotient':
      return { value: answer.value, as: answer.shown };
    case 'number':
      return { value: answer.value, as: 'number' };
    case 'gap':
      return null;
  }
}

/** What a plan itself states of its own period, by indicator. */
export function plannedFigures(document: PlanDocument): ReadonlyMap<string, Figure> {
  const read = planContributions(document);
  const found = new Map<string, Figure>();
  if ('refused' in read) return found;
  for (const { indicator, basis, state, period } of read.contributions) {
    const entry = indicatorOf(indicator);
    if (basis !== 'plan' || period !== String(document.header['period']) || entry === undefined) continue;
    const figure = figureIn(figureAnswerOf(state, entry));
    if (figure !== null) found.set(indicator, figure);
  }
  return found;
}

/** Numbers beside the target in the plan's own row of the indicator that is not split. */
function besideTarget(document: PlanDocument, { code, unit }: Indicator, column: string): Figure | null {
  const row = rowsIn(document, 'IND').find(
    ({ cells }) =>
      cells['indCode'] === code &&
      ['dimCat', 'dimLine', 'dimRegion', 'dimCust'].every((key) => (cells[key] ?? null) === null),
  );
  const value = row?.cells[column];
  if (typeof value !== 'number') return null;
  const isYuan = unit.kind === 'money' && document.header['moneyUnit'] === 'yuan';
  return { value: isYuan ? value / 10_000 : value, as: unit.kind === 'percent' ? 'percent' : 'number' };
}

export interface OtherPlans {
  readonly before: PlanDocument | null;
  readonly parent: PlanDocument | null;
}

const stated = (document: PlanDocument | null, code: string): KeyFigure['before'] => {
  const plan = document === null ? undefined : plannedFigures(document).get(code);
  return document === null || plan === undefined ? null : { period: String(document.header['period']), plan };
};

/** The plan's most telling figures with what they are compared with. */
export function keyFiguresOf(document: PlanDocument, { before, parent }: OtherPlans): readonly KeyFigure[] {
  const planned = plannedFigures(document);
  const rank = ({ code }: Indicator): number => {
    const at = mostTelling.indexOf(code);
    return at === -1 ? mostTelling.length : at;
  };
  // Parts of ratios are counted, not aimed at: only indicators with a row of their own.
  const inRows = new Set(rowsIn(document, 'IND').map(({ cells }) => String(cells['indCode'] ?? '')));
  return indicators
    .filter(({ code }) => planned.has(code) && inRows.has(code))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, mostFigures)
    .flatMap((entry): readonly KeyFigure[] => {
      const plan = planned.get(entry.code);
      if (plan === undefined) return [];
      return [
        {
          indicator: { id: entry.code, zh: entry.zh, en: entry.en },
          unit: { zh: entry.unit.zh, en: entry.unit.en },
          plan,
          issued: besideTarget(document, entry, 'parentTarget'),
          lastYear: besideTarget(document, entry, 'prevActual'),
          before: stated(before, entry.code),
          parent: stated(parent, entry.code),
        },
      ];
    });
}

/** The same plan of the period before. */
export function keyBefore(key: PlanKey): PlanKey | null {
  const period = readPeriod(key.period);
  return isRefused(period) ? null : { ...key, period: previous(period).key };
}
