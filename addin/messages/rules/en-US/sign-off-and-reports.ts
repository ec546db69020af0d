import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const signOffAndReportsEn: RuleSentences = {
  'V-SGN-01': say(
    'Approved at {levels} levels by {persons} persons',
    'Two levels and two persons are needed.',
    'Have the missing level signed.',
  ),
  'V-SGN-02': say(
    '{person} prepared the plan and signed level {level}',
    'Nobody approves their own plan.',
    'Let the next superior sign.',
  ),
  'V-SGN-03': say(
    '{person} signed level {level} before {waiting}',
    'Levels sign in order.',
    'Wait for the level before.',
  ),
  'V-SGN-04': say(
    'The content changed after {person} signed (level {level})',
    'A signature holds for the content it was given for.',
    'Submit again.',
  ),
  'V-SGN-05': say(
    '{person} returned it with fewer than {least} characters',
    'The preparer must know what to change.',
    'Write what is wrong, and where.',
  ),
  'V-SGN-06': say(
    '{person} may not sign level {level}',
    'Signers hold the role or a valid delegation.',
    'Let an entitled person sign.',
  ),
  'V-SGN-07': say(
    '{count} commitments not signed by both sides',
    'Verbal promises do not hold.',
    'Have both sign before issuing.',
  ),
  'V-SGN-08': say(
    'Countersignature of {person} is missing',
    'Plans of both sides are countersigned by both.',
    'Ask {person} to countersign.',
  ),
  'V-SGN-09': say(
    '{person} signed at two levels',
    'One person counts at one level.',
    'Let somebody else sign one of them.',
  ),
  'V-SMR-01': say(
    'The cause analysis has {length} characters (at least {least})',
    'What is not understood happens again.',
    'Choose the cause; write facts, share and effect.',
  ),
  'V-SMR-02': say(
    'The unfinished row lacks {missing}',
    'A summary ends in a lesson and an action.',
    'Fill in {missing}.',
  ),
  'V-SMR-03': say(
    '{done} rows met, but the experience is under {least} characters',
    'Good practice is copied from paper.',
    'Write what was done and why it worked.',
  ),
  'V-SMR-04': say('{indicator} lacks {missing}', 'Actual figures are proven.', 'Fill in the evidence and its number.'),
  'V-SMR-05': say(
    'Rate {percent}% should be {right}%',
    'It is actual ÷ plan.',
    'Press Repair to bring the formula back.',
  ),
  'V-SMR-06': say('Plan rows missing: {missing}', 'Every row of the plan is accounted for.', 'Add them.'),
  'V-SMR-07': say(
    'Too general a cause: {value}',
    'It does not say what to do next time.',
    'Name the customer, the step and our own part.',
  ),
  'V-SMR-08': say(
    '{indicator} deviates by {percent}%: rectification needed',
    'More than 20% is serious.',
    'Write a corrective action or a rectification.',
  ),
  'V-SMR-09': say(
    'Due {due}, yet still “{value}”',
    'Past due is overdue.',
    'Set it to overdue, or give the actual finish.',
  ),
  'V-SMR-10': say('Mark whether {indicator} is verified', 'Money is verified or not.', 'Choose one.'),
  'V-SMR-11': say(
    'Audit result “{value}” without rectification',
    'What was found must be put right.',
    'Write what is required.',
  ),
  'V-EVA-01': say('Evaluations missing: {missing}', 'All sides are heard.', 'Add them.'),
  'V-EVA-02': say('Score {value} is out of range (full {full})', 'It cannot be weighted.', 'Give 0 to {full}.'),
  'V-EVA-03': say(
    'Score {value} needs a reason',
    'Very low and very high scores are explained.',
    'Write your opinion.',
  ),
  'V-EVA-04': say(
    '{unit} evaluates itself',
    'Mutual evaluation is the counterpart’s.',
    'Let the counterpart evaluate.',
  ),
  'V-EVA-05': say('Weights come to {percent}%, not 100%', 'The total would be wrong.', 'Change the weights.'),
  'V-EVA-06': say(
    '{indicator} has no baseline',
    'Without it nobody knows what improved.',
    'Fill in where it stands, for example from 40 to 30 days.',
  ),
  'V-EVA-07': say(
    'The rectification lacks {missing}',
    'It needs kind, measure, owner and due date.',
    'Fill in {missing}.',
  ),
  'V-EVA-08': say(
    'Cannot be closed: {wrong} {verifier}',
    'Closing needs evidence and another person’s check.',
    'Add the evidence; let somebody else verify.',
  ),
  'V-EVA-09': say(
    'Self score {self} and data {data} differ widely',
    'The view and the facts disagree.',
    'Check the data, or explain.',
  ),
  'V-EVA-10': say(
    'Rectification overdue (due {due}, today {today})',
    'After 5 days it goes to the supervising leader.',
    'Finish it and hand in the evidence.',
  ),
};
