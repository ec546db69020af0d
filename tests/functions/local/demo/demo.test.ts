import { demoLists } from 'functions/local/demo/lists';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { demoTargets } from 'functions/local/demo/targets';
import { writeDemo } from 'functions/local/demo/write-demo';
import { masterDataIn } from 'functions/storage/master-data';
import { dateOf } from 'shared/calendar/date';
import { indicatorOf } from 'shared/indicator/catalogue';
import { preflight } from 'shared/organisation/preflight';
import { sampleMasters } from 'tests/fixtures/plans/masters';
import { fakeTables } from 'tests/fakes/table-store';

test('nothing is wrong with the demo organisation, and every salesperson carries an indicator', () => {
  const carrying = new Set(demoTargets.flatMap(([{ person }]) => person ?? []));
  expect(preflight(demoOrganisation, dateOf(2026, 3, 31), carrying)).toEqual([]);
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
