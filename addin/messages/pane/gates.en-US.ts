import type { gatesZh } from 'addin/messages/pane/gates.zh-CN';

/** What the pane says, in English: what opens and closes the way of plans. */
export const gatesEn: Readonly<Record<keyof typeof gatesZh, string>> = {
  'pane.freezes': 'Freezes',
  'freezes.lead':
    'While it is frozen, plans of the unit and those below it for the period, and the periods in it, are not submitted, revised, signed or voided.',
  'freezes.none': 'No period is frozen now.',
  'freezes.running': 'Frozen now',
  'freezes.new': 'Freeze a period',
  'freezes.lifted': 'Lifted',
  'freezes.unit': 'Unit (and those below)',
  'freezes.period': 'Period',
  'freezes.reach': 'What it holds',
  'freezes.reach.everything': 'Everything, signing included',
  'freezes.reach.submissions': 'Submissions and revisions; signing goes on',
  'freezes.why': 'Why (at least {n} characters)',
  'freezes.freeze': 'Freeze',
  'freezes.lift': 'Lift',
  'freezes.lift-title': 'Lift the freeze of {unit} {period}?',
  'freezes.of': '{unit} · {period}',
  'freezes.by': 'Frozen by {who}, {day}: {why}',
  'freezes.lifted-by': 'Lifted by {who}, {day}: {why}',
  'freezes.done.freeze': 'Frozen. Whoever submits will see why, and who can lift it.',
  'freezes.done.lift': 'Lifted. What had to wait goes on.',
  'frozen.everything': 'The plans of {unit} for {period} were frozen by {who} ({why}); nothing about them changes now.',
  'frozen.submissions':
    'The plans of {unit} for {period} were frozen by {who} ({why}): no submission, revision or voiding; signing goes on.',
  'attestation.title': 'By approving you declare',
  'attestation.declared': 'Declared: {text}',
  'frozen.lifters': 'Can lift it: {whom}.',
};
