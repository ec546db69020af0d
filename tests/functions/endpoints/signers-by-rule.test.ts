import type { AdministrationView, ChainTrial } from 'shared/contract/administration';
import type { PlanView } from 'shared/contract/answers';
import type { Cells } from 'shared/plan/document';
import { chainFactsOf } from 'shared/sign-off/gates/chain-facts';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { codeOf, decideOver, okay, planOver, submitOver, withBlockCells } from 'tests/fakes/sign-off-over-http';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const chains = async (): Promise<readonly Cells[]> =>
  okay<AdministrationView>(await send(world, { path: 'administration', as: 'p-admin' })).tables['SEAT'] ?? [];
const withRule = async (rule: Cells) => [...(await chains()), { template: 'T-MON-D', level: '2', ...rule }];
const finance = { role: 'R-FIN', of: 'office', when: 'below-issued' };
const trial = async (seats: readonly Cells[], as = 'p-admin') =>
  send(world, { path: 'administration/chain-trials', as, body: { seats } });
const signersOf = ({ path }: PlanView) => path.flatMap(({ signers }) => signers.map(({ person }) => person?.id));

/** Every target stays two fifths below what was issued, with the reason its warnings want. */
const short = withBlockCells(businessOneMonth, 'IND', { parentTarget: 1000, target: 600 }, 1);

describe('F16 signers by rule: what a plan says adds a signer', () => {
  test('facts are read from the content: expenses in 万元 whatever the plan is written in, the largest shortfall', () => {
    const expenses = [
      { id: 'e1', cells: { applied: 30_000 } },
      { id: 'e2', cells: { applied: 20_000 } },
    ];
    const inYuan = {
      ...short,
      header: { ...short.header, moneyUnit: 'yuan' },
      blocks: { ...short.blocks, EXP: expenses },
    };
    expect(chainFactsOf(inYuan, 2)).toEqual({ expenses: 5, shortfall: 0.4, waivers: 2 });
    expect(chainFactsOf(businessOneMonth, 0)).toMatchObject({ waivers: 0 });
  });

  test('tried on past plans before it takes effect; then it asks the plans it is about and no others', async () => {
    // Expenses of 8.9 万元 are applied for.
    okay(await submitOver(world));
    const over = (limit: number) => withRule({ ...finance, when: 'expense-over', limit });
    expect(okay<ChainTrial>(await trial(await over(10)))).toMatchObject({ looked: 1, more: 0, plans: [] });
    const tried = okay<ChainTrial>(await trial(await over(5)));
    expect([tried.looked, tried.more, tried.fewer, tried.blocked]).toEqual([1, 1, 0, 0]);
    expect(tried.plans.flatMap(({ more }) => more.map(({ id }) => id))).toEqual(['p-he']);
    // A trial changes nothing.
    expect(await chains()).not.toContainEqual(expect.objectContaining({ when: 'expense-over' }));
    expect(signersOf(await planOver(world, 'p-li'))).not.toContain('p-he');
    await importing(world, 'sign-off', { SEAT: await over(5) });
    okay(await decideOver(world, 'p-chen', 'return'));
    expect(signersOf(okay<PlanView>(await submitOver(world)))).toEqual(['p-chen', 'p-han', 'p-lin', 'p-he']);
  });

  test('waivers add a signer where any is asked for', async () => {
    await importing(world, 'sign-off', { SEAT: await withRule({ ...finance, when: 'waivers-asked' }) });
    okay(await submitOver(world));
    expect(signersOf(await planOver(world, 'p-li'))).toEqual(['p-chen', 'p-han', 'p-lin']);
  });

  test.each([
    ['a rule that would add the preparer', { ...finance, role: 'R-PREP', limit: 0.1 }, 'rule-adds-preparer'],
    ['a rule that would add whom the plan binds', { ...finance, of: 'owner', limit: 0.1 }, 'rule-adds-preparer'],
    ['a condition without its limit', finance, 'blank'],
    ['a limit that means nothing', { ...finance, when: 'always', limit: 1 }, 'not-wanted-here'],
    ['a share above one', { ...finance, limit: 7 }, 'out-of-range'],
  ])('bad input: %s is refused by trial and import', async (_, rule, code) => {
    const seats = await withRule(rule as Cells);
    const refused = await trial(seats);
    expect(refused.body).toMatchObject({ code: 'administration-wrong', findings: [{ rule: code }] });
    await expect(importing(world, 'sign-off', { SEAT: seats })).rejects.toThrow(code);
  });

  test('bad input: a preparer who holds the role a rule names is passed over, or the plan is refused', async () => {
    await importing(world, 'sign-off', {
      SEAT: await withRule({ role: 'R-HEAD', of: 'head', when: 'waivers-asked' }),
    });
    // The head wrote it: the next superior sits in the head's place, never the head.
    const view = okay<PlanView>(await submitOver(world, { by: 'p-chen' }));
    expect(signersOf(view)).not.toContain('p-chen');
  });

  test('is the administrator’s alone', async () => {
    expect(codeOf(await trial([], 'p-tang'))).toBe('may-not-see');
  });
});
