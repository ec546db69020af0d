import type { PlanView, RollUp } from 'shared/contract/answers';
import type { UnitTargetsView } from 'shared/contract/targets';
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

    // S-153: targets of 2027 are agreed on, and what is formal begins the annual plan.
    const { body: targets } = await ask<UnitTargetsView>(service, 'p-fang', 'targets/BIZ1/2027');
    expect(targets.differences.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(targets.agreements.map(({ node, indicator, state, value }) => [node, indicator, state, value])).toEqual([
      ['person:p-li', 'REV_CY', 'formal', 2_160_000_000],
      ['person:p-li', 'NEWCUST', 'formal', 12],
      ['person:p-xu', 'REV_CY', 'committed', 2_280_000_000],
      ['person:p-xu', 'NEWCUST', 'committed', 24],
    ]);
  } finally {
    await service.stop();
  }
});
