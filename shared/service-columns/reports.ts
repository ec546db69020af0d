import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn, type Cell, type Cells } from 'shared/plan/document';
import { dateIn, inWan, numberIn, targetsIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import { inEachRow, ownRows, producer, type Producer } from 'shared/service-columns/producer';
import { bandOf } from 'shared/service-columns/states';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type {
  attainmentViewBlock,
  budgetViewBlock,
  nextBlock,
  opportunityViewBlock,
  teamBlock,
  visitSumBlock,
  weeklyActualBlock,
} from 'shared/template/blocks/report';

/** One line of a view beside a report: what was planned, what came of it. Money in 万元. */
export interface PlanAgainstActual {
  readonly line: string;
  readonly plan: number | null;
  readonly actual: number | null;
}

/** Difference and completion beside plan and actual; neither where one of them is not known. */
export function compared({ line, plan, actual }: PlanAgainstActual) {
  const isKnown = plan !== null && actual !== null;
  return {
    ...{ line, plan, actual },
    dev: isKnown ? rounded(actual - plan) : null,
    rate: isKnown && plan !== 0 ? actual / plan : null,
  };
}

/** Sums of 万元 carry no more than a 分. */
const rounded = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;

/** What weekly, monthly and annual reports show beside what their writer types. */
export const reportProducers: readonly Producer[] = [
  producer<typeof weeklyActualBlock>()(
    'ACTUAL',
    ['cumAct'],
    'plans',
    inEachRow('ACTUAL', (cells, facts) => ({ cumAct: actualSoFar(textIn(cells, 'indCode'), cells, facts) })),
    ['T-SWK'],
  ),
  producer<typeof visitSumBlock>()('VISITS', ['person', 'n', 'intent'], 'plans', (facts) =>
    ownRows('VISITS', visitsOf(facts)),
  ),
  producer<typeof nextBlock>()('NEXT', ['wbs', 'goal', 'owner', 'end'], 'plans', ({ related: { following } }) =>
    ownRows(
      'NEXT',
      rowsOf(following, 'TASK').map(({ cells }) => ({
        wbs: textIn(cells, 'wbs'),
        goal: textIn(cells, 'goal') ?? textIn(cells, 'name'),
        owner: textIn(cells, 'owner'),
        end: dateIn(cells, 'end'),
      })),
    ),
  ),
  producer<typeof budgetViewBlock>()('BUDGET', ['line', 'plan', 'actual', 'dev', 'rate'], 'plans', (facts) =>
    ownRows('BUDGET', budgetOf(facts).map(compared)),
  ),
  producer<typeof opportunityViewBlock>()('OPPS', ['line', 'plan', 'actual', 'dev', 'rate'], 'plans', (facts) =>
    ownRows('OPPS', opportunitiesOf(facts).map(compared)),
  ),
  producer<typeof attainmentViewBlock>()('ATTAIN', ['line', 'plan', 'actual', 'dev', 'rate'], 'plans', ({ related }) =>
    ownRows('ATTAIN', attainment(related.covered, related.summaries).map(compared)),
  ),
  producer<typeof teamBlock>()(
    'TEAM',
    ['contrib'],
    'plans',
    inEachRow('TEAM', (cells, facts) => ({ contrib: contributionOf(textIn(cells, 'person'), facts) })),
  ),
];

const rowsOf = (plan: StoredPlan | null, block: string) => (plan === null ? [] : rowsIn(plan.document, block));

const sum = (values: readonly number[]): number => rounded(values.reduce((all, each) => all + each, 0));

/** What adds up so far in the year with this week's own; of anything else this week's. */
function actualSoFar(indicator: string | null, cells: Cells, { key, actuals, document }: ServiceFacts): Cell {
  const own = numberIn(cells, 'actW');
  if (indicator === null) return null;
  if (indicatorOf(indicator)?.acrossTime !== 'sum') return own;
  const before = actuals
    .filter((each) => each.person === key.person && each.indicator === indicator && each.period < key.period)
    .map(({ value }) => value / inWan(document, indicator));
  return before.length === 0 && own === null ? null : sum([...before, own ?? 0]);
}

/** T-DAY.拜访 of the week, by person. */
function visitsOf({ related: { days } }: ServiceFacts) {
  const persons = [...new Set(days.flatMap(({ key }) => key.person ?? []))];
  return persons.map((person) => {
    const visits = days.filter(({ key }) => key.person === person).flatMap((day) => rowsIn(day.document, 'VIS'));
    const intent = visits.filter(({ cells }) => ['high', 'mid'].includes(textIn(cells, 'intent') ?? ''));
    return { person, n: visits.length, intent: new Set(intent.map(({ cells }) => textIn(cells, 'customer'))).size };
  });
}

/** By purpose: quotas of the month's plan, and what was verified of them there or in its expense plan. */
function budgetOf({ related: { covered, spending } }: ServiceFacts): readonly PlanAgainstActual[] {
  const amounts = (plan: StoredPlan | null, purpose: string, column: string): readonly number[] =>
    rowsOf(plan, 'EXP').flatMap(({ cells }) => {
      const value = textIn(cells, 'purpose') === purpose ? numberIn(cells, column) : null;
      return value === null || plan === null ? [] : [value * inWan(plan.document, 'EXP_QUOTA')];
    });
  const rows = [covered, spending].flatMap((plan) => rowsOf(plan, 'EXP'));
  const purposes = [...new Set(rows.flatMap(({ cells }) => textIn(cells, 'purpose') ?? []))];
  const known = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values));
  return purposes.map((line) => ({
    line,
    plan: known(amounts(covered, line, 'quota')) ?? known(amounts(spending, line, 'quota')),
    actual: known(amounts(spending, line, 'verified')) ?? known(amounts(covered, line, 'verified')),
  }));
}

/** Stages: where the month's plan wanted each opportunity to be, and where the latest plan of the unit sees it. */
function opportunitiesOf({ related: { covered, following, pipeline } }: ServiceFacts): readonly PlanAgainstActual[] {
  const now = new Map(
    [covered, pipeline, following].flatMap((plan) =>
      rowsOf(plan, 'OPP').map(({ cells }) => [textIn(cells, 'oppId'), stageIn(textIn(cells, 'stage'))] as const),
    ),
  );
  return rowsOf(covered, 'OPP').flatMap(({ cells }) => {
    const id = textIn(cells, 'oppId');
    const line = [id, textIn(cells, 'project')].filter((each) => each !== null).join(' ');
    return id === null ? [] : [{ line, plan: stageIn(textIn(cells, 'targetStage')), actual: now.get(id) ?? null }];
  });
}

const stageIn = (stage: string | null): number | null => (stage === null ? null : Number(stage));

/** Targets of a plan against what summaries of its months report. */
export const attainment = (plan: StoredPlan | null, summaries: readonly StoredPlan[]): readonly PlanAgainstActual[] =>
  plan === null
    ? []
    : targetsIn(plan).map(({ indicator, target }) => ({
        line: indicator,
        plan: target,
        actual: reportedIn(indicator, summaries),
      }));

function reportedIn(indicator: string, summaries: readonly StoredPlan[]): number | null {
  const values = summaries.flatMap(({ document }) =>
    rowsIn(document, 'ACTUAL').flatMap(({ cells }) => {
      const value = textIn(cells, 'indCode') === indicator ? numberIn(cells, 'actual') : null;
      return value === null ? [] : [value * inWan(document, indicator)];
    }),
  );
  if (values.length === 0) return null;
  const over = indicatorOf(indicator)?.acrossTime;
  if (over === 'sum' || over === 'distinct') return sum(values);
  return over === 'last' || values.length === 1 ? (values.at(-1) ?? null) : null;
}

/** Far enough from plan to be looked into (7.3). */
export const isShort = (cells: Cells): boolean => ['warning', 'serious'].includes(String(bandOf(cells)));

/** By what people are compared: what they reported of the first of these, in 万元. */
export const contributing = ['REV_CY', 'SALES', 'CTR_NCY', 'CASH_IN'] as const;

export function contributionOf(person: string | null, { actuals }: Pick<ServiceFacts, 'actuals'>): number | null {
  for (const indicator of contributing) {
    const own = actuals.filter((each) => each.person === person && each.indicator === indicator);
    if (own.length > 0) return sum(own.map(({ value }) => value));
  }
  return null;
}
