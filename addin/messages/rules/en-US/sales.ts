import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const salesEn: RuleSentences = {
  'V-OPP-01': say(
    'Choose the class',
    'It decides which indicator the opportunity counts in.',
    'Choose it from the list.',
  ),
  'V-OPP-02': say(
    'Cross-division with {count} divisions, lead: {lead}',
    'It needs two divisions, one of them in the lead.',
    'Name the divisions and the lead.',
  ),
  'V-OPP-03': say('The opportunity lacks {missing}', 'Nobody sees where it goes, and when.', 'Fill in {missing}.'),
  'V-OPP-04': say(
    'Target “{value}” is behind “{stage}”',
    'Opportunities move forward.',
    'Correct the stage; what is lost is “Lost”.',
  ),
  'V-OPP-05': say(
    'From “{stage}” to “{value}” in a month, more than {most} stages',
    'Rarely possible.',
    'Check the target stage, or say what it rests on.',
  ),
  'V-OPP-06': say(
    'Output value {amount} is not the split {split}',
    'Revenue of this and later years makes up the value.',
    'Check the three figures.',
  ),
  'V-OPP-07': say(
    'A guaranteeing opportunity must be signed in {year} and yield this year (signing {signDate})',
    'Otherwise it guarantees nothing.',
    'Correct date and revenue, or choose another class.',
  ),
  'V-OPP-08': say(
    'Supplements of {cover} do not cover the gap {gap}; {short} short',
    'The year’s target would be missed.',
    'Add opportunities worth {short} weighted.',
  ),
  'V-OPP-09': say(
    'Stalled for {days} days (more than {most})',
    'What stands still is mostly lost.',
    'Plan the next action, or mark it lost.',
  ),
  'V-OPP-10': say(
    'Stage “{stage}” needs evidence: {accepted}',
    'Contracts and cash are proven.',
    'Choose the evidence and type its number.',
  ),
  'V-OPP-11': say(
    '{value} does not fit {before}: registered later than today, or a total that falls',
    'Only registered opportunities count.',
    'Correct the date or the total.',
  ),
  'V-OPP-12': say(
    'Conversion {percent}% is far above {history}% so far',
    'It overstates revenue.',
    'Lower it, or say what improves.',
  ),
  'V-OPP-13': say(
    'Next year is secured by {secured} of {needed}',
    'Next year’s revenue comes from this year’s opportunities.',
    'Add opportunities for next year.',
  ),
  'V-OPP-14': say(
    'Opportunity “{value}” exists: {other}',
    'One customer’s project is registered once.',
    'Update {other} instead.',
  ),
  'V-CUS-01': say(
    'Evidence is missing or does not count ({value}): {missing}',
    'A new customer counts by {accepted}.',
    'Complete kind, number and date, or leave all blank until you have it.',
  ),
  'V-CUS-02': say(
    '{customer} ({value}) is no new customer',
    'Customers with business before do not count.',
    'Plan a task for an existing customer instead.',
  ),
  'V-CUS-03': say(
    'First order below {least} {unit}',
    'Customers below it rarely last.',
    'Check the amount, or say why.',
  ),
  'V-CUS-04': say(
    'Evidence of {value} is outside the period ({first} to {last})',
    'It counts in the period it was obtained.',
    'Move it to that plan, or correct the date.',
  ),
  'V-CUS-05': say(
    '{intent} intent customers for {needed} new ones next month',
    'Next month’s target is at risk.',
    'Find more.',
  ),
  'V-CUS-06': say('Customer “{value}” counted twice {other}', 'Each customer counts once.', 'Delete the repeated row.'),
  'V-CUS-07': say(
    'Contract {contract} (revenue of {year}) must not count in this year too',
    'It would count twice.',
    'Take it out of this year’s revenue, or correct the year.',
  ),
  'V-CUS-08': say(
    'Contract or release letter without number or date {contract}',
    'Nobody can check it.',
    'Choose contract or release letter and register number and date.',
  ),
  'V-CUS-09': say(
    'Release letter {contract} is {days} days old without a contract',
    'The revenue is not secured.',
    'Have the contract signed.',
  ),
  'V-CUS-10': say(
    'Revenue {value} not verified by finance',
    'Only verified revenue counts at month end.',
    'Have it verified.',
  ),
  'V-EXP-01': say(
    '{indicator} has no expense quota',
    'Sales targets and expenses are issued together.',
    'Add an expense for the indicator, its region or customer.',
  ),
  'V-EXP-02': say(
    'The basis is only a ratio: {value}',
    'Money by ratio goes where it yields nothing.',
    'Write purpose, object and effect.',
  ),
  'V-EXP-03': say(
    'Quotas below {lower} exceed {quota} by {over}',
    'They cannot exceed the quota above.',
    'Cut them, or apply for more.',
  ),
  'V-EXP-04': say(
    'Approved {value} exceeds the quota {quota}',
    'There is no budget for it.',
    'Lower it, or raise the quota first.',
  ),
  'V-EXP-05': say(
    'Verified {value} exceeds approved {approved}',
    'Nobody approved the rest.',
    'Obtain a supplement, or correct it.',
  ),
  'V-EXP-06': say(
    'Expense {expense}: {wrong} ({person})',
    'The steps are {steps}, each by another person.',
    'Follow the order with different persons.',
  ),
  'V-EXP-07': say(
    'Repeats row {first}: same month, purpose and object ({target})',
    'Money is spent twice.',
    'Merge them, or say why two.',
  ),
  'V-EXP-08': say(
    'Not verified for {days} days (limit {most})',
    'The same purpose is blocked until it is.',
    'Submit it for verification.',
  ),
  'V-EXP-09': say(
    '{spent}% spent at {revenue}% of revenue',
    'Money goes faster than sales come.',
    'Slow spending, or say why.',
  ),
};
