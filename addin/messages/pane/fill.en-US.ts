import type { fillZh } from 'addin/messages/pane/fill.zh-CN';

/** What the pane says, in English: fill. */
export const fillEn: Readonly<Record<keyof typeof fillZh, string>> = {
  'fill.sheets': 'Progress by sheet',
  'fill.filter': 'Filter what was found',
  'fill.done': 'Done',
  'fill.errors': '{n} {n|error|errors}',
  'fill.none-here': 'Nothing here.',
  'fill.to-home': 'Go to Home',
  'fill.to-sign-off': 'See the approval path',
  'fill.next': 'Go to the next one',
  'fill.left': 'Left: {what}',
  'fill.left-errors': '{n} {n|error|errors}',
  'fill.left-open': '{n} to fill',
  'fill.left-reasons': '{n} {n|warning|warnings} to give a reason for',
  'fill.left-answers': '{n} {n|remark|remarks} to answer',
  'fill.restore': 'Go back to the submitted version',
  'fill.restore-sure': 'What was changed in the sheets since then is replaced. This cannot be undone.',
  'fill.row-history': 'History of this row',
  'fill.row-choose': 'Select a row of the plan first, then look at its history.',
  'fill.row-version': 'Version {version} · {name} · {time}',
  'fill.row-older': 'Older versions are not listed.',
  'fill.row-restore': 'Bring this version of the row back',
  'fill.row-restored': 'The row is as version {version} had it. It has not been submitted yet.',
  'fill.row-gone':
    'The sheets no longer have this table. Check the plan to bring the table back, then restore the row.',
  'findings.open': 'To fill',
  'findings.open-only': 'To fill {n}',
  'findings.give-reason-all': 'Give one reason for all',
  'findings.more-places': '{n} more places',
  'findings.rule': 'Rule {rule}',
};
