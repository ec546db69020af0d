import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const orderAndTimeEn: RuleSentences = {
  'V-DEP-01': say(
    'Predecessor not found: {predecessors}',
    'What waits for nothing never starts.',
    'Correct the number; a task of another plan is <plan no.>/<number>.',
  ),
  'V-DEP-02': say(
    'Circular dependency: {path}',
    'Tasks that wait for each other never start.',
    'Remove one of these predecessors.',
  ),
  'V-DEP-03': say(
    'Predecessor {predecessor} ends {end}, after the start {value}',
    'What it needs is not there yet.',
    'Start later, or finish the predecessor earlier.',
  ),
  'V-DEP-04': say(
    'Starts {value}, before “{study}” is finished',
    'Study first, then build.',
    'Change the order, or make it wait for the study.',
  ),
  'V-DEP-05': say(
    'Predecessor of another department not confirmed: {predecessors}',
    'Without their word the date is a guess.',
    'Have them confirm it.',
  ),
  'V-DEP-06': say(
    'Started before its predecessor was done: {predecessors}',
    'The work may have to be done again.',
    'Finish the predecessor first, or remove it and say why.',
  ),
  'V-DEP-07': say(
    'The longest chain takes {days} days of {most}',
    'In this order the period is too short.',
    'Shorten tasks, run some in parallel, or move them.',
  ),
  'V-TIM-01': say('Starts {start}, after it ends {end}', 'The order is reversed.', 'Correct the dates.'),
  'V-TIM-02': say(
    '{value} is outside the plan ({first} to {last})',
    'A plan holds the work of its period.',
    'Move the date, or the task to the right plan.',
  ),
  'V-TIM-03': say(
    'Too tight: standard {standard} days, planned {planned}',
    'It will hardly be finished.',
    'Give it more time or people, or split it.',
  ),
  'V-TIM-04': say(
    'Too loose: standard {standard} days, planned {planned}',
    'Resources stand idle.',
    'Shorten it, or say why.',
  ),
  'V-TIM-05': say(
    '{owner} has {effort} person-days in {week}, more than {most}',
    'One person cannot do it.',
    'Move tasks or share them.',
  ),
  'V-TIM-06': say('{value} is no working day', 'Nobody accepts work on that day.', 'Finish on the working day before.'),
  'V-TIM-07': say(
    '{value} is before today, {today}',
    'New work cannot lie in the past.',
    'Correct the date, or mark the task as carried over.',
  ),
  'V-TIM-08': say(
    '“{value}” is not exact to the {precision}',
    'The lower the level, the more exact the time.',
    'Give the {precision}.',
  ),
  'V-TIM-09': say(
    '{days} days (more than {most}) without a checkpoint',
    'Delays show too late.',
    'Set a milestone, or split the task.',
  ),
  'V-TIM-10': say(
    '{late} of {count} tasks end from {from} to {last}',
    'One delay delays them all.',
    'Spread them over the period.',
  ),
  'V-TIM-11': say(
    'The timetable ({month}) contradicts “{task}” ({start} to {end})',
    'Nobody knows which holds.',
    'Make both the same.',
  ),
  'V-TIM-12': say(
    'The monthly pace gives {paced} by {month}, the milestone says {value}',
    'One of them is wrong.',
    'Change the pace or the milestone.',
  ),
  'V-DUP-01': say('The same task as {other}: {value}', 'It takes people and money twice.', 'Delete one of them.'),
  'V-DUP-02': say(
    'Similar to task {other} “{text}”: {value}',
    'One thing may be listed twice.',
    'Merge them, or write down how they differ.',
  ),
  'V-DUP-03': say(
    'Repeats the task “{task}” of {unit}',
    'Two departments would do it twice.',
    'Agree on the lead and name each other as collaborators.',
  ),
  'V-DUP-04': say(
    'Out of step with {unit}: here {value}, there “{task}” {end}',
    'The same project needs dates that fit.',
    'Agree on the dates.',
  ),
  'V-DUP-05': say(
    '{key} is claimed by {units} too; shares add up to {percent}%',
    'Shares must add up to 100%, or results count twice.',
    'Agree on shares, for example 60/40.',
  ),
  'V-DUP-06': say(
    '{owner} has task {other} at {place} on {day} already',
    'Nobody is in two places on one day.',
    'Move one of them, or name another owner.',
  ),
};
