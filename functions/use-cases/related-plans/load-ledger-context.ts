import { day, type Period } from 'shared/calendar/period';
import { firstDay } from 'shared/calendar/period-bounds';
import { contains, enclosing, partsOf } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { PlanKey } from 'shared/plan/plan-id';
import { fenPer } from 'shared/quantity/money';
import type { KnownContract, Planned } from 'shared/related-plans/planned';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { bookedFigure, figureBook, type FigureBook } from 'shared/roll-up/figure-book';
import { figuresYear } from 'shared/roll-up/figures-year';
import { hasColumns } from 'shared/template/block-columns';
import { blocksOf, type Template } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { UnitLedger } from 'functions/ports/planning';
import type { Dependencies } from 'functions/ports/dependencies';
import { readOwnPlans } from 'functions/use-cases/figures/read-figures';

type Ports = Pick<Dependencies, 'planning' | 'figures'>;

export type LedgerContext = Pick<Planned, 'contracts' | 'receivables' | 'coreOutlets'>;

/** What the ledgers of a unit know about its own plans; a person's plan answers for no ledger. */
export async function loadLedgerContext(ports: Ports, key: PlanKey, period: Period): Promise<LedgerContext> {
  const template = templateOf(key.template);
  if (template === undefined || key.person !== null) return {};
  const ledger = await ports.planning.ledger(key.unit);
  return {
    ...(setsTargets(template) ? { contracts: contractsFor(ledger, period) } : {}),
    ...(setsTargets(template) ? await receivablesFor(ports, ledger, key, period) : {}),
    ...(hasOutlets(template) ? { coreOutlets: ledger.coreOutlets } : {}),
  };
}

/** Plans that say what is to be signed and collected: of a year, quarter or month. */
const setsTargets = (template: Template): boolean =>
  ['year', 'quarter', 'month'].includes(template.grain) &&
  blocksOf(template).some((block) => block.id === 'IND' && hasColumns(block, ['indCode', 'target']));

const hasOutlets = (template: Template): boolean =>
  blocksOf(template).some((block) => hasColumns(block, ['outlet', 'target']));

/** Those of the plan's year, those nobody has dated, and letters that wait for their contract, however old. */
function contractsFor({ contracts }: UnitLedger, period: Period): readonly KnownContract[] {
  const year = period.kind === 'span' ? period : enclosing(period, 'year');
  return contracts.filter(
    ({ date, kind, contractNo }) =>
      date === null || contains(year, day(date)) || (kind === 'release-letter' && contractNo === null),
  );
}

/** V-SUM-15. One read, and only where an opening balance is kept; silent where a month of the year is not known. */
async function receivablesFor(
  { figures }: Ports,
  { openingReceivables }: UnitLedger,
  { unit }: PlanKey,
  period: Period,
): Promise<Pick<LedgerContext, 'receivables'>> {
  if (period.kind === 'span') return {};
  const year = enclosing(period, 'year');
  const opening = openingReceivables.get(year.year);
  if (opening === undefined) return {};
  const before = partsOf(year, 'month').filter((month) => firstDay(month) < firstDay(period));
  const months = before.map(({ key }) => key);
  const book = figureBook(await readOwnPlans({ figures }, unit, figuresYear(year), months));
  const [signed, collected] = ['SIGNED', 'CASH_IN'].map((code) => toDate(book, unit, code, months));
  return signed === null || signed === undefined || collected === null || collected === undefined
    ? {}
    : { receivables: { opening, signedToDate: signed, collectedToDate: collected } };
}

/** In 万元, of each month what was reported, failing that what was planned; null where a month has neither. */
function toDate(book: FigureBook, unit: string, code: string, months: readonly string[]): number | null {
  const entry = indicatorOf(code);
  if (entry === undefined) return null;
  let sum = 0;
  for (const month of months) {
    const own = { unit, person: null };
    const booked = bookedFigure(book, own, code, month, 'actual') ?? bookedFigure(book, own, code, month, 'plan');
    const answer = booked === undefined ? null : figureAnswerOf(booked.state, entry);
    if (answer?.kind !== 'money') return null;
    sum += Number(answer.fen);
  }
  return sum / fenPer['万元'];
}
