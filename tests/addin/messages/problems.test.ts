import { problems, sentenceFor } from 'addin/messages/problems';
import { problemStatus } from 'shared/contract/problems';

describe('the sentences for refusals', () => {
  it('exist for every code of the contract and for no other', () => {
    expect(Object.keys(problems).sort()).toEqual(Object.keys(problemStatus).sort());
  });

  it('say something useful for a code nobody knows', () => {
    expect(sentenceFor('from-another-time', 'en-US')).toContain('try again');
  });
});
