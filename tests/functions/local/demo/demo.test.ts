import { demoLists } from 'functions/local/demo/lists';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { demoTargets } from 'functions/local/demo/targets';
import { writeDemo } from 'functions/local/demo/write-demo';
import { masterDataIn } from 'functions/storage/master-data';
import { dateOf } from 'shared/calendar/date';
import { indicatorOf } from 'shared/indicator/catalogue';
import { organisationAt } from 'shared/organisation/organisation-at';
import { preflight } from 'shared/organisation/preflight';
import { chainRuleOf } from 'shared/sign-off/chains';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { organisationView } from 'shared/sign-off/organisation-view';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { allTemplates } from 'shared/template/templates';
import { sampleMasters } from 'tests/fixtures/plans/masters';
import { fakeTables } from 'tests/fakes/table-store';

test('nothing is wrong with the demo organisation, and every salesperson carries an indicator', () => {
  const carrying = new Set(demoTargets.flatMap(([{ person }]) => person ?? []));
  expect(preflight(demoOrganisation, dateOf(2026, 3, 31), carrying)).toEqual([]);
});

test('K5 every kind has somebody in the demo who may make it, and as many to sign it as it needs; audits have their office', () => {
  const view = organisationView(organisationAt(demoOrganisation, dateOf(2026, 2, 27)));
  const lacking = allTemplates.filter(({ id, level }) => {
    const question = { authors: [] as string[], counterpartNamed: false, named: null, annualApproval: true };
    return !demoOrganisation.units.some(({ id: unit }) =>
      demoAccounts.some((by) => {
        const key = { template: id, unit, period: '2026', person: level === 'person' ? by : null };
        if (!mayPrepare(by, key, view)) return false;
        const resolved = resolveChain({ ...question, key, authors: [by] }, view);
        const signers = 'refused' in resolved ? [] : resolved.chain.flatMap(({ seats }) => seats);
        const isNamed = chainRuleOf(id)?.seats.some(({ of }) => of === 'named') === true;
        return !('refused' in resolved) && (isNamed || signers.length >= (chainRuleOf(id)?.atLeast ?? 2));
      }),
    );
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
  expect(demoOrganisation.holdings.some(({ role, person }) => role === 'R-AUD' && person !== null)).toBe(true);
});

test('targets are of known indicators and units, money in whole 分', () => {
  const units = new Set(demoOrganisation.units.map(({ id }) => id));
  for (const [{ unit }, targets] of demoTargets) {
    expect(units).toContain(unit);
    for (const { indicator, target } of targets) {
      const known = indicatorOf(indicator);
      expect(known).toBeDefined();
      if (known?.unit.kind === 'money') expect(Number.isSafeInteger(target)).toBe(true);
    }
  }
});

test('the sales center is given what its departments carry together', () => {
  const march = (unit: string): number =>
    demoTargets
      .filter(([of]) => of.unit === unit && of.person === null)
      .flatMap(([, targets]) => targets)
      .find(({ indicator, period }) => indicator === 'REV_CY' && period === '2026M03')?.target ?? NaN;
  expect(march('SC')).toBe(march('BIZ1') + march('BIZ2'));
  expect(march('SC')).toBe(706_500_000);
});

test.each(Object.entries(sampleMasters))(
  'the sample plans of the tests find every entry of %s they use',
  (name, entries) => {
    // The catalogue is the service's own; a plan above is offered once there is one.
    if (name === 'indicators' || name === 'plans') return;
    const offered: Readonly<Record<string, readonly { code: string }[] | undefined>> = {
      ...demoLists.shared,
      units: demoOrganisation.units.map(({ id }) => ({ code: id })),
      people: demoOrganisation.persons.map(({ id }) => ({ code: id })),
    };
    const codes = offered[name]?.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(entries.map(({ code }) => code)));
  },
);

test('the demo is written once; what was entered later stays', async () => {
  const masterData = masterDataIn(fakeTables());
  expect(await writeDemo(masterData, 'everything')).toBe(true);
  expect(await masterData.targets({ unit: 'BIZ2', person: null, year: 2026 })).toHaveLength(30);
  await masterData.putTargets({ unit: 'BIZ2', person: null, year: 2026 }, []);
  expect(await writeDemo(masterData, 'everything')).toBe(false);
  expect(await masterData.targets({ unit: 'BIZ2', person: null, year: 2026 })).toHaveLength(0);
});

test('an empty start has people and nothing to plan with', async () => {
  const masterData = masterDataIn(fakeTables());
  expect(await writeDemo(masterData, 'people')).toBe(true);
  expect((await masterData.organisation())?.accounts).toHaveLength(21);
  expect(await masterData.lists()).toEqual({ shared: {}, ofUnit: {} });
});
