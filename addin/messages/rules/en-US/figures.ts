import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const figuresEn: RuleSentences = {
  'V-SUM-01': say(
    '{indicator}: the split {sum} is {difference} below the target {target}',
    'Nobody is responsible for what is not split.',
    '{unit} owns the gap: assign {difference} to a department or person, or keep it as a reserve.',
  ),
  'V-SUM-02': say(
    '{indicator}: the split {sum} exceeds the target {target} by {percent}%',
    'Raising it at every level distorts the target.',
    'Check it; if it is a stretch target, say so.',
  ),
  'V-SUM-03': say(
    '{indicator}: the periods add up to {sum}, not to the target {target}',
    'Months, quarters and year must agree.',
    'Change the periods so that they add up to {target}.',
  ),
  'V-SUM-04': say(
    'Category shares add up to {percent}%, not 100%',
    'The rest belongs to nobody.',
    'Adjust the shares.',
  ),
  'V-SUM-05': say(
    'Regions add up to {sum}, not to the total {target}',
    'Regions make up the total.',
    'Adjust the regions.',
  ),
  'V-SUM-06': say('Outlet “{outlet}” has no target', 'Core outlets need explicit item targets.', 'Fill in its target.'),
  'V-SUM-07': say(
    '{indicator}: {value} falls short of {target} in the parent plan',
    'Rates do not add up; each part must reach the rate of the whole.',
    'Set it to {target} or better.',
  ),
  'V-SUM-08': say(
    'Cumulative {value} is below {before} before it',
    'Cumulative figures do not fall.',
    'Check it: this is the total since January.',
  ),
  'V-SUM-09': say(
    '{indicator}: the last period is {value}, the target is {target}',
    'For this indicator the last value counts, not the sum.',
    'Set the last period to {target}.',
  ),
  'V-SUM-10': say(
    'Weights of {owner} add up to {percent}%, not 100%',
    'Scores would be unfair.',
    'Adjust the weights.',
  ),
  'V-SUM-11': say(
    'Missing indicators: {missing}',
    'Indicators issued from above must be taken up.',
    'Add them to the indicator sheet.',
  ),
  'V-SUM-12': say(
    'Coefficients: {wrong} (sum {sum})',
    'Coefficients add up to 1 and rest on past figures.',
    'Adjust them, or fill in past years.',
  ),
  'V-SUM-13': say(
    'Daily targets add up to {sum}, not to the target {target}',
    'Every day would be met and the whole still missed.',
    'Adjust the daily targets.',
  ),
  'V-SUM-14': say(
    'Takes {daily} a day, more than the capacity of {most}',
    'Targets beyond capacity are missed.',
    'Lower it, add people, or raise the conversion rate.',
  ),
  'V-SUM-15': say(
    'Collection {collected} exceeds signed contracts plus opening receivables {most}',
    'Only what has been signed can be collected.',
    'Check the collection or the signing target.',
  ),
  'V-SUM-16': say(
    'Profit {target} does not fit sales × margin ({implied})',
    'Both cannot be met.',
    'Make sales, margin and profit agree.',
  ),
  'V-SUM-21': say(
    'The target {target} exceeds the market’s capacity {most}',
    'Nobody sells more than the market takes.',
    'Lower the target, or estimate the market anew.',
  ),
  'V-SUM-17': say(
    'No sales target in months {months}',
    'Idle months leave too much for the rest of the year.',
    'Plan a target for every month, or say why not.',
  ),
  'V-SUM-18': say(
    'Target share {percent}% lies outside {least}% to {most}%',
    'The package contradicts its own limits.',
    'Change the share, or widen the limits.',
  ),
  'V-SUM-19': say(
    'Target share {percent}%: {wrong}',
    'What a package favours follows the phase of the company.',
    'Adjust the shares, or check the phase.',
  ),
  'V-SUM-20': say(
    '{wrong}',
    'Regional targets follow share and capacity.',
    'Follow the suggested weights, or say why not.',
  ),
};
