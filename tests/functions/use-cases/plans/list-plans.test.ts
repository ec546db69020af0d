import type { ListLine } from 'functions/ports/lists';
import { inboxOf, myPlans, type PageMark } from 'functions/use-cases/plans/list-plans';
import { storedLine } from 'functions/use-cases/answers/plan-line';
import { markOf, pageWanted } from 'functions/http/page-mark';
import { organisationAt } from 'shared/organisation/organisation-at';
import { organisationView } from 'shared/sign-off/organisation-view';
import type { SignOff } from 'shared/sign-off/sign-off';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const waitingFor = (holder: string): SignOff => ({
  at: 'pending',
  submission: {
    ...{
      version: 1,
      contentHash: 'c'.repeat(64),
      preparer: 'p-li',
      authors: ['p-li'],
      submittedAt: '2026-02-25T01:00:00.000Z',
    },
    chain: [{ level: 1, seats: [{ level: 1, role: 'R-HEAD', holder, insteadOf: null }] }],
    ...{ parent: null, parentInForce: true },
  },
  ...{ level: 1, signatures: [], since: '2026-02-25T01:00:00.000Z', inForce: null },
});

const weeks = (count: number, first = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => `WEK-D~BIZ1~2026W${String(first + index).padStart(2, '0')}`);

const linesFor = (list: ListLine['list'], of: string, plans: readonly string[], holder = of): readonly ListLine[] =>
  plans.map((planId, index) => ({
    ...{ list, of, planId, sequence: 1, order: String(index).padStart(4, '0') },
    line: storedLine(planId, 0, waitingFor(holder)),
  }));

/** Every page, the way a caller goes through them: with the mark as it crosses. */
async function allPages(
  world: TestDependencies,
  ask: typeof myPlans,
  person: string,
  size: number,
): Promise<readonly string[][]> {
  const pages: string[][] = [];
  let after: PageMark | null = null;
  do {
    const query = new URLSearchParams({ size: String(size), ...(after === null ? {} : { after: markOf(after) }) });
    const wanted = pageWanted(query);
    if ('refused' in wanted) throw new Error(wanted.refused.code);
    const page = await ask(world, world.caller(person), wanted);
    pages.push(page.lines.map(({ planId }) => planId));
    after = page.next;
  } while (after !== null && pages.length < 100);
  return pages;
}

describe('a list in pages', () => {
  test.each([1, 2, 3, 7, 10, 50])('of %i shows every plan once', async (size) => {
    const world = await testDependencies();
    const plans = weeks(10);
    await world.lists.put(linesFor('person', 'p-li', plans, 'p-chen'));
    const pages = await allPages(world, myPlans, 'p-li', size);
    expect(pages.flat()).toEqual(plans);
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
  });

  test.each([1, 2, 3, 4, 5, 8])('of %i goes on from one’s own inbox to those one signs for', async (size) => {
    const world = await testDependencies();
    await world.delegations.add({
      ...{ absent: 'p-chen', delegate: 'p-wang' },
      ...{ from: world.caller('p-li').today, to: null },
    });
    const organisation = await world.directory.organisation();
    const caller: TestDependencies['caller'] = (person) => {
      const at = organisationAt(organisation, world.caller(person).today);
      return { ...world.caller(person), organisation, at, view: organisationView(at) };
    };
    const [own, others] = [weeks(4), weeks(4, 20)];
    await world.lists.put([...linesFor('inbox', 'p-wang', own), ...linesFor('inbox', 'p-chen', others)]);
    const pages = await allPages({ ...world, caller }, inboxOf, 'p-wang', size);
    expect(pages.flat()).toEqual([...own, ...others]);
  });

  test('leaves out what only seems to wait for the caller', async () => {
    const world = await testDependencies();
    await world.lists.put(linesFor('inbox', 'p-chen', weeks(2), 'p-han'));
    expect(await allPages(world, inboxOf, 'p-chen', 10)).toEqual([[]]);
  });
});
