import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import { limits } from 'shared/contract/limits';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Cells, PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import type { Asking } from 'tests/functions/kinds/whole-way';

/** What somebody typed into a plan that is in force, as the roll-up has to say it. */
export interface TypedFigure {
  readonly question: Extract<FigureQuestion, { ask: 'value' }>;
  readonly value: number;
}

/** Kinds whose targets are their unit's or person's own for the period, and reports of what came of them. */
const typedIn: Readonly<Record<string, readonly [block: string, column: string, what: 'plan' | 'actual']>> = {
  ...{
    'T-ANN-D': ['IND', 'target', 'plan'],
    'T-QTR-D': ['IND', 'target', 'plan'],
    'T-MON-D': ['IND', 'target', 'plan'],
  },
  ...{
    'T-ANN-P': ['IND', 'target', 'plan'],
    'T-QTR-P': ['IND', 'target', 'plan'],
    'T-MON-P': ['IND', 'target', 'plan'],
  },
  ...{ 'T-WEK-D': ['IND', 'target', 'plan'], 'T-WEK-P': ['IND', 'target', 'plan'] },
  ...{ 'T-SMO': ['ACTUAL', 'actual', 'actual'], 'T-SWK': ['ACTUAL', 'actW', 'actual'] },
};

const dimensions = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'];

/** Figures that add up and are said once, by their indicator: money in 万元. */
export function typedFigures(
  { template, unit, person, period }: PlanKey,
  document: PlanDocument,
): readonly TypedFigure[] {
  if (template === 'T-ACT') return bookedFigures(period, document);
  const [block, column, what] = typedIn[template] ?? [];
  if (block === undefined || column === undefined || what === undefined) return [];
  // What a unit reports of a period that is not over yet is no actual of it.
  const isOver = String(document.header['end'] ?? '') < String(document.header['prepDate'] ?? '');
  if (what === 'actual' && person === null && !isOver) return [];
  const sums = new Map<string, number>();
  for (const { cells } of document.blocks[block] ?? []) {
    const value = cells[column];
    const indicator = indicatorOf(String(cells['indCode'] ?? ''));
    const adds = indicator?.acrossUnits.by === 'sum' && ['money', 'count'].includes(indicator.unit.kind);
    const isWhole = dimensions.every((key) => isBlank(cells, key));
    if (adds && isWhole && typeof value === 'number') sums.set(indicator.code, (sums.get(indicator.code) ?? 0) + value);
  }
  return [...sums].map(([indicator, value]) => ({
    question: { ask: 'value', unit, period, indicator, what, ...(person === null ? {} : { person }) },
    value,
  }));
}

/** Finance's books state what is verified of others: of the unit or person each row names. */
function bookedFigures(period: string, document: PlanDocument): readonly TypedFigure[] {
  if (String(document.header['end'] ?? '') >= String(document.header['prepDate'] ?? '')) return [];
  return (document.blocks['BOOKED'] ?? []).flatMap(({ cells }): readonly TypedFigure[] => {
    const [unit, person, indicator] = ['dept', 'person', 'indCode'].map((key) => String(cells[key] ?? ''));
    if (unit === undefined || indicator === undefined || typeof cells['amount'] !== 'number') return [];
    const whose = person === undefined || person === '' ? {} : { person };
    return [
      { question: { ask: 'value', unit, period, indicator, what: 'verified', ...whose }, value: cells['amount'] },
    ];
  });
}

const isBlank = (cells: Cells, key: string): boolean => (cells[key] ?? '') === '';

const fenInWan = 1_000_000;

/** What the roll-up says otherwise, in words. */
export async function differencesInRollUp(
  asking: Asking,
  by: string,
  typed: readonly TypedFigure[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < typed.length; at += limits.questions) {
    const part = typed.slice(at, at + limits.questions);
    const { status, body } = await asking.post(by, 'figures', { questions: part.map(({ question }) => question) });
    if (status !== 200) return [`figures: ${status} ${JSON.stringify(body)}`];
    (body.replies as readonly FigureReply[]).forEach((reply, place) => {
      const { question, value } = part[place] as TypedFigure;
      const said = valueOf(reply);
      if (said === null || Math.abs(said - value) > 1e-9 * Math.max(1, Math.abs(value)))
        wrong.push(`${JSON.stringify(question)}: typed ${value}, rolled up ${JSON.stringify(reply)}`);
    });
  }
  return wrong;
}

function valueOf(reply: FigureReply): number | null {
  if (!('figure' in reply)) return null;
  const { figure } = reply;
  if (figure.kind === 'money') return Number(figure.fen) / fenInWan;
  return figure.kind === 'count' ? figure.count : null;
}
