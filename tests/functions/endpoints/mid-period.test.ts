import { demoOrganisation } from 'functions/local/demo/organisation';
import { addDays, dateOf } from 'shared/calendar/date';
import type { Me, Preparation } from 'shared/contract/answers';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import type { Organisation } from 'shared/organisation/organisation';
import { rowsIn, withCell, type Cells, type PlanDocument } from 'shared/plan/document';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { inForce } from 'tests/fakes/sign-off-commands';
import { codeOf, decideOver, okay, planOver, reorganise, submitOver } from 'tests/fakes/sign-off-over-http';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';

/** The demo company in which p-xu changes from BIZ1 to BIZ2 on a day of March. */
function withMove(day: number): Organisation {
  const moves = dateOf(2026, 3, day);
  return {
    ...demoOrganisation,
    assignments: demoOrganisation.assignments.flatMap((assignment) =>
      assignment.person === 'p-xu'
        ? [
            { ...assignment, to: addDays(moves, -1) },
            { ...assignment, unit: 'BIZ2', from: moves },
          ]
        : [assignment],
    ),
  };
}

/** The units in which p-xu's plan of March is missed. */
async function unitsThatMiss(organisation: Organisation): Promise<readonly string[]> {
  const dependencies = await testDependencies(organisation);
  const asked = await Promise.all(
    ['BIZ1', 'BIZ2'].map((unit) => send(dependencies, { path: `outstanding/${unit}/2026M03`, as: 'p-zhou' })),
  );
  return asked.flatMap(({ body }) =>
    (body as OutstandingPlans).plans
      .filter(({ template, person }) => template === 'T-MON-P' && person?.id === 'p-xu')
      .map(({ unit }) => unit.id),
  );
}

describe('R4 a person who changes department in mid-period owes one plan', () => {
  test('R4 to the department of the first working day', async () => {
    expect(await unitsThatMiss(withMove(16))).toEqual(['BIZ1']);
    // 1 March is a Sunday: the first working day is the second.
    expect(await unitsThatMiss(withMove(2))).toEqual(['BIZ2']);
    expect(await unitsThatMiss(withMove(3))).toEqual(['BIZ1']);
  });
});

describe('R4 one plan a person and period, wherever the person is now', () => {
  const own = 'MON-P~BIZ1~2026M03~p-xu';
  const inTwo = 'MON-P~BIZ2~2026M03~p-xu';
  /** The same plan under either department's. */
  const documentIn = (unit: 'BIZ1' | 'BIZ2'): PlanDocument => {
    if (unit === 'BIZ1') return salespersonMonth;
    const [last] = rowsIn(businessTwoMonth, 'TASK').toSorted((a, b) =>
      String(a.cells['end']) < String(b.cells['end']) ? 1 : -1,
    );
    const text = JSON.stringify(salespersonMonth).replaceAll(
      /BIZ1~2026M03#[0-9.]+/g,
      `BIZ2~2026M03#${String(last?.cells['wbs'])}`,
    );
    return JSON.parse(text.replaceAll('BIZ1', unit).replaceAll('2026-03-31', '2026-03-27')) as PlanDocument;
  };
  let world: TestDependencies;

  /** p-xu's plan of March in force in BIZ1, under the department's. */
  async function inForceInOne(): Promise<void> {
    world = await testDependencies();
    await inForce(world);
    okay(await submitOver(world, { planId: own, by: 'p-xu', document: documentIn('BIZ1') }));
    for (const signer of ['p-chen', 'p-han']) okay(await decideOver(world, signer, 'approve', own));
    expect((await planOver(world, 'p-xu', own)).state).toBe('effective');
  }

  /** The administrator enters that p-xu has been in BIZ2 since a day. */
  async function moves(since: string): Promise<void> {
    const last = since === '2026-03-16' ? '2026-03-15' : '2026-02-28';
    await reorganise(world, 'PLACE', (rows) =>
      rows.flatMap((row): readonly Cells[] =>
        row['person'] === 'p-xu'
          ? [
              { ...row, to: last },
              { ...row, unit: 'BIZ2', from: since },
            ]
          : [row],
      ),
    );
    world.clock.moveTo('2026-03-20');
  }

  const preparing = (unit: string, period: string) =>
    send(world, {
      path: 'preparations',
      as: 'p-xu',
      body: { template: 'T-MON-P', unit, period, person: 'p-xu', language: 'zh-CN' },
    });

  const visits = async (unit: string): Promise<unknown> => {
    const questions = [{ ask: 'value', unit, indicator: 'A_VISIT', period: '2026M03', person: 'p-xu' }];
    const { body } = await send(world, { path: 'figures', as: 'p-zhou', body: { questions } });
    return (body as { replies: readonly { figure?: { kind: string } }[] }).replies[0]?.figure?.kind;
  };

  test('R4 the plan stays where it is, is revised by its person, and no second one begins', async () => {
    await inForceInOne();
    await moves('2026-03-16');
    const { mayPlan } = okay<Me>(await send(world, { path: 'me', as: 'p-xu' }));
    const months = mayPlan.filter(({ template }) => template === 'T-MON-P');
    expect(months.map(({ unit, periods }) => [unit.id, periods])).toEqual([
      ['BIZ1', ['2026M03', '2026M02']],
      ['BIZ2', ['2026M04', '2026M05']],
    ]);
    expect(codeOf(await preparing('BIZ2', '2026M03'))).toBe('belongs-elsewhere');
    expect(codeOf(await submitOver(world, { planId: inTwo, by: 'p-xu', document: documentIn('BIZ2') }))).toBe(
      'belongs-elsewhere',
    );
    expect(codeOf(await preparing('BIZ2', '2026M04'))).toBe('ok');
    const revised = withCell(documentIn('BIZ1'), 'IND', 'IND-3', 'target', 400);
    expect(codeOf(await submitOver(world, { planId: own, by: 'p-xu', document: revised }))).toBe('ok');
    expect([await visits('BIZ1'), await visits('BIZ2')]).toEqual(['count', 'gap']);
  });

  test('R4 a plan made where its person was not is handed over, with its figures', async () => {
    await inForceInOne();
    await moves('2026-03-01');
    // What was planned is there to begin with; it is submitted once the other is void.
    const prepared = okay<Preparation>(await preparing('BIZ2', '2026M03'));
    expect(prepared.document.header).toMatchObject({ org: 'BIZ2', person: 'p-xu' });
    expect(prepared.document.blocks['TASK']?.length).toBe(salespersonMonth.blocks['TASK']?.length);
    const again = () => submitOver(world, { planId: inTwo, by: 'p-xu', document: documentIn('BIZ2') });
    expect(codeOf(await again())).toBe('planned-elsewhere');
    const voiding = (as: string, act: 'propose' | 'agree') =>
      send(world, {
        ...{ path: `plans/${own}/voidings`, as, key: `void-${act}-0001` },
        body: { act, version: 1, comment: act === 'propose' ? '已转到业务二部' : '' },
      });
    okay(await voiding('p-admin', 'propose'));
    okay(await voiding('p-chen', 'agree'));
    await world.backgroundWork.settled();
    expect([await visits('BIZ1'), await visits('BIZ2')]).toEqual(['gap', 'gap']);
    await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth });
    okay(await again());
    for (const signer of ['p-wang', 'p-han']) okay(await decideOver(world, signer, 'approve', inTwo));
    await world.backgroundWork.settled();
    expect([await visits('BIZ1'), await visits('BIZ2')]).toEqual(['gap', 'count']);
  });
});
