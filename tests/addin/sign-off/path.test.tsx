/** @jest-environment jsdom */
import { Expected, Path } from 'addin/sign-off/path';
import { TwoPersons } from 'addin/sign-off/two-persons';
import type { PathLevel, PathSigner } from 'shared/contract/answers';
import { renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

const chen = someone('p-chen', '陈立群');
const han = someone('p-han', '韩志远');
const lin = someone('p-lin', '林婉清');

const signer = (traits: Partial<PathSigner> = {}): PathSigner => ({
  ...{ role: 'R-HEAD', person: chen, onBehalfOf: null, decision: null, comment: null, time: null, ...traits },
});

const level = (number: 1 | 2, standing: PathLevel['standing'], ...signers: readonly PathSigner[]): PathLevel => ({
  ...{ level: number, standing, signers },
});

let part: RenderedPart;
const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);
afterEach(() => part.close());

const agreed = { decision: 'approve', time: '2026-02-27T01:00:00Z' } as const;

describe('who will be asked', () => {
  const soon = { expected: { days: 1.5, from: 'past' } } as const;
  const ahead = [
    level(1, 'ahead', signer({ ...soon, insteadOf: han })),
    level(
      2,
      'ahead',
      signer({ person: han, away: { until: '2026-03-06', deputy: chen }, expected: { days: 3, from: 'policy' } }),
      signer({ person: lin, onlyIfNamed: true, expected: { days: 9, from: 'policy' } }),
    ),
  ];

  test('names stand-ins, absences with the deputy, and who is asked only perhaps', async () => {
    part = await renderPart(<Path levels={ahead} />);
    for (const told of [
      say('sign-off.instead-of', { whom: '韩志远' }),
      say('sign-off.away', { until: '3月6日', deputy: '陈立群' }),
      say('sign-off.only-if-named'),
      say('sign-off.expected.past', { days: 1.5 }),
      say('sign-off.expected.policy', { days: 3 }),
    ])
      expect(part.text()).toContain(told);
    // Nobody has been asked yet, so nobody is late or ahead.
    expect(part.text()).not.toContain(say('sign-off.ahead'));
  });

  test('counts the slowest of each level, and nobody who is asked only perhaps', async () => {
    part = await renderPart(<Expected levels={ahead} />);
    expect(part.text()).toContain(say('sign-off.expected-total', { days: 4.5 }));
    expect(part.text()).toContain(say('sign-off.expected-how'));
    expect(part.text()).toContain(say('sign-off.expected-by-rule'));
  });

  test('a vacancy and an absence without a deputy are told', async () => {
    const nobody = signer({ away: { until: null, deputy: null }, expected: { days: 1, from: 'policy' } });
    part = await renderPart(<Path levels={[level(1, 'ahead', signer({ person: null }), nobody)]} />);
    expect(part.text()).toContain(say('sign-off.vacant'));
    expect(part.text()).toContain(say('sign-off.away-nobody'));
  });
});

describe('where it stands', () => {
  test('P23 in English each line about a signer begins with a capital', async () => {
    const levels = [
      level(1, 'done', signer({ ...agreed }), signer({ insteadOf: han, expected: { days: 2, from: 'past' } })),
      level(2, 'current', signer({ person: lin }), signer({ person: han, added: { by: chen, place: 'after' } })),
    ];
    part = await renderPart(<Path levels={levels} />, { language: 'en-US' });
    const lines = [...part.page.querySelectorAll('li li span')].flatMap((each) =>
      each.children.length === 0 ? [each.textContent ?? ''] : [],
    );
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.filter((line) => /^[a-z](?!-)/.test(line))).toEqual([]);
  });

  test('the current level is marked, and who signed for whom and when, with what was said', async () => {
    const levels = [
      level(1, 'done', signer({ ...agreed, onBehalfOf: han, comment: '同意，注意回款' })),
      level(2, 'current', signer({ person: lin })),
    ];
    part = await renderPart(<Path levels={levels} />);
    expect(part.text()).toContain(say('sign-off.on-behalf', { who: '陈立群', whom: '韩志远' }));
    expect(part.text()).toContain(part.words.time(agreed.time));
    expect(part.text()).toContain('同意，注意回款');
    expect(part.text().split(say('sign-off.now'))).toHaveLength(2);
    expect(part.text()).toContain(say('sign-off.waiting'));
  });

  test('a signature that stayed says for which version it was given', async () => {
    part = await renderPart(<Path levels={[level(2, 'current', signer({ ...agreed, keptFrom: 3 }))]} />);
    expect(part.text()).toContain(say('sign-off.kept-from', { n: 3 }));
  });
});

describe('the rule of two', () => {
  test.each([
    ['one person', [level(1, 'done', signer(agreed)), level(2, 'current', signer())], 'open', 1, 1],
    ['one person at two levels', [level(1, 'done', signer(agreed)), level(2, 'done', signer(agreed))], 'open', 2, 1],
    ['two at one level', [level(1, 'done', signer(agreed), signer({ ...agreed, person: lin }))], 'open', 1, 2],
    [
      'a signature that stayed',
      [level(1, 'done', signer(agreed)), level(2, 'done', signer({ ...agreed, person: lin, keptFrom: 1 }))],
      'open',
      1,
      1,
    ],
    [
      'two at two levels',
      [level(1, 'done', signer(agreed)), level(2, 'done', signer({ ...agreed, person: lin }))],
      'met',
      2,
      2,
    ],
  ] as const)('with %s', async (_, levels, outcome, atLevels, persons) => {
    part = await renderPart(<TwoPersons levels={levels} />);
    expect(part.text()).toBe(say(`sign-off.two-person-${outcome}`, { levels: atLevels, persons }));
  });
});
