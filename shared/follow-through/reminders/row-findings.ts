import { daysBetween } from 'shared/calendar/date';
import { found, type Found } from 'shared/follow-through/reminders/reminder';
import { taskReminders, type TaskReminder } from 'shared/follow-through/reminders/task-reminders';
import { rowsOfBlock, workingDegree, type FactRow, type UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import { textsIn } from 'shared/plan/typed-rows';
import { compareRatios, fraction, times } from 'shared/quantity/ratio';

const aboutRow = ({ plan, row, text }: FactRow, name: string, of: Pick<Found, 'degree'> & Partial<Found>): Found =>
  found({
    ...{ about: `${plan.planId} ${row.id}`, planId: plan.planId, what: text(name) },
    ...{ owner: text('owner') === '' ? plan.person : text('owner') },
    ...of,
  });

const tasksOf = ({ rows, today, fiscal }: UnitFacts): readonly TaskReminder[] => taskReminders(rows, today, fiscal);

const aboutTask = ({ planId, wbs, task, owner, end, daysLate }: TaskReminder): Found =>
  found({
    ...{ about: `${planId} ${wbs}`, planId, what: `${wbs} ${task}`.trim() },
    ...{ owner: owner === '' ? null : owner, day: end, degree: daysLate },
  });

/** RM-07 */
export const dueTasks = (facts: UnitFacts): readonly Found[] =>
  tasksOf(facts)
    .filter(({ id }) => id === 'RM-07')
    .map(aboutTask);

/** RM-09 */
export const missedMilestones = (facts: UnitFacts): readonly Found[] =>
  tasksOf(facts)
    .filter(({ id }) => id === 'RM-09')
    .map(aboutTask);

/** RM-08: tasks that wait for one that is late, told to who carries them out. */
export function tasksAtRisk(facts: UnitFacts): readonly Found[] {
  const late = tasksOf(facts).filter(({ daysLate }) => daysLate > 0);
  return rowsOfBlock(facts, 'TASK').flatMap((row) => {
    const waitsFor = textsIn(row.row.cells['pred'] ?? null);
    const before = late.find(({ planId, wbs }) => planId === row.plan.planId && waitsFor.includes(wbs));
    if (before === undefined) return [];
    const what = `${row.text('wbs')} ${row.text('name')}`.trim();
    return [aboutRow(row, 'name', { what, day: row.date('end'), degree: before.daysLate })];
  });
}

/** An opportunity that was lost waits for nothing. */
const lost = '0';

/** RM-10: the day of the stage wanted has passed, or it has stood in its stage too long. */
export const stalledOpportunities = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'OPP', 'oppId').flatMap((row) => {
    const [stage, wanted] = [Number(row.text('stage')), Number(row.text('targetStage'))];
    if (row.text('stage') === lost || !(stage < wanted)) return [];
    const day = row.date('stageDate');
    const late = day === null ? 0 : daysBetween(day, facts.today);
    const stood = Number(row.text('daysInStage')) - facts.settings.stalledDays;
    return late > 0 || stood > 0 ? [aboutRow(row, 'project', { day, degree: Math.max(late, stood) })] : [];
  });

/** Nine tenths of a quota are nearly all of it (9.2). */
const nearly = fraction(9n, 10n);

/** RM-19 */
export const usedQuotas = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'EXP', 'expNo').flatMap((row) => {
    const [quota, used] = [row.number('quota'), row.number('approved')];
    if (quota === null || used === null || used.numerator <= 0n) return [];
    return compareRatios(used, times(quota, nearly)) < 0 ? [] : [aboutRow(row, 'expNo', { degree: 0 })];
  });

/** RM-20: days since the money was spent. */
export const unverifiedExpenses = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'EXP', 'expNo').flatMap((row) => {
    const spent = row.date('actDate');
    if (spent === null || row.date('verDate') !== null) return [];
    const degree = daysBetween(spent, facts.today) - facts.settings.verifyWithinDays;
    return degree > 0 ? [aboutRow(row, 'expNo', { day: spent, degree })] : [];
  });

/** RM-22: working days a triggered risk has had no answer for longer than it may have none. */
export const unansweredRisks = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'RSK', 'rno').flatMap((row) => {
    const since = row.date('lastCheck');
    if (row.text('state') !== 'triggered' || row.text('log') !== '' || since === null) return [];
    const degree = workingDegree(facts, since) - facts.settings.answerWithinWorkingDays;
    return degree > 0 ? [aboutRow(row, 'desc', { day: since, degree })] : [];
  });

/** RM-23: days since a rectification should have been done, from some days before. */
export const openRectifications = (facts: UnitFacts): readonly Found[] =>
  facts.rectifications.map(({ id, title, owner, due }) =>
    found({ about: id, what: title, owner, day: due, degree: daysBetween(due, facts.today) }),
  );

const answered: readonly string[] = ['adopted', 'answered'];

/** RM-26: days since feedback came that nobody has answered. */
export const openFeedback = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'FEED').flatMap((row) => {
    const came = row.date('date');
    if (came === null || row.text('reply') !== '' || answered.includes(row.text('state'))) return [];
    return [aboutRow(row, 'text', { day: came, degree: daysBetween(came, facts.today), owner: null })];
  });
