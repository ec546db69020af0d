import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const planAndDataEn: RuleSentences = {
  'V-HDR-01': say(
    '“{value}” is not a period',
    'The period decides in which {grain} the plan counts.',
    'Write it as a {grain}, for example 2026M03, 2026Q1 or 2026W05.',
  ),
  'V-HDR-02': say(
    'You may not prepare a plan for “{unit}”',
    'A plan is prepared by the department or person it is for.',
    'Choose your own department, or ask the administrator for permission.',
  ),
  'V-HDR-03': say(
    'Missing: {missing}',
    'Signers must know who prepared the plan, and when.',
    'Fill in {missing} on the cover.',
  ),
  'V-HDR-04': say(
    'This period already has a plan: {planNo}',
    'A department has one plan per period.',
    'Open {planNo} and revise it instead.',
  ),
  'V-HDR-05': say(
    'The parent plan is {standing} {planNo}',
    'A plan is broken down from the one above it.',
    'Have the parent plan signed first, or correct its number.',
  ),
  'V-HDR-06': say(
    'The sign-off chain has {levels} {levels|level|levels} and {signers} {signers|signer|signers}',
    'A plan of this kind needs {needed} {needed|level|levels} and as many people, none of them its preparer.',
    'Ask the administrator to fill the vacant roles.',
  ),
  'V-HDR-07': say(
    'Past the deadline {deadline} (today is {today})',
    'Late plans lower the on-time rate and alert the superior.',
    'Submit as soon as you can, and say why it is late.',
  ),
  'V-HDR-08': say(
    'Template {what}: {col}',
    'Without the template’s columns the plan cannot be read in full.',
    'Press “Restore”; nothing you typed is lost.',
  ),
  'V-HDR-09': say(
    'Choose the money unit',
    '万元 and 元 differ by a factor of ten thousand.',
    'Choose one of them on the cover.',
  ),
  'V-HDR-10': say('This sheet is empty', 'The plan is incomplete without it.', 'Fill in at least one row.'),
  'V-HDR-11': say(
    'The server has version {current}; you worked from {base}',
    'Submitting now would overwrite somebody’s work.',
    'Refresh, merge the differences, submit again.',
  ),
  'V-HDR-12': say(
    '“{col}” was changed to “{v}”; this plan’s is “{own}”',
    'Period, unit and person say which plan this is; changed, it cannot be submitted.',
    'Press “Correct it for me”; for another plan, create a new one.',
  ),
  'V-DAT-01': say(
    '“{value}” is not a number',
    'Figures with a unit or “about” cannot be added up.',
    'Type only the number; the unit is in the header.',
  ),
  'V-DAT-02': say(
    '“{value}” is not a date',
    'Nothing can be scheduled without a date.',
    'Type a date, for example 2026-03-15.',
  ),
  'V-DAT-03': say(
    '“{value}” is not allowed here',
    'Only things with the same name can be counted together.',
    'Choose from the list.',
  ),
  'V-DAT-04': say(
    '“{value}” {wrong}',
    'Amounts and counts are never negative and counts are whole; only profits, growth and the like may be below 0.',
    'Type 0 or more, counts without decimals; where something is taken back, say why.',
  ),
  'V-DAT-14': say(
    '“{value}” is outside {range}',
    'Outside this range a figure of the column means nothing.',
    'Check it and type a number within the range.',
  ),
  'V-DAT-15': say(
    '{value} is not a likely date here',
    'This column takes days from {first} to {last}; usually the year or the format is wrong.',
    'Check the year and type it as 2026-03-15.',
  ),
  'V-DAT-16': say(
    'The text has {length} characters, {longest} at most',
    'Longer texts cannot be shown in full to signers and in roll-ups.',
    'Shorten it to {longest} characters; details belong into notes or attachments.',
  ),
  'V-DAT-05': say(
    '{value} is far from {beside} (parent plan, last year or the like amounts)',
    'Usually 万元 and 元 were mixed up.',
    'Check the unit; if it is right, say why.',
  ),
  'V-DAT-06': say(
    'Placeholder “{placeholder}” in: {value}',
    'Signers cannot tell which customer or project is meant.',
    'Write the name; if it is confidential, say so as the reason.',
  ),
  'V-DAT-07': say(
    '{percent}% is outside 0–100%',
    'Shares, probabilities and completion stay within that range.',
    'Check it: for 95% type 95% or 0.95.',
  ),
  'V-DAT-08': say(
    'Row {row} repeats row {first} ({value})',
    'What is listed twice is counted twice.',
    'Merge or delete one of them, or correct the number.',
  ),
  'V-DAT-09': say(
    'Not in the master lists: {unknown}',
    'Only listed people, customers and departments can be matched.',
    'Choose from the list; register new ones first.',
  ),
  'V-DAT-10': say(
    'The formula of “{col}” was overwritten with “{v}”',
    'A typed number no longer follows the plan.',
    'Press “Restore the formula”.',
  ),
  'V-DAT-11': say(
    '{value} has more than {most} decimals',
    'Plans add up money to {most} decimals.',
    'Round it to {most} decimals.',
  ),
  'V-DAT-12': say(
    '{value} is not what was issued: {issued}',
    'The level above or the service wrote this cell, and signers judge by it.',
    'Let it be restored to {issued}; whoever disagrees says so in the target talks.',
  ),
  'V-DAT-13': say(
    'Still to fill in: {missing}',
    'Signing and roll-ups rest on the columns marked *; a row that holds anything needs them.',
    'Fill in {missing}, or clear the whole row if you do not need it.',
  ),
  'V-DAT-17': say(
    '{value} is above the largest amount, {largest} {unit}',
    'Larger numbers cannot be added up exactly and would be missing from totals.',
    'Check the unit (元 or 万元) and enter at most {largest} {unit}.',
  ),
  'V-DAT-18': say(
    '“{value}” holds characters that cannot be seen',
    'With them, signers read something else than what is written.',
    'Let them be removed, or type the text anew.',
  ),
  'V-DAT-19': say(
    '{n} {n|row|rows} below the table (“{value}”…) {n|is|are} not in it',
    'What stands outside the table is no part of the plan: it is neither submitted nor rolled up.',
    'Press “Take into the table”; move mere notes to another sheet.',
  ),
  'V-RSK-01': say(
    'The risk sheet lacks {missing}',
    'These are why plans fail most often.',
    'Add one risk of each, with a response.',
  ),
  'V-RSK-02': say(
    'The risk lacks {missing}',
    'A response without owner and date does not happen.',
    'Fill in {missing}.',
  ),
  'V-RSK-03': say(
    'The response is vague: {value}',
    'Nobody can check whether it was done.',
    'Say how often, what, and with which result, for example “1 market trend analysis a month”.',
  ),
  'V-RSK-04': say(
    'Risk score {score} (limit {amber}) without a trigger',
    'A high risk must say when the response starts.',
    'Fill in the trigger and its threshold.',
  ),
  'V-RSK-05': say(
    'Risk {risk} unanswered for {days} working {days|day|days} (limit {most})',
    'Waiting makes the loss worse.',
    'Record what is being done and update the status.',
  ),
};
