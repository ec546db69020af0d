import { z } from 'zod';
import { freezeReaches, type FreezeReach } from 'shared/organisation/freeze';
import { childStandings, type ChildStanding } from 'shared/sign-off/gates/gates';
import { planStates, type PlanState } from 'shared/sign-off/state';
import { flag, instant, named, periodKey, shapeOf, template, text } from 'shared/contract/shapes/words';

const planState = shapeOf<PlanState>()(z.enum(planStates));
const reach = shapeOf<FreezeReach>()(
  z
    .enum(freezeReaches)
    .describe('everything: nothing changes, signatures included; submissions: what is on its way is still signed'),
);

export const freezeView = z
  .strictObject({ unit: named, period: periodKey, reach, by: named, since: instant, reason: text })
  .describe('冻结: plans of the unit and all below it, for the period and all periods in it, stay as they are');

export const freezeOverPlan = freezeView.extend({
  lifters: z.array(named).describe('Who can lift it'),
});

export const releases = z.strictObject({
  kinds: z.array(named).describe('Kinds that are prepared only for periods that were released'),
  releases: z.array(z.strictObject({ kind: named, period: periodKey, by: named, since: instant })),
});

export const packLine = z
  .strictObject({
    planId: text,
    template,
    unit: named,
    person: named.nullable(),
    standing: shapeOf<ChildStanding>()(z.enum(childStandings)).describe('How it has to stand'),
    required: flag.describe('False: advised, and holds nobody'),
    state: planState.nullable().describe('Null: never handed in'),
    isThere: flag,
  })
  .describe('What is to be there before the plan is approved');

export const freezes = z.strictObject({
  running: z.array(freezeView),
  lifted: z
    .array(freezeView.extend({ liftedBy: named, lifted: instant, liftReason: text }))
    .describe('The latest first'),
  units: z.array(named).describe('That may be frozen'),
});
