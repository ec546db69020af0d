import { withCell, withHeader, withRows, type PlanDocument } from 'shared/plan/document';
import type { PlanEvent } from 'shared/sign-off/event';
import { keepsRightly } from 'shared/sign-off/verification/kept';
import { materialChanges, usualThresholds } from 'shared/sign-off/materiality';
import { signOffAfter } from 'shared/sign-off/transition';
import { twoPersonRule } from 'shared/sign-off/two-persons';
import { standingSignatures, weighRevision, type Revision } from 'shared/sign-off/weigh-revision';
import { aStory, aTime, contentHash, threeLevels } from 'tests/fixtures/sign-offs';

const plan: PlanDocument = {
  template: 'T-MON-D',
  templateVersion: 1,
  header: { org: 'BIZ1', title: '三月', prepDate: '2026-02-25' },
  blocks: {
    IND: [{ id: 'i1', cells: { indCode: 'REV_CY', target: 400, note: '含首批' } }],
    TASK: [
      { id: 'own', cells: { name: '走访', goal: '走访12家', endDate: '2026-03-20' } },
      { id: 'joint', cells: { name: '推介会', goal: '办推介会1场', coop: 'MKT1' } },
    ],
  },
};

const signed = aStory().submitted().approved('head1', 'mktvp', 'bizvp', 'boss').events;

function weighed(document: PlanDocument, change: Partial<Revision> = {}) {
  return weighRevision(
    {
      ...{ version: 2, contentHash, authors: ['writer1'], chain: threeLevels, document, time: aTime },
      ...{ standing: standingSignatures(signed) ?? [], signed: new Map([[1, plan]]) },
      ...change,
    },
    usualThresholds,
  );
}

const outcome = (...given: Parameters<typeof weighed>) =>
  Object.fromEntries(
    weighed(...given).seats.map(({ holder, keeps, because }) => [holder, keeps === null ? because : 'keeps']),
  );

const slight = withCell(plan, 'IND', 'i1', 'target', 410);
const ownTask = withCell(plan, 'TASK', 'own', 'goal', '走访20家');

describe('how much a plan in force may change', () => {
  const rowsChanged = (document: PlanDocument) =>
    materialChanges(plan, document, usualThresholds).map(({ row }) => row);

  test.each<[string, PlanDocument, readonly string[]]>([
    ['a number by 5%', withCell(plan, 'IND', 'i1', 'target', 420), []],
    ['a number by more', withCell(plan, 'IND', 'i1', 'target', 420.1), ['i1']],
    ['a number to nothing', withCell(plan, 'IND', 'i1', 'target', null), ['i1']],
    ['a number to text', withCell(plan, 'IND', 'i1', 'target', '400'), ['i1']],
    ['a date by three days', withCell(plan, 'TASK', 'own', 'endDate', '2026-03-23'), []],
    ['a date by four', withCell(plan, 'TASK', 'own', 'endDate', '2026-03-24'), ['own']],
    ['a goal', ownTask, ['own']],
    ['a note, which is signed as well', withCell(plan, 'IND', 'i1', 'note', '含首批与备件'), ['i1']],
    ['how a task is accepted', withCell(plan, 'TASK', 'own', 'accept', '客户签字'), ['own']],
    ['the day it was written', withHeader(plan, 'prepDate', '2026-03-05'), []],
    ['the title', withHeader(plan, 'title', '三月(二)'), ['HDR']],
    ['a row more', withRows(plan, 'IND', [...(plan.blocks['IND'] ?? []), { id: 'i2', cells: {} }]), ['i2']],
    ['a row less', withRows(plan, 'TASK', (plan.blocks['TASK'] ?? []).slice(0, 1)), ['joint']],
  ])('%s', (_, document, rows) => {
    expect(rowsChanged(document)).toEqual(rows);
  });

  test('many slight changes are no slight change', () => {
    const many = withRows(
      plan,
      'IND',
      Array.from({ length: 11 }, (_, id) => ({ id: `i${id}`, cells: { target: 100 } })),
    );
    const shifted = withRows(
      many,
      'IND',
      (many.blocks['IND'] ?? []).map((row) => ({ ...row, cells: { target: 101 } })),
    );
    expect(materialChanges(many, shifted, usualThresholds)).toHaveLength(11);
  });
});

describe('a revision of a plan in force', () => {
  test('that changes more goes again to everybody, whoever its rows name', () => {
    expect(outcome(ownTask)).toEqual({ head1: 'first-level', bizvp: 'changed', mktvp: 'changed', boss: 'changed' });
  });

  test('that is slight is signed by level 1 and by one seat above it', () => {
    expect(outcome(slight)).toEqual({ head1: 'first-level', bizvp: 'second-voice', mktvp: 'keeps', boss: 'keeps' });
  });

  test('never keeps the signature of who wrote any of it, or sits on another seat now', () => {
    expect(outcome(slight, { authors: ['writer1', 'mktvp'] })['mktvp']).toBe('not-signed');
    const [first, second, third] = threeLevels;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three levels');
    const moved = [
      { level: 1 as const, seats: [{ level: 1 as const, role: 'R-HEAD' as const, holder: 'boss', insteadOf: null }] },
      second,
      third,
    ];
    expect(outcome(slight, { chain: moved })['boss']).not.toBe('keeps');
  });

  test('is weighed against what each signature was given for, so that slight changes do not add up', () => {
    const again: PlanEvent[] = [
      ...aStory()
        .happened(...signed)
        .submitted().events,
      weighed(slight),
      { event: 'decided', remarks: [], signature: { ...signatureOf('head1', 1), version: 2 } },
      { event: 'decided', remarks: [], signature: { ...signatureOf('bizvp', 2), version: 2 } },
      { event: 'took-effect', version: 2, time: aTime },
    ];
    expect(signOffAfter(again)).toMatchObject({ at: 'effective', inForce: { version: 2 } });
    expect(twoPersonRule(again, 2)).toMatchObject({ holds: true, persons: ['head1', 'bizvp'] });
    const standing = standingSignatures(again) ?? [];
    expect(standing.map(({ signature }) => [signature.person, signature.version])).toEqual([
      ['mktvp', 1],
      ['boss', 1],
      ['head1', 2],
      ['bizvp', 2],
    ]);
    const third = withCell(plan, 'IND', 'i1', 'target', 424);
    expect(
      outcome(third, {
        version: 3,
        standing,
        signed: new Map([
          [1, plan],
          [2, slight],
        ]),
      }),
    ).toEqual({
      ...{ head1: 'first-level', mktvp: 'changed', boss: 'changed' },
      // bizvp signed 410, of which 424 is 3.4% more; the others signed 400.
      bizvp: 'keeps',
    });
  });

  test('after a return of it, everybody looks again', () => {
    const returned = aStory()
      .happened(...signed)
      .submitted()
      .returned('head1').events;
    expect(standingSignatures(returned)).toBeNull();
  });

  test('a plan that is not in force has nothing to keep', () => {
    expect(standingSignatures(aStory().submitted().approved('head1').events)).toBeNull();
  });
});

const signatureOf = (person: string, level: 1 | 2) => ({
  ...{ planId: 'ANN-D~BIZ1~2026', version: 1, contentHash, level, person, onBehalfOf: null },
  ...{ role: level === 1 ? ('R-HEAD' as const) : ('R-BIZ-VP' as const), decision: 'approve' as const },
  ...{ comment: '', time: aTime },
});

describe('what was weighed, weighed again from the record', () => {
  const contents = (document: PlanDocument) =>
    new Map([
      [1, JSON.stringify(plan)],
      [2, JSON.stringify(document)],
    ]);
  const before = [...signed];

  test('agrees', () => {
    expect(keepsRightly(weighed(slight), before, contents(slight))).toBe(true);
  });

  test.each<[string, Partial<ReturnType<typeof weighed>>, PlanDocument]>([
    ['content that changed more', {}, ownTask],
    ['a number that moved more', {}, withCell(plan, 'IND', 'i1', 'target', 500)],
    ['a signature nobody gave', { kept: weighed(slight).kept.map((each) => ({ ...each, person: 'admin' })) }, slight],
    ['a signature left out', { kept: [] }, slight],
    ['level 1 kept', { seats: weighed(slight).seats.map((each) => ({ ...each, level: 1 as const })) }, slight],
    ['no second voice', { seats: weighed(slight).seats.filter(({ keeps }) => keeps !== null) }, slight],
    [
      'another entry named',
      { seats: weighed(slight).seats.map((each) => ({ ...each, keeps: each.keeps && 2 })) },
      slight,
    ],
  ])('finds %s', (_, change, document) => {
    expect(keepsRightly({ ...weighed(slight), ...change }, before, contents(document))).toBe(false);
  });
});
