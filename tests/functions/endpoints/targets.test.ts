import { replayedTargets } from 'tests/fakes/replayed-targets';
import type { ViewAnswer } from 'shared/contract/answers';
import type { TargetCoverage, TargetVerification } from 'shared/contract/targets';
import { brokenTargetEntries, sealedTargetText, type TargetEntry } from 'shared/targets/journal';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { dateOf } from 'shared/calendar/date';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { codeOf, leave, okay, reorganise } from 'tests/fakes/sign-off-over-http';
import { aKey } from 'tests/fakes/sign-off-commands';
import { send } from 'tests/fakes/http';
import { kept } from 'tests/fakes/stored-plans';
import {
  accepting,
  agreementOf,
  businessOne,
  drafting,
  evenly,
  issuing,
  letterHashFor,
  matrix,
  objection,
  row,
  signing,
  stepOver,
  stepping,
  targetsOver,
  throughLetter,
  turnsOver,
  wan,
} from 'tests/fakes/targets-over-http';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const why = '市场容量今年增长百分之八';

describe('S-146 the seven steps of a target', () => {
  test('S-146, S-153 issued, accepted, countered and settled, escalated by silence, signed, formal', async () => {
    await drafting(world);
    await issuing(world);
    expect(await turnsOver(world, 'p-xu')).toMatchObject([
      { unit: { id: 'BIZ1' }, side: 'owner', count: 1, answerBy: '2026-03-02' },
    ]);

    await accepting(world, 'p-li');
    await stepping(world, 'p-xu', objection('person:p-xu', wan(480), wan(400)));
    const toHead = agreementOf(await targetsOver(world, 'p-chen'), 'person:p-xu');
    expect(toHead).toMatchObject({
      ...{ state: 'disputed', value: wan(480), counter: { value: wan(400) }, openSteps: ['hold', 'settle'] },
      said: [{ what: 'issued' }, { what: 'objected', reason: '两家老客户停产，订单减少', value: wan(400) }],
    });
    const about = { node: 'person:p-xu', indicator: 'REV_CY', months: null, reason: why } as const;
    await stepping(world, 'p-chen', { step: 'hold', ...about, value: wan(470) });
    await stepping(world, 'p-xu', objection('person:p-xu', wan(470), wan(440)));
    await stepping(world, 'p-chen', { step: 'settle', ...about, value: wan(455) });
    expect(agreementOf(await targetsOver(world, 'p-xu'), 'person:p-xu')).toMatchObject({
      ...{ state: 'agreed', how: 'settled', round: 2, value: wan(455) },
    });

    for (const [person, head] of [
      ['p-li', 'p-chen'],
      ['p-xu', 'p-chen'],
    ] as const) {
      okay(await signing(world, person, `person:${person}`));
      okay(await signing(world, head, `person:${person}`));
    }

    // The head himself is silent about his own; his leader is asked what stands.
    world.clock.moveTo('2026-03-09');
    expect(await turnsOver(world, 'p-zhou')).toMatchObject([{ node: 'person:p-chen', side: 'superior' }]);
    expect(agreementOf(await targetsOver(world, 'p-chen'), 'person:p-chen')).toMatchObject({
      ...{ state: 'escalated', openSteps: [] },
      said: [{ what: 'issued' }, { what: 'reminded' }, { what: 'escalated' }],
    });
    await stepping(world, 'p-zhou', {
      ...{ step: 'rule', node: 'person:p-chen', indicator: 'REV_CY', value: wan(330), months: null, reason: why },
    });
    await stepping(world, 'p-fang', { step: 'formal', nodes: null });
    const { agreements, letters, acts } = await targetsOver(world, 'p-fang');
    expect(agreements.map(({ node, state }) => [node, state])).toEqual([
      ['person:p-chen', 'agreed'],
      ['person:p-li', 'formal'],
      ['person:p-xu', 'formal'],
    ]);
    expect(letters.find(({ node }) => node === 'person:p-xu')?.signatures).toMatchObject({
      owner: { by: { id: 'p-xu' } },
      head: { by: { id: 'p-chen' } },
    });
    expect(acts).toEqual(['draft']);
  });

  test('S-146 every entry is chained and every click sealed; what is kept tells the same again', async () => {
    await drafting(world);
    await issuing(world);
    await throughLetter(world, 'p-xu', 'p-chen');
    const { journal, replayed } = await replayedTargets(world, businessOne);
    expect(brokenTargetEntries(journal)).toEqual([]);
    expect(journal.map(({ event }) => event.event)).toEqual([
      ...['issued', 'answered', 'signed', 'signed', 'formally-issued'],
    ]);
    const check = world.checkSeal(await world.signer.publicKeys());
    for (const { seal, hash: _, ...draft } of journal)
      expect(seal !== null && (await check(sealedTargetText(draft), seal))).toBe(true);
    expect(replayed).toBe('formal');
    const [first, ...rest] = journal;
    if (first === undefined) throw new Error('no journal');
    expect(brokenTargetEntries([{ ...first, year: '2028' }, ...rest])).toEqual([1]);
  });

  test('S-154 what was signed is verified again from what is kept, and whatever was changed in it is named', async () => {
    await drafting(world);
    await issuing(world);
    await throughLetter(world, 'p-xu', 'p-chen');
    type Kept = Awaited<ReturnType<typeof world.targets.open>>;
    const verified = async (change: (kept: Kept) => Kept, formal = (value: number) => value) => {
      const targets: typeof world.targets = {
        ...world.targets,
        open: async (of, key) => change(await world.targets.open(of, key)),
        formal: async (units, year) =>
          (await world.targets.formal(units, year)).map((each) => ({ ...each, value: formal(each.value) })),
      };
      const answer = await send({ ...world, targets }, { path: 'targets/BIZ1/2027/verification', as: 'p-fang' });
      return okay<TargetVerification>(answer);
    };
    const entries = (change: (journal: Kept['journal']) => Kept['journal']) => (kept: Kept) => ({
      ...kept,
      journal: change(kept.journal),
    });
    const at = (sequence: number, change: (entry: TargetEntry) => TargetEntry) =>
      entries((journal) => journal.map((entry) => (entry.sequence === sequence ? change(entry) : entry)));
    const codes = ({ mismatches }: TargetVerification) => mismatches.map(({ code, at: where }) => `${code} ${where}`);

    const sound = await verified((kept) => kept);
    expect(sound).toMatchObject({ sound: true, sequence: 5, mismatches: [] });
    expect(sound.signatures.map(({ person, side, sound: holds }) => [person.id, side, holds])).toEqual([
      ['p-xu', 'owner', true],
      ['p-chen', 'head', true],
    ]);
    const later = (entry: TargetEntry): TargetEntry => ({
      ...entry,
      event: { ...entry.event, time: '2026-12-31T00:00:00.000Z' },
    });
    expect(codes(await verified(at(3, later)))).toEqual(
      expect.arrayContaining(['entry-changed entry 3', 'seal-false entry 3']),
    );
    expect(codes(await verified(at(4, (entry) => ({ ...entry, seal: null }))))).toContain('seal-missing entry 4');
    expect(codes(await verified(entries((journal) => journal.slice(0, -1))))).toEqual([
      'head-differs head',
      'formal-differs formal',
    ]);
    expect(
      codes(
        await verified(
          (kept) => kept,
          (value) => value + 1,
        ),
      ),
    ).toEqual(['formal-differs formal']);
    expect(codeOf(await send(world, { path: 'targets/BIZ1/2027/verification', as: 'p-xu' }))).toBe('may-not-see');
  });

  test('S-154 a formal issue without both signatures is refused, and a revision needs both again', async () => {
    await drafting(world);
    await issuing(world);
    const formal = { step: 'formal', nodes: ['person:p-xu'] } as const;
    expect(codeOf(await stepOver(world, 'p-fang', { ...formal, nodes: [...formal.nodes] }))).toBe('letter-unsigned');
    await accepting(world, 'p-xu');
    okay(await signing(world, 'p-xu', 'person:p-xu'));
    expect(codeOf(await stepOver(world, 'p-fang', { ...formal, nodes: [...formal.nodes] }))).toBe('letter-unsigned');
    okay(await signing(world, 'p-chen', 'person:p-xu'));
    await stepping(world, 'p-fang', { ...formal, nodes: [...formal.nodes] });

    const about = { node: 'person:p-xu', indicator: 'REV_CY', value: wan(500), months: null } as const;
    expect(codeOf(await stepOver(world, 'p-fang', { step: 'revise', ...about, reason: '多' }))).toBe(
      'target-reason-needed',
    );
    await stepping(world, 'p-fang', { step: 'revise', ...about, reason: '客户二期项目提前' });
    expect(agreementOf(await targetsOver(world, 'p-xu'), 'person:p-xu')).toMatchObject({
      ...{ state: 'issued', value: wan(500), inForce: { value: wan(480), revision: 1 } },
    });
    expect(codeOf(await stepOver(world, 'p-fang', { step: 'formal', nodes: null }))).toBe('letter-unsigned');
    await throughLetter(world, 'p-xu', 'p-chen');
    expect(agreementOf(await targetsOver(world, 'p-xu'), 'person:p-xu').inForce).toMatchObject({
      ...{ value: wan(500), revision: 2 },
    });
  });

  test('S-155 what is formal is the issued value of the plans: department, person, year, quarter and month', async () => {
    await drafting(world);
    await issuing(world);
    await throughLetter(world, 'p-xu', 'p-chen');
    const prepared = async (template: string, period: string) => {
      const body = { template, unit: 'BIZ1', person: 'p-xu', period };
      const { document } = okay<{ document: { blocks: Record<string, { cells: Record<string, unknown> }[]> } }>(
        await send(world, { path: 'preparations', as: 'p-xu', body }),
      );
      return (document.blocks['IND'] ?? []).map(({ cells }) => [cells['indCode'], cells['parentTarget']]);
    };
    expect(await prepared('T-ANN-P', '2027')).toEqual(
      expect.arrayContaining([
        ['REV_CY', 480],
        ['EXP_QUOTA', 12],
      ]),
    );
    expect(await prepared('T-QTR-P', '2027Q2')).toEqual(expect.arrayContaining([['REV_CY', 120]]));
    expect(await prepared('T-MON-P', '2027M05')).toEqual(expect.arrayContaining([['REV_CY', 40]]));
  });
});

describe('what the matrix refuses', () => {
  test('S-014 990 of 1,000 is refused, and the unit that owns the gap is named', async () => {
    const short = [
      row('own', 'REV_CY', [wan(1000), ...evenly(0).slice(1)]),
      row('unit:BIZ1', 'REV_CY', [wan(600), ...evenly(0).slice(1)]),
      row('unit:BIZ2', 'REV_CY', [wan(390), ...evenly(0).slice(1)]),
      row('unit:BIZ1', 'EXP_QUOTA', evenly(wan(1))),
      row('unit:BIZ2', 'EXP_QUOTA', evenly(wan(1))),
    ];
    const center = { unit: 'SC', year: '2027' };
    await drafting(world, short, 'p-fang', center);
    const refused = await stepOver(world, 'p-fang', { step: 'issue', nodes: null }, center);
    expect(refused.body).toMatchObject({
      code: 'targets-do-not-close',
      facts: { of: 'SC', indicator: 'REV_CY', parent: wan(1000), sum: wan(990), difference: -wan(10) },
    });
    // What the center keeps for itself closes it.
    await drafting(world, [row('reserve', 'REV_CY', [wan(10), ...evenly(0).slice(1)])], 'p-fang', center);
    await issuing(world, center);
    expect((await turnsOver(world, 'p-chen')).map(({ node }) => node)).toEqual(['unit:BIZ1']);
  });

  test('S-078 a year that closes while a month does not is refused with the month', async () => {
    const [own, xu, ...others] = matrix;
    if (own === undefined || xu === undefined) throw new Error('no matrix');
    const shifted = evenly(wan(40)).map((month, index) =>
      index === 0 ? month - wan(5) : index === 1 ? month + wan(5) : month,
    );
    await drafting(world, [own, row('person:p-xu', 'REV_CY', shifted), ...others]);
    const refused = await stepOver(world, 'p-fang', { step: 'issue', nodes: null });
    expect(refused.body).toMatchObject({
      code: 'targets-do-not-close',
      facts: { of: 'BIZ1', period: '2027M01', difference: -wan(5) },
    });
  });

  test('S-157 a sales target without an expense quota is not issued', async () => {
    await drafting(
      world,
      matrix.filter(({ node, indicator }) => node !== 'person:p-li' || indicator !== 'EXP_QUOTA'),
    );
    const refused = await stepOver(world, 'p-fang', { step: 'issue', nodes: null });
    expect(refused.body).toMatchObject({ code: 'quota-missing', facts: { node: 'person:p-li', indicator: 'REV_CY' } });
  });

  test('S-157 quotas go down with the targets: no more than the unit was given is issued below it', async () => {
    const center = { unit: 'SC', year: '2027' };
    const given = [
      row('own', 'REV_CY', evenly(wan(100))),
      row('unit:BIZ1', 'REV_CY', evenly(wan(100))),
      row('unit:BIZ1', 'EXP_QUOTA', evenly(wan(3))),
    ];
    await drafting(world, given, 'p-fang', center);
    await issuing(world, center);
    const node = 'unit:BIZ1' as const;
    const answers = [{ act: 'accept' as const, indicator: 'REV_CY', value: wan(1200) }];
    await stepping(world, 'p-chen', { step: 'answer', node, answers }, center);
    okay(await signing(world, 'p-chen', node, center));
    const head = (await targetsOver(world, 'p-fang', center)).letters[0]?.head?.id ?? '';
    okay(await signing(world, head, node, center));
    await stepping(world, 'p-fang', { step: 'formal', nodes: null }, center);

    // Within the department three quotas of 1.5 a month exceed the 3 it was given, with or without sales targets closed.
    const below = matrix.filter((each) => each.node !== 'own');
    const quotas = (month: number) =>
      below.map((each) => (each.indicator === 'EXP_QUOTA' ? row(each.node, 'EXP_QUOTA', evenly(wan(month))) : each));
    await drafting(world, quotas(1.5));
    expect((await stepOver(world, 'p-fang', { step: 'issue', nodes: null })).body).toMatchObject({
      code: 'quotas-exceed',
      facts: { of: 'BIZ1', indicator: 'EXP_QUOTA', parent: wan(36), sum: wan(54), difference: wan(18) },
    });
    const edits = quotas(0.9).map((each) => ({
      ...each,
      was: { year: null, months: [...evenly(each.indicator === 'EXP_QUOTA' ? wan(1.5) : 0)] },
    }));
    await drafting(
      world,
      edits.filter(({ indicator }) => indicator === 'EXP_QUOTA'),
    );
    // Less than all of it may be kept back.
    await issuing(world);
  });

  test('a blank month is named', async () => {
    await drafting(world, [...matrix, row('person:p-xu', 'NEWCUST', [1, 2, ...Array<null>(10).fill(null)])]);
    const refused = await stepOver(world, 'p-fang', { step: 'issue', nodes: null });
    expect(refused.body).toMatchObject({
      code: 'target-incomplete',
      facts: { node: 'person:p-xu', indicator: 'NEWCUST' },
    });
  });

  test('S-079 a salesperson without any target is listed', async () => {
    await drafting(world, [row('person:p-li', 'REV_CY', evenly(wan(35)))]);
    const { differences } = await targetsOver(world, 'p-chen');
    expect(differences).toContainEqual({
      ...{ rule: 'DR-16', code: 'no-indicator', severity: 'error', facts: { person: 'p-xu' } },
    });
    await drafting(world, [row('person:p-xu', 'NEWCUST', evenly(1))]);
    expect((await targetsOver(world, 'p-chen')).differences.map(({ rule }) => rule)).not.toContain('DR-16');
  });

  test('two planners in one matrix: cells meet one by one, and only the same cell is told', async () => {
    await drafting(world);
    const before = evenly(wan(40));
    const typed = (month: number, value: number) => ({
      ...{ node: 'person:p-xu' as const, indicator: 'REV_CY' },
      now: { year: null, months: before.map((cell, index) => (index === month ? value : cell)) },
      was: { year: null, months: before },
    });
    const edit = (as: string, month: number, value: number) =>
      stepping(world, as, { step: 'draft', edits: [typed(month, value)], terms: null });
    expect((await edit('p-fang', 0, wan(41))).conflicts).toEqual([]);
    expect((await edit('p-chen', 1, wan(42))).conflicts).toEqual([]);
    expect((await edit('p-chen', 0, wan(39))).conflicts).toEqual([
      { node: 'person:p-xu', indicator: 'REV_CY', month: 1, theirs: wan(41) },
    ]);
    const { draft } = await targetsOver(world, 'p-fang');
    expect(
      draft.find(({ node, indicator }) => node === 'person:p-xu' && indicator === 'REV_CY')?.months.slice(0, 3),
    ).toEqual([wan(41), wan(42), wan(40)]);
  });
});

describe('bad answers', () => {
  beforeEach(async () => {
    await drafting(world);
    await issuing(world);
  });
  const node = 'person:p-xu' as const;

  test('a counter-value without a reason', async () => {
    const refused = await stepOver(world, 'p-xu', objection(node, wan(480), wan(400), ' '));
    expect(refused.body).toMatchObject({ code: 'target-reason-needed', facts: { shortest: 5 } });
  });

  test.each([
    ['below', wan(239.99)],
    ['above', wan(720.01)],
  ])('a counter-value %s the limits', async (_, counter) => {
    const refused = await stepOver(world, 'p-xu', objection(node, wan(480), counter));
    expect(refused.body).toMatchObject({
      ...{ code: 'target-outside-limits', facts: { lowest: wan(240), highest: wan(720) } },
    });
  });

  test('answering twice', async () => {
    await accepting(world, 'p-xu');
    const again = { step: 'answer', node, answers: [{ act: 'accept', indicator: 'REV_CY', value: wan(480) }] } as const;
    expect(codeOf(await stepOver(world, 'p-xu', { ...again, answers: [...again.answers] }))).toBe('target-moved-on');
  });

  test.each(['p-li', 'p-chen', 'p-qin', 'p-fang', 'p-admin'])('%s answers for somebody else', async (person) => {
    const answers = [{ act: 'accept' as const, indicator: 'REV_CY', value: wan(480) }];
    expect(codeOf(await stepOver(world, person, { step: 'answer', node, answers }))).toBe('not-authorised');
  });

  test('nobody signs both sides of a letter', async () => {
    await accepting(world, 'p-xu');
    okay(await signing(world, 'p-xu', node));
    expect(codeOf(await signing(world, 'p-xu', node))).toBe('letter-signed');
    // The department's head carries a target too: it is the next leader who signs the other side.
    await accepting(world, 'p-chen');
    okay(await signing(world, 'p-chen', 'person:p-chen'));
    expect(codeOf(await signing(world, 'p-chen', 'person:p-chen'))).toBe('letter-signed');
    okay(await signing(world, 'p-qin', 'person:p-chen'));
  });

  test('a letter still talked about, or another than was read, is not signed', async () => {
    const letterHash = await letterHashFor(world, 'p-xu', node);
    expect(codeOf(await stepOver(world, 'p-xu', { step: 'sign', node, letterHash }))).toBe('letter-open');
    await accepting(world, 'p-xu');
    expect(codeOf(await stepOver(world, 'p-xu', { step: 'sign', node, letterHash: 'a'.repeat(64) }))).toBe(
      'letter-changed',
    );
  });

  test('an answer to a value that was replaced meanwhile', async () => {
    await stepping(world, 'p-xu', objection(node, wan(480), wan(400)));
    const about = { node, indicator: 'REV_CY', months: null, reason: why } as const;
    await stepping(world, 'p-chen', { step: 'hold', ...about, value: wan(470) });
    const answers = [{ act: 'accept' as const, indicator: 'REV_CY', value: wan(480) }];
    expect((await stepOver(world, 'p-xu', { step: 'answer', node, answers })).body).toMatchObject({
      ...{ code: 'target-changed', facts: { value: wan(470) } },
    });
  });

  test('the same request again is answered again and done once; the same key for another is refused', async () => {
    const key = aKey();
    const answers = [{ act: 'accept' as const, indicator: 'REV_CY', value: wan(480) }];
    const once = await stepOver(world, 'p-xu', { step: 'answer', node, answers }, businessOne, key);
    expect((await stepOver(world, 'p-xu', { step: 'answer', node, answers }, businessOne, key)).text).toBe(once.text);
    expect(codeOf(await stepOver(world, 'p-xu', objection(node, wan(480), wan(400)), businessOne, key))).toBe(
      'key-reused',
    );
    const { journal } = await world.targets.open(businessOne, null);
    expect(journal).toHaveLength(2);
  });

  test('somebody leaves between issue and answer: nobody answers, the planning center takes it back', async () => {
    await leave(world, 'p-xu', '2026-02-27');
    world.clock.moveTo('2026-02-28');
    expect(await turnsOver(world, 'p-fang')).toMatchObject([{ node, side: 'planner' }]);
    const about = { node, indicator: 'REV_CY', months: null, reason: why } as const;
    expect((await stepOver(world, 'p-chen', { step: 'settle', ...about, value: wan(470) })).body).toMatchObject({
      ...{ code: 'target-owner-left', facts: { person: 'p-xu' } },
    });
    await stepping(world, 'p-fang', { step: 'recall', node, indicators: null, reason: '徐晨已离职' });
    expect(await turnsOver(world, 'p-fang')).toEqual([]);
    const { agreements } = await targetsOver(world, 'p-fang');
    expect(agreements.map((each) => each.node).sort()).toEqual(['person:p-chen', 'person:p-li']);
  });

  test('somebody moves to another department: the target is not theirs to answer in the old one', async () => {
    await reorganise(world, 'PLACE', (rows) =>
      rows.map((each) => (each['person'] === 'p-xu' ? { ...each, unit: 'BIZ2' } : each)),
    );
    const answers = [{ act: 'accept' as const, indicator: 'REV_CY', value: wan(480) }];
    expect((await stepOver(world, 'p-xu', { step: 'answer', node, answers })).body).toMatchObject({
      ...{ code: 'target-not-of-unit', facts: { person: 'p-xu', unit: 'BIZ1' } },
    });
  });

  test('a new head answers what the old one was asked', async () => {
    await stepping(world, 'p-xu', objection(node, wan(480), wan(400)));
    await reorganise(world, 'HOLDING', (rows) =>
      rows.map((each) => (each['role'] === 'R-HEAD' && each['unit'] === 'BIZ1' ? { ...each, person: 'p-li' } : each)),
    );
    expect((await turnsOver(world, 'p-li')).map(({ side }) => side)).toContain('head');
    const about = { node, indicator: 'REV_CY', months: null, reason: why } as const;
    expect(codeOf(await stepOver(world, 'p-chen', { step: 'settle', ...about, value: wan(440) }))).toBe(
      'not-authorised',
    );
    await stepping(world, 'p-li', { step: 'settle', ...about, value: wan(440) });
  });

  test('after three rounds the superior decides, and it says so', async () => {
    const about = { node, indicator: 'REV_CY', months: null, reason: why } as const;
    for (const [value, counter, held] of [
      [480, 400, 470],
      [470, 410, 460],
      [460, 420, 450],
    ] as const) {
      await stepping(world, 'p-xu', objection(node, wan(value), wan(counter)));
      await stepping(world, 'p-chen', { step: 'hold', ...about, value: wan(held) });
    }
    expect(await turnsOver(world, 'p-qin')).toMatchObject([{ node, side: 'superior' }]);
    expect(codeOf(await stepOver(world, 'p-zhou', { step: 'rule', ...about, value: wan(435) }))).toBe('not-authorised');
    await stepping(world, 'p-qin', { step: 'rule', ...about, value: wan(435) });
    expect(agreementOf(await targetsOver(world, 'p-xu'), node)).toMatchObject({ how: 'ruled', value: wan(435) });
    expect(codeOf(await stepOver(world, 'p-xu', objection(node, wan(435), wan(420))))).toBe('target-ruled');
  });
});

describe('who sees which target', () => {
  beforeEach(async () => {
    await drafting(world);
    await issuing(world);
  });

  test.each([
    ['p-fang', 3],
    ['p-chen', 3],
    ['p-qin', 3],
    ['p-zhou', 3],
    ['p-he', 3],
    ['p-xu', 1],
    ['p-li', 1],
  ])('%s sees %i of three', async (person, count) => {
    const { agreements, draft } = await targetsOver(world, person);
    expect([agreements.length, draft.length > 0]).toEqual([count, count === 3]);
  });

  test.each(['p-gao', 'p-wang', 'p-zhao', 'p-admin', 'p-deng'])('%s sees none', async (person) => {
    expect(codeOf(await send(world, { path: 'targets/BIZ1/2027', as: person }))).toBe('may-not-see');
    expect(codeOf(await stepOver(world, person, { step: 'issue', nodes: null }))).toBe('not-authorised');
  });

  test('what does not exist is not there', async () => {
    expect(codeOf(await send(world, { path: 'targets/NONE/2027', as: 'p-fang' }))).toBe('unknown-unit');
    expect(codeOf(await send(world, { path: 'targets/BIZ1/2027Q1', as: 'p-fang' }))).toBe('unknown-period');
  });
});

describe('the cascade ledger', () => {
  test('N8 RU-34 shows what was issued, agreed, formal and taken up by node, and who owns the gap, down to the months', async () => {
    await drafting(world);
    await issuing(world);
    await throughLetter(world, 'p-xu', 'p-chen');
    await accepting(world, 'p-li');
    await kept(world, 'ANN-P~BIZ1~2027~p-xu', { IND: [{ indCode: 'REV_CY', target: 400, owner: 'p-xu' }] });
    await world.backgroundWork.settled();
    const shown = async (period: string, view = 'RU-34') => {
      const path = `views/${view}?unit=BIZ1&period=${period}`;
      const { rows } = okay<ViewAnswer>(await send(world, { path, as: 'p-fang' }));
      const text = (cell: ViewAnswer['rows'][number]['cells'][number]): string =>
        cell.kind === 'money'
          ? String(Number(cell.fen) / wan(1))
          : cell.kind === 'text'
            ? cell.id
            : cell.kind === 'flag'
              ? String(cell.flag)
              : '-';
      return new Map(rows.map(({ key, cells }) => [key, cells.map(text)]));
    };
    // The promises of persons are the same agreements (RU-33): issued, countered, agreed, signed, done.
    const promises = await shown('2027', 'RU-33');
    expect(promises.get('p-xu|REV_CY')).toEqual(['480', '-', '480', 'true', '-']);
    expect(promises.get('p-li|REV_CY')?.slice(2, 4)).toEqual(['420', 'false']);
    const year = await shown('2027');
    // Issued, agreed, formal, planned, broken down, not broken down, not taken up, who owns it.
    expect(year.get('REV_CY|p-xu|2027')).toEqual(['480', '480', '480', '400', '-', '-', '80', 'p-xu']);
    expect(year.get('REV_CY|p-li|2027')).toEqual(['420', '420', '-', '-', '-', '-', '-', 'p-li']);
    expect(year.get('REV_CY|p-chen|2027Q2')).toEqual(['75', '-', '-', '-', '-', '-', '-', 'p-chen']);
    expect(year.get('REV_CY|p-xu|2027M05')?.slice(0, 3)).toEqual(['40', '40', '40']);
    expect((await shown('2027M05')).get('REV_CY|p-li|2027M05')?.slice(0, 2)).toEqual(['35', '35']);
  });
});

describe('what is to bring a target', () => {
  test('N9 420 = 260 contracts in hand + 90 OC-G + 40 OC-S + 30 uncovered, with the tasks and customers behind it', async () => {
    const thisYear = { unit: 'BIZ1', year: '2026' };
    const targets = [
      row('person:p-xu', 'REV_CY', evenly(wan(35))),
      row('person:p-li', 'REV_CY', evenly(wan(10))),
      ...(['person:p-xu', 'person:p-li'] as const).map((node) => row(node, 'EXP_QUOTA', evenly(wan(1)))),
    ];
    await drafting(world, targets, 'p-fang', thisYear);
    await issuing(world, thisYear);
    const opp = (oppId: string, oppClass: string, amount: number, prob: number, stage: string, more: object = {}) => ({
      ...{ oppId, oppClass, amount, revCY: amount, revNY: 0, prob, stage, owner: 'p-xu', dept: 'BIZ1', share: 1 },
      ...more,
    });
    await kept(world, 'MON-D~BIZ1~2026M03', {
      OPP: [
        opp('OPP-1', 'OC-G', 260, 1, '6'),
        opp('OPP-2', 'OC-G', 180, 0.5, '4'),
        opp('OPP-3', 'OC-S', 160, 0.25, '2'),
        // Next year’s, lost ones and others’ bring nothing of it.
        opp('OPP-4', 'OC-N', 500, 1, '5'),
        opp('OPP-5', 'OC-G', 500, 1, '0'),
        opp('OPP-6', 'OC-G', 70, 1, '6', { owner: 'p-li' }),
      ],
      TASK: [
        { wbs: '1', name: '签合同', indCode: 'REV_CY', owner: 'p-xu' },
        { wbs: '2', name: '走访', indCode: 'A_VISIT', owner: 'p-xu' },
      ],
      CUS: [{ custId: 'N-1', owner: 'p-xu' }],
    });
    await world.backgroundWork.settled();
    const coverage = async (as: string) =>
      okay<TargetCoverage>(await send(world, { path: 'targets/BIZ1/2026/coverage', as })).lines;
    const lines = await coverage('p-fang');
    expect(lines.map(({ node, uncovered }) => [node, uncovered])).toEqual([
      ['person:p-li', wan(50)],
      ['person:p-xu', wan(30)],
    ]);
    expect(lines[1]).toMatchObject({
      ...{ target: wan(420), done: 0, backlog: wan(260), guaranteed: wan(90), supplement: wan(40) },
      ...{ tasks: 1, customers: 1, name: { id: 'p-xu' } },
    });
    expect((await coverage('p-xu')).map(({ node }) => node)).toEqual(['person:p-xu']);
    expect(codeOf(await send(world, { path: 'targets/BIZ1/2026/coverage', as: 'p-gao' }))).toBe('may-not-see');
  });
});

describe('how much it costs', () => {
  test('an issue of 13 indicators to 200 people is one command and one transaction', async () => {
    const many = Array.from({ length: 199 }, (_, at) => `s-${at}`);
    const always = { from: dateOf(2020, 1, 1), to: null };
    const large = await testDependencies({
      ...demoOrganisation,
      persons: [...demoOrganisation.persons, ...many.map((id) => ({ ...always, id, zh: id, en: id, sells: true }))],
      assignments: [
        ...demoOrganisation.assignments,
        ...many.map((person) => ({ ...always, person, unit: 'BIZ1', share: 1, home: true })),
      ],
    });
    const codes = [
      ...['REV_CY', 'CTR_NCY', 'CASH_IN', 'NEWCUST', 'A_VISIT', 'A_CALL', 'A_APPT', 'A_EXPO', 'A_ONLINE', 'A_NEWM'],
      ...['A_GROSS', 'SALES', 'COLL_RATE', 'EXP_QUOTA'],
    ];
    const rows = [...many, 'p-xu'].flatMap((person) =>
      codes.map((code) => row(`person:${person}`, code, evenly(wan(1) + 7), code === 'COLL_RATE' ? 8000 : null)),
    );
    // As a pane sends them: within what one request may bring.
    for (let from = 0; from < rows.length; from += 1400) await drafting(large, rows.slice(from, from + 1400));
    large.tables.requests.length = 0;
    await issuing(large);
    const writes = large.tables.requests.filter(({ table, kind }) => table === 'targets' && kind === 'write');
    expect(writes).toHaveLength(1);
    expect((await turnsOver(large, 'p-xu')).map(({ count }) => count)).toEqual([13]);
    await accepting(large, 'p-xu');
    expect(await turnsOver(large, 'p-xu')).toMatchObject([{ side: 'owner', count: 13 }]);
  });

  test('a step is one read and one transaction; whose turn it is, one read a year', async () => {
    await drafting(world);
    await issuing(world);
    const counted = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
      await world.directory.renew();
      await world.settings.rules();
      world.tables.requests.length = 0;
      await act();
      return world.tables.requests.filter(({ table }) => table === 'targets').map(({ kind }) => kind);
    };
    // What the unit was given lies with the unit above: one read beside it, at the same time.
    expect(await counted(() => stepping(world, 'p-xu', objection('person:p-xu', wan(480), wan(400))))).toEqual([
      ...['select', 'select', 'write'],
    ]);
    expect(await counted(() => turnsOver(world, 'p-chen'))).toEqual(['select', 'select']);
  });
});
