import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const orderAndTimeEn: RuleSentences = {
  'V-DEP-01': say(
    'Predecessor not found: {predecessors}',
    'A task that waits for one that does not exist never starts.',
    'Correct the number; write a task of another plan as <plan no.>/<number>.',
  ),
  'V-DEP-02': say(
    'Circular dependency: {path}',
    'Tasks that wait for each other never start.',
    'Remove one of these predecessors.',
  ),
  'V-DEP-03': say(
    'Predecessor {predecessor} ends {end}, after the start {value}',
    'What it needs will not be ready.',
    'Start later, or finish the predecessor earlier.',
  ),
  'V-DEP-04': say(
    'Starts {value}, before “{study}” is finished',
    'First study, then develop and roll out.',
    'Change the order, or make it wait for the study.',
  ),
  'V-DEP-05': say(
    'Predecessor of another department not confirmed: {predecessors}',
    'Without their commitment the date is a guess.',
    'Ask the other department to confirm it.',
  ),
  'V-DEP-06': say(
    'Started before its predecessor was done: {predecessors}',
    'The work may have to be redone.',
    'Finish the predecessor first, or remove it and say why.',
  ),
  'V-DEP-07': say(
    'The longest chain of tasks takes {days} days, the period has {most}',
    'In this order the work does not fit into the period.',
    'Shorten tasks, do some in parallel, or move them to the next period.',
  ),
  'V-TIM-01': say('Starts {start}, after its end {end}', 'The dates are in the wrong order.', 'Correct the dates.'),
  'V-TIM-02': say(
    '{value} is outside the plan ({first} to {last})',
    'A plan holds only the work of its period.',
    'Change the date, or move the task to the right plan.',
  ),
  'V-TIM-03': say(
    'Too tight: {planned} {planned|day|days} planned, {standard} usual',
    'It will hardly be finished in time.',
    'Give it more time or people, or split it.',
  ),
  'V-TIM-04': say(
    'Too loose: {planned} {planned|day|days} planned, {standard} usual',
    'Resources would stand idle.',
    'Shorten it, or say why.',
  ),
  'V-TIM-05': say(
    '{owner} has {effort} person-days in {week}, more than {most}',
    'One person cannot do that much.',
    'Move tasks, or share them.',
  ),
  'V-TIM-06': say(
    '{value} is not a working day',
    'Nobody is there to accept the work.',
    'Finish on the working day before.',
  ),
  'V-TIM-07': say(
    '{value} is before today, {today}',
    'New work cannot be planned in the past.',
    'Correct the date, or mark the task as carried over.',
  ),
  'V-TIM-08': say(
    '“{value}” is not exact to the {precision}',
    'The lower the level, the more exact the time.',
    'Give the exact {precision}.',
  ),
  'V-TIM-09': say(
    '{days} days (limit {most}) without a checkpoint',
    'Delays would show too late.',
    'Set a milestone, or split the task.',
  ),
  'V-TIM-10': say(
    '{late} of {count} tasks end from {from} to {last}',
    'One delay delays them all.',
    'Spread them over the period.',
  ),
  'V-TIM-11': say(
    'The timetable ({month}) contradicts “{task}” ({start} to {end})',
    'Nobody knows which of them holds.',
    'Make the timetable and the task agree.',
  ),
  'V-TIM-12': say(
    'The monthly pace reaches {paced} by {month}, the milestone says {value}',
    'One of them is wrong.',
    'Change the pace or the milestone.',
  ),
  'V-TIM-13': say(
    'The visit to {value} was not made and has no new date',
    'A customer whose visit was moved or cancelled is easily forgotten.',
    'Enter the day it is moved to.',
  ),
  'V-DUP-01': say(
    'The same task as {other}: {value}',
    'A repeated task takes people and money twice.',
    'Delete one of them.',
  ),
  'V-DUP-02': say(
    'Similar to task {other} “{text}”: {value}',
    'The same thing may be listed twice.',
    'Merge them, or make clear how they differ.',
  ),
  'V-DUP-03': say(
    'Repeats the task “{task}” of {unit}',
    'Two departments would do it twice.',
    'Agree who leads, and name each other as collaborators.',
  ),
  'V-DUP-04': say(
    'Out of step with {unit}: {value} here, “{task}” {end} there',
    'The same project needs dates that fit.',
    'Agree on the dates.',
  ),
  'V-DUP-05': say(
    '{key} is also claimed by {units}; the shares add up to {percent}%',
    'Shares must add up to 100%, or results count twice.',
    'Agree on shares, for example 60/40.',
  ),
  'V-DUP-06': say(
    '{owner} already has task {other} at {place} on {day}',
    'Nobody can be in two places on one day.',
    'Move one of them, or name another owner.',
  ),
};
