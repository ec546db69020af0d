import { demoOrganisation } from 'functions/local/demo/organisation';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { dateOf } from 'shared/calendar/date';
import { chainRuleOf } from 'shared/sign-off/chains';
import { grainsOf, type PeriodGrain } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { testDependencies } from 'tests/fakes/dependencies';

const periods: Readonly<Record<PeriodGrain, string>> = {
  ...{ span: '2026-2031', year: '2026', quarter: '2026Q2', month: '2026M03', week: '2026W10', day: '2026-03-02' },
};
/** Who may prepare for a department: its head, and the offices that owe decompositions and audits. */
const preparers = ['p-chen', 'p-fang', 'p-he', 'p-tang'];
const audited = {
  ...demoOrganisation,
  holdings: [
    ...demoOrganisation.holdings,
    { role: 'R-AUD', unit: 'CO', person: 'p-he', from: dateOf(2020, 1, 1), to: null } as const,
  ],
};

/** Whose plan it is: the general office keeps its own list of inspections. */
const unitFor = (template: string): string => ({ 'T-INSP': 'GMO', 'T-ACT': 'FIN' })[template] ?? 'BIZ1';

const cases = allTemplates
  .filter(({ id, level }) => level === 'unit' && chainRuleOf(id) !== null)
  .flatMap((template) => grainsOf(template).map((grain) => [template.id, periods[grain]] as const));

test.each(cases)('%s can be prepared for %s, and for no period it is not made for', async (template, period) => {
  const world = await testDependencies(audited);
  const asked = await Promise.all(
    preparers.map((person) =>
      preparePlan(world, world.caller(person), { template, unit: unitFor(template), period, person: null }),
    ),
  );
  const codes = asked.map((each) => ('refused' in each ? each.refused.code : each.planNo));
  expect(codes.filter((code) => code !== 'may-not-prepare').length).toBeGreaterThan(0);
  expect(codes).not.toContain('unknown-period');
  const wrong = { template, unit: 'BIZ1', period: '2026-03-02', person: null };
  expect(await preparePlan(world, world.caller('p-chen'), wrong)).toMatchObject({
    refused: { code: 'unknown-period' },
  });
});
