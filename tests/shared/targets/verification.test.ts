import { dateOf } from 'shared/calendar/date';
import type { TargetEvent } from 'shared/targets/event';
import { targetDraftAfter, targetEntryOf, type TargetEntry } from 'shared/targets/journal';
import { letterHashOf, letterOf } from 'shared/targets/letter';
import { targetsAfter } from 'shared/targets/transition';
import { targetMismatches } from 'shared/targets/verification';

const of = { unit: 'BIZ1', year: '2027' };
const sides = { owner: 'xu', head: 'chen', superior: 'qin' };
const on = dateOf(2026, 12, 1);
const acting = (by: string) => ({ by, on, answerBy: on, rounds: 3, shortestReason: 5 });
const done = (by: string, minute: number) => ({
  acting: acting(by),
  time: `2026-12-01T01:0${minute}:00.000Z`,
});
const node = 'person:xu' as const;
const months = Array.from({ length: 12 }, () => 10);
const issued: TargetEvent = {
  ...{ event: 'issued', ...done('fang', 0), terms: '' },
  lines: [{ node, indicator: 'REV_CY', sides, needsQuota: false, value: 120, months }],
};
const accepted: TargetEvent = {
  ...{ event: 'answered', ...done('xu', 1), node, sides, answers: [{ act: 'accept', indicator: 'REV_CY' }] },
};
const agreed = targetsAfter([issued, accepted]);
const letter = letterOf(agreed, node, of);
const letterHash = letter === null ? '' : letterHashOf(letter);
const signing = (by: string, minute: number, more: object = {}): TargetEvent => ({
  ...{ event: 'signed', ...done(by, minute), node, sides, side: by === 'xu' ? 'owner' : 'head', letterHash },
  ...more,
});

/** Chained and sealed rightly all the same: whoever holds the key wrote what cannot be. */
async function found(events: readonly TargetEvent[]): Promise<readonly string[]> {
  const journal: TargetEntry[] = [];
  for (const event of events) {
    const draft = targetDraftAfter(of, journal.at(-1) ?? null, event);
    journal.push(targetEntryOf(draft, { keyId: 'k', algorithm: 'ES256', value: 'v' }));
  }
  const last = { sequence: journal.length, hash: journal.at(-1)?.hash ?? '' };
  const all = await targetMismatches({ of, journal, last, formal: [] }, () => Promise.resolve(true));
  return all.map((each) => ('sequence' in each ? `${each.code} ${each.sequence}` : each.code));
}

test('a journal that tells what happened is sound', async () => {
  expect(await found([issued, accepted, signing('xu', 2), signing('chen', 3)])).toEqual([]);
});

test.each<[string, readonly TargetEvent[], readonly string[]]>([
  [
    'another letter than was agreed on',
    [issued, accepted, signing('xu', 2, { letterHash: 'f'.repeat(64) })],
    ['signed-other-content 3'],
  ],
  [
    'a stranger’s signature',
    [issued, accepted, signing('li', 2, { side: 'head' })],
    ['signed-unasked 3', 'story-impossible 3'],
  ],
  [
    'one person on both sides',
    [issued, accepted, signing('xu', 2, { sides: { ...sides, head: 'xu' } })],
    ['signed-unasked 3'],
  ],
  [
    'a time before the entry before',
    [issued, accepted, signing('xu', 0, { time: '2026-12-01T01:00:30.000Z' })],
    ['time-backwards 3'],
  ],
  ['an answer to nothing', [accepted], ['story-impossible 1']],
])('%s is named', async (_, events, mismatches) => {
  expect(await found(events)).toEqual(mismatches);
});
