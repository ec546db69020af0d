import {
  checkEveryoneCarries,
  checkHandedDown,
  checkOpportunityTasks,
  checkStrategyTaken,
} from 'shared/decomposition/carrying';
import { revenueGap } from 'shared/decomposition/coverage';
import { organisationAt } from 'shared/organisation/organisation-at';
import { shownNumber } from 'shared/quantity/decimal';
import type { Ratio } from 'shared/quantity/ratio';
import { answered, wan } from 'tests/shared/decomposition/figures';
import { anOrganisation, on } from 'tests/shared/organisation/an-organisation';

const sources = {
  target: wan(3000),
  recognised: wan(1450),
  backlog: wan(800),
  guaranteeing: wan(400),
  supplementing: wan(480),
};

test('FX-05: 3000 less 1450, 800 and 400 leave a gap of 350, which a supplement of 480 covers and 300 does not', () => {
  const { gap, coverage, short } = answered(revenueGap(sources));
  expect([gap, short]).toEqual([wan(350), 0]);
  expect(shownNumber(coverage as Ratio, 2)).toBe(1.37);
  expect(answered(revenueGap({ ...sources, supplementing: wan(300) })).short).toBe(wan(50));
});

test('without a gap there is no coverage to speak of', () => {
  expect(answered(revenueGap({ ...sources, target: wan(1000) }))).toEqual({ gap: 0, coverage: null, short: 0 });
});

test('DR-16: a seller without an indicator is named', () => {
  const at = organisationAt(anOrganisation(), on('2026-11-21'));
  expect(checkEveryoneCarries(at, new Set(['li', 'wang', 'zhao']))).toMatchObject([
    { rule: 'DR-16', facts: { person: 'chen' } },
  ]);
});

test('DR-17: an indicator the parent lacks is a doubt unless it is marked 自增', () => {
  const child = { key: 'B', indicators: ['REV_CY', 'CSAT'], selfAdded: [] };
  expect(checkHandedDown(['REV_CY'], [child])).toMatchObject([
    { rule: 'DR-17', facts: { of: 'B', indicator: 'CSAT' } },
  ]);
  expect(checkHandedDown(['REV_CY'], [{ ...child, selfAdded: ['CSAT'] }])).toEqual([]);
});

test('DR-53: an action item no department took is named', () => {
  const plans = [{ unit: 'B', actionItems: ['A1'] }];
  expect(checkStrategyTaken(['A1', 'A2'], plans)).toMatchObject([{ rule: 'DR-53', facts: { item: 'A2' } }]);
});

test('DR-54: an opportunity task says its stage, the stage aimed at, and by when', () => {
  const task = { task: 'T1', stage: '3', targetStage: null, by: '' };
  expect(checkOpportunityTasks([task])).toMatchObject([{ facts: { task: 'T1', missing: ['targetStage', 'by'] } }]);
  expect(checkOpportunityTasks([{ ...task, targetStage: '4', by: '2026-05-20' }])).toEqual([]);
});
