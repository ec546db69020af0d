import { criteria, criterionPoints } from 'shared/evaluation/pre-score';
import { evidenceOf } from 'shared/evaluation/evidence-of';
import { readPeriod } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';
import { fenPer } from 'shared/quantity/money';
import { shownNumber } from 'shared/quantity/decimal';
import { numberIn, targetsIn, textIn } from 'shared/related-plans/stored-plan';
import type { Cells } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { attainment, compared, contributing, contributionOf } from 'shared/service-columns/reports';
import { inEachRow, ownRows, producer, type Producer } from 'shared/service-columns/producer';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { rankingBlock, scoreBlock, trainingBlock } from 'shared/template/blocks/assessment';
import type { bookedBlock, inspectionBlock } from 'shared/template/blocks/records';
import type { comparisonViewBlock } from 'shared/template/blocks/report';

/** What evaluations, rankings, inspections and trainings are told. */
export const followUpProducers: readonly Producer[] = [
  producer<typeof scoreBlock>()('SCORE', ['auto'], 'plans', scored),
  producer<typeof comparisonViewBlock>()('COMPARE', ['line', 'plan', 'actual', 'dev', 'rate'], 'plans', ({ judged }) =>
    ownRows('COMPARE', judged === null ? [] : attainment(judged.plan, judged.summaries).map(compared)),
  ),
  producer<typeof trainingBlock>()(
    'TRN',
    ['due'],
    'plans',
    inEachRow('TRN', (cells, { headcount }) => {
      const names = textsIn(cells['who'] ?? null);
      return { due: names.length === 0 ? null : names.reduce((all, name) => all + headcount(name), 0) };
    }),
  ),
  producer<typeof rankingBlock>()(
    'RANKING',
    ['rank', 'name', 'value', 'rate', 'change', 'highlight'],
    'plans',
    (facts) => ownRows('RANKING', ranked(facts)),
  ),
  producer<typeof bookedBlock>()('BOOKED', ['reported', 'before'], 'plans', inEachRow('BOOKED', besideBooked)),
  producer<typeof inspectionBlock>()(
    'INSP',
    ['missing', 'late', 'abnormal'],
    'plans',
    inEachRow('INSP', (cells, { inspected }) => {
      const found = inspected.find(({ unit }) => unit === textIn(cells, 'dept'));
      if (found === undefined) return {};
      const [missing, late, abnormal] = [found.missing, found.late, found.abnormal].map((each) => each.join('; '));
      return { missing: missing ?? '', late: late ?? '', abnormal: abnormal ?? '' };
    }),
  ),
];

/** 上报金额, 上次入账: in the record's own money. */
function besideBooked(cells: Cells, { booked, document }: ServiceFacts) {
  const [unit, person, indicator] = ['dept', 'person', 'indCode'].map((column) => textIn(cells, column));
  const line = booked.find(
    (each) => each.unit === unit && each.person === (person ?? null) && each.indicator === indicator,
  );
  const shown = (fen: bigint | null | undefined): number | null =>
    fen === null || fen === undefined
      ? null
      : Number(fen) / fenPer[document.header['moneyUnit'] === 'yuan' ? '元' : '万元'];
  return { reported: shown(line?.reported), before: shown(line?.before) };
}

/** 系统预评: points of each criterion, to the decimal the form is typed in; criteria stand in the order of 7.2. */
function scored({ judged, document }: ServiceFacts) {
  if (judged === null) return [];
  const points = criterionPoints(evidenceOf(judged.plan, judged.period, judged.summaries));
  return (document.blocks['SCORE'] ?? []).flatMap(({ id, cells }, at) => {
    const [criterion, of] = [criteria[at], points[at]];
    if (criterion === undefined || of === undefined || of === null) return [];
    const full = numberIn(cells, 'full') ?? criterion.points;
    return [{ row: id, cells: { auto: Math.round(shownNumber(of, 4) * (full / criterion.points) * 10) / 10 } }];
  });
}

/** Who reported most, first; against their target where one was issued, and against the period before. */
function ranked({ actuals, key, related, document }: ServiceFacts) {
  const period = readPeriod(key.period);
  if (isRefused(period)) return [];
  const weeks = new Set((period.kind === 'week' ? [period] : partsOf(period, 'week')).map((week) => week.key));
  const [now, before] = [true, false].map((isNow) => actuals.filter((each) => weeks.has(each.period) === isNow));
  const stories = document.blocks['STORY'] ?? [];
  const lines = [...new Set(actuals.map(({ person }) => person))].flatMap((person) => {
    const value = contributionOf(person, { actuals: now ?? [] });
    if (value === null) return [];
    const was = contributionOf(person, { actuals: before ?? [] });
    const target = related.belowSoFar
      .filter((plan) => plan.key.person === person)
      .flatMap(targetsIn)
      .find(({ indicator }) => contributing.some((each) => each === indicator))?.target;
    const story = stories.find(({ cells }) => textIn(cells, 'person') === person);
    return [
      {
        ...{ name: person, value, rate: target ? value / target : null, change: was ? value / was - 1 : null },
        highlight: story === undefined ? null : textIn(story.cells, 'experience'),
      },
    ];
  });
  return lines.sort((one, other) => other.value - one.value).map((line, at) => ({ ...line, rank: at + 1 }));
}
