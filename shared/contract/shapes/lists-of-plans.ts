import { z } from 'zod';
import { reviewSettings, yearDays } from 'shared/contract/shapes/settings';
import { openStep, planState, reassigned } from 'shared/contract/shapes/plans';
import {
  counted,
  day,
  hash,
  instant,
  named,
  periodKey,
  readDay,
  role,
  template,
  text,
  versionNo,
} from 'shared/contract/shapes/words';

export const planChoice = z.strictObject({
  template,
  unit: named,
  person: named.nullable().describe('The plan’s owner for personal plans'),
  periods: z.array(periodKey).describe('On offer, the nearest first'),
});

/** What the company set for itself, so that the pane judges as the service will. */
export const paneRules = z.strictObject({
  review: reviewSettings,
  calendar: z.array(yearDays).describe('Years that replace the announced ones'),
  fiscal: z.object({ firstMonth: z.number().int().min(1).max(12) }).describe('When the planning year begins'),
  wording: z
    .strictObject({ shortestComment: counted, shortestRevisionReason: counted, shortestAnswer: counted })
    .describe('How many characters people have to write'),
});

export const me = z.strictObject({
  person: named,
  unit: named,
  roles: z.array(role),
  today: readDay.describe('The service’s day: what the pane reviews against, so that both find the same'),
  mayPlan: z.array(planChoice),
  mayRollUp: z.array(named).describe('Units whose roll-up this person may pull; the company first'),
  rules: paneRules,
});

export const planLine = z.strictObject({
  planId: text,
  planNo: text,
  template,
  unit: named,
  person: named.nullable(),
  period: periodKey,
  version: versionNo,
  state: planState,
  waitingFor: z.array(named),
  openSteps: z.array(openStep),
  since: instant.describe('Since when it stands where it stands'),
  warnings: counted,
  returned: z
    .strictObject({ by: named, remarks: counted })
    .exactOptional()
    .describe('Where it came back: from whom, with how many remarks'),
  signingFor: named
    .nullable()
    .exactOptional()
    .describe('Where the caller would sign for somebody else: for whom (SO-18)'),
  insteadOf: named.exactOptional().describe('Who sat on the caller’s seat before it passed to the caller'),
  reassigned: reassigned.exactOptional(),
  batch: z
    .strictObject({ contentHash: hash.nullable() })
    .nullable()
    .exactOptional()
    .describe(
      'SO-19: may be approved together with others. The fingerprint to approve is given where nothing wants a look first; of a plan with warnings it is null, and only who opens the plan gets to know it. Null: signed one by one',
    ),
});

export const planLines = z.strictObject({
  lines: z.array(planLine),
  next: text.nullable().describe('Opaque; ask again with ?after= for the next page. Null: this was the last'),
});

export const approvals = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        planId: text,
        refused: text.nullable().describe('A problem’s code'),
        state: planState.nullable(),
      }),
    ),
  })
  .describe('What became of each, in the order they were sent');

export const collision = z.strictObject({
  planId: text,
  planNo: text,
  because: z
    .enum(['wrote', 'owns', 'has-signed', 'signs-too'])
    .describe('The deputy wrote some version of it, owns it, has signed it, or sits on another seat of it'),
});

export const delegation = z.strictObject({
  to: text,
  first: day,
  last: day,
  collisions: z
    .array(collision)
    .exactOptional()
    .describe('Plans on their way that this deputy may not sign: the caller has to sign them'),
});

export const delegationView = z.strictObject({
  absent: named,
  delegate: named,
  first: day,
  last: day.nullable().describe('Null: until it is ended'),
});

export const delegations = z.strictObject({
  given: z.array(delegationView).describe('Who signs for the caller'),
  taken: z.array(delegationView).describe('For whom the caller signs'),
  offered: z.array(named).describe('Whom the caller may name'),
});
