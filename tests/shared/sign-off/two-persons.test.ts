import fc from 'fast-check';
import type { PlanEvent } from 'shared/sign-off/event';
import { signOffAfter } from 'shared/sign-off/transition';
import { twoPersonRule } from 'shared/sign-off/two-persons';
import { aStory, anActor, contentHash, threeLevels, writer, Story } from 'tests/fixtures/sign-offs';

describe('the two-person rule', () => {
  test('two people at two levels are enough, one level is not', () => {
    const story = aStory().submitted().approved('head1');
    expect(twoPersonRule(story.events, 1)).toEqual({ levels: [1], persons: ['head1'], holds: false });
    story.approved('bizvp');
    expect(twoPersonRule(story.events, 1)).toEqual({ levels: [1, 2], persons: ['head1', 'bizvp'], holds: true });
  });

  test('a return wipes out what was approved before it', () => {
    const story = aStory().submitted().approved('head1', 'bizvp').returned('mktvp');
    expect(twoPersonRule(story.events, 1).holds).toBe(false);
  });

  test('a version has nothing of the one before', () => {
    const story = aStory().submitted().approved('head1', 'bizvp').returned('mktvp').submitted();
    expect(twoPersonRule(story.events, 2)).toEqual({ levels: [], persons: [], holds: false });
  });

  test.each<[string, object]>([
    ['the preparer’s own', { person: 'writer1' }],
    ['one on other content', { contentHash: 'd'.repeat(64) }],
    ['one before the submission', { version: 7 }],
  ])('%s approval does not count', (_, change) => {
    const story = aStory().submitted().approved('head1', 'bizvp');
    const events = structuredClone(story.events);
    const last = events.at(-1);
    if (last?.event === 'decided') Object.assign(last.signature, change);
    expect(twoPersonRule(events, 1).holds).toBe(false);
  });

  test('the same person at two levels is one person', () => {
    const events = structuredClone(aStory().submitted().approved('head1', 'bizvp').events);
    const last = events.at(-1);
    if (last?.event === 'decided') Object.assign(last.signature, { person: 'head1' });
    expect(twoPersonRule(events, 1).holds).toBe(false);
  });

  /** Anybody tries anything, in any order; what the rules refuse does not happen. */
  test('no plan takes effect without two levels and two people, whatever is tried', () => {
    const people = ['writer1', 'head1', 'bizvp', 'mktvp', 'boss', 'deputy', 'nobody'] as const;
    const delegations = fc.dictionary(fc.constantFrom(...people), fc.subarray([...people]));
    const attempt = fc.record({
      what: fc.constantFrom('submit', 'approve', 'approve', 'approve', 'return', 'withdraw'),
      who: fc.constantFrom(...people),
    });
    let took = 0;
    fc.assert(
      fc.property(delegations, fc.array(attempt, { minLength: 5, maxLength: 40 }), (signsFor, attempts) => {
        const story = new Story();
        for (const { what, who } of attempts) {
          const actor = anActor(who, { mayPrepare: who === 'writer1', signsFor: signsFor[who] ?? [] });
          try {
            if (what === 'submit') story.submitted({ by: actor });
            else if (what === 'withdraw') story.withdrawn(actor);
            else if (what === 'approve') story.approved(actor);
            else {
              const outcome = story.decision('return', actor);
              if ('events' in outcome) story.happened(...outcome.events);
            }
          } catch {
            // Refused: the story stays as it was.
          }
        }
        const effects = story.events.flatMap((event, index) =>
          event.event === 'took-effect' ? [{ event, index }] : [],
        );
        took += effects.length;
        for (const { event, index } of effects) {
          const before: readonly PlanEvent[] = story.events.slice(0, index);
          expect(twoPersonRule(before, event.version, threeLevels.length).holds).toBe(true);
        }
        expect(() => signOffAfter(story.events)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
    expect(took).toBeGreaterThan(0);
    expect([writer.id, contentHash.length]).toEqual(['writer1', 64]);
  });
});
