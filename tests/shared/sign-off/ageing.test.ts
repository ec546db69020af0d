import { expectedWait, waitsIn, type Wait } from 'shared/sign-off/ageing';
import type { PlanEvent } from 'shared/sign-off/event';
import { signOffAfter } from 'shared/sign-off/transition';
import { aStory } from 'tests/fixtures/sign-offs';

const on = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;

/** Each decision on the day given for it. */
function story(...days: readonly number[]): readonly PlanEvent[] {
  const signers = ['head1', 'mktvp', 'bizvp', 'boss'].slice(0, days.length);
  let at = -1;
  return aStory()
    .submitted()
    .approved(...signers)
    .events.map((event): PlanEvent => {
      if (event.event === 'submitted') return { ...event, time: on(1) };
      if (event.event !== 'decided') return event;
      at += 1;
      return { ...event, signature: { ...event.signature, time: on(days[at] ?? 1) } };
    });
}

test('a wait begins with the submission, or with the end of the level before', () => {
  expect(waitsIn(signOffAfter(story(3, 4, 7, 8)))).toEqual([
    { holder: 'head1', days: 2 },
    { holder: 'bizvp', days: 4 },
    { holder: 'mktvp', days: 1 },
    { holder: 'boss', days: 1 },
  ]);
});

test('who has not signed yet has not waited', () => {
  expect(waitsIn(signOffAfter(story(3)))).toEqual([{ holder: 'head1', days: 2 }]);
  expect(waitsIn(signOffAfter([]))).toEqual([]);
});

test.each<[string, readonly number[], number, string]>([
  ['nothing known', [], 1, 'policy'],
  ['too little known', [9, 9], 1, 'policy'],
  ['an odd number', [5, 1, 2], 2, 'past'],
  ['an even number', [1, 2, 3, 10], 2.5, 'past'],
])('expected from %s', (_, days, expected, from) => {
  const waits: Wait[] = [...days.map((each) => ({ holder: 'boss', days: each })), { holder: 'head1', days: 40 }];
  expect(expectedWait('boss', waits)).toEqual({ days: expected, from });
});
