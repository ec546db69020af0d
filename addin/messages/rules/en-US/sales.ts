import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const salesEn: RuleSentences = {
  'V-OPP-01': say(
    'The class of the opportunity is missing',
    'It decides which indicator the opportunity counts in.',
    'Choose the class from the list.',
  ),
  'V-OPP-02': say(
    'Cross-division project with {count} {count|division|divisions}, lead: {lead}',
    'It needs at least two divisions, one of them in the lead.',
    'Name the divisions and the lead.',
  ),
  'V-OPP-03': say(
    'The opportunity lacks {missing}',
    'Nobody can see where it is heading, and when.',
    'Fill in {missing}.',
  ),
  'V-OPP-04': say(
    'Target stage “{value}” is behind the current stage “{stage}”',
    'Opportunities move forward.',
    'Correct the stage; for a lost opportunity choose “Lost”.',
  ),
  'V-OPP-05': say(
    'From “{stage}” to “{value}” in a month, more than {most} stages',
    'Moving that fast is rarely possible.',
    'Check the target stage, or say what it is based on.',
  ),
  'V-OPP-06': say(
    'Output value {amount} differs from the revenue split {split}',
    'Revenue of this year and of later years must make up the value.',
    'Check the three figures.',
  ),
  'V-OPP-07': say(
    'An opportunity that secures this year must be signed in {year} and bring revenue this year (signing date: {signDate})',
    'Otherwise it does not secure this year’s revenue.',
    'Correct the signing date and the revenue, or choose another class.',
  ),
  'V-OPP-08': say(
    'Supplementary opportunities of {cover} leave {short} of the gap {gap} open',
    'The year’s target would be missed.',
    'Add opportunities with a weighted value of at least {short}.',
  ),
  'V-OPP-09': say(
    'Stalled for {days} days (more than {most})',
    'Opportunities that stand still are mostly lost.',
    'Plan the next action, or mark it lost.',
  ),
  'V-OPP-10': say(
    'Stage “{stage}” needs evidence: {accepted}',
    'Contracts and payments need proof.',
    'Choose the kind of evidence and type its number.',
  ),
  'V-OPP-11': say(
    '{value} does not fit {before}: a registration after today, or a total that falls',
    'Only registered opportunities count.',
    'Correct the date or the total.',
  ),
  'V-OPP-12': say(
    'Conversion target {percent}% is far from {history}% in the past',
    'A rate without basis overstates revenue.',
    'Lower it, or say what improves.',
  ),
  'V-OPP-13': say(
    'Opportunities for next year: {secured} of the {needed} needed',
    'Next year’s revenue comes from this year’s opportunities.',
    'Add opportunities for next year.',
  ),
  'V-OPP-14': say(
    'Opportunity “{value}” already exists: {other}',
    'A customer’s project is registered only once.',
    'Update {other} instead.',
  ),
  'V-CUS-01': say(
    'Evidence of a new customer is incomplete or does not count ({value}), missing: {missing}',
    'A new customer counts only with {accepted}.',
    'Fill in kind, number and date, or leave all three blank until you have them.',
  ),
  'V-CUS-02': say(
    '{customer} ({value}) is not a new customer',
    'Customers with earlier business do not count as new.',
    'Plan a task for an existing customer instead.',
  ),
  'V-CUS-03': say(
    'First order below {least} {unit}',
    'Customers that start below it rarely stay.',
    'Check the amount, or say why.',
  ),
  'V-CUS-04': say(
    'Evidence dated {value} is outside the period ({first} to {last})',
    'A customer counts in the period the evidence was obtained.',
    'Move it to that plan, or correct the date.',
  ),
  'V-CUS-05': say(
    '{intent} intent {intent|customer|customers}, fewer than the {needed} new ones planned next month',
    'Next month’s target is at risk.',
    'Add intent customers.',
  ),
  'V-CUS-06': say(
    'Customer “{value}” is counted twice {other}',
    'Each customer counts once.',
    'Delete the repeated row.',
  ),
  'V-CUS-07': say(
    'Contract {contract} (revenue of {year}) must not count in this year too',
    'The revenue would count twice.',
    'Take it out of this year’s revenue, or correct the year.',
  ),
  'V-CUS-08': say(
    'Contract or release letter {contract} has no number or date',
    'Without a number nobody can check it.',
    'Choose contract or release letter as evidence, and fill in number and date.',
  ),
  'V-CUS-09': say(
    'Release letter {contract} has had no contract for {days} {days|day|days}',
    'Without a contract the revenue is not secured.',
    'Have the contract signed.',
  ),
  'V-CUS-10': say(
    'Revenue {value} is not verified by finance',
    'Only verified revenue counts at month end.',
    'Ask finance to verify it.',
  ),
  'V-EXP-01': say(
    '{indicator} has no expense quota',
    'Sales targets and expenses are issued together.',
    'Add an expense for the indicator, its region or customer.',
  ),
  'V-EXP-02': say(
    'The basis is nothing but a ratio: {value}',
    'Money handed out by ratio often yields nothing.',
    'Write the purpose, the object and the expected effect.',
  ),
  'V-EXP-03': say(
    'Lower quotas of {lower} exceed {quota} by {over}',
    'Lower quotas together cannot exceed the one above.',
    'Cut them, or apply for a larger quota.',
  ),
  'V-EXP-04': say(
    '{value} applied for or approved exceeds the quota {quota}',
    'There is no budget for the difference.',
    'Lower it, or raise the quota first.',
  ),
  'V-EXP-05': say(
    'Verified {value} exceeds approved {approved}',
    'Nobody approved the rest.',
    'Have the difference approved, or correct the amount.',
  ),
  'V-EXP-06': say(
    'Expense {expense}: {wrong}',
    'The steps are {steps}: whoever submits applies, two levels of signers approve, and it is verified once in force.',
    'Submit it for signing first; once it is in force, revise it and enter the verified amount.',
  ),
  'V-EXP-07': say(
    'Repeats row {first}: same month, purpose and object ({target})',
    'Money is spent twice.',
    'Merge them, or say why both are needed.',
  ),
  'V-EXP-08': say(
    'Not verified for {days} {days|day|days} (limit {most})',
    'Until it is verified, no more can be applied for the same purpose.',
    'Submit it for verification.',
  ),
  'V-EXP-09': say(
    '{spent}% of expenses spent, {revenue}% of revenue reached',
    'Money is spent faster than sales come in.',
    'Slow down spending, or say why.',
  ),
};
