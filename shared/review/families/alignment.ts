import type { Planned } from 'shared/related-plans/planned';
import { indexBy, rowsBy } from 'shared/review/row-index';
import { overBlock, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { has, oneOrNone, number, sumOf, text, texts } from 'shared/review/row-view';
import { ownTarget } from 'shared/review/families/sums';
import { normalise } from 'shared/review/text/normalise';

/** Goals that some task takes on: named as task above, or by their indicator. */
const taken = indexBy((row) => [...texts(row, 'parentTask'), ...oneOrNone(text(row, 'indCode'))]);

const above = new WeakMap<Planned, ReadonlySet<string>>();

/** What a goal may name as the goal above it. */
function namedIn(planned: Planned): ReadonlySet<string> {
  const known = above.get(planned);
  if (known !== undefined) return known;
  const { fromAbove, tasksAbove, strategicActions, namedAbove, unfinished } = planned;
  const names = new Set([
    ...(fromAbove ?? []).map(({ indicator }) => indicator),
    ...(strategicActions ?? []).map(({ no }) => no),
    ...(tasksAbove ?? []).map(({ ref }) => ref),
    ...(namedAbove ?? []),
    ...(unfinished ?? []).map(({ ref }) => ref),
    // 其他工作 is nobody's single goal above.
    'OTH_DONE',
  ]);
  above.set(planned, names);
  return names;
}

/** V-ALN: goals come from above and lead where the strategy leads. */
export const alignmentRules: readonly Rule[] = [
  overRows({
    id: 'V-ALN-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', blocks: ['TASK'], columns: ['goal', 'indCode'], also: ['parentTask'] },
    check: (row, { planned }) => {
      if (planned.fromAbove === undefined) return null;
      const [code, parents] = [text(row, 'indCode'), texts(row, 'parentTask')];
      const names = namedIn(planned);
      const linked = (code !== null && names.has(code)) || parents.some((parent) => names.has(parent));
      return linked ? null : { column: 'indCode', facts: { value: code ?? '' } };
    },
  }),
  overPlan({
    id: 'V-ALN-02',
    severity: 'warning',
    looksAt: {
      reach: 'plan',
      elsewhere: [
        { blocks: ['IND'], columns: ['dimCat', 'indCode', 'target'] },
        { blocks: ['TASK'], columns: ['goal', 'name'] },
      ],
    },
    check: ({ planned: { strategy }, rows, settings: { mixDrift, strategyConflicts } }) => {
      if (strategy === undefined) return null;
      const sales = rows('IND').filter(
        (row) => has(row, 'dimCat') && ['SALES', 'REV_CY'].includes(text(row, 'indCode') ?? ''),
      );
      const whole = sumOf(sales, 'target');
      const byCategory = rowsBy(sales, 'dimCat');
      const drifted = byCategory.keys().flatMap((category): readonly Found[] => {
        const own = byCategory.get(category) ?? [];
        const [share, wanted] = [whole === 0 ? 0 : sumOf(own, 'target') / whole, strategy.mix[category]];
        if (wanted === undefined || Math.abs(share - wanted) <= mixDrift) return [];
        const facts = { conflict: category, share: Math.round(share * 100), wanted: Math.round(wanted * 100) };
        return [{ block: 'IND', row: own[0]?.id ?? '', column: 'dimCat', facts }];
      });
      const said = normalise(strategy.directions.join(' '));
      // A strategy that speaks of both sides leads to neither.
      const against = Object.entries(strategyConflicts).flatMap(([direction, opposite]) =>
        said.includes(direction) && !opposite.some((word) => said.includes(word)) ? opposite : [],
      );
      const opposed = rows('TASK').flatMap((row): readonly Found[] => {
        const goal = normalise(`${text(row, 'goal') ?? ''} ${text(row, 'name') ?? ''}`);
        const word = against.find((each) => goal.includes(each));
        return word === undefined
          ? []
          : [{ block: 'TASK', row: row.id, column: 'goal', facts: { conflict: word, share: 0, wanted: 0 } }];
      });
      return [...drifted, ...opposed];
    },
  }),
  overBlock({
    id: 'V-ALN-03',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'block', blocks: ['TASK'], columns: ['goal', 'parentTask'], also: ['indCode'] },
    check: (rows, { planned: { goalsFromAbove } }) =>
      (goalsFromAbove ?? [])
        .filter(({ ref }) => !taken(rows).has(ref))
        .map(({ ref, name }) => ({ facts: { ref, goal: name } })),
  }),
  overBlock({
    id: 'V-ALN-04',
    severity: 'warning',
    looksAt: { reach: 'block', blocks: ['TASK'], columns: ['indCode'], also: ['parentTask'] },
    check: (rows, { planned: { strategicActions } }) =>
      (strategicActions ?? [])
        .filter(({ no }) => !taken(rows).has(no))
        .map(({ no, name }) => ({ facts: { action: no, goal: name } })),
  }),
  overPlan({
    id: 'V-ALN-05',
    severity: 'error',
    waivable: true,
    looksAt: {
      reach: 'plan',
      elsewhere: [{ blocks: ['IND'], columns: ['indCode', 'target', 'note'] }],
      header: ['bgNote'],
    },
    check: (context) => {
      const slice = context.planned.strategicRevenue?.thisYear;
      const target = ownTarget(context, 'REV_CY');
      if (slice === undefined || target === null || context.template.grain !== 'year' || target >= slice) return null;
      const row = rowsBy(context.rows('IND'), 'indCode').get('REV_CY')?.[0];
      if (row === undefined || has(row, 'note')) return null;
      return { block: 'IND', row: row.id, column: 'target', facts: { value: number(row, 'target') ?? target, slice } };
    },
  }),
];
