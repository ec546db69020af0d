import { changeStampIn } from 'functions/storage/change-stamp';
import { directoryIn } from 'functions/storage/directory';
import { masterDataIn } from 'functions/storage/master-data';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import { planningIn } from 'functions/storage/planning';
import { readDate } from 'shared/calendar/date';
import type { IsoDate } from 'shared/calendar/date';
import { calendarYear } from 'shared/calendar/period';
import type { Organisation, Person, RoleHolding, Unit } from 'shared/organisation/organisation';
import { isRefused } from 'shared/quantity/refusal';
import { fakeTables } from 'tests/fakes/table-store';

const date = (text: string): IsoDate => {
  const read = readDate(text);
  if (isRefused(read)) throw new Error(text);
  return read;
};
const always = { from: date('2020-01-01'), to: null };
const unit = (id: string, parent: string | null, side: Unit['side'] = null, counterparts: string[] = []): Unit => ({
  ...always,
  ...{ id, parent, side, counterparts, zh: `${id}部`, en: id, level: parent === null ? 0 : 3 },
});
const person = (id: string): Person => ({ ...always, id, zh: id, en: id, sells: false });
const holding = (role: RoleHolding['role'], at: string, of: string): RoleHolding => ({
  ...always,
  role,
  unit: at,
  person: of,
});

const organisation: Organisation = {
  units: [
    unit('CO', null),
    unit('SC', 'CO'),
    unit('BIZ1', 'SC', 'business', ['MKT1']),
    unit('MKT1', 'SC', 'marketing'),
  ],
  persons: ['zhou', 'han', 'qin', 'chen', 'li'].map(person),
  assignments: [
    ['zhou', 'CO'],
    ['han', 'CO'],
    ['qin', 'SC'],
    ['chen', 'BIZ1'],
    ['li', 'BIZ1'],
  ].map(([who = '', where = '']) => ({ ...always, person: who, unit: where, share: 1, home: true })),
  holdings: [
    holding('R-LEAD', 'CO', 'zhou'),
    holding('R-BIZ-VP', 'CO', 'han'),
    holding('R-HEAD', 'SC', 'qin'),
    holding('R-HEAD', 'BIZ1', 'chen'),
    holding('R-PREP', 'BIZ1', 'li'),
  ],
  delegations: [],
};

const opened = async () => {
  const tables = fakeTables();
  const masterData = masterDataIn(tables);
  await masterData.putOrganisation({ organisation, accounts: [{ person: 'li', tenant: 't', objectId: 'o-li' }] });
  let now = Date.parse('2026-02-25T08:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const parts = directoryIn({
    ...{ masterData, clock, delegations: tables.table('delegations') },
    stamp: changeStampIn(tables.table('administration'), defaultRetryPolicy),
  });
  const planning = planningIn({ masterData, directory: parts.directory, targets: { formal: async () => [] } });
  return { tables, masterData, planning, ...parts, later: (minutes: number) => (now += minutes * 60_000) };
};

test('a token finds its person, and an account nobody entered finds nobody', async () => {
  const { directory } = await opened();
  expect(await directory.personOf({ tenant: 't', objectId: 'o-li' })).toBe('li');
  expect(await directory.personOf({ tenant: 'other', objectId: 'o-li' })).toBeNull();
  expect(await directory.organisation()).toEqual({ ...organisation, fiscal: calendarYear, calendar: [] });
});

test('a delegation counts at once where it was given, and once however often it arrives', async () => {
  const { directory, delegations } = await opened();
  const delegation = { absent: 'chen', delegate: 'qin', from: date('2026-02-25'), to: date('2026-02-27') };
  await directory.organisation();
  await delegations.add(delegation);
  await delegations.add({ ...delegation });
  expect((await directory.organisation()).delegations).toEqual([delegation]);
});

test('the organisation stays the same object until something changes', async () => {
  const { directory, delegations, later } = await opened();
  const before = await directory.organisation();
  later(6);
  expect(await directory.organisation()).toBe(before);
  await delegations.add({ absent: 'chen', delegate: 'qin', ...always });
  expect(await directory.organisation()).not.toBe(before);
});

test('the picture is fetched once while nothing changes; a change shows after seconds, to commands at once', async () => {
  const { directory, masterData, tables, later } = await opened();
  tables.requests.length = 0;
  await Promise.all([directory.organisation(), directory.personOf({ tenant: 't', objectId: 'o-li' })]);
  // The stamp, then what it stands for.
  expect(tables.requests).toHaveLength(3);
  later(1);
  await directory.organisation();
  expect(tables.requests).toHaveLength(4);
  await masterData.putOrganisation({ organisation: { ...organisation, persons: [] }, accounts: [] });
  expect((await directory.organisation()).persons).toHaveLength(5);
  await directory.renew();
  expect((await directory.organisation()).persons).toHaveLength(0);
  await masterData.putOrganisation({ organisation, accounts: [] });
  later(1);
  expect((await directory.organisation()).persons).toHaveLength(5);
});

test('a store that was away when the picture was taken is asked again the next time', async () => {
  const { directory, tables } = await opened();
  tables.trouble = () => 'refuse';
  await expect(directory.organisation()).rejects.toMatchObject({ code: 'unreachable' });
  tables.trouble = () => null;
  expect((await directory.organisation()).persons).toHaveLength(5);
});

test('a plan gets the targets of its own period and of those inside it, of its own unit and person', async () => {
  const { masterData, planning } = await opened();
  const target = (period: string) => ({ indicator: 'REV_CY', period, target: 1_200_000_00, previous: null });
  await masterData.putTargets(
    { unit: 'BIZ1', person: null, year: 2026 },
    ['2026', '2026M01', '2026M03', '2026M04'].map(target),
  );
  await masterData.putTargets({ unit: 'BIZ1', person: 'li', year: 2026 }, [target('2026M02')]);
  const periodsOf = async (period: string, of: string | null = null): Promise<string[]> =>
    (await planning.issuedTargets({ template: 'T-MON-D', unit: 'BIZ1', person: of, period })).map(
      (each) => each.period,
    );
  expect(await periodsOf('2026M03')).toEqual(['2026M03']);
  expect(await periodsOf('2026Q1')).toEqual(['2026M01', '2026M03']);
  expect(await periodsOf('2026')).toEqual(['2026', '2026M01', '2026M03', '2026M04']);
  expect(await periodsOf('2026-2028')).toHaveLength(4);
  expect(await periodsOf('2026Q1', 'li')).toEqual(['2026M02']);
});

test('lists offer people and units of the day, and what the unit keeps beside what all share', async () => {
  const { masterData, planning } = await opened();
  const entry = (code: string) => ({ code, zh: code, en: code });
  await masterData.putLists({
    shared: { customers: [entry('C1')], plans: [] },
    ofUnit: { BIZ1: { plans: [entry('QTR-BIZ1-2026Q1-v1')] } },
  });
  const lists = await planning.lists('BIZ1', '2026-02-25');
  expect(lists['units']?.map(({ code }) => code)).toEqual(['CO', 'SC', 'BIZ1', 'MKT1']);
  expect(lists['plans']?.map(({ code }) => code)).toEqual(['QTR-BIZ1-2026Q1-v1']);
  expect((await planning.lists('MKT1', '2026-02-25'))['plans']).toEqual([]);
  expect(lists['customers']).toHaveLength(1);
  expect(lists['indicators']?.some(({ code }) => code === 'REV_CY')).toBe(true);
});
