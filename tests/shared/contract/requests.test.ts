import {
  decisionRequest,
  figuresRequest,
  preparationRequest,
  submissionRequest,
  withdrawalRequest,
} from 'shared/contract/requests';
import { limits } from 'shared/contract/limits';

const hash = 'a'.repeat(64);
const decision = { decision: 'approve', version: 1, contentHash: hash, comment: '', remarks: [] };
const submission = {
  document: { template: 'T-MON-D', templateVersion: 1, header: { org: 'D1' }, blocks: { TASK: [] } },
  reasons: [],
  baseVersion: 0,
  revisionReason: '',
  answers: [],
};

describe('the form of a request', () => {
  test('what the pane sends is accepted as it is', () => {
    expect(submissionRequest.parse(submission)).toEqual(submission);
    expect(decisionRequest.parse(decision)).toEqual(decision);
    expect(withdrawalRequest.parse({ version: 1 })).toEqual({ version: 1 });
  });

  test.each([
    ['a member nobody asked for', { ...decision, person: 'P1' }],
    ['a decision that is none', { ...decision, decision: 'disagree' }],
    ['a hash in capital letters', { ...decision, contentHash: 'A'.repeat(64) }],
    ['a version that is no whole number', { ...decision, version: 1.5 }],
    ['a version as text', { ...decision, version: '1' }],
    ['a comment beyond the limit', { ...decision, comment: '长'.repeat(limits.comment + 1) }],
    ['a missing member', { ...decision, comment: undefined }],
    ['a list for an object', [decision]],
    ['nothing', null],
  ])('a decision with %s is refused', (_, body) => {
    expect(decisionRequest.safeParse(body).success).toBe(false);
  });

  test.each([
    ['a cell that is an object', { TASK: [{ id: 'r1', cells: { goal: { formula: '=1+1' } } }] }],
    ['a cell that is a list', { TASK: [{ id: 'r1', cells: { goal: ['a'] } }] }],
    ['a row without an id', { TASK: [{ cells: {} }] }],
    ['a row id with a bar', { TASK: [{ id: 'r|1', cells: {} }] }],
    ['a row id in full-width letters', { TASK: [{ id: 'ｒ１', cells: {} }] }],
    [
      'more rows than a block may have',
      { TASK: Array.from({ length: limits.rowsInBlock + 1 }, (_, n) => ({ id: `r${n}`, cells: {} })) },
    ],
    ['a cell longer than a cell may be', { TASK: [{ id: 'r1', cells: { goal: 'x'.repeat(limits.cellText + 1) } }] }],
  ])('a document with %s is refused', (_, blocks) => {
    const body = { ...submission, document: { ...submission.document, blocks } };
    expect(submissionRequest.safeParse(body).success).toBe(false);
  });

  test.each(['../T-MON-D', 'T-MON-D\u0000', 't-mon-d', 'T-ＭON-D', '', 'T-MON-DD'])(
    'no plan kind is named %j',
    (template) => {
      const body = { template, unit: 'D1', person: null, period: '2026M03' };
      expect(preparationRequest.safeParse(body).success).toBe(false);
    },
  );

  test('five hundred figures may be asked for at once, and no more', () => {
    const question = { ask: 'value', unit: 'D1', indicator: 'REV_CY', period: '2026' };
    const asking = (count: number) => figuresRequest.safeParse({ questions: Array(count).fill(question) }).success;
    expect([asking(500), asking(501)]).toEqual([true, false]);
  });
});
