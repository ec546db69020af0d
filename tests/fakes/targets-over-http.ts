import type { TargetStepRequest, TargetStepTaken, TargetTurns, UnitTargetsView } from 'shared/contract/targets';
import type { Node } from 'shared/targets/node';
import { typedOf } from 'shared/targets/amount';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import { aKey } from 'tests/fakes/sign-off-commands';
import { okay } from 'tests/fakes/sign-off-over-http';

export interface Place {
  readonly unit: string;
  readonly year: string;
}

export const businessOne: Place = { unit: 'BIZ1', year: '2027' };

/** 万元 as 分. */
export const wan = (amount: number): number => Math.round(amount * 1_000_000);

export const stepOver = (
  world: TestDependencies,
  as: string,
  body: TargetStepRequest,
  { unit, year }: Place = businessOne,
  key = aKey(),
): Promise<Received> => send(world, { path: `targets/${unit}/${year}/steps`, as, body, key });

export const stepping = async (
  world: TestDependencies,
  as: string,
  body: TargetStepRequest,
  of: Place = businessOne,
): Promise<TargetStepTaken> => okay(await stepOver(world, as, body, of));

export const targetsOver = async (
  world: TestDependencies,
  as: string,
  { unit, year }: Place = businessOne,
): Promise<UnitTargetsView> => okay(await send(world, { path: `targets/${unit}/${year}`, as }));

export const turnsOver = async (world: TestDependencies, as: string): Promise<TargetTurns['turns']> =>
  okay<TargetTurns>(await send(world, { path: 'targets', as })).turns;

/** Twelve equal months. */
export const evenly = (month: number): readonly number[] => Array.from({ length: 12 }, () => month);

const blank: { readonly year: number | null; readonly months: (number | null)[] } = {
  year: null,
  months: Array.from({ length: 12 }, () => null),
};

/** A row typed where nothing stood. */
export const row = (node: Node, indicator: string, months: readonly (number | null)[], year: number | null = null) => ({
  ...{ node, indicator },
  now: { year, months: [...months] },
  was: blank,
});

/** The matrix of business department 1: 1,200 for the year in three parts, with the quotas beside them. */
export const matrix = [
  row('own', 'REV_CY', evenly(wan(100))),
  row('person:p-xu', 'REV_CY', evenly(wan(40))),
  row('person:p-li', 'REV_CY', evenly(wan(35))),
  row('person:p-chen', 'REV_CY', evenly(wan(25))),
  row('person:p-xu', 'EXP_QUOTA', evenly(wan(1))),
  row('person:p-li', 'EXP_QUOTA', evenly(wan(1))),
  row('person:p-chen', 'EXP_QUOTA', evenly(wan(1))),
];

export const drafting = (
  world: TestDependencies,
  edits: readonly ReturnType<typeof row>[] = matrix,
  as = 'p-fang',
  of: Place = businessOne,
): Promise<TargetStepTaken> =>
  stepping(world, as, { step: 'draft', edits: [...edits], terms: '完成 110% 以上另奖' }, of);

export const issuing = (world: TestDependencies, of: Place = businessOne): Promise<TargetStepTaken> =>
  stepping(world, 'p-fang', { step: 'issue', nodes: null }, of);

export const agreementOf = (view: UnitTargetsView, node: Node, indicator = 'REV_CY') => {
  const found = view.agreements.find((each) => each.node === node && each.indicator === indicator);
  if (found === undefined) throw new Error(`no ${indicator} of ${node}`);
  return found;
};

export const accepting = async (world: TestDependencies, person: string, of: Place = businessOne): Promise<void> => {
  const view = await targetsOver(world, person, of);
  const node: Node = `person:${person}`;
  const answers = view.agreements
    .filter((each) => each.node === node && each.state === 'issued')
    .map(({ indicator, value }) => ({ act: 'accept' as const, indicator, value }));
  await stepping(world, person, { step: 'answer', node, answers }, of);
};

export const objection = (
  node: Node,
  value: number,
  counter: number,
  reason = '两家老客户停产，订单减少',
): TargetStepRequest => ({
  step: 'answer',
  node,
  answers: [
    {
      ...{ act: 'object', indicator: 'REV_CY', value, counter, months: null },
      ...{ reason, analysis: '在手意向 5 家，上半年可签 2 家' },
    },
  ],
});

export const letterHashFor = async (
  world: TestDependencies,
  as: string,
  node: Node,
  of: Place = businessOne,
): Promise<string> => {
  const { letters } = await targetsOver(world, as, of);
  return letters.find((each) => each.node === node)?.hash ?? '0'.repeat(64);
};

export const signing = async (
  world: TestDependencies,
  as: string,
  node: Node,
  of: Place = businessOne,
): Promise<Received> =>
  stepOver(world, as, { step: 'sign', node, letterHash: await letterHashFor(world, as, node, of) }, of);

/** One person takes all of it, both sign, and it is issued formally. */
export async function throughLetter(world: TestDependencies, person: string, head: string): Promise<void> {
  const node: Node = `person:${person}`;
  await accepting(world, person);
  okay(await signing(world, person, node));
  okay(await signing(world, head, node));
  await stepping(world, 'p-fang', { step: 'formal', nodes: [node] });
}

export const inWan = (steps: number): number => typedOf('REV_CY', steps);
