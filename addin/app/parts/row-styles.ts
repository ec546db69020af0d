import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of plans: a name and what goes with it on the first line, more below. */
export const useRowStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  whole: { gridColumn: '1 / -1' },
  quiet: { color: tokens.colorNeutralForeground3 },
  pressing: { color: tokens.colorStatusDangerForeground3 },
});
