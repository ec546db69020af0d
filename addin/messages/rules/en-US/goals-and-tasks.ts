import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const goalsAndTasksEn: RuleSentences = {
  'V-GOAL-01': say(
    'Vague goal: “{value}” — {because}',
    'To be measurable, a goal needs at least one of: {missing}.',
    'Add one, for example 走访客户3家 (visit 3 customers) or 推进至商务谈判 (reach commercial negotiation).',
  ),
  'V-GOAL-02': say(
    'Vague wording “{word}” in: {value}',
    '“{word}” does not say how far.',
    'Say by when, how many, or up to which stage.',
  ),
  'V-GOAL-03': say(
    'Annual and quarterly goals need an indicator and a target above 0 ({indicator})',
    'A goal without a figure cannot be broken down.',
    'Choose an indicator and type the target.',
  ),
  'V-GOAL-04': say(
    'The opportunity goal lacks {missing}',
    'Without a stage and a date nobody sees progress.',
    'Fill in {missing} on the opportunity sheet, or write it into the goal.',
  ),
  'V-GOAL-05': say(
    'The goal has no time limit',
    'A goal without a date cannot be tracked.',
    'Fill in the finish date.',
  ),
  'V-GOAL-06': say(
    '{count} goals in one cell',
    'Together they can neither be measured nor assigned.',
    'Press “Split into rows” to make {count} rows.',
  ),
  'V-GOAL-07': say(
    'Target {value} may be {direction} (so far {beside})',
    'Too low is no challenge; too high will not be reached.',
    'Check it; if it is right, say what it is based on.',
  ),
  'V-GOAL-08': say('{indicator} needs its evidence', 'It counts only with {accepted}.', 'Choose the kind of evidence.'),
  'V-GOAL-09': say(
    'Annual goals are incomplete: {missing}',
    'Looking at revenue alone neglects customers, opportunities and the team.',
    'Add these, or say why they do not apply.',
  ),
  'V-GOAL-10': say(
    'Result indicators only, no process indicators',
    'When results fall short it is too late to act.',
    'Add process indicators such as visits, opportunity stages or milestones.',
  ),
  'V-GOAL-11': say(
    'Nothing secures next year',
    'Looking at this year alone is short-sighted.',
    'Add opportunities of class OC-N or strategic actions.',
  ),
  'V-GOAL-12': say(
    'The goal still lacks something: {letters}',
    'A good goal is specific, measurable, attainable, relevant and time-bound (SMART).',
    'Complete it; if it is right as it is, say why.',
  ),
  'V-ALN-01': say(
    'Not linked to a goal above ({value})',
    'All work serves a goal of the parent plan.',
    'Choose an indicator or task of the parent plan.',
  ),
  'V-ALN-02': say(
    'Against the strategic direction: {conflict} (here {share}%, parent plan {wanted}%)',
    'Departments follow the direction of the division.',
    'Adjust it, or say why.',
  ),
  'V-ALN-03': say(
    'Goal from above not taken up: {goal} ({ref})',
    'The goal was assigned to this department but no task takes it up.',
    'Add a task with {ref} as its parent task.',
  ),
  'V-ALN-04': say(
    'Strategic action without a task: {goal} ({action})',
    'Strategy without tasks does not happen.',
    'Add a task with {action} as its parent task.',
  ),
  'V-ALN-05': say(
    'Annual revenue {value} is below the 3+3 slice {slice}',
    'The difference would fall on later years.',
    'Raise the target, or give the reason in the note.',
  ),
  'V-TSK-01': say(
    'The task lacks {missing}',
    'Every task needs an owner, dates, an output and an acceptance criterion.',
    'Fill in {missing}.',
  ),
  'V-TSK-02': say(
    'Task not linked to an indicator: {task}',
    'Nobody can see which goal it serves.',
    'Choose the indicator; for other work choose OTH_DONE.',
  ),
  'V-TSK-03': say(
    'No task serves {indicator}',
    'A goal without tasks will not be reached.',
    'Add at least one task for it.',
  ),
  'V-TSK-04': say(
    'Task type “{value}” may not serve {indicator}',
    'A task must be a means to its goal.',
    'Correct the type or the indicator, or say how it serves.',
  ),
  'V-TSK-05': say(
    '“{value}” is not exactly one person',
    'What everybody owns, nobody owns.',
    'Name one owner; list the others as collaborators.',
  ),
  'V-TSK-06': say(
    '{value} is {where} from {start} to {end}',
    'Nobody would do the task.',
    'Name another owner or owner department, or move the task.',
  ),
  'V-TSK-07': say(
    'Output “{value}” {wrong}',
    'An output is something that can be handed over.',
    'Name a report, contract, record, list or minutes.',
  ),
  'V-TSK-08': say(
    'Acceptance cannot be measured: {value}',
    '“The boss is happy” cannot be checked.',
    'Write a number, a document or a state.',
  ),
  'V-TSK-09': say(
    'Number “{value}” {wrong}',
    'Numbers show which task belongs to which.',
    'Number level by level: 1, 1.1, 1.1.1.',
  ),
  'V-TSK-10': say(
    '{value} lies outside the parent task {parent} ({start} to {end})',
    'A subtask must lie within its parent task.',
    'Move the subtask or the parent task.',
  ),
  'V-TSK-11': say(
    'The task takes {days} days, more than {most}',
    'Large tasks are hard to check.',
    'Split it into smaller tasks.',
  ),
  'V-TSK-12': say(
    'No resources given',
    'Without people, material or money the task will stop.',
    'Say which are needed.',
  ),
  'V-TSK-13': say(
    'Task budgets {budget} exceed the expense plan {quota}',
    'There is no money for the difference.',
    'Cut the budgets, or apply for a larger quota.',
  ),
  'V-PER-01': say(
    'Week task without a month task: {task}',
    'A weekly plan is broken down from the monthly plan.',
    'Choose the parent task, or mark it ad hoc and say why.',
  ),
  'V-PER-02': say(
    'Task without a parent task: {task}',
    'Months are broken down from quarters, quarters from years.',
    'Choose the parent task.',
  ),
  'V-PER-03': say(
    'Personal task without a department task: {task}',
    'A personal plan is broken down from the department’s plan.',
    'Choose the department’s task.',
  ),
  'V-PER-04': say(
    'A due task of the parent plan is missing: {task} ({ref}, due {end})',
    'If it is left out it will be late.',
    'Add it, or say that it is done or has been moved.',
  ),
  'V-PER-05': say(
    'Unfinished task not carried over: {task} ({ref})',
    'Tasks that quietly disappear are never done.',
    'Carry it over, or say why it is dropped.',
  ),
  'V-PER-06': say(
    '{value} is after parent task {parent} ends ({end})',
    'A late subtask makes the parent task late.',
    'Finish earlier, or have the parent task moved.',
  ),
  'V-PER-07': say(
    '{indicator}: {value} differs from the quarter’s split {above}',
    'A month may differ from its quarter, but needs a reason.',
    'Give the reason in the note or the list of revisions.',
  ),
};
