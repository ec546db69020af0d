import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const goalsAndTasksEn: RuleSentences = {
  'V-GOAL-01': say(
    'Vague goal: “{value}” — {because}',
    'A goal needs one of these to be measured: {missing}.',
    'Add it, for example 走访客户3家, 推进至商务谈判 or 完成标准确认阶段.',
  ),
  'V-GOAL-02': say(
    'Vague wording “{word}” in: {value}',
    '“{word}” does not say how far.',
    'Say by when, how many or to which stage.',
  ),
  'V-GOAL-03': say(
    'Annual and quarterly goals need an indicator and a target above 0 ({indicator})',
    'A goal without a figure cannot be broken down.',
    'Choose the indicator and type the target.',
  ),
  'V-GOAL-04': say(
    'The opportunity goal lacks {missing}',
    'Without a stage and a date nobody sees progress.',
    'Fill in {missing} in the opportunities, or write it into the goal.',
  ),
  'V-GOAL-05': say('The goal has no time limit', 'What has no date cannot be tracked.', 'Fill in when it is finished.'),
  'V-GOAL-06': say(
    '{count} goals in one cell',
    'Together they cannot be measured or owned.',
    'Press Split to make {count} rows.',
  ),
  'V-GOAL-07': say(
    'Target {value} may be {direction} (beside {beside})',
    'Too low is no challenge, too high is not reached.',
    'Check it, or say what it rests on.',
  ),
  'V-GOAL-08': say('{indicator} needs its evidence', 'It counts only by {accepted}.', 'Choose the kind of evidence.'),
  'V-GOAL-09': say(
    'Annual goals are incomplete: {missing}',
    'Revenue alone neglects customers, opportunities and the team.',
    'Add these, or say why they do not apply.',
  ),
  'V-GOAL-10': say(
    'Only result indicators',
    'By the time results differ it is too late.',
    'Add visits, opportunity stages or milestones.',
  ),
  'V-GOAL-11': say(
    'Nothing secures next year',
    'Only this year is short-term behaviour.',
    'Add opportunities of class OC-N or strategic actions.',
  ),
  'V-GOAL-12': say(
    'SMART failed: {letters}',
    'S specific, M measurable, A attainable, R relevant, T timed.',
    'Complete the goal letter by letter.',
  ),
  'V-ALN-01': say(
    'Not linked to a goal above ({value})',
    'All work serves a goal of the plan above.',
    'Choose an indicator or task of the parent plan.',
  ),
  'V-ALN-02': say(
    'Against the strategic direction: {conflict} (here {share}%, above {wanted}%)',
    'Departments follow the direction of the division.',
    'Change it, or say why.',
  ),
  'V-ALN-03': say(
    'Goal from above not taken up: {goal} ({ref})',
    'It was assigned to this department.',
    'Add a task with {ref} as its parent task.',
  ),
  'V-ALN-04': say(
    'Strategic action without a task: {goal} ({action})',
    'Strategy without tasks does not happen.',
    'Add a task with {action} as its parent task.',
  ),
  'V-ALN-05': say(
    'Annual revenue {value} is below the 3+3 slice {slice}',
    'The difference falls on later years.',
    'Raise the target, or give the reason in the note.',
  ),
  'V-TSK-01': say(
    'The task lacks {missing}',
    'Owner, time, output and acceptance belong to every task.',
    'Fill in {missing}.',
  ),
  'V-TSK-02': say(
    'Task not linked to an indicator: {task}',
    'Nobody sees which goal it serves.',
    'Choose the indicator; other work takes OTH_DONE.',
  ),
  'V-TSK-03': say(
    'No task serves {indicator}',
    'A goal without tasks is not reached.',
    'Add at least one task for it.',
  ),
  'V-TSK-04': say(
    'Task type “{value}” may not serve {indicator}',
    'Tasks are means to their goal.',
    'Correct the type or the indicator, or say how it serves.',
  ),
  'V-TSK-05': say(
    '“{value}” is not exactly one person',
    'What everybody owns nobody owns.',
    'Name one owner; the others are collaborators.',
  ),
  'V-TSK-06': say(
    '{value} is not active from {start} to {end}',
    'Nobody would do the task.',
    'Name another owner or move the task.',
  ),
  'V-TSK-07': say(
    'Output “{value}” {wrong}',
    'An output can be handed over.',
    'Name a report, contract, record, minutes or list.',
  ),
  'V-TSK-08': say(
    'Acceptance cannot be measured: {value}',
    '“The boss is pleased” cannot be checked.',
    'Write a number, a document or a state.',
  ),
  'V-TSK-09': say(
    'Number “{value}” {wrong}',
    'Numbers say what belongs to what.',
    'Number level by level: 1, 1.1, 1.1.1.',
  ),
  'V-TSK-10': say(
    '{value} is outside parent task {parent} ({start} to {end})',
    'A subtask is done within its task.',
    'Move the subtask or the task.',
  ),
  'V-TSK-11': say('The task takes {days} days, more than {most}', 'Large tasks are hard to check.', 'Split it.'),
  'V-TSK-12': say('No resources', 'Without people, material or money the task stops.', 'Say which are needed.'),
  'V-TSK-13': say(
    'Task budgets {budget} exceed the expense plan {quota}',
    'The difference has no source.',
    'Cut budgets or apply for more quota.',
  ),
  'V-PER-01': say(
    'Week task without a month task: {task}',
    'Weeks are broken down from months.',
    'Choose the parent task, or mark it ad hoc and say why.',
  ),
  'V-PER-02': say(
    'Task without a task in the plan above: {task}',
    'Months come from quarters, quarters from years.',
    'Choose the parent task.',
  ),
  'V-PER-03': say(
    'Personal task without a department task: {task}',
    'Personal plans are broken down from the department’s.',
    'Choose the department’s task.',
  ),
  'V-PER-04': say(
    'Due task of the plan above is missing: {task} ({ref}, due {end})',
    'Left out, it will be late.',
    'Add it, or say that it is done or moved.',
  ),
  'V-PER-05': say(
    'Unfinished task not carried over: {task} ({ref})',
    'What vanishes is never done.',
    'Carry it over, or say why it is dropped.',
  ),
  'V-PER-06': say(
    '{value} is after parent task {parent} ends ({end})',
    'The parent task would be late.',
    'Finish earlier, or have the parent task moved.',
  ),
  'V-PER-07': say(
    '{indicator}: {value} differs from the quarter’s split {above}',
    'A month may revise its quarter, with a reason.',
    'Give the reason in the note or the revisions.',
  ),
};
