import type { TargetStepRequest, UnitTargetsView } from 'shared/contract/targets';
import type { Node } from 'shared/targets/node';
import { answered, type Service } from 'functions/local/demo/sign-demo-plans';

const place = 'targets/BIZ1/2027';
const fenIn = 1_000_000;

const blank = { year: null, months: Array.from({ length: 12 }, () => null) };
/** A row of the matrix, the same every month. */
const row = (node: Node, indicator: string, month: number) => ({
  ...{ node, indicator, was: blank },
  now: { year: null, months: Array.from({ length: 12 }, () => month) },
});
const inWan = (amount: number): number => amount * fenIn;

/** Business department 1 in 2027: 480 a month, of which two carry 200 and 180 and the department keeps the rest. */
const matrix = [
  row('own', 'REV_CY', inWan(480)),
  row('person:p-xu', 'REV_CY', inWan(200)),
  row('person:p-li', 'REV_CY', inWan(180)),
  // As much as the talks may take off what was issued.
  row('reserve', 'REV_CY', inWan(110)),
  row('own', 'NEWCUST', 3),
  row('person:p-xu', 'NEWCUST', 2),
  row('person:p-li', 'NEWCUST', 1),
  row('own', 'EXP_QUOTA', inWan(6)),
  row('person:p-xu', 'EXP_QUOTA', inWan(3)),
  row('person:p-li', 'EXP_QUOTA', inWan(2)),
];
const [issuedToXu, issuedToLi] = [inWan(2400), inWan(2160)];

const objection = (value: number, counter: number, reason: string): TargetStepRequest => ({
  ...{ step: 'answer', node: 'person:p-xu' },
  answers: [
    {
      ...{ act: 'object', indicator: 'REV_CY', value, counter, months: null, reason },
      analysis: '在手意向 5 家，上半年可签 2 家，其余要到四季度',
    },
  ],
});
const word = (step: 'hold' | 'settle', value: number, reason: string): TargetStepRequest => ({
  ...{ step, node: 'person:p-xu', indicator: 'REV_CY', value, months: null, reason },
});

/** The talks: one accepts, one objects twice and settles in the second round. */
const talks: readonly (readonly [person: string, step: TargetStepRequest])[] = [
  ['p-fang', { step: 'draft', edits: matrix, terms: '完成 110% 以上另奖；低于 80% 按公司办法考核' }],
  ['p-fang', { step: 'issue', nodes: null }],
  [
    'p-li',
    {
      ...{ step: 'answer', node: 'person:p-li' },
      answers: [
        { act: 'accept', indicator: 'REV_CY', value: issuedToLi },
        { act: 'accept', indicator: 'NEWCUST', value: 12 },
      ],
    },
  ],
  ['p-xu', { step: 'answer', node: 'person:p-xu', answers: [{ act: 'accept', indicator: 'NEWCUST', value: 24 }] }],
  ['p-xu', objection(issuedToXu, inWan(2100), '两家老客户停产，全年少 300 万元订单')],
  ['p-chen', word('hold', inWan(2340), '新机型配套可以补上大部分缺口')],
  ['p-xu', objection(inWan(2340), inWan(2220), '新机型下半年才批产，上半年补不上')],
  ['p-chen', word('settle', inWan(2280), '面谈后各让一步，四季度补足')],
];

/**
 * Targets of 2027 as far as people have come: one is formal, so that its annual plan begins with it, the other is signed
 * by both and waits for the planning center.
 */
export async function agreeOnTargetsInDemo(service: Service): Promise<void> {
  let at = 0;
  const take = (person: string, step: TargetStepRequest): Promise<object> => {
    at += 1;
    return answered(service, person, `${place}/steps`, `demo-agrees-on-targets-${at}`, step);
  };
  for (const [person, step] of talks) await take(person, step);
  for (const node of ['person:p-li', 'person:p-xu'] as const) {
    for (const person of [node.slice('person:'.length), 'p-chen']) {
      const { letters } = await answered<UnitTargetsView>(service, person, place, '', null);
      const letterHash = letters.find((letter) => letter.node === node)?.hash;
      if (typeof letterHash !== 'string') throw new Error(`the demo's letter of ${node} is not to be signed`);
      await take(person, { step: 'sign', node, letterHash });
    }
  }
  await take('p-fang', { step: 'formal', nodes: ['person:p-li'] });
}
