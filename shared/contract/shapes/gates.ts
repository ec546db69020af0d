import { z } from 'zod';
import { freezeReaches, type FreezeReach } from 'shared/organisation/freeze';
import { instant, named, periodKey, shapeOf, text } from 'shared/contract/shapes/words';

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

export const freezes = z.strictObject({
  running: z.array(freezeView),
  lifted: z
    .array(freezeView.extend({ liftedBy: named, lifted: instant, liftReason: text }))
    .describe('The latest first'),
  units: z.array(named).describe('That may be frozen'),
});
