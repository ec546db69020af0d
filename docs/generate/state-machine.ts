import type { Chain } from 'shared/sign-off/chain';
import {
  answerVoid,
  decide,
  proposeVoid,
  submit,
  usualSignOffPolicy,
  withdraw,
  type Outcome,
} from 'shared/sign-off/commands';
import type { PlanEvent } from 'shared/sign-off/event';
import { stateOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import type { OpenStep } from 'shared/sign-off/state';
import { refusalOf, steps, type Actor } from 'shared/sign-off/steps';
import { signOffAfter } from 'shared/sign-off/transition';

const time = '2026-03-01T00:00:00.000Z';
const contentHash = 'c'.repeat(64);
const seat = (level: 1 | 2 | 3, holder: string) => ({ level, role: 'R-HEAD' as const, holder, insteadOf: null });
/** One signer a level: each signature is the last of its level. */
const chain: Chain = [1, 2, 3].map((each) => {
  const level = each as 1 | 2 | 3;
  return { level, seats: [seat(level, `signer ${level}`)] };
});

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  ...{
    id,
    mayPrepare: false,
    signsFor: [],
    owns: false,
    administers: false,
    chases: false,
    lateness: () => ({ days: 4, after: 3 }),
    frozen: null,
  },
  ...more,
});
const people: readonly (readonly [name: string, actor: Actor])[] = [
  ['编制人 preparer', actor('preparer', { mayPrepare: true })],
  ['一级 signer 1', actor('signer 1')],
  ['二级 signer 2', actor('signer 2')],
  ['三级 signer 3', actor('signer 3')],
  ['一级代签 deputy of 1', actor('deputy', { signsFor: ['signer 1'] })],
  ['加签人 added signer', actor('reviewer')],
  ['被征求意见者 adviser', actor('adviser')],
  ['抄送读者 reader', actor('reader')],
  ['综合管理部 general office', actor('office', { chases: true })],
  ['管理员 administrator', actor('admin', { administers: true })],
];

const submitted = (parent: string | null = null): PlanEvent => ({
  ...{ event: 'submitted', version: 1, contentHash, by: 'preparer', time, chain, parent, revisionReason: '' },
  ...{ reasons: [], answers: [], warnings: 0 },
});
const signed = (level: 1 | 2 | 3, decision: 'approve' | 'return' = 'approve'): PlanEvent => ({
  event: 'decided',
  signature: {
    ...{ planId: 'ANN-D~U~2026', version: 1, contentHash, level, role: 'R-HEAD', person: `signer ${level}` },
    ...{ onBehalfOf: null, decision, comment: '', time },
  },
  remarks: [],
});
const allSigned = [signed(1), signed(2), signed(3)];
const effect: PlanEvent = { event: 'took-effect', version: 1, time };
const proposed: PlanEvent = { event: 'void-proposed', version: 1, by: 'admin', asked: ['signer 1'], comment: '', time };

/** A signer has asked for one more signature before their own and for an opinion, and has sent a copy. */
const withAddedSigner: readonly PlanEvent[] = [
  submitted(),
  {
    ...{ event: 'signer-added', version: 1, by: 'signer 1', level: 1, signer: 'reviewer', place: 'before' },
    ...{ comment: '', time },
  },
  { event: 'consulted', version: 1, by: 'signer 1', id: 'q1', asked: 'adviser', comment: '', time },
  { event: 'copied', version: 1, by: 'signer 1', to: ['reader'], comment: '', time },
];

/** They change who is to sign, or what is known; the plan stays where it is. */
const besideSigning: ReadonlySet<OpenStep> = new Set<OpenStep>([
  ...(['transfer', 'add-signer', 'remove-signer', 'consult', 'answer-consultation', 'escalate'] as const),
  ...(['copy', 'acknowledge'] as const),
]);

/** Every state by a story that leads there. */
export const stories: Readonly<Record<string, readonly PlanEvent[]>> = {
  '未提交 unsubmitted': [],
  '待签审 pending-1': [submitted()],
  '待会签 pending-2': [submitted(), signed(1)],
  '待批准 pending-3': [submitted(), signed(1), signed(2)],
  '等上级 waiting for its parent': [submitted('STR~U~2026-2031'), ...allSigned],
  '已生效 effective': [submitted(), ...allSigned, effect],
  '已记录 recorded': [{ ...submitted(), chain: [] } as PlanEvent, effect],
  '变更中 under revision': [submitted(), ...allSigned, effect, { ...submitted(), version: 2 } as PlanEvent],
  '已退回 returned': [submitted(), signed(1, 'return')],
  '已撤回 withdrawn': [submitted(), { event: 'withdrawn', version: 1, by: 'preparer', time }],
  '提请作废 proposed to void': [submitted(), ...allSigned, effect, proposed],
  '已关闭 closed': [submitted(), ...allSigned, effect, { event: 'closed', version: 1, summary: 'SAN~U~2026', time }],
  '已作废 void': [submitted(), proposed, { event: 'voided', by: 'admin', agreedBy: 'signer 1', comment: '', time }],
};

/** Carries a step out and says where the plan stands then. Delegating is about days, not about this plan. */
function nextAfter(step: OpenStep, events: readonly PlanEvent[], by: Actor): string {
  const signOff = signOffAfter(events);
  const version = versionOf(signOff);
  const outcome = carriedOut(step, signOff, by, version);
  if (outcome === null) return stateOf(signOff);
  if ('refused' in outcome) return `(${outcome.refused.code})`;
  return stateOf(signOffAfter([...events, ...outcome.events]));
}

function carriedOut(step: OpenStep, signOff: SignOff, by: Actor, version: number): Outcome | null {
  const comment = '原因说明清楚';
  const decision = { planId: 'ANN-D~U~2026', version, contentHash, comment, time };
  const at = { block: null, row: null, column: null };
  switch (step) {
    case 'submit':
    case 'revise':
      return submit(
        signOff,
        by,
        {
          ...{ contentHash, baseVersion: version, revisionReason: comment, chain, parent: null },
          ...{ reasons: [], answers: [], warnings: 0, weighed: null, time },
        },
        usualSignOffPolicy,
      );
    case 'withdraw':
      return withdraw(signOff, by, { version, time });
    case 'approve':
      return decide(signOff, by, { ...decision, decision: 'approve', remarks: [] }, usualSignOffPolicy);
    case 'return':
      return decide(
        signOff,
        by,
        { ...decision, decision: 'return', remarks: [{ id: 'r', at, text: comment }] },
        usualSignOffPolicy,
      );
    case 'void':
      return proposeVoid(signOff, by, { version, asked: ['signer 1'], comment, time }, usualSignOffPolicy);
    case 'agree-void':
      return answerVoid(signOff, by, { version, comment, time, agrees: true });
    case 'send-back':
      return decide(
        signOff,
        by,
        {
          ...{ ...decision, decision: 'return', remarks: [{ id: 'r', at, text: comment }] },
          sentTo: { level: 1, straightBack: true },
        },
        usualSignOffPolicy,
      );
    case 'transfer':
    case 'add-signer':
    case 'remove-signer':
    case 'consult':
    case 'answer-consultation':
    case 'escalate':
    case 'copy':
    case 'acknowledge':
    case 'delegate':
      return null;
  }
}

const stepsOfState = steps.filter((step) => !besideSigning.has(step));

const whoMay = (step: OpenStep, signOff: SignOff): readonly string[] =>
  people.filter(([, by]) => refusalOf(step, signOff, by) === null).map(([name]) => name);

/** `docs/state-machine.md`: every state, what is open to whom, and where it leads; computed, never written by hand. */
export function stateMachinePage(): string {
  const lines = Object.entries(stories).flatMap(([state, events]) => {
    const signOff = signOffAfter(events);
    const open = stepsOfState.flatMap((step) => {
      const who = people.filter(([, by]) => refusalOf(step, signOff, by) === null);
      const [first] = who;
      if (first === undefined) return [];
      return [
        `| ${state} | ${step} | ${who.map(([name]) => name).join(', ')} | ${nextAfter(step, events, first[1])} |`,
      ];
    });
    return open.length === 0 ? [`| ${state} | – | – | – |`] : open;
  });
  const signOff = signOffAfter(withAddedSigner);
  const seatLines = steps
    .filter((step) => besideSigning.has(step))
    .map((step) => `| ${step} | ${whoMay(step, signOff).join(', ')} |`);
  return `# The life of a plan

Computed from shared/sign-off by \`npx tsx docs/generate/state-machine-page.ts\`; a test holds it current. The sample chain has one signer
a level. Beside people's steps: a plan whose last signature is there takes effect when its parent is in force (SO-20), an
approved summary closes it, a newer version in force supersedes it; seats nobody has signed follow their roles when people
leave or change places. \`delegate\` leaves the plan where it is.

| state | step | who | then |
| --- | --- | --- | --- |
${lines.join('\n')}

Steps beside signing leave the plan where it is. Here of one that waits for level 1, whose signer has added another before
the own signature, asked for an opinion and sent a copy: a transferred seat is signed by whoever got it, an added one before or after who
added it, a late one by its holder or the superior, whoever is first; an opinion decides nothing. A freeze closes every step but
\`delegate\`, or those that hand in, revise, take back and void; whoever lifts it opens them again.

| step | who |
| --- | --- |
${seatLines.join('\n')}
`;
}
