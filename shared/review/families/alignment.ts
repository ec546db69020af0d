import { overBlock, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { has, number, rowsBy, sumOf, text, texts } from 'shared/review/seen';
import { ownTarget } from 'shared/review/families/sums';
import { normalise } from 'shared/review/text/normalise';

/** V-ALN: goals come from above and lead where the strategy leads. */
export const alignmentRules: readonly Rule[] = [
  overRows({
    id: 'V-ALN-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', blocks: ['TASK'], columns: ['goal', 'indCode'], also: ['parentTask'] },
    check: (row, { planned: { fromAbove, tasksAbove, strategicActions, namedAbove, unfinished } }) => {
      if (fromAbove === undefined) return null;
      const [code, parents] = [text(row, 'indCode'), texts(row, 'parentTask')];
      const above = new Set([
        ...fromAbove.map(({ indicator }) => indicator),
        ...(strategicActions ?? []).map(({ no }) => no),
        ...(tasksAbove ?? []).map(({ ref }) => ref),
        ...(namedAbove ?? []),
        ...(unfinished ?? []).map(({ ref }) => ref),
        // 其他工作 is nobody's single goal above.
        'OTH_DONE',
      ]);
      const linked = (code !== null && above.has(code)) || parents.some((parent) => above.has(parent));
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
      const drifted = [...rowsBy(sales, 'dimCat').entries()].flatMap(([category, own]): readonly Found[] => {
        const [share, wanted] = [whole === 0 ? 0 : sumOf(own, 'target') / whole, strategy.mix[category]];
        if (wanted === undefined || Math.abs(share - wanted) <= mixDrift) return [];
        const facts = { conflict: category, share: Math.round(share * 100), wanted: Math.round(wanted * 100) };
        return [{ block: 'IND', row: own[0]?.id ?? '', column: 'dimCat', facts }];
      });
      const against = strategy.directions.flatMap((direction) => strategyConflicts[direction] ?? []);
      const opposed = rows('TASK').flatMap((row): readonly Found[] => {
        const said = normalise(`${text(row, 'goal') ?? ''} ${text(row, 'name') ?? ''}`);
        const word = against.find((each) => said.includes(each));
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
    check: (rows, { planned: { goalsFromAbove } }) => {
      const taken = new Set(rows.flatMap((row) => [...texts(row, 'parentTask'), text(row, 'indCode') ?? '']));
      return (goalsFromAbove ?? [])
        .filter(({ ref }) => !taken.has(ref))
        .map(({ ref, name }) => ({ facts: { ref, goal: name } }));
    },
  }),
  overBlock({
    id: 'V-ALN-04',
    severity: 'warning',
    looksAt: { reach: 'block', blocks: ['TASK'], columns: ['indCode'], also: ['parentTask'] },
    check: (rows, { planned: { strategicActions } }) => {
      const taken = new Set(rows.flatMap((row) => [...texts(row, 'parentTask'), text(row, 'indCode') ?? '']));
      return (strategicActions ?? [])
        .filter(({ no }) => !taken.has(no))
        .map(({ no, name }) => ({ facts: { action: no, goal: name } }));
    },
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
    check: (sight) => {
      const slice = sight.planned.strategicRevenue?.thisYear;
      const target = ownTarget(sight, 'REV_CY');
      if (slice === undefined || target === null || sight.template.grain !== 'year' || target >= slice) return null;
      const row = rowsBy(sight.rows('IND'), 'indCode').get('REV_CY')?.[0];
      if (row === undefined || has(row, 'note')) return null;
      return { block: 'IND', row: row.id, column: 'target', facts: { value: number(row, 'target') ?? target, slice } };
    },
  }),
];
