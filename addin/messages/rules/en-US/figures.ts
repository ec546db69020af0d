import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const figuresEn: RuleSentences = {
  'V-SUM-01': say(
    '{indicator}: the split {sum} is {difference} below the target {target}',
    'Nobody carries what is not split.',
    'Give {difference} to a department or person, or keep it as reserve.',
  ),
  'V-SUM-02': say(
    '{indicator}: the split {sum} exceeds the target {target} by {percent}%',
    'Adding on at each level distorts the target.',
    'Check it; if it is a stretch, say so.',
  ),
  'V-SUM-03': say(
    '{indicator}: the periods come to {sum}, the target is {target}',
    'Months, quarters and year must agree.',
    'Change the periods so that they come to {target}.',
  ),
  'V-SUM-04': say('Category shares come to {percent}%, not 100%', 'The rest is nobody’s.', 'Change the shares.'),
  'V-SUM-05': say('Regions come to {sum}, the total is {target}', 'Regions make up the total.', 'Change the regions.'),
  'V-SUM-06': say('Outlet “{outlet}” has no target', 'Core outlets need explicit item targets.', 'Fill in its target.'),
  'V-SUM-07': say(
    '{indicator}: {value} is worse than {target} above',
    'Rates do not add up; each must reach the rate above.',
    'Set it to {target} or better.',
  ),
  'V-SUM-08': say(
    'Cumulative {value} is below {before} before it',
    'Cumulative figures do not fall.',
    'Check it: this is the sum since January.',
  ),
  'V-SUM-09': say(
    '{indicator}: the last period is {value}, the target {target}',
    'Its last value counts, not the sum.',
    'Set the last period to {target}.',
  ),
  'V-SUM-10': say('Weights of {owner} come to {percent}%, not 100%', 'Scores would be unfair.', 'Change the weights.'),
  'V-SUM-11': say(
    'Missing indicators: {missing}',
    'What is issued from above must be taken up.',
    'Add them to the indicators.',
  ),
  'V-SUM-12': say(
    'Coefficients: {wrong} (sum {sum})',
    'They add up to 1 and rest on history.',
    'Change them, or fill in former years.',
  ),
  'V-SUM-13': say(
    'Days come to {sum}, the target is {target}',
    'Every day met, the whole missed.',
    'Change the daily targets.',
  ),
  'V-SUM-14': say(
    'Takes {daily} a day, more than {most}',
    'Beyond capacity it is not reached.',
    'Lower it, add people, or convert better.',
  ),
  'V-SUM-15': say(
    'Collection {collected} exceeds signed and opening receivables {most}',
    'Only what was signed can be collected.',
    'Check collection and signing.',
  ),
  'V-SUM-16': say(
    'Profit {target} does not fit sales × margin ({implied})',
    'Both cannot be met.',
    'Make sales, margin and profit agree.',
  ),
  'V-SUM-17': say(
    'No sales target in months {months}',
    'Idle months leave the rest too much.',
    'Plan every month, or say why not.',
  ),
};
