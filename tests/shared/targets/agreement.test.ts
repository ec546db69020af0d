import fc from 'fast-check';
import {
  acceptanceOf,
  waitingFor,
  type CommittedTarget,
  type TargetAgreement,
  type TargetOf,
} from 'shared/targets/agreement';
import type { Amount } from 'shared/targets/amount';
import { afterSilentStep, silentSteps } from 'shared/targets/silence';
import {
  acceptTarget,
  holdTarget,
  issueFormally,
  issueTarget,
  objectToTarget,
  reviseTarget,
  ruleTarget,
  settleTarget,
  signTarget,
  type Acting,
} from 'shared/targets/agreement-steps';
import { addDays, type IsoDate } from 'shared/calendar/date';
import { addWorkingDays, statutoryCalendar } from 'shared/calendar/working-days';
import { isRefused } from 'shared/quantity/refusal';
import { answered, wan } from 'tests/shared/decomposition/figures';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const march: TargetOf = {
  indicator: 'SALES',
  planner: 'plan',
  owner: 'li',
  head: 'head-B',
  superior: 'vp-b',
  needsQuota: true,
};
const on = (text: string): IsoDate => text as IsoDate;
const acting = (by: string, day = '2026-02-24'): Acting => ({
  ...{ by, on: on(day), rounds: 3, shortestReason: 10 },
  answerBy: addWorkingDays(statutoryCalendar, on(day), 2).value,
});
const amount = (value: number): Amount => ({ value, months: [] });
const much = (inWan: number): Amount => amount(wan(inWan));
const afterSilence = (agreement: TargetAgreement, today: IsoDate): TargetAgreement =>
  silentSteps(agreement, today, statutoryCalendar, 2).reduce(afterSilentStep, agreement);
const why = '客户一季度订单推迟到四月';

const issued = answered(issueTarget(march, much(120), acting('plan')));
const disputed = answered(objectToTarget(issued, much(90), why, '两家老客户停产', acting('li')));
const settled = (() => {
  if (disputed.state !== 'disputed') throw new Error(disputed.state);
  return answered(settleTarget(disputed, much(100), why, acting('head-B')));
})();

const signedBoth = (agreement: TargetAgreement): CommittedTarget => {
  if (agreement.state !== 'agreed') throw new Error(agreement.state);
  const once = answered(signTarget(agreement, acting('li', '2026-02-27')));
  if (once.state !== 'agreed') throw new Error(once.state);
  const twice = answered(signTarget(once, acting('head-B', '2026-02-28')));
  if (twice.state !== 'committed') throw new Error(twice.state);
  return twice;
};

test('issued, objected to, settled, signed by both, issued formally: the seven steps leave every word on record', () => {
  const formal = answered(issueFormally(signedBoth(settled), wan(5), acting('plan', '2026-02-28')));
  expect(formal).toMatchObject({ state: 'formal', value: wan(100), quota: wan(5), revision: 1, how: 'settled' });
  expect(formal.signatures).toEqual({ owner: '2026-02-27', head: '2026-02-28' });
  expect(formal.said.map(({ what, by }) => `${what} ${by}`)).toEqual([
    'issued plan',
    'objected li',
    'settled head-B',
    'signed li',
    'signed head-B',
    'issued plan',
  ]);
  expect(formal.said[1]).toMatchObject({ value: wan(90), reason: why, analysis: '两家老客户停产', round: 1 });
  expect(waitingFor(formal)).toEqual([]);
});

test('who accepts signs too: acceptance alone is no commitment', () => {
  const accepted = answered(acceptTarget(issued, acting('li')));
  expect(accepted).toMatchObject({ state: 'agreed', how: 'accepted', value: wan(120) });
  expect(waitingFor(accepted)).toEqual(['li', 'head-B']);
  const once = answered(signTarget(accepted, acting('li')));
  expect([once.state, waitingFor(once)]).toEqual(['agreed', ['head-B']]);
});

test('the acceptance column shows 接受, 提出异议, 协商一致, 上级裁定', () => {
  expect([issued, disputed, settled].map(acceptanceOf)).toEqual([null, 'objected', 'settled']);
});

test('DR-25: after three rounds the superior decides, on record as a ruling, and nobody objects to it', () => {
  let round = issued;
  for (let count = 1; count < 3; count += 1) {
    const objected = answered(objectToTarget(round, much(90), why, '', acting('li')));
    if (objected.state !== 'disputed') throw new Error(objected.state);
    const held = answered(holdTarget(objected, much(115), '市场容量今年增长百分之八', acting('head-B')));
    if (held.state !== 'issued') throw new Error(held.state);
    round = held;
  }
  expect(round.round).toBe(3);
  const last = answered(objectToTarget(round, much(90), why, '', acting('li')));
  if (last.state !== 'disputed') throw new Error(last.state);
  const escalated = answered(holdTarget(last, much(110), '市场容量今年增长百分之八', acting('head-B')));
  expect(escalated).toMatchObject({ state: 'escalated', cause: 'rounds', counter: much(90), value: wan(110) });
  expect(waitingFor(escalated)).toEqual(['vp-b']);
  if (escalated.state !== 'escalated') throw new Error(escalated.state);
  const ruled = answered(ruleTarget(escalated, much(105), '两边各让一步,四月补足', acting('vp-b')));
  expect(acceptanceOf(ruled)).toBe('ruled');
  expect(objectToTarget(ruled, much(90), why, '', acting('li'))).toEqual({ refused: { code: 'ruled' } });
  expect(signedBoth(ruled).value).toBe(wan(105));
});

test('DR-27: silence is reminded of after two working days and escalated after two more, never taken for consent', () => {
  expect(issued.answerBy).toBe('2026-02-26');
  expect(afterSilence(issued, on('2026-02-26'))).toBe(issued);
  const reminded = afterSilence(issued, on('2026-02-27'));
  expect(reminded).toMatchObject({ state: 'issued', reminded: true, answerBy: '2026-02-28' });
  expect(afterSilence(reminded, on('2026-02-28'))).toBe(reminded);
  const escalated = afterSilence(issued, on('2026-03-03'));
  expect(escalated).toMatchObject({ state: 'escalated', cause: 'silence', silent: 'li', counter: null });
  expect(acceptanceOf(escalated)).toBeNull();
});

test('a head who does not respond is escalated too, an unsigned ruling is only reminded of', () => {
  const late = (agreement: TargetAgreement, day: string) => afterSilence(agreement, on(day));
  expect(late(late(disputed, '2026-03-10'), '2026-03-20')).toMatchObject({
    state: 'escalated',
    silent: 'head-B',
    counter: much(90),
  });
  const escalated = late(late(settled, '2026-03-10'), '2026-03-20');
  if (escalated.state !== 'escalated') throw new Error(escalated.state);
  const ruled = answered(ruleTarget(escalated, much(100), '按协商值执行,不再调整', acting('vp-b')));
  expect(late(late(ruled, '2026-04-10'), '2026-04-20')).toMatchObject({ state: 'agreed', how: 'ruled' });
});

test('a formal target changes only by revision, and stays in force until the new one is formal', () => {
  const formal = answered(issueFormally(signedBoth(settled), wan(5), acting('plan')));
  const revised = answered(reviseTarget(formal, much(80), '客户二期项目已经取消', acting('plan')));
  expect(revised).toMatchObject({ state: 'issued', round: 1, value: wan(80), replaces: { value: wan(100) } });
  const again = answered(
    issueFormally(signedBoth(answered(acceptTarget(revised, acting('li')))), wan(4), acting('plan')),
  );
  expect(again).toMatchObject({ revision: 2, value: wan(80) });
  expect(again.said).toHaveLength(formal.said.length + 5);
});

test.each([
  ['somebody else issues', issueTarget(march, amount(1), acting('li')), 'not-your-turn'],
  ['owner and head are one person', issueTarget({ ...march, head: 'li' }, amount(1), acting('plan')), 'same-person'],
  [
    'the head would rule on his own target',
    issueTarget({ ...march, superior: 'head-B' }, amount(1), acting('plan')),
    'same-person',
  ],
  ['half a 分 is issued', issueTarget(march, amount(0.5), acting('plan')), 'bad-value'],
  ['NaN is issued', issueTarget(march, amount(NaN), acting('plan')), 'bad-value'],
  ['a negative counter-value', objectToTarget(issued, amount(-1), why, '', acting('li')), 'bad-value'],
  ['an objection without a reason', objectToTarget(issued, much(90), '太高', '', acting('li')), 'reason-needed'],
  ['an objection with the same value', objectToTarget(issued, much(120), why, '', acting('li')), 'same-value'],
  ['the head accepts for the owner', acceptTarget(issued, acting('head-B')), 'not-your-turn'],
  ['a stranger signs', signTarget(settled, acting('wang')), 'not-your-turn'],
  ['no expense quota', issueFormally(signedBoth(settled), null, acting('plan')), 'no-quota'],
])('%s: refused', (_, answer, code) => {
  expect(answer).toMatchObject({ refused: { code } });
});

test('nobody signs twice, and who has signed does not object', () => {
  const once = answered(signTarget(settled, acting('li')));
  if (once.state !== 'agreed') throw new Error(once.state);
  expect(signTarget(once, acting('li'))).toMatchObject({ refused: { code: 'already-signed' } });
  expect(objectToTarget(once, much(90), why, '', acting('li'))).toMatchObject({ refused: { code: 'already-signed' } });
});

/** Whatever anybody tries, in any order; refused steps leave the agreement as it was. */
function anyStep(agreement: TargetAgreement, by: string, value: number, day: IsoDate): TargetAgreement {
  const actor = acting(by, day);
  const tried = (() => {
    switch (agreement.state) {
      case 'issued':
        return value % 2 === 0
          ? acceptTarget(agreement, actor)
          : objectToTarget(agreement, amount(value), why, '', actor);
      case 'disputed':
        return value % 2 === 0
          ? holdTarget(agreement, amount(value), why, actor)
          : settleTarget(agreement, amount(value), why, actor);
      case 'escalated':
        return ruleTarget(agreement, amount(value), why, actor);
      case 'agreed':
        return value % 5 === 0
          ? objectToTarget(agreement, amount(value), why, '', actor)
          : signTarget(agreement, actor);
      case 'committed':
        return issueFormally(agreement, value % 3 === 0 ? null : wan(1), actor);
      case 'formal':
        return reviseTarget(agreement, amount(value), why, actor);
    }
  })();
  return isRefused(tried) ? agreement : tried;
}

test(`no target is ever formal without owner and head having signed that very value (seed ${seed})`, () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('plan', 'li', 'head-B', 'vp-b', 'wang'),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 4 }),
    ),
    { maxLength: 60 },
  );
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, (drawn) => {
      let agreement: TargetAgreement = issued;
      let today = on('2026-02-24');
      for (const [by, value, days] of drawn) {
        today = addDays(today, days);
        const before: number = agreement.said.length;
        agreement = anyStep(afterSilence(agreement, today), by, value, today);
        reached.add(agreement.state);
        expect(agreement.said.length).toBeGreaterThanOrEqual(before);
        if (agreement.state === 'issued' || agreement.state === 'disputed')
          expect(agreement.round).toBeLessThanOrEqual(3);
        if (agreement.state !== 'formal') continue;
        const { said, value: formalValue } = agreement;
        const signatures = said
          .slice(-10)
          .filter(({ what }) => what === 'signed')
          .slice(-2);
        expect(new Set(signatures.map((each) => each.by))).toEqual(new Set(['li', 'head-B']));
        expect(signatures.every((each) => each.value === formalValue)).toBe(true);
        const [first] = signatures;
        const sinceFirst = said.slice(first === undefined ? 0 : said.indexOf(first)).map(({ what }) => what);
        expect(sinceFirst.some((what) => ['objected', 'settled', 'ruled', 'held', 'revised'].includes(what))).toBe(
          false,
        );
      }
    }),
    thousandCases,
  );
  expect([...reached].sort()).toEqual(['agreed', 'committed', 'disputed', 'escalated', 'formal', 'issued']);
});
