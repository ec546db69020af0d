import type { Preparation } from 'shared/contract/answers';
import type { Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { rowsIn, withRows } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { findingKey, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import { masterDataIn } from 'functions/storage/master-data';
import { demoLists } from 'functions/local/demo/lists';
import { send } from 'tests/fakes/http';
import { kept, keyOf, sketch } from 'tests/fakes/stored-plans';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { foundInPane } from 'tests/fakes/review-on-both-sides';
import { fillPrepared } from 'tests/fixtures/plans/fill-prepared';
import { askingIn, foundIn, worldWithTargets } from 'tests/functions/kinds/in-process';
import { goWholeWay, offeredTo, type Asking, type Outcome } from 'tests/functions/kinds/whole-way';

let world: TestDependencies;
let asking: Asking;
beforeEach(async () => {
  world = await worldWithTargets();
  asking = askingIn(world);
});

const wholeWay = (by: string, planId: string): Promise<Outcome> =>
  goWholeWay(asking, by, keyOf(planId), new Map<string, Outcome>());

async function prepared(by: string, planId: string): Promise<Preparation> {
  const { status, body } = await asking.post(by, 'preparations', keyOf(planId));
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as Preparation;
}

const rules = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
const rowsOf = (block: string, cells: readonly Cells[]): readonly PlanRow[] =>
  cells.map((each, at) => ({ id: `${block}-${at + 1}`, cells: each }));

/** Every kind that was refused for a block it does not have, for somebody who writes it. */
const withoutIndicators: readonly (readonly [by: string, planId: string])[] = [
  ['p-gao', 'SMO~BIZ2~2026M02'],
  ['p-li', 'SAN~BIZ1~2026'],
  ['p-he', 'SQU~BIZ1~2026Q1'],
  ['p-li', 'EVA~BIZ1~2026'],
  ['p-li', 'EVF~BIZ1~2026Q1'],
  ['p-li', 'REC~BIZ1~2026M03'],
  ['p-li', 'IMP~BIZ1~2026M03'],
  ['p-li', 'TRN~BIZ1~2026M03'],
  ['p-li', 'EXP~BIZ1~2026M03'],
  ['p-li', 'OPP~BIZ1~2026M03'],
  ['p-li', 'GAP~BIZ1~2026M03'],
  ['p-fang', 'DEC~BIZ1~2026'],
  ['p-qin', 'STR~SC~2026-2031'],
];

test.each(withoutIndicators)(
  'K1 %s hands in %s where targets are issued: no rule asks for a block the kind does not have',
  async (by, planId) => {
    const { template } = keyOf(planId);
    const outcome = await wholeWay(by, planId);
    expect(outcome.stopped ?? '').not.toContain('V-SUM-11');
    expect([template, outcome.stopped]).toEqual([template, null]);
  },
);

test('K3 an evaluation of a month, a quarter or a year is about the plan of that grain', async () => {
  for (const [period, plan] of [
    ['2026M03', 'MON-D~BIZ1~2026M03'],
    ['2026Q1', 'QTR-D~BIZ1~2026Q1'],
    ['2026', 'ANN-D~BIZ1~2026'],
  ] as const) {
    await kept(world, plan, { IND: [{ indCode: 'REV_CY', target: 420, owner: 'BIZ1' }] });
    const { document } = await prepared('p-li', `EVF~BIZ1~${period}`);
    expect(rowsIn(document, 'HEAD').map(({ cells }) => cells['planNo'])).toEqual([plan]);
  }
});

test('K2 a weekly report needs the one signature of its chain, a day plan none', async () => {
  expect(await wholeWay('p-xu', 'SWK~BIZ1~2026W09~p-xu')).toMatchObject({ stopped: null, state: 'effective' });
  expect(await wholeWay('p-xu', 'DAY~BIZ1~2026-03-02~p-xu')).toMatchObject({ stopped: null, state: 'recorded' });
});

describe('K6 who may evaluate whom', () => {
  const quarter = { IND: [{ indCode: 'REV_CY', target: 1000, owner: 'BIZ1' }], TASK: [{ wbs: '1', name: '走访' }] };
  const judging = async (by: string, planId: string, kind: string, judged: string): Promise<readonly Finding[]> => {
    const { document } = await prepared(by, planId);
    const head = { planNo: judged, period: '2026Q1', kind, assessor: by, date: '2026-02-27' };
    return foundIn(world, by, planId, withRows(document, 'HEAD', rowsOf('HEAD', [head])));
  };
  const isRefused = (findings: readonly Finding[]): boolean => rules(findings).includes('V-EVA-04');

  test('K6 a department is judged by itself, its counterpart and its superiors, each as what it is', async () => {
    await kept(world, 'QTR-D~BIZ1~2026Q1', quarter);
    const judged = 'QTR-D~BIZ1~2026Q1';
    const asks = [
      ['p-li', 'EVF~BIZ1~2026Q1', 'self', false],
      ['p-li', 'EVF~BIZ1~2026Q1', 'superior', true],
      ['p-li', 'EVF~BIZ1~2026Q1', 'mutual', true],
      ['p-liu', 'EVF~MKT1~2026Q1', 'mutual', false],
      ['p-liu', 'EVF~MKT1~2026Q1', 'superior', true],
      ['p-liu', 'EVF~MKT1~2026Q1', 'self', true],
      ['p-gao', 'EVF~BIZ2~2026Q1', 'mutual', true],
      ['p-qin', 'EVF~SC~2026Q1', 'superior', false],
      ['p-qin', 'EVF~SC~2026Q1', 'mutual', true],
      ['p-han', 'EVF~CO~2026Q1', 'superior', false],
    ] as const;
    for (const [by, form, kind, refused] of asks)
      expect([by, kind, isRefused(await judging(by, form, kind, judged))]).toEqual([by, kind, refused]);
  });

  test('K6 the head of the center and the supervising leaders are offered an evaluation, and theirs goes its way', async () => {
    await kept(world, 'QTR-D~BIZ1~2026Q1', quarter);
    for (const [person, unit] of [
      ['p-qin', 'SC'],
      ['p-han', 'CO'],
      ['p-lin', 'CO'],
    ] as const) {
      const offered = (await offeredTo(asking, person)).filter(({ template }) => template === 'T-EVF');
      expect([person, offered.some((each) => each.unit === unit)]).toEqual([person, true]);
    }
    for (const [by, form] of [
      ['p-qin', 'EVF~SC~2026Q1'],
      ['p-han', 'EVF~CO~2026Q1'],
    ] as const) {
      const outcome = await wholeWay(by, form);
      expect(outcome).toMatchObject({ stopped: null, state: 'effective' });
    }
  });
});

test('K8 the tasks and risks a template brings along are never at fault', async () => {
  for (const [by, planId] of [
    ['p-li', 'EVA~BIZ1~2026'],
    ['p-qin', 'EVA~SC~2026'],
  ] as const) {
    const { document } = await prepared(by, planId);
    expect(rowsIn(document, 'TASK').length).toBeGreaterThan(15);
    const found = await foundIn(world, by, planId, fillPrepared(await prepared(by, planId)));
    expect(rules(found).filter((rule) => rule === 'V-ALN-01')).toEqual([]);
  }
});

/** A plan above that nobody has written, and months of the standard evaluation that the source itself contradicts. */
const notTheirs = ['V-HDR-05', 'V-TIM-11'];

test('P10 what was just prepared is calm: what the template and the targets leave blank is to be filled in, not wrong', async () => {
  const seen = new Set<string>();
  const offered = [...(await offeredTo(asking, 'p-li')), ...(await offeredTo(asking, 'p-he'))];
  for (const { by, template, unit, person, periods } of offered) {
    if (seen.has(template)) continue;
    seen.add(template);
    const key = { template, unit, person, period: periods[0] };
    const { document, lists, planned } = (await asking.post(by, 'preparations', key)).body as Preparation;
    const wrong = foundInPane(world, document, { lists, planned }).filter(
      ({ rule, severity, open }) => severity === 'error' && open !== true && !notTheirs.includes(rule),
    );
    expect([template, wrong.map(({ rule, at }) => [rule, at.block, at.column])]).toEqual([template, []]);
  }
  expect(seen.size).toBeGreaterThan(25);
});

describe('K9 risks and reasons', () => {
  const month: PlanKey = keyOf('MON-D~BIZ1~2026M03');
  const planId = 'MON-D~BIZ1~2026M03';

  test('K9 no warning stands at the risks the month comes with', async () => {
    const { body } = await asking.post('p-li', 'preparations', month);
    expect(rowsIn((body as Preparation).document, 'RSK').length).toBeGreaterThan(3);
    const found = await foundIn(world, 'p-li', planId, (body as Preparation).document);
    expect(rules(found).filter((rule) => rule === 'V-RSK-03')).toEqual([]);
  });

  test('K9 several warnings alike take one reason, which is kept with each of them', async () => {
    const preparation = await prepared('p-li', planId);
    const filled = fillPrepared(preparation);
    const vague = rowsIn(filled, 'RSK').map((row) => ({ ...row, cells: { ...row.cells, measure: '加强管理' } }));
    const document = withRows(filled, 'RSK', vague);
    const found = await foundIn(world, 'p-li', planId, document);
    const asked = found.filter(({ severity }) => severity === 'warning');
    const text = '按公司统一风险库执行';
    const waivers = found.filter(mayBeWaived).map((finding) => ({ findingKey: findingKey(finding), text }));
    const submit = (reasons: readonly object[]) =>
      asking.post(
        'p-li',
        `plans/${planId}/submissions`,
        { document, baseVersion: 0, revisionReason: '', answers: [], reasons, waivers },
        `alike-reasons-${reasons.length}`,
      );
    expect(asked.filter(({ rule }) => rule === 'V-RSK-03')).toHaveLength(vague.length);
    const reasons = [...new Set(rules(asked))].map((rule) => ({ rule, text }));
    expect(reasons.length).toBeLessThan(asked.length);
    expect((await submit(reasons.filter(({ rule }) => rule !== 'V-RSK-03'))).body.code).toBe('reasons-missing');
    const { status, body } = await submit(reasons);
    expect(status).toBe(200);
    expect(body.reasons).toHaveLength(asked.length);
    expect(new Set(body.reasons.map((given: { text: string }) => given.text))).toEqual(new Set([text]));
  });
});

describe('K12 an expense is applied for, approved and verified by people, not by rows', () => {
  const planId = 'EXP~BIZ1~2026M02';
  const expense = { purpose: 'travel', target: 'REV_CY', basis: '3人次', effect: '签订合同1份', quota: 3 };
  const wrongs = async (cells: Cells): Promise<readonly unknown[]> => {
    const { document } = await prepared('p-li', planId);
    const found = await foundIn(world, 'p-li', planId, withRows(document, 'EXP', rowsOf('EXP', [cells])));
    return found.filter(({ rule }) => rule === 'V-EXP-06').map(({ at, facts }) => [at.column, facts['wrong']]);
  };

  test('K12 steps are taken in their order', async () => {
    expect(await wrongs({ ...expense, applied: 2 })).toEqual([]);
    expect(await wrongs({ ...expense, approved: 2 })).toEqual([['approved', 'no-application']]);
    expect(await wrongs({ ...expense, applied: 2, verified: 2 })).toEqual([['verified', 'no-approval']]);
    expect(await wrongs({ ...expense, applied: 2, approved: 2, verified: 2 })).toEqual([['verified', 'not-signed']]);
  });

  test('K12 typed rows of approvals are no part of the plan', async () => {
    const { document } = await prepared('p-li', planId);
    const typed: PlanDocument = withRows(document, 'APPR', rowsOf('APPR', [{ step: 'approve', person: 'p-li' }]));
    const found = await foundIn(world, 'p-li', planId, typed);
    const { body } = await asking.get('p-li', `plans/${planId}?with=document`);
    expect(body?.document?.blocks?.APPR ?? []).toEqual([]);
    expect(rules(found)).not.toContain('V-EXP-06');
  });

  test('K12 what was spent is verified by somebody who neither applied nor approved', async () => {
    await kept(world, planId, { EXP: [{ ...expense, applied: 2, approved: 2 }] });
    const view = await kept(world, planId, { EXP: [{ ...expense, applied: 2, approved: 2, verified: 1.5 }] });
    const signers = view.path.map(({ level, signers: seats }) => [level, seats.map(({ person }) => person?.id)]);
    expect(signers).toEqual([
      [1, ['p-chen']],
      [2, ['p-qin']],
      [3, ['p-he']],
    ]);
  });
});

test('K13 a strategic plan answers for each year of its span', async () => {
  const sind = { indCode: 'STR_REV', y1: 5000, y2: 6000, y3: 7000, y4: 8000, y5: 9000, y6: 10000, owner: 'SC' };
  await kept(world, 'STR~SC~2026-2031', { SIND: [sind] });
  const asked = (period: string) => ({ ask: 'value', unit: 'SC', indicator: 'STR_REV', period });
  const body = { questions: [asked('2027'), asked('2031')] };
  const { body: answer } = await send(world, { path: 'figures', as: 'p-zhou', body });
  expect(answer.replies).toEqual([
    { figure: { kind: 'money', fen: '6000000000' } },
    { figure: { kind: 'money', fen: '10000000000' } },
  ]);
});

test('K14 a reported figure is proved by its own indicator’s evidence', async () => {
  const planId = 'SMO~BIZ2~2026M02';
  const found = async (indCode: string, evid: string) => {
    const actual = { indCode, plan: 1, actual: 1, evid, evidNo: 'HT-1', fin: 'verified' };
    const findings = await foundIn(world, 'p-gao', planId, sketch(planId, { ACTUAL: [actual] }, { prepBy: 'p-gao' }));
    return findings.filter(({ rule }) => rule === 'V-SMR-04').map(({ at }) => at.column);
  };
  expect(await found('STR_PROMO', 'EVD-CON')).toEqual(['evid']);
  expect(await found('STR_NEWP', 'EVD-CON')).toEqual(['evid']);
  expect(await found('CTR_NCY', 'EVD-CON')).toEqual([]);
});

test('K15 a month that differs from its quarter’s split says why, whatever was issued since', async () => {
  const split = { indCode: 'REV_CY', m1: 300, m2: 248.2, m3: 286.5 };
  const issued = { indicator: 'REV_CY', period: '2026M02', target: 200_000_000, previous: null, owner: null };
  await masterDataIn(world.tables).putTargets({ unit: 'BIZ2', person: null, year: 2026 }, [issued]);
  await kept(world, 'QTR-D~BIZ2~2026Q1', {
    IND: [{ indCode: 'REV_CY', target: 834.7, owner: 'BIZ2' }],
    QMONTHS: [split],
  });
  const explained = fillPrepared(await prepared('p-gao', 'MON-D~BIZ2~2026M02'));
  expect(rowsIn(explained, 'REV').map(({ cells }) => [cells['rowRef'], cells['old'], cells['new']])).toEqual([
    ['REV_CY', '248.2', '200'],
  ]);
  const asks = async (document: PlanDocument) =>
    rules(await foundIn(world, 'p-gao', 'MON-D~BIZ2~2026M02', document)).includes('V-PER-07');
  expect(await asks(explained)).toBe(false);
  expect(await asks(withRows(explained, 'REV', []))).toBe(true);
});

test('K16 an entry kept for one unit adds to the shared ones of its list', async () => {
  const own = [{ code: 'OWN', zh: '本部门客户', en: 'Own customer' }];
  await masterDataIn(world.tables).putLists({ ...demoLists, ofUnit: { BIZ1: { customers: own } } });
  const codes = async (by: string, planId: string) =>
    ((await prepared(by, planId)).lists['customers'] ?? []).map(({ code }) => code);
  const shared = (demoLists.shared['customers'] ?? []).map(({ code }) => code);
  expect(new Set(await codes('p-li', 'MON-D~BIZ1~2026M03'))).toEqual(new Set([...shared, 'OWN']));
  expect(new Set(await codes('p-gao', 'MON-D~BIZ2~2026M03'))).toEqual(new Set(shared));
});

test('K17 counterparts read the plan they plan with and judge; others are told nothing', async () => {
  await kept(world, 'MON-D~BIZ1~2026M03', { IND: [{ indCode: 'REV_CY', target: 420, owner: 'BIZ1' }] });
  const status = async (as: string) => (await asking.get(as, 'plans/MON-D~BIZ1~2026M03?with=document')).status;
  expect([await status('p-liu'), await status('p-zhao'), await status('p-ma')]).toEqual([200, 200, 404]);
});

test('K18 a department keeps a reserve of every target its people take on between them', async () => {
  await kept(world, 'MON-P~BIZ1~2026M03~p-xu', { IND: [{ indCode: 'REV_CY', target: 17, owner: 'p-xu' }] });
  for (const [planId, reserve, isShort] of [
    ['MON-D~BIZ1~2026M03', null, true],
    ['MON-D~BIZ1~2026M03', 403, false],
    ['QTR-D~BIZ1~2026Q1', 403, false],
  ] as const) {
    const { document } = await prepared('p-chen', planId);
    const target = { indCode: 'REV_CY', target: 420, owner: 'BIZ1', ...(reserve === null ? {} : { reserve }) };
    const found = await foundIn(world, 'p-chen', planId, withRows(document, 'IND', rowsOf('IND', [target])));
    expect([planId, rules(found).includes('V-SUM-01')]).toEqual([planId, isShort]);
  }
});

test('S-149, S-150 a package outside its limits is refused, and its emphasis follows the phase', async () => {
  const { document } = await prepared('p-chen', 'ANN-D~BIZ1~2026');
  const packageOf = (phase: string, most: number): readonly Cells[] =>
    [
      ['F', 0.2],
      ['V', 0.4],
      ['P', 0.3],
      ['I', 0.1],
    ].map(([cat = '', tgt = 0]) => ({ pkg: '扩张', phase, cat, min: 0, tgt, max: most }));
  const about = async (rows: readonly Cells[]) => {
    const found = await foundIn(
      world,
      'p-chen',
      'ANN-D~BIZ1~2026',
      withRows(document, 'PACKAGE', rowsOf('PACKAGE', rows)),
    );
    return rules(found).filter((rule) => ['V-SUM-18', 'V-SUM-19'].includes(rule));
  };
  expect(await about(packageOf('growth', 0.5))).toEqual([]);
  expect(await about(packageOf('growth', 0.35))).toEqual(['V-SUM-18']);
});

test('S-014 nobody lets a gap in issued targets stand: 600 + 390 of 1,000 in T-DEC names the unit that owns it', async () => {
  const issued = { indicator: 'REV_CY', period: '2026', target: 1_000_000_000, previous: null, owner: null };
  await masterDataIn(world.tables).putTargets({ unit: 'SC', person: null, year: 2026 }, [issued]);
  const { document, planId } = await prepared('p-fang', 'DEC~SC~2026');
  const broken = (second: number): PlanDocument =>
    withRows(
      document,
      'MATRIX',
      rowsOf('MATRIX', [
        { indCode: 'REV_CY', org: 'BIZ1', period: '2026', value: 600 },
        { indCode: 'REV_CY', org: 'BIZ2', period: '2026', value: second },
      ]),
    );
  expect(rules(await foundIn(world, 'p-fang', planId, broken(400)))).not.toContain('V-SUM-01');
  const gap = (await foundIn(world, 'p-fang', planId, broken(390))).filter(({ rule }) => rule === 'V-SUM-01');
  expect(gap).toMatchObject([{ firm: true, facts: { sum: 990, target: 1000, difference: 10, unit: 'SC' } }]);
  const waivers = gap.map((finding) => ({ findingKey: findingKey(finding), text: '总部同意先报' }));
  const body = { document: broken(390), baseVersion: 0, revisionReason: '', answers: [], reasons: [], waivers };
  const answer = await send(world, {
    path: `plans/${planId}/submissions`,
    as: 'p-fang',
    body,
    key: 'gap-1-with-waiver',
  });
  expect([answer.status, rules((answer.body.findings ?? []) as readonly Finding[])]).toEqual([
    422,
    expect.arrayContaining(['V-SUM-01']),
  ]);
});

test('K4 parts of a plan are frozen by their hash when it is handed in, and signed with it', async () => {
  const risk = (measure: string): Cells => ({ rno: '1', desc: '客户推迟', measure });
  const part = await kept(world, 'RSK~BIZ1~2026M03', { RSK: [risk('每月走访客户2次')] });
  const target = { IND: [{ indCode: 'REV_CY', target: 420, owner: 'BIZ1' }] };
  const outcome = await wholeWay('p-li', 'MON-D~BIZ1~2026M03');
  expect(outcome.stopped).toBe(null);
  await kept(world, 'RSK~BIZ1~2026M03', { RSK: [risk('每周走访客户1次')] });
  const { body } = await asking.get('p-li', 'plans/MON-D~BIZ1~2026M03?with=document');
  expect(body.parts).toEqual([
    { planId: 'RSK~BIZ1~2026M03', planNo: 'RSK-BIZ1-2026M03-v1', version: 1, contentHash: part.contentHash },
  ]);
  const { body: checked } = await asking.get('p-li', 'plans/MON-D~BIZ1~2026M03/verification');
  expect(checked.sound).toBe(true);
  const other = await kept(world, 'WEK-D~BIZ1~2026W10', target);
  expect(other.parts).toBeUndefined();
});
