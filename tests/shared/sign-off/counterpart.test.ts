import type { Cells, PlanDocument } from 'shared/plan/document';
import { namesCounterpart } from 'shared/sign-off/counterpart';
import { aView } from 'tests/fixtures/organisation';

const aPlan = (header: Cells, task: Cells = {}, opportunity: Cells = {}): PlanDocument => ({
  ...{ template: 'T-MON-P', templateVersion: 1, header },
  blocks: { TASK: [{ id: 'r1', cells: task }], OPP: [{ id: 'r2', cells: opportunity }] },
});

describe('whether a plan names the other side (SO-13)', () => {
  test.each<[string, PlanDocument, boolean]>([
    ['nobody', aPlan({}), false],
    ['its own department', aPlan({}, { coop: 'BIZ1' }), false],
    ['a department of its own side', aPlan({}, { coop: 'BIZ2' }), false],
    ['the office between the sides', aPlan({}, { coop: 'GMO' }), false],
    ['a department of the other side in the header', aPlan({ counterpart: 'MKT1' }), true],
    ['one of the other side among several', aPlan({}, { coop: 'BIZ2; MKT1' }), true],
    ['a person of the other side', aPlan({}, { coop: 'writerm' }), true],
    ['the other side in an opportunity', aPlan({}, {}, { coop: 'MKT1' }), true],
    ['somebody nobody knows', aPlan({}, { coop: '张三;MKT9' }), false],
    ['the other side in a text', aPlan({}, { name: 'MKT1' }), false],
  ])('%s', (_, document, expected) => {
    expect(namesCounterpart(document, 'BIZ1', aView())).toBe(expected);
  });

  test('each side is the other’s', () => {
    const names = (coop: string) => namesCounterpart(aPlan({}, { coop }), 'MKT1', aView());
    expect([names('BIZ1'), names('MKT1')]).toEqual([true, false]);
  });
});
