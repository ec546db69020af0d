import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const signOffAndReportsEn: RuleSentences = {
  'V-SGN-01': say(
    'Approved at {levels} {levels|level|levels} by {persons} {persons|person|people}',
    'Every plan needs two levels and two people.',
    'Have the missing level sign.',
  ),
  'V-SGN-02': say(
    '{person} prepared the plan and signed level {level}',
    'Nobody may approve their own plan.',
    'Have the next superior sign.',
  ),
  'V-SGN-03': say(
    '{person} signed level {level} before {waiting}',
    'Levels sign in order.',
    'Wait for the level before.',
  ),
  'V-SGN-04': say(
    'The content changed after {person} signed (level {level})',
    'A signature holds only for the content it was given for.',
    'Submit the plan again.',
  ),
  'V-SGN-05': say(
    'The comment of {person} on the return has fewer than {least} characters',
    'The preparer must know what to change.',
    'Write what is wrong, and where.',
  ),
  'V-SGN-06': say(
    '{person} may not sign level {level}',
    'Signers must hold the role or a valid delegation.',
    'Have somebody sign who may.',
  ),
  'V-SGN-07': say(
    '{count} {count|commitment is|commitments are} not signed by both sides',
    'Spoken promises do not count.',
    'Have both sides sign before it is issued.',
  ),
  'V-SGN-08': say(
    'The countersignature of {person} is missing',
    'Plans that concern both sides are countersigned by both.',
    'Ask {person} to countersign.',
  ),
  'V-SGN-09': say(
    '{person} signed at two levels',
    'One person counts at one level only.',
    'Have somebody else sign one of them.',
  ),
  'V-ACT-01': say(
    'The booked amount lacks {missing}',
    'Without source and date nobody can check it.',
    'Fill in {missing}.',
  ),
  'V-ACT-02': say(
    '{value} is no amount that adds up',
    'Only amounts of money that add up over departments are booked.',
    'Choose revenue, contracts signed, cash received or the like.',
  ),
  'V-SMR-01': say(
    'The cause analysis has {length} {length|character|characters} (at least {least})',
    'What is not understood will happen again.',
    'Choose the kind of cause; write down facts, responsibility and effect.',
  ),
  'V-SMR-02': say(
    'The unfinished row lacks {missing}',
    'A summary ends with a lesson and a corrective action.',
    'Fill in {missing}.',
  ),
  'V-SMR-03': say(
    '{done} {done|row|rows} met, but what worked has fewer than {least} characters',
    'Only what is written down can be repeated.',
    'Write what was done, and why it worked.',
  ),
  'V-SMR-04': say(
    '{indicator} lacks accepted {missing} ({value})',
    'This indicator is proven by {accepted}.',
    'Fill in {accepted} and its number.',
  ),
  'V-SMR-05': say(
    'Completion {percent}% should be {right}%',
    'Completion is actual ÷ plan.',
    'Press “Restore the formula”.',
  ),
  'V-SMR-06': say(
    'Plan rows missing: {missing}',
    'Every row of the plan must be accounted for.',
    'Add how these rows turned out.',
  ),
  'V-SMR-07': say(
    'The cause is too general: {value}',
    'It does not say what to do next time.',
    'Name the customer, the step, and what we could do better.',
  ),
  'V-SMR-08': say(
    '{indicator} deviates by {percent}%: rectification needed',
    'A deviation this large needs action.',
    'Write a corrective action or the rectification.',
  ),
  'V-SMR-09': say(
    'Due {due}, but the status is still “{value}”',
    'A task past its date is overdue.',
    'Set it to overdue, or fill in the actual finish date.',
  ),
  'V-SMR-10': say(
    'Mark whether {indicator} is verified',
    'Amounts are either verified or not.',
    'Choose verified or not verified.',
  ),
  'V-SMR-11': say(
    'Audit result “{value}” has no rectification',
    'What was found must be put right.',
    'Write what has to be rectified.',
  ),
  'V-EVA-01': say('Evaluations missing: {missing}', 'Quarterly and annual evaluations hear all sides.', 'Add them.'),
  'V-EVA-02': say(
    'Score {value} is out of range (maximum {full})',
    'A score out of range cannot be weighted.',
    'Give a score from 0 to {full}.',
  ),
  'V-EVA-03': say(
    'Score {value} needs a reason',
    'Very low and very high scores need an explanation.',
    'Write your opinion.',
  ),
  'V-EVA-04': say(
    'This unit may not {evaluation}: {unit}',
    'A unit judges itself, departments it plans with as their counterpart, and only units below it as their superior.',
    'Change the kind of evaluation, or choose a plan of such a unit.',
  ),
  'V-EVA-05': say('Weights add up to {percent}%, not 100%', 'The total score would be wrong.', 'Adjust the weights.'),
  'V-EVA-06': say(
    '{indicator} has no baseline',
    'Without a baseline nobody knows what improved.',
    'Fill in where it stands now, for example “from 40 to 30 days”.',
  ),
  'V-EVA-07': say(
    'The rectification lacks {missing}',
    'A rectification needs a kind, a measure, an owner and a due date.',
    'Fill in {missing}.',
  ),
  'V-EVA-08': say(
    'The rectification cannot be closed: {wrong} {verifier}',
    'Closing needs evidence and the check of another person.',
    'Add the evidence, and have somebody other than the owner verify it.',
  ),
  'V-EVA-09': say(
    'Self-evaluation {self} and data {data} differ widely',
    'The self-evaluation is far from the facts.',
    'Check the data, or explain the difference.',
  ),
  'V-EVA-10': say(
    'Rectification overdue (due {due}, today {today})',
    'If it stays open it is reported to the supervising leader.',
    'Finish it and submit the evidence.',
  ),
};
