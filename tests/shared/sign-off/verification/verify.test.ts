import { canonicalDocument } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { PlanEvent } from 'shared/sign-off/event';
import { draftAfter, entryOf, sealedText, wantsSeal, type JournalEntry, type Seal } from 'shared/sign-off/journal';
import { mismatchesOf, type CheckSeal, type PlanRecord } from 'shared/sign-off/verification/verify';
import { aStory, aTime, planId } from 'tests/fixtures/sign-offs';

const text = canonicalDocument({ template: 'T-ANN-D', templateVersion: 1, header: { org: 'BIZ1' }, blocks: {} });

/** A seal that anybody can check by hand; what a real one is made of is the signer's test. */
const sealOf = (sealed: string): Seal => ({ keyId: 'k1', algorithm: 'ES256', value: hashOf(sealed) });
const checkSeal: CheckSeal = async (sealed, seal) => (seal.keyId === 'k1' ? seal.value === hashOf(sealed) : null);

function journalOf(events: readonly PlanEvent[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const event of events) {
    const draft = draftAfter(planId, entries.at(-1) ?? null, event);
    entries.push(entryOf(draft, wantsSeal(event) ? sealOf(sealedText(draft)) : null));
  }
  return entries;
}

const withContent = (events: readonly PlanEvent[]): readonly PlanEvent[] =>
  JSON.parse(JSON.stringify(events).replaceAll('c'.repeat(64), hashOf(text))) as readonly PlanEvent[];

const effective = withContent(aStory().submitted().approved('head1', 'mktvp', 'bizvp', 'boss').events);

function aRecord(change: Partial<PlanRecord> = {}): PlanRecord {
  const journal = change.journal ?? journalOf(effective);
  const last = journal.at(-1);
  return {
    planId,
    journal,
    contents: new Map([[1, text]]),
    last: last === undefined ? null : { sequence: last.sequence, hash: last.hash },
    ...change,
  };
}

const codes = async (record: PlanRecord) => (await mismatchesOf(record, checkSeal)).map(({ code }) => code);

/** The whole journal rewritten by somebody who can hash but not sign. */
const forged = (change: (events: PlanEvent[]) => void): readonly JournalEntry[] => {
  const events = structuredClone(effective) as PlanEvent[];
  change(events);
  const seals = journalOf(effective).map(({ seal }) => seal);
  const entries: JournalEntry[] = [];
  events.forEach((event, index) =>
    entries.push(entryOf(draftAfter(planId, entries.at(-1) ?? null, event), seals[index] ?? null)),
  );
  return entries;
};

describe('verifying a plan', () => {
  test('a record as it was written agrees with itself', async () => {
    expect(await codes(aRecord())).toEqual([]);
  });

  test('changing any character of any entry is found', async () => {
    const journal = journalOf(effective);
    const whole = JSON.stringify(journal);
    for (let at = 0; at < whole.length; at += 7) {
      const char = whole[at] === '1' ? '2' : '1';
      const tampered = `${whole.slice(0, at)}${char}${whole.slice(at + 1)}`;
      let entries: readonly JournalEntry[];
      try {
        entries = JSON.parse(tampered) as readonly JournalEntry[];
      } catch {
        continue;
      }
      if (JSON.stringify(entries) === whole) continue;
      expect([at, await codes(aRecord({ journal: entries, last: aRecord().last }))]).not.toEqual([at, []]);
    }
  });

  test('changing any character of the content is found', async () => {
    for (let at = 0; at < text.length; at += 1) {
      const tampered = `${text.slice(0, at)}~${text.slice(at + 1)}`;
      expect(await codes(aRecord({ contents: new Map([[1, tampered]]) }))).toEqual(['content-changed']);
    }
  });

  test.each<[string, (journal: JournalEntry[]) => JournalEntry[], string]>([
    ['an entry taken out', (journal) => journal.toSpliced(1, 1), 'entry-missing'],
    ['the last entry taken off', (journal) => journal.slice(0, -1), 'head-differs'],
    ['two entries swapped', ([a, b, c, ...rest]) => [a, c, b, ...rest].flatMap((each) => each ?? []), 'chain-broken'],
    [
      'an entry twice',
      (journal) => journal.flatMap((each, index) => (index === 1 ? [each, each] : [each])),
      'entry-missing',
    ],
    ['a seal taken off', (journal) => journal.map((each) => ({ ...each, seal: null })), 'seal-missing'],
    [
      'an unknown key',
      (journal) => journal.map((each) => ({ ...each, seal: each.seal && { ...each.seal, keyId: 'k2' } })),
      'key-unknown',
    ],
  ])('%s is found', async (_, change, code) => {
    expect(await codes(aRecord({ journal: change([...journalOf(effective)]), last: aRecord().last }))).toContain(code);
  });

  test.each<[string, (events: PlanEvent[]) => void]>([
    ['another signer', (events) => sign(events, 1, { person: 'deputy' })],
    ['an approval for a return', (events) => sign(events, 1, { decision: 'return' })],
    ['other content', (events) => sign(events, 2, { contentHash: 'e'.repeat(64) })],
    ['another time', (events) => sign(events, 3, { time: '2026-03-01T00:00:00.000Z' })],
    ['another comment', (events) => sign(events, 4, { comment: '同意加码' })],
    ['another preparer', (events) => Object.assign(events[0] as object, { by: 'writer2' })],
  ])('a journal rewritten with %s is found by its seals', async (_, change) => {
    expect(await codes(aRecord({ journal: forged(change) }))).toContain('seal-false');
  });

  test('a plan in force on one person’s word is found, whoever sealed it', async () => {
    const [submitted, first, , , , effect] = effective;
    const story = [submitted, first, effect].flatMap((event) => event ?? []);
    expect(await codes(aRecord({ journal: journalOf(story) }))).toEqual(['two-persons-missing', 'story-impossible']);
  });

  test('a version whose content is gone is found', async () => {
    expect(await codes(aRecord({ contents: new Map() }))).toEqual(['content-missing']);
  });

  test('an entry of another plan is found', async () => {
    const journal = journalOf(effective).map((each) => ({ ...each, planId: 'ANN-D~BIZ2~2026' }));
    expect(await codes(aRecord({ journal }))).toContain('entry-of-another-plan');
  });
});

function sign(events: PlanEvent[], at: number, change: object): void {
  const event = events[at];
  if (event?.event === 'decided') Object.assign(event.signature, change);
  else throw new Error(`no decision at ${at} (${aTime})`);
}
