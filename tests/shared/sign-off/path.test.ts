import { mayApproveInBatch } from 'shared/sign-off/batch';
import { urgencyOf } from 'shared/sign-off/overdue';
import { pathAhead, pathOf, type PathStage } from 'shared/sign-off/path';
import { aStory, anActor, threeLevels } from 'tests/fixtures/sign-offs';

const told = (path: readonly PathStage[]): readonly string[] =>
  path.map(({ level, standing, seats }) => {
    const signed = seats.filter(({ signature }) => signature !== null).map(({ holder }) => holder);
    return `${level} ${standing} ${signed.join()}`;
  });

describe('the sign-off path', () => {
  test('lies ahead before anything is submitted', () => {
    expect(told(pathAhead(threeLevels))).toEqual(['1 ahead ', '2 ahead ', '3 ahead ']);
    expect(pathOf(aStory().signOff)).toEqual([]);
  });

  test('shows what is done, where it stands and what is to come', () => {
    const story = aStory().submitted().approved('head1', 'mktvp');
    expect(told(pathOf(story.signOff))).toEqual(['1 done head1', '2 current mktvp', '3 ahead ']);
    story.approved('bizvp', 'boss');
    expect(told(pathOf(story.signOff))).toEqual(['1 done head1', '2 done bizvp,mktvp', '3 done boss']);
  });

  test('P17 shows a return where it was given, and nothing of the approvals it voided', () => {
    const story = aStory().submitted().approved('head1', 'mktvp').returned('bizvp');
    expect(told(pathOf(story.signOff))).toEqual(['1 ahead ', '2 ahead bizvp', '3 ahead ']);
  });

  test('keeps the seat and says who signed for its holder', () => {
    const story = aStory()
      .submitted()
      .approved(anActor('deputy', { signsFor: ['head1'] }));
    expect(pathOf(story.signOff)[0]?.seats[0]).toMatchObject({
      holder: 'head1',
      signature: { person: 'deputy', onBehalfOf: 'head1' },
    });
  });
});

test('weekly and personal plans without warnings may be approved many at once (SO-19)', () => {
  expect([mayApproveInBatch('T-WEK-D', 0), mayApproveInBatch('T-MON-P', 0)]).toEqual([true, true]);
  expect([mayApproveInBatch('T-WEK-D', 1), mayApproveInBatch('T-MON-D', 0)]).toEqual([false, false]);
});

test('a signature that waits is asked for, then asked for further up, and never given (SO-24)', () => {
  expect([0, 1, 2, 3, 4, 400].map((days) => urgencyOf(days))).toEqual([
    'in-time',
    'in-time',
    'remind',
    'remind',
    'escalate',
    'escalate',
  ]);
});
