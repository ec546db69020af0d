import type { Chain } from 'shared/sign-off/chain';
import { answerVoid, decide, proposeVoid, submit, usualSignOffPolicy, withdraw } from 'shared/sign-off/commands';
import { stateOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { openSteps, refusalOf, seatFor, steps as allSteps, type Actor } from 'shared/sign-off/steps';
import { takeCopyStep } from 'shared/sign-off/copies/copy-steps';
import { takeSeatStep, type SeatCommand, type SeatContext } from 'shared/sign-off/seats/seat-commands';
import { escalableSeats, transferableSeats, type SeatStep } from 'shared/sign-off/seats/seat-steps';
import type { OpenStep } from 'shared/sign-off/state';
import { signOffAfter } from 'shared/sign-off/transition';
import { aView } from 'tests/fixtures/organisation';
import { aStory, aTime, anActor, contentHash, planId, threeLevels, type Story } from 'tests/fixtures/sign-offs';

/** Everybody who can stand in some relation to the plan. */
const relations = {
  'the preparer': anActor('writer1', { mayPrepare: true }),
  'another who may prepare': anActor('writer2', { mayPrepare: true }),
  'the signer of level 1': anActor('head1'),
  'a signer of level 2': anActor('bizvp'),
  'the other signer of level 2': anActor('mktvp'),
  'the signer of level 3': anActor('boss'),
  'a delegate of level 1': anActor('deputy', { signsFor: ['head1'] }),
  'a delegate of level 2': anActor('deputy2', { signsFor: ['bizvp'] }),
  'the preparer as delegate': anActor('writer1', { mayPrepare: true, signsFor: ['head1'] }),
  'a signer of level 2 as delegate of level 1': anActor('bizvp', { signsFor: ['head1'] }),
  'the owner as delegate': anActor('seller1', { owns: true, signsFor: ['head1'] }),
  'an administrator': anActor('admin', { administers: true }),
  'the added signer': anActor('center'),
  'the general office': anActor('office', { chases: true }),
  'a stranger': anActor('nobody'),
} as const satisfies Record<string, Actor>;

type Relation = keyof typeof relations;

const states = {
  unsubmitted: () => aStory(),
  'waiting for level 1': () => aStory().submitted(),
  'waiting for level 2': () => aStory().submitted().approved('head1'),
  'level 2 half signed': () => aStory().submitted().approved('head1', 'mktvp'),
  'waiting for level 3': () => aStory().submitted().approved('head1', 'mktvp', 'bizvp'),
  'a signer added before level 1': () =>
    aStory()
      .submitted()
      .happened(
        {
          ...{ event: 'signer-added', version: 1, by: 'head1', level: 1, signer: 'center', place: 'before' },
          ...{ comment: '请先把关', time: aTime },
        },
        {
          ...{ event: 'consulted', version: 1, by: 'head1', id: 'q1', asked: 'office' },
          ...{ comment: '费用口径对吗', time: aTime },
        },
      ),
  'sent back to level 1': () => aStory().submitted().approved('head1', 'mktvp').sentBack('bizvp', 1),
  'waiting for its parent': () =>
    aStory().submitted({ parent: 'STR~SC~2026-2031' }).approved('head1', 'mktvp', 'bizvp', 'boss'),
  effective: () => aStory().submitted().approved('head1', 'mktvp', 'bizvp', 'boss'),
  returned: () => aStory().submitted().approved('head1').returned('bizvp'),
  withdrawn: () => aStory().submitted().withdrawn(),
  'under revision': () => aStory().submitted().approved('head1', 'mktvp', 'bizvp', 'boss').submitted(),
  closed: () =>
    aStory()
      .submitted()
      .approved('head1', 'mktvp', 'bizvp', 'boss')
      .happened({ event: 'closed', version: 1, summary: 'SAN~BIZ1~2026', time: aTime }),
  'asked to be voided': () =>
    aStory()
      .submitted()
      .happened({
        ...{ event: 'void-proposed', version: 1, by: 'admin', asked: ['head1'], comment: '重复编制', time: aTime },
      }),
  void: () =>
    aStory()
      .submitted()
      .happened({ event: 'voided', by: 'admin', agreedBy: 'head1', comment: '重复编制', time: aTime }),
} as const satisfies Record<string, () => Story>;

type State = keyof typeof states;

const sign: OpenStep[] = ['approve', 'return'];
const ahead: OpenStep[] = ['delegate', 'transfer'];
const now: OpenStep[] = [...sign, 'delegate', 'transfer', 'add-signer', 'consult'];
/** Above level 1 there is a level it can be sent back to. */
const deputyAbove: OpenStep[] = [...sign, 'send-back'];
const nowAbove: OpenStep[] = [...sign, 'delegate', 'send-back', 'transfer', 'add-signer', 'consult'];
const preparing: OpenStep[] = ['withdraw', 'escalate'];
const moving: OpenStep[] = ['void', 'transfer'];

/** Who may do what when. What is not in this table must be refused. */
const open: Record<State, Partial<Record<Relation, readonly OpenStep[]>>> = {
  unsubmitted: {
    'the preparer': ['submit'],
    'another who may prepare': ['submit'],
    'the preparer as delegate': ['submit'],
  },
  'waiting for level 1': {
    'an administrator': moving,
    'the preparer': preparing,
    'the preparer as delegate': preparing,
    'the general office': ['escalate'],
    'the signer of level 1': now,
    'a delegate of level 1': sign,
    'a signer of level 2': ahead,
    'the other signer of level 2': ahead,
    'the signer of level 3': ahead,
    'a signer of level 2 as delegate of level 1': ahead,
  },
  'waiting for level 2': {
    'an administrator': moving,
    'the preparer': ['escalate'],
    'the preparer as delegate': ['escalate'],
    'the general office': ['escalate'],
    'a signer of level 2': nowAbove,
    'the other signer of level 2': nowAbove,
    'a delegate of level 2': deputyAbove,
    'a signer of level 2 as delegate of level 1': nowAbove,
    'the signer of level 3': ahead,
  },
  'level 2 half signed': {
    'an administrator': moving,
    'the preparer': ['escalate'],
    'the preparer as delegate': ['escalate'],
    'the general office': ['escalate'],
    'a signer of level 2': nowAbove,
    'a delegate of level 2': deputyAbove,
    'a signer of level 2 as delegate of level 1': nowAbove,
    'the signer of level 3': ahead,
  },
  'waiting for level 3': {
    'an administrator': moving,
    'the preparer': ['escalate'],
    'the preparer as delegate': ['escalate'],
    'the general office': ['escalate'],
    'the signer of level 3': nowAbove,
  },
  'a signer added before level 1': {
    'an administrator': moving,
    'the preparer': preparing,
    'the preparer as delegate': preparing,
    'the general office': ['answer-consultation', 'escalate'],
    'the signer of level 1': ['delegate', 'transfer', 'add-signer', 'remove-signer', 'consult'],
    'the added signer': [...sign, 'delegate', 'transfer', 'consult'],
    'a signer of level 2': ahead,
    'the other signer of level 2': ahead,
    'the signer of level 3': ahead,
    'a signer of level 2 as delegate of level 1': ahead,
  },
  'sent back to level 1': {
    'an administrator': moving,
    'the preparer': ['escalate'],
    'the preparer as delegate': ['escalate'],
    'the general office': ['escalate'],
    'the signer of level 1': now,
    'a delegate of level 1': sign,
    'a signer of level 2': ahead,
    'a signer of level 2 as delegate of level 1': ahead,
    'the signer of level 3': ahead,
  },
  'waiting for its parent': { 'an administrator': ['void'] },
  effective: {
    'an administrator': ['void'],
    'the preparer': ['submit', 'revise'],
    'another who may prepare': ['submit', 'revise'],
    'the preparer as delegate': ['submit', 'revise'],
  },
  returned: {
    'an administrator': ['void'],
    'the preparer': ['submit'],
    'another who may prepare': ['submit'],
    'the preparer as delegate': ['submit'],
  },
  withdrawn: {
    'an administrator': ['void'],
    'the preparer': ['submit'],
    'another who may prepare': ['submit'],
    'the preparer as delegate': ['submit'],
  },
  'under revision': {
    'an administrator': moving,
    'the preparer': preparing,
    'the preparer as delegate': preparing,
    'the general office': ['escalate'],
    'the signer of level 1': now,
    'a delegate of level 1': sign,
    'a signer of level 2': ahead,
    'the other signer of level 2': ahead,
    'the signer of level 3': ahead,
    'a signer of level 2 as delegate of level 1': ahead,
  },
  closed: {},
  'asked to be voided': {
    'an administrator': ['transfer'],
    'the preparer': preparing,
    'the preparer as delegate': preparing,
    'the general office': ['escalate'],
    'the signer of level 1': [...sign, 'delegate', 'agree-void', 'transfer', 'add-signer', 'consult'],
    'a delegate of level 1': [...sign, 'agree-void'],
    'a signer of level 2': ahead,
    'the other signer of level 2': ahead,
    'the signer of level 3': ahead,
    'a signer of level 2 as delegate of level 1': ['delegate', 'agree-void', 'transfer'],
  },
  void: {
    'the preparer': ['submit'],
    'another who may prepare': ['submit'],
    'the preparer as delegate': ['submit'],
  },
};

const cases = (Object.keys(states) as State[]).flatMap((state) =>
  (Object.keys(relations) as Relation[]).map((relation) => [state, relation] as const),
);

/** Carries a step out, as the service would. */
function tried(step: OpenStep, signOff: SignOff, actor: Actor) {
  const version = versionOf(signOff);
  const decision = { planId, contentHash, version, time: aTime, comment: '请补充阶段目标' };
  const at = { block: null, row: null, column: null };
  switch (step) {
    case 'submit':
    case 'revise':
      return submit(
        signOff,
        actor,
        {
          ...{ contentHash, baseVersion: version, revisionReason: '客户推迟了招标', chain: threeLevels, parent: null },
          ...{ reasons: [], answers: [{ remark: 'r1', text: '已写明' }], warnings: 0, weighed: null, time: aTime },
        },
        usualSignOffPolicy,
      );
    case 'withdraw':
      return withdraw(signOff, actor, { version, time: aTime });
    case 'approve':
      return decide(signOff, actor, { ...decision, decision: 'approve', remarks: [] }, usualSignOffPolicy);
    case 'return':
      return decide(
        signOff,
        actor,
        { ...decision, decision: 'return', remarks: [{ id: 'r', at, text: '见意见' }] },
        usualSignOffPolicy,
      );
    case 'void':
      return proposeVoid(
        signOff,
        actor,
        { version, asked: ['head1'], comment: '重复编制的计划', time: aTime },
        usualSignOffPolicy,
      );
    case 'agree-void':
      return answerVoid(signOff, actor, { version, comment: '', time: aTime, agrees: true });
    case 'send-back':
      return decide(
        signOff,
        actor,
        {
          ...{ ...decision, decision: 'return', remarks: [{ id: 'r', at, text: '见意见' }] },
          sentTo: { level: 1, straightBack: false },
        },
        usualSignOffPolicy,
      );
    case 'transfer':
    case 'add-signer':
    case 'remove-signer':
    case 'consult':
    case 'answer-consultation':
    case 'escalate':
      return takeSeatStep(signOff, actor, seatCommand(step, signOff, actor), seatContext);
    case 'copy':
    case 'acknowledge':
      return takeCopyStep(
        signOff,
        actor,
        {
          ...{ version: versionOf(signOff), comment: '', time: aTime },
          ...(step === 'copy' ? { step, to: ['money'] } : { step }),
        },
        seatContext,
      );
    case 'delegate':
      return null;
  }
}

const seatContext: SeatContext = {
  key: { template: 'T-ANN-D', unit: 'BIZ1', period: '2026', person: null },
  organisation: aView(),
  shortestComment: 5,
  newId: () => 'q2',
};

/** A step with a seat as somebody would ask for it who knows what is open. */
function seatCommand(step: SeatStep, signOff: SignOff, actor: Actor): SeatCommand {
  const said = { version: versionOf(signOff), comment: '出差在外，请代为把关', time: aTime };
  const pending = signOff.at === 'pending' ? signOff : null;
  const first = pending === null ? undefined : transferableSeats(pending, actor)[0];
  switch (step) {
    case 'transfer':
      return { step, ...said, level: first?.level ?? 1, holder: first?.holder ?? '', to: 'money' };
    case 'add-signer':
      return { step, ...said, place: 'before', to: 'money' };
    case 'remove-signer':
      return { step, ...said, signer: 'center' };
    case 'consult':
      return { step, ...said, to: 'writerm' };
    case 'answer-consultation':
      return { step, ...said, id: 'q1' };
    case 'escalate':
      return { step, ...said, holder: pending === null ? '' : (escalableSeats(pending)[0]?.holder ?? '') };
  }
}

describe('what is open to whom', () => {
  test.each(cases)('a plan that is %s, to %s', (state, relation) => {
    const { signOff } = states[state]();
    const expected = open[state][relation] ?? [];
    const isOfCopies = (step: OpenStep) => step === 'copy' || step === 'acknowledge';
    expect(openSteps(signOff, relations[relation]).filter((step) => !isOfCopies(step))).toEqual(expected);
  });

  test.each(cases)('a plan that is %s lets %s do exactly what it offers', (state, relation) => {
    const { events, signOff } = states[state]();
    const actor = relations[relation];
    for (const step of allSteps) {
      const outcome = tried(step, signOff, actor);
      if (outcome === null) continue;
      const isOpen = refusalOf(step, signOff, actor) === null;
      const isRevision = step === 'revise' && signOff.at !== 'effective';
      // Whether somebody above is free to sign is for the organisation to say.
      if ('refused' in outcome && outcome.refused.code === 'no-superior') continue;
      if (!isRevision) expect([step, 'events' in outcome]).toEqual([step, isOpen]);
      // What the rules let happen can be told: the story goes on from it.
      if ('events' in outcome) expect(() => signOffAfter([...events, ...outcome.events])).not.toThrow();
    }
  });
});

describe('copies', () => {
  const copiers: ReadonlySet<Relation> = new Set<Relation>([
    ...(['the preparer', 'the preparer as delegate', 'the owner as delegate', 'the general office'] as const),
    ...(['the signer of level 1', 'a signer of level 2', 'the other signer of level 2'] as const),
    ...(['the signer of level 3', 'a signer of level 2 as delegate of level 1'] as const),
  ]);

  test.each(cases)('a plan that is %s is copied by %s only if they wrote, own, sign or chase it', (state, relation) => {
    const isThere = state !== 'unsubmitted' && state !== 'void';
    const isAdded = state === 'a signer added before level 1' && relation === 'the added signer';
    const isOpen = openSteps(states[state]().signOff, relations[relation]).includes('copy');
    expect(isOpen).toBe(isThere && (copiers.has(relation) || isAdded));
  });

  test('whoever got one says once that they have read it, whatever became of the plan', () => {
    const copied = { event: 'copied', version: 1, by: 'head1', to: ['nobody'], comment: '', time: aTime } as const;
    const story = aStory().submitted().happened(copied);
    expect(openSteps(story.signOff, relations['a stranger'])).toEqual(['acknowledge']);
    story.approved('head1', 'mktvp', 'bizvp', 'boss');
    expect(openSteps(story.signOff, relations['a stranger'])).toEqual(['acknowledge']);
    story.happened({ event: 'copy-read', version: 1, by: 'nobody', time: aTime });
    expect(openSteps(story.signOff, relations['a stranger'])).toEqual([]);
  });
});

const refusalTo = (story: Story, actor: Actor, step: OpenStep = 'approve') => refusalOf(step, story.signOff, actor);

describe('why something is not open', () => {
  test.each<[string, Story, Actor, OpenStep, unknown]>([
    [
      'signing what one prepared',
      states['waiting for level 1'](),
      relations['the preparer as delegate'],
      'approve',
      { code: 'own-plan' },
    ],
    [
      'signing one’s own plan for somebody else',
      states['waiting for level 1'](),
      relations['the owner as delegate'],
      'approve',
      { code: 'own-plan' },
    ],
    [
      'signing before one’s level',
      states['waiting for level 1'](),
      relations['a signer of level 2'],
      'approve',
      { code: 'level-not-reached', level: 2, current: 1 },
    ],
    [
      'sitting in below one’s own seat',
      states['waiting for level 1'](),
      relations['a signer of level 2 as delegate of level 1'],
      'return',
      { code: 'level-not-reached', level: 2, current: 1 },
    ],
    [
      'signing twice',
      states['level 2 half signed'](),
      relations['the other signer of level 2'],
      'approve',
      { code: 'already-decided', level: 2 },
    ],
    [
      'signing after one’s level',
      states['waiting for level 2'](),
      relations['the signer of level 1'],
      'approve',
      { code: 'already-decided', level: 1 },
    ],
    [
      'signing where the delegator has signed',
      states['waiting for level 2'](),
      relations['a delegate of level 1'],
      'approve',
      { code: 'already-decided', level: 1 },
    ],
    [
      'signing without a seat',
      states['waiting for level 1'](),
      relations['a stranger'],
      'approve',
      { code: 'not-authorised' },
    ],
    [
      'signing what is in force',
      states.effective(),
      relations['the signer of level 3'],
      'approve',
      { code: 'wrong-state', state: 'effective' },
    ],
    [
      'withdrawing after a decision',
      states['waiting for level 2'](),
      relations['the preparer'],
      'withdraw',
      { code: 'decisions-made', decisions: 1 },
    ],
    [
      'withdrawing somebody else’s plan',
      states['waiting for level 1'](),
      relations['another who may prepare'],
      'withdraw',
      { code: 'not-authorised' },
    ],
    [
      'submitting what waits for signatures',
      states['waiting for level 1'](),
      relations['the preparer'],
      'submit',
      { code: 'wrong-state', state: 'pending-1' },
    ],
    [
      'submitting what is closed',
      states.closed(),
      relations['the preparer'],
      'submit',
      { code: 'wrong-state', state: 'closed' },
    ],
  ])('%s', (_, story, actor, step, expected) => {
    expect(refusalTo(story, actor, step)).toEqual(expected);
  });
});

describe('signing for somebody else', () => {
  test('counts as the seat of who is away, and says who signed', () => {
    const story = aStory().submitted().approved(relations['a delegate of level 1']);
    expect(story.signOff).toMatchObject({
      at: 'pending',
      level: 2,
      signatures: [{ person: 'deputy', onBehalfOf: 'head1', level: 1, role: 'R-HEAD' }],
    });
  });

  test('one delegate of two people signs at one level only', () => {
    const both = anActor('deputy', { signsFor: ['head1', 'bizvp'] });
    const story = aStory().submitted().approved(both);
    expect(seatFor(story.signOff, both)).toEqual({ refused: { code: 'already-decided', level: 1 } });
  });

  test('one’s own seat comes before somebody else’s', () => {
    const story = aStory().submitted().approved('head1');
    const taken = seatFor(story.signOff, anActor('mktvp', { signsFor: ['bizvp'] }));
    expect(taken).toMatchObject({ seat: { holder: 'mktvp' }, onBehalfOf: null });
  });
});

describe('what follows', () => {
  test('levels are signed in order, one level in any order', () => {
    for (const [one, other] of [['bizvp', 'mktvp'] as const, ['mktvp', 'bizvp'] as const]) {
      const story = aStory().submitted();
      const seen = [story.approved('head1'), story.approved(one), story.approved(other), story.approved('boss')];
      expect(seen.at(-1)?.signOff.at).toBe('effective');
    }
  });

  test('a return voids the signatures: the next version starts at level 1', () => {
    const story = aStory().submitted().approved('head1').returned('mktvp');
    expect(stateOf(story.signOff)).toBe('returned');
    story.submitted();
    expect(story.signOff).toMatchObject({ at: 'pending', level: 1, signatures: [], submission: { version: 2 } });
  });

  test('the old version stays in force while a revision is on its way', () => {
    const story = states['under revision']();
    expect(story.signOff).toMatchObject({ at: 'pending', inForce: { version: 1 }, submission: { version: 2 } });
    story.returned('head1');
    expect(story.signOff).toMatchObject({ at: 'returned', inForce: { version: 1 } });
    story.submitted().approved('head1', 'mktvp', 'bizvp', 'boss');
    expect(story.signOff).toMatchObject({ at: 'effective', inForce: { version: 3 } });
  });

  test('a child waits for its parent, and takes effect when it hears of it', () => {
    const story = states['waiting for its parent']();
    expect([story.signOff.at, stateOf(story.signOff)]).toEqual(['waiting', 'pending-3']);
    const heard = { event: 'parent-in-force', parent: 'STR~SC~2026-2031', time: aTime } as const;
    story.happened(heard, { event: 'took-effect', version: 1, time: aTime });
    expect(story.signOff.at).toBe('effective');
  });

  test('an approval fills no seat of another level, whoever sits there', () => {
    const twice: Chain = threeLevels.map((each) => ({
      ...each,
      seats: each.seats.map((seat) => ({ ...seat, holder: 'head1' })),
    }));
    const story = aStory().submitted({ chain: twice }).approved('head1');
    expect(story.signOff).toMatchObject({ at: 'pending', level: 2 });
    expect(refusalTo(story, relations['the signer of level 1'])).toEqual({ code: 'already-decided', level: 1 });
  });

  test('a plan nobody signs takes effect when it is submitted', () => {
    const nobody: Chain = [];
    expect(aStory().submitted({ chain: nobody }).signOff.at).toBe('effective');
  });
});

describe('what has to be written', () => {
  const pending = states['waiting for level 1']();
  const head = relations['the signer of level 1'];
  const command = { planId, version: 1, contentHash, time: aTime, decision: 'return' } as const;
  const remark = { id: 'r', at: { block: 'TASK', row: 'row1', column: null }, text: '写明标准' };

  test.each([
    ['nothing', '', [remark], { code: 'comment-needed', shortest: 5 }],
    ['four characters', '请补充。', [remark], { code: 'comment-needed', shortest: 5 }],
    ['blanks', '  请 补 ', [remark], { code: 'comment-needed', shortest: 5 }],
    ['no place', '请补充阶段目标', [], { code: 'place-needed' }],
  ])('a return with %s is refused', (_, comment, remarks, refused) => {
    expect(decide(pending.signOff, head, { ...command, comment, remarks }, usualSignOffPolicy)).toEqual({ refused });
  });

  test('five characters are a comment, counted as people count them', () => {
    const outcome = decide(
      pending.signOff,
      head,
      { ...command, comment: '𠮷𠮷𠮷𠮷𠮷', remarks: [remark] },
      usualSignOffPolicy,
    );
    expect('events' in outcome).toBe(true);
  });

  test.each([
    ['another version', { ...command, version: 2 }],
    ['other content', { ...command, contentHash: 'd'.repeat(64) }],
  ])('V-SGN-04: a decision on %s is refused', (_, stale) => {
    const outcome = decide(
      pending.signOff,
      head,
      { ...stale, comment: '请补充阶段目标', remarks: [remark] },
      usualSignOffPolicy,
    );
    expect(outcome).toMatchObject({ refused: { code: 'changed-meanwhile', version: 1 } });
  });

  test('SO-17: changing a plan in force wants a reason', () => {
    const said = {
      contentHash,
      chain: threeLevels,
      parent: null,
      reasons: [],
      answers: [],
      warnings: 0,
      weighed: null,
      time: aTime,
    };
    const silent = { ...said, baseVersion: 1, revisionReason: ' 改 ' };
    const outcome = submit(states.effective().signOff, relations['the preparer'], silent, usualSignOffPolicy);
    expect(outcome).toEqual({ refused: { code: 'revision-reason-needed', shortest: 5 } });
  });
});
