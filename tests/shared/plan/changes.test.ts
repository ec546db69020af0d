import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import { changesBetween } from 'shared/plan/changes';
import { withCell, withHeader, withRows, type PlanDocument } from 'shared/plan/document';

const plan: PlanDocument = {
  template: 'T-MON-D',
  templateVersion: 1,
  header: { org: 'BIZ1', title: '三月' },
  blocks: {
    IND: [{ id: 'i1', cells: { indCode: 'REV_CY', target: 420 } }],
    TASK: [
      { id: 't1', cells: { name: '走访', goal: '走访12家' } },
      { id: 't2', cells: { name: '签约', note: '' } },
    ],
  },
};

describe('what changed between two documents', () => {
  test('nothing, where nothing did', () => {
    expect(changesBetween(plan, structuredClone(plan))).toEqual([]);
  });

  test('moving rows around changes nothing', () => {
    expect(changesBetween(plan, withRows(plan, 'TASK', [...(plan.blocks['TASK'] ?? [])].reverse()))).toEqual([]);
  });

  test('a blank cell and an absent one are the same', () => {
    expect(changesBetween(plan, withCell(plan, 'TASK', 't1', 'note', ''))).toEqual([]);
  });

  test('cells, rows that came and rows that went are told apart, by row and column', () => {
    const changed = withRows(withHeader(withCell(plan, 'IND', 'i1', 'target', 430), 'title', '三月(修订)'), 'TASK', [
      { id: 't2', cells: { name: '签约' } },
      { id: 't3', cells: { name: '回款', goal: '回款300万元' } },
    ]);
    expect(changesBetween(plan, changed)).toEqual([
      { block: 'HDR', row: 'HDR', what: 'changed', columns: ['title'] },
      { block: 'IND', row: 'i1', what: 'changed', columns: ['target'] },
      { block: 'TASK', row: 't3', what: 'added', columns: ['goal', 'name'] },
      { block: 'TASK', row: 't1', what: 'removed', columns: ['goal', 'name'] },
    ]);
  });

  test('a column with the name every object has is a column', () => {
    expect(changesBetween(plan, withHeader(plan, 'constructor', 'x'))).toMatchObject([{ columns: ['constructor'] }]);
  });

  test('there are changes exactly where what is signed differs, the order of rows aside', () => {
    const cells = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.constantFrom('', 'x', 'y'), fc.integer({ min: 0, max: 2 })),
    );
    const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), cells }), { selector: ({ id }) => id });
    const document = fc.record({ header: cells, blocks: fc.record({ A: rows, B: rows }) });
    const inOrder = ({ header, blocks }: Pick<PlanDocument, 'header' | 'blocks'>): string =>
      canonicalDocument({
        ...{ template: 'T-MON-D', templateVersion: 1, header },
        blocks: Object.fromEntries(
          Object.entries(blocks).map(([id, each]) => [
            id,
            [...each].sort((one, other) => (one.id < other.id ? -1 : 1)),
          ]),
        ),
      });
    fc.assert(
      fc.property(document, document, (one, other) => {
        const whole = { template: 'T-MON-D', templateVersion: 1 } as const;
        const changes = changesBetween({ ...whole, ...one }, { ...whole, ...other });
        expect(changes.length === 0).toBe(inOrder(one) === inOrder(other));
        expect(changesBetween({ ...whole, ...other }, { ...whole, ...one })).toHaveLength(changes.length);
      }),
    );
  });
});
