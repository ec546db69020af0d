import { demoOrganisation } from 'functions/local/demo/organisation';
import { addDays, dateOf } from 'shared/calendar/date';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import type { Organisation } from 'shared/organisation/organisation';
import { testDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';

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
