import { indicatorOf } from 'shared/indicator/catalogue';
import { mayBeNegative } from 'shared/indicator/sign';
import type { GoalFamily } from 'shared/indicator/indicator';
import type { Block } from 'shared/template/block';
import { isTyped, type Column } from 'shared/template/column';
import { overCells, overPlan, overRows, type Rule } from 'shared/review/rule';
import { rowsBy } from 'shared/review/row-index';
import { hasColumns } from 'shared/template/block-columns';
import { has, number, text, texts, type RowView } from 'shared/review/row-view';
import type { ReviewSettings } from 'shared/review/settings';
import type { ReviewContext } from 'shared/review/review-context';
import { normalise, withoutTimes } from 'shared/review/text/normalise';
import { partsOf } from 'shared/review/text/parts';
import { saysWhenInEnglish } from 'shared/review/text/english-goal';

/** A risk's measure is V-RSK-03's. */
const isRiskMeasure = (column: Column, block: Block): boolean =>
  column.key === 'measure' && hasColumns(block, ['rType']);

const mustBeClear = (column: Column, block: Block): boolean =>
  isTyped(column) && column.clarity !== undefined && !isRiskMeasure(column, block);

/** What a clear goal would have: any one of them is enough. */
const marks = ['number', 'stage', 'outcome'];

const dueColumns = ['end', 'due', 'mileDate', 'stageDate', 'date', 'period', 'year', 'freq', 'planDate'];

const isTimed = (row: RowView): boolean => {
  if (dueColumns.some((key) => has(row, key))) return true;
  const goal = normalise(text(row, 'goal') ?? '');
  return withoutTimes(goal) !== goal || saysWhenInEnglish(goal);
};

/** V-GOAL-07: what speaks against a target, or null. */
export function unattainable(
  row: RowView,
  settings: ReviewSettings,
): { readonly direction: 'low' | 'high'; readonly beside: number } | null {
  const target = number(row, 'target');
  const before = number(row, 'prevActual');
  if (target === null || indicatorOf(text(row, 'indCode') ?? '')?.direction === 'down') return null;
  if (before !== null && before !== 0) {
    const growth = (target - before) / Math.abs(before);
    if (growth <= settings.leastGrowth) return { direction: 'low', beside: before };
    if (growth > settings.mostGrowth) return { direction: 'high', beside: before };
  }
  const history = ['y1', 'y2', 'y3'].map((key) => number(row, key)).filter((value) => value !== null);
  const best = Math.max(0, ...history);
  return best > 0 && target > best * settings.mostOverHistory ? { direction: 'high', beside: best } : null;
}

const isLongTerm = ({ template: { grain } }: ReviewContext): boolean =>
  grain === 'year' || grain === 'span' || grain === 'quarter';

const indicatorsOf = (context: ReviewContext) =>
  context.rows('IND').flatMap((row) => indicatorOf(text(row, 'indCode') ?? '') ?? []);

const indicatorReads = [{ blocks: ['IND'], columns: ['indCode'] }];

/** The opportunity a task names, if it stands in this plan. */
const opportunityOf = (context: ReviewContext, id: string | null): RowView | undefined =>
  id === null ? undefined : rowsBy(context.rows('OPP'), 'oppId').get(id)?.[0];

const isMeasured = (goal: string, { read }: ReviewContext): boolean => {
  const { measure, stage } = read(goal);
  return measure !== null || stage !== null;
};

/** V-TSK-08: a criterion one can check: a number, a stage, a state or a paper. */
export const isMeasurable = (criterion: string, context: ReviewContext): boolean => {
  if (isMeasured(criterion, context)) return true;
  const { states, documents } = context.settings.lexicon;
  const plain = normalise(criterion);
  return [...states, ...documents].some((word) => plain.includes(word));
};

/** V-GOAL: goals are clear, measured and timed. */
export const goalRules: readonly Rule[] = [
  overCells({
    id: 'V-GOAL-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'cell', of: mustBeClear },
    check: ({ value, column }, { read }) => {
      const { clarity } = read(String(value));
      if (clarity.clear) return null;
      const severity = column.clarity ?? 'error';
      return { severity, facts: { missing: marks, because: clarity.because, word: clarity.word } };
    },
  }),
  overCells({
    id: 'V-GOAL-02',
    severity: 'warning',
    looksAt: { reach: 'cell', of: mustBeClear },
    check: ({ value }, { read }) => {
      const { vagueWord, measure, stage } = read(String(value));
      return vagueWord !== null && measure === null && stage === null ? { facts: { word: vagueWord } } : null;
    },
  }),
  overRows({
    id: 'V-GOAL-03',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'target', 'owner'] },
    check: (row, context) => {
      if (!isLongTerm(context)) return null;
      const target = number(row, 'target');
      const indicator = indicatorOf(text(row, 'indCode') ?? '');
      const isEnough = indicator !== undefined && mayBeNegative(indicator) ? target !== 0 : (target ?? 0) > 0;
      if (has(row, 'indCode') && target !== null && isEnough) return null;
      const column = has(row, 'indCode') ? 'target' : 'indCode';
      const facts = { indicator: text(row, 'indCode') ?? '' };
      return { column, facts, ...(has(row, column) ? {} : { open: true }) };
    },
  }),
  overRows({
    id: 'V-GOAL-04',
    severity: 'error',
    looksAt: {
      reach: 'row',
      columns: ['goal', 'custOpp'],
      elsewhere: [{ blocks: ['OPP'], columns: ['oppId', 'targetStage', 'stageDate'] }],
    },
    check: (row, context) => {
      const goal = text(row, 'goal');
      const opportunity = opportunityOf(context, text(row, 'custOpp'));
      if (opportunity !== undefined) {
        const missing = ['targetStage', 'stageDate'].filter((key) => !has(opportunity, key));
        return missing.length === 0 ? null : { column: 'custOpp', facts: { missing } };
      }
      if (goal === null || !normalise(goal).includes('商机')) return null;
      const { clarity } = context.read(goal);
      return clarity.clear ? null : { column: 'goal', facts: { missing: ['targetStage', 'stageDate'] } };
    },
  }),
  overRows({
    id: 'V-GOAL-05',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['goal'], also: dueColumns },
    check: (row) => (!has(row, 'goal') || isTimed(row) ? null : { column: 'goal' }),
  }),
  overCells({
    id: 'V-GOAL-06',
    severity: 'warning',
    looksAt: { reach: 'cell', of: (column, block) => mustBeClear(column, block) && column.clarity === 'error' },
    check: ({ value }, { read }) => {
      const parts = partsOf(String(value), read);
      return parts.length < 2 ? null : { facts: { count: parts.length }, mend: { kind: 'split-row', parts } };
    },
  }),
  overRows({
    id: 'V-GOAL-07',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['target', 'prevActual', 'indCode'], also: ['y1', 'y2', 'y3'] },
    check: (row, { settings }) => {
      const against = unattainable(row, settings);
      return against === null ? null : { column: 'target', facts: { value: number(row, 'target') ?? 0, ...against } };
    },
  }),
  overRows({
    id: 'V-GOAL-08',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'evid'] },
    check: (row, { settings: { evidenceOf } }) => {
      const indicator = text(row, 'indCode') ?? '';
      const accepted = evidenceOf[indicator];
      const evidence = text(row, 'evid');
      if (accepted === undefined || (evidence !== null && accepted.includes(evidence))) return null;
      return {
        ...{ column: 'evid', facts: { indicator, accepted, value: evidence ?? '' } },
        // Nothing chosen yet is still to be filled in; the wrong kind is an error.
        ...(evidence === null ? { open: true } : {}),
      };
    },
  }),
  overPlan({
    id: 'V-GOAL-09',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: indicatorReads },
    check: (context) => {
      // Of a department's year as a whole: a person, or a plan about one subject, need not carry everything.
      const { grain, level, onlyIndicators } = context.template;
      if (grain !== 'year' || level === 'person' || onlyIndicators !== undefined) return null;
      const own = indicatorsOf(context);
      const codes = new Set(own.map(({ code }) => code));
      const families = new Set(own.map(({ goal }) => goal));
      const missing = ['REV_CY', 'CTR_NCY', 'NEWCUST'].filter((code) => !codes.has(code));
      const needed: readonly GoalFamily[] = ['opportunity', 'other-work'];
      const wished: readonly GoalFamily[] = ['profit', 'market', 'customer', 'team'];
      const lacking = [...missing, ...needed.filter((family) => !families.has(family))];
      const wanting = wished.filter((family) => !families.has(family));
      return [
        ...(lacking.length === 0 ? [] : [{ block: 'IND', facts: { missing: lacking } }]),
        ...(wanting.length === 0 ? [] : [{ block: 'IND', severity: 'warning' as const, facts: { missing: wanting } }]),
      ];
    },
  }),
  overPlan({
    id: 'V-GOAL-10',
    severity: 'warning',
    looksAt: {
      reach: 'plan',
      elsewhere: [...indicatorReads, { columns: ['mile'] }, { blocks: ['OPP'], columns: ['oppId', 'targetStage'] }],
    },
    check: (context) => {
      const own = indicatorsOf(context);
      if (own.length === 0 || !own.some(({ family }) => family === 'result')) return null;
      const watched = own.some(({ family }) => family === 'process' || family === 'activity');
      const staged = context.rows('OPP').some((row) => has(row, 'targetStage'));
      const milestones = context.rowsWith('mile').some((row) => row.cells['mile'] === true);
      return watched || staged || milestones ? null : { block: 'IND' };
    },
  }),
  overPlan({
    id: 'V-GOAL-11',
    severity: 'warning',
    looksAt: {
      reach: 'plan',
      elsewhere: [
        ...indicatorReads,
        { blocks: ['OPP'], columns: ['oppClass'] },
        { blocks: ['TASK'], columns: ['indCode'] },
      ],
    },
    check: (context) => {
      if (context.template.grain !== 'year' || !context.blocks.some(({ id }) => id === 'OPP')) return null;
      const nextYear = context.rows('OPP').some((row) => text(row, 'oppClass') === 'OC-N');
      const strategic = [...context.rows('IND'), ...context.rows('TASK')].some((row) =>
        text(row, 'indCode')?.startsWith('STR_'),
      );
      return nextYear || strategic ? null : { block: 'OPP' };
    },
  }),
  overRows({
    id: 'V-GOAL-12',
    severity: 'warning',
    looksAt: {
      reach: 'row',
      blocks: ['TASK'],
      columns: ['goal', 'indCode', 'accept', 'end'],
      also: [...dueColumns, 'parentTask'],
      elsewhere: [{ blocks: ['IND'], columns: ['indCode', 'target', 'prevActual', 'y1', 'y2', 'y3'] }],
    },
    check: (row, context) => {
      const goal = text(row, 'goal');
      if (goal === null) return null;
      const code = text(row, 'indCode');
      const target = code === null ? undefined : rowsBy(context.rows('IND'), 'indCode').get(code)?.[0];
      const passes: readonly (readonly [letter: string, passes: boolean])[] = [
        ['S', context.read(goal).clarity.clear],
        ['M', isMeasured(goal, context) || isMeasurable(text(row, 'accept') ?? '', context)],
        ['A', target === undefined || unattainable(target, context.settings) === null],
        ['R', code !== null || texts(row, 'parentTask').length > 0],
        ['T', isTimed(row)],
      ];
      const letters = passes.filter(([, passed]) => !passed).map(([letter]) => letter);
      return letters.length === 0 ? null : { column: 'goal', facts: { letters } };
    },
  }),
];
