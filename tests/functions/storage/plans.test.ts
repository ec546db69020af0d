import { randomBytes } from 'node:crypto';
import { outboxIn } from 'functions/storage/outbox';
import { plansIn } from 'functions/storage/plans';
import type { Request, Trouble } from 'tests/fakes/table-store';
import { fakeTables } from 'tests/fakes/table-store';
import { onBothStores } from 'tests/functions/storage/both-stores';
import { aChange, aHead, anEntry, planId } from 'tests/functions/storage/sample';

const longText = (length: number): string => '本月完成航电显控组件二批交付;'.repeat(length / 15).padEnd(length, '。');

onBothStores((fresh) => {
  test('a plan nobody submitted is not there', async () => {
    const plans = plansIn(fresh());
    expect(await plans.open(planId, 'key')).toEqual({ head: null, etag: null, journal: [], answer: null });
    expect(await plans.content(planId, 1)).toBeNull();
  });

  test('a committed command is read back whole: head, journal, content and the answer to its key', async () => {
    const plans = plansIn(fresh());
    const text = longText(200_000);
    expect(await plans.commit(aChange(1, null, { content: { version: 1, text } }))).toBe('done');
    const opened = await plans.open(planId, 'key 1');
    expect(opened.head).toEqual(aHead(1));
    expect(opened.journal).toEqual([anEntry(1)]);
    expect(opened.answer).toEqual(aChange(1, null).answer);
    expect(await plans.content(planId, 1)).toBe(text);
    expect(await plans.content(planId, 2)).toBeNull();
    expect((await plans.open(planId, 'another key')).answer).toBeNull();
  });

  test('content that does not compress is kept in several rows', async () => {
    const plans = plansIn(fresh());
    const text = randomBytes(1_400_000).toString('base64');
    await plans.commit(aChange(1, null, { content: { version: 1, text } }));
    expect(await plans.content(planId, 1)).toBe(text);
  });

  test('content no transaction can carry is refused clearly and leaves nothing', async () => {
    const plans = plansIn(fresh());
    const text = randomBytes(3_300_000).toString('base64');
    const change = aChange(1, null, { content: { version: 1, text } });
    expect(await plans.commit(change)).toBe('too-large');
    expect((await plans.open(planId, null)).head).toBeNull();
  });

  test('of two commands after the same reading only one is there', async () => {
    const plans = plansIn(fresh());
    await plans.commit(aChange(1, null));
    const { etag } = await plans.open(planId, null);
    const both = await Promise.all([
      plans.commit(aChange(2, etag)),
      plans.commit(aChange(2, etag, { answer: { key: 'other', requestHash: 'x', status: 200, body: '{}' } })),
    ]);
    expect([...both].sort()).toEqual(['done', 'lost-race']);
    const { journal, answer } = await plans.open(planId, 'other');
    expect(journal).toHaveLength(2);
    expect(answer === null).toBe(both[1] === 'lost-race');
  });

  test('of two first submissions only one is there', async () => {
    const plans = plansIn(fresh());
    const both = await Promise.all([plans.commit(aChange(1, null)), plans.commit(aChange(1, null))]);
    expect([...both].sort()).toEqual(['done', 'lost-race']);
  });

  test('two plans whose ids look alike do not touch each other', async () => {
    const plans = plansIn(fresh());
    for (const id of ['a', 'a b', 'a/b', 'a=002fb', 'A']) {
      await plans.commit(aChange(1, null, { planId: id }));
      expect((await plans.open(id, null)).journal).toHaveLength(1);
    }
    const ids: string[] = [];
    for await (const id of plans.all()) ids.push(id);
    expect(ids.sort()).toEqual(['A', 'a', 'a b', 'a/b', 'a=002fb'].sort());
  });

  test('what a commit leaves in the outbox waits until it is applied', async () => {
    const table = fresh();
    const [plans, outbox] = [plansIn(table), outboxIn(table)];
    // Larger than one row takes, so that it is kept in pieces.
    const lines = Array.from({ length: 3 }, (_, index) => ({
      ...({ list: 'unit', of: `U${index}`, planId, sequence: 1, order: '1' } as const),
      line: randomBytes(400_000).toString('base64'),
    }));
    await plans.commit(aChange(1, null, { outbox: { planId, sequence: 1, lines, followUps: [] } }));
    const { etag } = await plans.open(planId, null);
    await plans.commit(aChange(2, etag));
    await plans.commit(aChange(1, null, { planId: 'WEK-D~BIZ1~2026W05' }));

    expect((await outbox.waiting(10)).map((each) => [each.planId, each.sequence])).toEqual([
      [planId, 1],
      [planId, 2],
      ['WEK-D~BIZ1~2026W05', 1],
    ]);
    expect((await outbox.waiting(1))[0]?.lines).toEqual(lines);
    await outbox.applied([{ planId, sequence: 1 }]);
    await outbox.applied([{ planId, sequence: 1 }]);
    await outbox.applied([{ planId: 'WEK-D~BIZ1~2026W05', sequence: 1 }]);
    expect((await outbox.waiting(10)).map((each) => each.sequence)).toEqual([2]);
  });
});

describe('when the store stumbles', () => {
  /** Only the given writes meet trouble, in order; everything else goes through. */
  const troubledWrites = (...troubles: (Trouble | null)[]): ((request: Request) => Trouble | null) => {
    const left = [...troubles];
    return ({ kind }) => (kind === 'write' ? (left.shift() ?? null) : null);
  };
  const impatient = { waits: [1, 1, 1], requestTimeout: 1000 };

  test.each([
    ['does not take the command at first', ['refuse', 'refuse']],
    ['never hears the command at first', ['drop']],
    ['carries it out and its reply gets lost', ['cut-after-commit']],
    ['stumbles in every way', ['refuse', 'drop', 'cut-after-commit']],
  ] as const)('%s: the command is there once', async (_, troubles) => {
    const tables = fakeTables();
    const plans = plansIn(tables.table('plans'), impatient);
    tables.trouble = troubledWrites(...troubles);
    expect(await plans.commit(aChange(1, null))).toBe('done');
    expect((await plans.open(planId, 'key 1')).journal).toHaveLength(1);
  });

  test('another command that came first is told apart from our own lost reply', async () => {
    const tables = fakeTables();
    const plans = plansIn(tables.table('plans'), impatient);
    await plans.commit(aChange(1, null));
    const { etag } = await plans.open(planId, null);
    await plans.commit(aChange(2, etag));
    tables.trouble = troubledWrites('drop');
    // The same event at the same moment: head and journal would look the same as ours.
    expect(await plans.commit(aChange(2, etag))).toBe('lost-race');
    tables.trouble = troubledWrites('lose-the-race');
    const { etag: now } = await plans.open(planId, null);
    expect(await plans.commit(aChange(3, now))).toBe('lost-race');
  });

  test('a store that stays away is a fault, and nothing is there', async () => {
    const tables = fakeTables();
    const plans = plansIn(tables.table('plans'), impatient);
    tables.trouble = ({ kind }) => (kind === 'write' ? 'refuse' : null);
    await expect(plans.commit(aChange(1, null))).rejects.toMatchObject({ code: 'unreachable' });
    expect(tables.contents('plans')).toEqual({});
  });

  test('content that was tampered with cannot be read as a plan', async () => {
    const tables = fakeTables();
    const plans = plansIn(tables.table('plans'), impatient);
    await plans.commit(aChange(1, null, { content: { version: 1, text: '{"rows":[]}' } }));
    tables.overwrite('plans', planId, 'content|00000001|00000000', { p00: Uint8Array.from([7, 7, 7]) });
    await expect(plans.content(planId, 1)).rejects.toMatchObject({ code: 'damaged' });
  });
});

test('forgetting an applied outbox entry is one round trip', async () => {
  const tables = fakeTables();
  const table = tables.table('plans');
  await plansIn(table).commit(aChange(1, null));
  tables.requests.length = 0;
  await outboxIn(table).applied([{ planId, sequence: 1 }]);
  expect(tables.requests).toHaveLength(1);
  expect(await outboxIn(table).waiting(1)).toEqual([]);
});

test('opening and committing a plan are one round trip each, however long its history', async () => {
  const tables = fakeTables();
  const plans = plansIn(tables.table('plans'));
  for (let sequence = 1; sequence <= 40; sequence++) {
    const { etag } = await plans.open(planId, `key ${sequence}`);
    await plans.commit(aChange(sequence, etag, { content: { version: sequence, text: longText(3000) } }));
  }
  expect(tables.requests).toHaveLength(80);
});
