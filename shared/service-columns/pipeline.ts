import { addDays, dateOf, daysBetween, isDate, yearOf, type IsoDate } from 'shared/calendar/date';
import { rowsIn, type Cell, type Cells } from 'shared/plan/document';
import { dateIn, numberIn, textIn } from 'shared/related-plans/stored-plan';
import { inEachRow, ownRows, producer, type Producer } from 'shared/service-columns/producer';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { calendarBlock } from 'shared/template/blocks/annual';
import type { activityBlock } from 'shared/template/blocks/daily';
import type { opportunityBlock } from 'shared/template/blocks/opportunity';
import type { funnelBlock, progressBlock } from 'shared/template/blocks/pipeline';
import type { executionBlock } from 'shared/template/blocks/spending';
import { lostStage } from 'shared/template/funnel';

/** What follows from the plan's own rows beside earlier plans: opportunities, money, days. */
export const pipelineProducers: readonly Producer[] = [
  producer<typeof opportunityBlock>()(
    'OPP',
    ['daysInStage'],
    'plans',
    inEachRow('OPP', (cells, facts) => ({ daysInStage: daysInStage(cells, facts) })),
  ),
  producer<typeof funnelBlock>()(
    'FUN',
    ['in', 'out'],
    'plans',
    inEachRow('FUN', (cells, facts) => {
      const moves = movesOf(facts);
      const stage = textIn(cells, 'stage');
      return {
        in: moves.filter(({ from, to }) => to === stage && from !== stage).length,
        out: moves.filter(({ from, to }) => from === stage && to !== stage).length,
      };
    }),
  ),
  producer<typeof progressBlock>()(
    'MILES',
    ['late'],
    'plans',
    inEachRow('MILES', (cells, facts) => ({ late: daysBehind(cells, facts) })),
  ),
  producer<typeof executionBlock>()('EXEC', ['indCode', 'plan', 'actual'], 'plans', (facts) =>
    ownRows('EXEC', executionOf(facts)),
  ),
  producer<typeof calendarBlock>()('CAL', ['when', 'person', 'dept', 'item', 'mark'], 'plans', (facts) =>
    ownRows('CAL', calendarOf(facts)),
  ),
  producer<typeof activityBlock>()(
    'ACTIV',
    ['remainDay'],
    'plans',
    inEachRow('ACTIV', (cells, facts) => ({ remainDay: remainingADay(cells, facts) })),
  ),
];

const today = ({ today: day, document }: ServiceFacts): IsoDate => {
  const end = dateIn(document.header, 'end');
  return end !== null && end < day ? end : day;
};

/** Since the plan that saw it in this stage first; no day where none has yet. */
function daysInStage(cells: Cells, facts: ServiceFacts): Cell {
  const before = facts.planned.stages?.[textIn(cells, 'oppId') ?? ''];
  if (textIn(cells, 'oppId') === null) return null;
  return before === undefined || before.stage !== textIn(cells, 'stage')
    ? 0
    : Math.max(0, daysBetween(before.since, today(facts)));
}

/** From which stage to which each opportunity has come since earlier plans; new ones come from none. */
const movesOf = ({ document, planned: { stages } }: ServiceFacts) =>
  rowsIn(document, 'OPP').flatMap(({ cells }) => {
    const [id, to] = [textIn(cells, 'oppId'), textIn(cells, 'stage')];
    return id === null || to === null ? [] : [{ from: stages?.[id]?.stage ?? null, to }];
  });

/** Days since the end of the first month whose planned stage has not been reached. */
function daysBehind(cells: Cells, facts: ServiceFacts): Cell {
  const opportunity = rowsIn(facts.document, 'OPP').find(
    (row) => textIn(row.cells, 'oppId') === textIn(cells, 'oppId'),
  );
  const stage = opportunity === undefined ? null : textIn(opportunity.cells, 'stage');
  const start = dateIn(facts.document.header, 'start');
  if (stage === null || stage === lostStage || start === null) return null;
  const now = today(facts);
  const behind = Array.from({ length: 12 }, (_, at) => at + 1).find((number) => {
    const planned = textIn(cells, `m${String(number).padStart(2, '0')}`);
    return planned !== null && Number(planned) > Number(stage) && endOfMonth(start, number) < now;
  });
  return behind === undefined ? 0 : daysBetween(endOfMonth(start, behind), now);
}

const endOfMonth = (start: IsoDate, number: number): IsoDate => dateOf(yearOf(start), number + 1, 0);

const sumOf = (facts: ServiceFacts, block: string, key: string): number | null => {
  const values = rowsIn(facts.document, block).flatMap(({ cells }) => numberIn(cells, key) ?? []);
  return values.length === 0 ? null : values.reduce((all, each) => all + each, 0);
};

/** `BUD_EXEC`: verified of the quota. `EXP_RATE`: verified of the revenue there is, failing that of the one planned. */
function executionOf(facts: ServiceFacts) {
  const verified = sumOf(facts, 'EXP', 'verified');
  return [
    { indCode: 'BUD_EXEC', plan: sumOf(facts, 'EXP', 'quota'), actual: verified },
    {
      indCode: 'EXP_RATE',
      plan: facts.related.year?.revenue ?? facts.related.year?.target ?? sumOf(facts, 'QUOTA', 'target'),
      actual: verified,
    },
  ];
}

const milestone = '★';

/** The tasks of this plan, or of the plan it is a part of, by the day they are due; opportunities by their target date. */
function calendarOf({ document, related: { covered } }: ServiceFacts) {
  const source = covered?.document ?? document;
  const tasks = rowsIn(source, 'TASK').map(({ cells }) => ({
    when: dateIn(cells, 'end'),
    person: textIn(cells, 'owner'),
    dept: textIn(cells, 'ownerDept') ?? textIn(source.header, 'org'),
    item: textIn(cells, 'name'),
    mark: cells['mile'] === true ? milestone : null,
  }));
  const opportunities = rowsIn(source, 'OPP').map(({ cells }) => ({
    when: dateIn(cells, 'stageDate'),
    person: textIn(cells, 'owner'),
    dept: textIn(cells, 'dept'),
    item: textIn(cells, 'project'),
    mark: milestone,
  }));
  return [...tasks, ...opportunities]
    .filter(({ when, item }) => when !== null && item !== null)
    .sort((one, other) => ((one.when ?? '') < (other.when ?? '') ? -1 : 1));
}

/** What is left of the week's amount for each day that is left of it (DR-24: target less what is done, by days left). */
function remainingADay(cells: Cells, facts: ServiceFacts): Cell {
  const { above, days } = facts.related;
  const [planned, day] = [numberIn(cells, 'amountPlan'), facts.key.period];
  if (planned === null || !isDate(day) || above.at !== 'here') return null;
  const end = dateIn(above.plan.document.header, 'end');
  const start = dateIn(above.plan.document.header, 'start');
  if (end === null || start === null) return null;
  const earlier = days.filter(({ key }) => key.period < day);
  const done = earlier.flatMap((each) =>
    rowsIn(each.document, 'ACTIV').flatMap((row) => numberIn(row.cells, 'amount') ?? []),
  );
  const lastWorkingDay = workingEnd(start, end);
  const total = planned * (daysBetween(start, lastWorkingDay) + 1);
  const left = Math.max(1, daysBetween(day, lastWorkingDay) + 1);
  return Math.max(0, Math.round(((total - done.reduce((all, each) => all + each, 0)) / left) * 100) / 100);
}

/** Five days of a week that begins on Monday count (AM-15 counts a week's working days). */
const workingEnd = (start: IsoDate, end: IsoDate): IsoDate => {
  const friday = addDays(start, 4);
  return friday < end ? friday : end;
};
