import type { PlanView, Preparation, RollUp } from 'shared/contract/answers';
import type { UnitTargetsView } from 'shared/contract/targets';
import { rowsIn } from 'shared/plan/document';
import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import { ask } from 'tests/fakes/service-client';
import { sourceApp, startService } from 'tests/fakes/running-service';

test('S-153, S-173 a first start has two signed plans for March 2026, and targets of 2027 that people agreed on', async () => {
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
      ['person:p-li', 'REV_CY', 'formal', 200_000_000],
      ['person:p-li', 'NEWCUST', 'formal', 25],
      ['person:p-li', 'A_VISIT', 'formal', 5280],
      ['person:p-li', 'A_INTENT', 'formal', 3],
      ['person:p-xu', 'REV_CY', 'committed', 2_280_000_000],
      ['person:p-xu', 'NEWCUST', 'committed', 24],
    ]);
    // S-173: the sample of a salesperson’s year, 200万 with 25 new customers, is what that annual plan begins with.
    const wanted = { template: 'T-ANN-P', unit: 'BIZ1', person: 'p-li', period: '2027' };
    const { body: prepared } = await ask<Preparation>(service, 'p-li', 'preparations', {
      ...{ key: 'prepare-sample', body: wanted },
    });
    const begins = rowsIn(prepared.document, 'IND').map(({ cells }) => [cells['indCode'], cells['parentTarget']]);
    expect(begins).toEqual(
      expect.arrayContaining([
        ['REV_CY', 200],
        ['NEWCUST', 25],
        ['A_VISIT', 5280],
        ['A_INTENT', 3],
      ]),
    );
  } finally {
    await service.stop();
  }
});
