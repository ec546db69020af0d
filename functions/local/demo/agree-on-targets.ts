import type { TargetStepRequest, UnitTargetsView } from 'shared/contract/targets';
import type { Node } from 'shared/targets/node';
import { answered, type Service } from 'functions/local/demo/sign-demo-plans';

const place = 'targets/BIZ1/2027';
const fenIn = 1_000_000;

const blank = { year: null, months: Array.from({ length: 12 }, () => null) };
/** A row of the matrix: every month, but for those named by their place. */
const row = (node: Node, indicator: string, month: number, others: Readonly<Record<number, number>> = {}) => ({
  ...{ node, indicator, was: blank },
  now: { year: null, months: blank.months.map((_, at) => others[at] ?? month) },
});
const inWan = (amount: number): number => amount * fenIn;
/** The last four months of the sample carry a little more. */
const yearEnd = (month: number): Readonly<Record<number, number>> => ({ 8: month, 9: month, 10: month, 11: month });

/**
 * Business department 1 in 2027. 李思远 carries the sample of a salesperson's year: 200万 with 25 new customers, 2 a month
 * and 3 at the end, 20 visits a working day of 22, and 3 customers with an intent at hand.
 */
const matrix = [
  row('own', 'REV_CY', inWan(210)),
  row('person:p-xu', 'REV_CY', inWan(200)),
  row('person:p-li', 'REV_CY', inWan(16), yearEnd(inWan(18))),
  // As much as the talks may take off what was issued.
  row('reserve', 'REV_CY', inWan(10)),
  row('own', 'NEWCUST', 4),
  row('person:p-xu', 'NEWCUST', 2),
  row('person:p-li', 'NEWCUST', 2, { 11: 3 }),
  row('person:p-li', 'A_VISIT', 440),
  row('person:p-li', 'A_INTENT', 3),
  row('own', 'EXP_QUOTA', inWan(6)),
  row('person:p-xu', 'EXP_QUOTA', inWan(3)),
  row('person:p-li', 'EXP_QUOTA', inWan(2)),
];
const issuedToXu = inWan(2400);
const sample = { REV_CY: inWan(200), NEWCUST: 25, A_VISIT: 5280, A_INTENT: 3 } as const;

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
      answers: Object.entries(sample).map(([indicator, value]) => ({ act: 'accept', indicator, value })),
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
