import type { PlanView, RollUp } from 'shared/contract/answers';
import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import { ask } from 'tests/fakes/service-client';
import { sourceApp, startService } from 'tests/fakes/running-service';

test('a first start has two signed plans for March 2026, and two departments without one', async () => {
  const service = await startService({ app: sourceApp });
  try {
    for (const unit of ['BIZ2', 'MKT1']) {
      const { body } = await ask<PlanView>(service, 'p-zhou', `plans/MON-D~${unit}~2026M03`);
      expect([unit, body.state, body.version]).toEqual([unit, 'effective', 1]);
    }
    const { body } = await ask<RollUp>(service, 'p-zhou', 'roll-ups/SC/2026M03');
    const revenue = rollUpTable(body).lines.find(({ unit, indicator }) => unit.id === 'BIZ2' && indicator === 'REV_CY');
    expect(revenue?.plan).toEqual({ kind: 'money', fen: '286500000' });
    expect(body.gaps.map(({ unit }) => unit.id)).toEqual(expect.arrayContaining(['BIZ1', 'MKT2']));
  } finally {
    await service.stop();
  }
});
