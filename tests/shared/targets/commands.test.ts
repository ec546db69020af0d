import fc from 'fast-check';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { addDays, dateOf, type IsoDate } from 'shared/calendar/date';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { defaultSettings } from 'shared/decomposition/settings';
import { organisationAt } from 'shared/organisation/organisation-at';
import { isRefused } from 'shared/quantity/refusal';
import { organisationView } from 'shared/sign-off/organisation-view';
import {
  answerTargets,
  issueDraft,
  issueFormalTargets,
  recallTargets,
  reviseFormal,
  signLetter,
  speakAbout,
  type Judged,
  type Outcome,
} from 'shared/targets/commands';
import type { FellSilent, TargetEvent } from 'shared/targets/event';
import { letterHashOf, letterOf } from 'shared/targets/letter';
import type { Node } from 'shared/targets/node';
import { silentSteps } from 'shared/targets/silence';
import { after, targetsAfter } from 'shared/targets/transition';
import { monthKeysOf } from 'shared/targets/year-months';
import { agreementsOf } from 'shared/targets/unit-targets';
import { evenly, matrix, wan } from 'tests/fakes/targets-over-http';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const of = { unit: 'BIZ1', year: '2027' };
const people = ['p-fang', 'p-xu', 'p-li', 'p-chen', 'p-qin', 'p-zhou', 'p-han', 'p-wang', 'p-admin'] as const;
const nodes: readonly Node[] = ['person:p-xu', 'person:p-li', 'person:p-chen'];
const steps = ['issue', 'accept', 'object', 'hold', 'settle', 'rule', 'sign', 'formal', 'revise', 'recall'] as const;
const why = '客户一季度订单推迟到四月';

const draft = {
  // Little enough is wanted that most of what is agreed on gives it.
  rows: matrix.map(({ node, indicator, now }) => ({
    ...{ node, indicator, year: now.year },
    months: node === 'own' ? evenly(wan(50)) : now.months,
  })),
  terms: '完成 110% 以上另奖',
};

/** The company of the demo on one day, and everything that was done until then. */
function judgedOn(today: IsoDate, by: string, events: readonly TargetEvent[]): Judged {
  const at = organisationAt(demoOrganisation, today);
  return {
    ...{ of, by, today, draft, given: [], calendar: statutoryCalendar, settings: defaultSettings },
    ...{ months: monthKeysOf(of.year, undefined), time: `${today}T01:00:00Z`, organisation: organisationView(at) },
    withQuota: ['REV_CY'],
    targets: targetsAfter(events),
  };
}

function tried(judged: Judged, step: (typeof steps)[number], node: Node, percent: number): Outcome {
  const [agreement] = agreementsOf(judged.targets, node);
  const value = Math.round((wan(400) * percent) / 100);
  const word = { node, indicator: 'REV_CY', value, months: null, reason: why };
  const seen = agreement?.value ?? 0;
  switch (step) {
    case 'issue':
      return issueDraft(judged, null);
    case 'accept':
      return answerTargets(judged, node, [{ act: 'accept', indicator: 'REV_CY', value: seen }]);
    case 'object': {
      const counter = { act: 'object' as const, indicator: 'REV_CY', value: seen, counter: value, months: null };
      return answerTargets(judged, node, [{ ...counter, reason: why, analysis: '' }]);
    }
    case 'hold':
      return speakAbout(judged, 'held', word);
    case 'settle':
      return speakAbout(judged, 'settled', word);
    case 'rule':
      return speakAbout(judged, 'ruled', word);
    case 'sign': {
      const letter = letterOf(judged.targets, node, of);
      return signLetter(judged, node, letter === null ? '' : letterHashOf(letter));
    }
    case 'formal':
      return issueFormalTargets(judged, [node]);
    case 'revise':
      return reviseFormal(judged, word);
    case 'recall':
      return recallTargets(judged, node, null, why);
  }
}

function fellSilent(judged: Judged): FellSilent | null {
  const found = [...judged.targets.agreements.values()].flatMap(({ node, agreement }) =>
    silentSteps(agreement, judged.today, statutoryCalendar, 2).map((each) => ({ ...each, node, indicator: 'REV_CY' })),
  );
  return found.length === 0 ? null : { event: 'fell-silent', time: judged.time, steps: found };
}

/** Whose turn it mostly is, so that targets get somewhere; anybody else tries as well. */
function likely(step: (typeof steps)[number], node: Node, at: number): string {
  const owner = node.slice('person:'.length);
  const head = owner === 'p-chen' ? 'p-qin' : 'p-chen';
  if (step === 'accept' || step === 'object') return owner;
  if (step === 'hold' || step === 'settle') return head;
  if (step === 'rule') return owner === 'p-chen' ? 'p-zhou' : 'p-qin';
  return step === 'sign' ? (at % 2 === 0 ? owner : head) : 'p-fang';
}

/** Two persons signed exactly this letter, neither of them for both sides, and nothing was said of it since. */
function expectSigned(events: readonly TargetEvent[], node: Node): void {
  const own = events.filter((event) => 'node' in event && event.node === node);
  const [first, second, ...rest] = own.toReversed();
  expect(rest.length).toBeGreaterThanOrEqual(0);
  if (first?.event !== 'signed' || second?.event !== 'signed')
    throw new Error('formal without two signatures in a row');
  expect(first.acting.by).not.toBe(second.acting.by);
  expect(first.letterHash).toBe(second.letterHash);
  expect([first.side, second.side].sort()).toEqual(['head', 'owner']);
}

test(`whoever tries what in whatever order: formal means two persons signed that very letter (seed ${seed})`, () => {
  const drawn = fc.array(
    fc.record({
      anybody: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(...people)),
      step: fc.constantFrom(...steps, 'accept', 'accept', 'sign', 'sign', 'sign', 'sign', 'formal', 'formal', 'revise'),
      node: fc.constantFrom(...nodes),
      percent: fc.integer({ min: 40, max: 170 }),
      days: fc.constantFrom(...Array<number>(40).fill(0), 1, 4),
    }),
    { minLength: 40, maxLength: 120 },
  );
  const done = new Map<string, number>();
  fc.assert(
    fc.property(drawn, (tries) => {
      let today = dateOf(2026, 12, 1);
      const events: TargetEvent[] = [];
      const take = (event: TargetEvent): void => void events.push(event);
      for (const [at, { anybody, step, node, percent, days }] of tries.entries()) {
        const by = anybody ?? likely(step, node, at);
        today = addDays(today, days);
        const silent = fellSilent(judgedOn(today, by, events));
        if (silent !== null) take(silent);
        const judged = judgedOn(today, by, events);
        const outcome = tried(judged, step, node, percent);
        if (!('event' in outcome)) continue;
        const next = after(judged.targets, outcome.event, events.length + 1);
        if (isRefused(next)) continue;
        if (outcome.event.event === 'formally-issued') expectSigned(events, node);
        if (['issued', 'formally-issued', 'revised', 'recalled'].includes(outcome.event.event))
          expect(by).toBe('p-fang');
        take(outcome.event);
        done.set(outcome.event.event, (done.get(outcome.event.event) ?? 0) + 1);
        // What is kept tells the same again.
        expect(targetsAfter(events)).toEqual(next);
        for (const { agreement } of next.agreements.values())
          if (agreement.state !== 'formal') expect(agreement.round).toBeLessThanOrEqual(3);
      }
    }),
    { ...thousandCases, numRuns: 120 },
  );
  expect([...done.keys()].sort()).toEqual([
    ...['answered', 'formally-issued', 'held', 'issued', 'recalled', 'revised', 'ruled', 'settled', 'signed'],
  ]);
});

test('months of a counter-value stand to each other as before', () => {
  const issued = judgedOn(dateOf(2026, 12, 1), 'p-fang', []);
  const outcome = issueDraft(issued, null);
  if (!('event' in outcome)) throw new Error(JSON.stringify(outcome));
  const judged = judgedOn(dateOf(2026, 12, 1), 'p-xu', [outcome.event]);
  const objected = tried(judged, 'object', 'person:p-xu', 90);
  expect(objected).toMatchObject({ event: { answers: [{ counter: { value: wan(360), months: evenly(wan(30)) } }] } });
});
