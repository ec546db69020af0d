/** Every colour of a sheet. A finding is never told by its colour alone: its cell is bold and its row names the rule. */
export const palette = {
  ink: '#1F2A37',
  quiet: '#6B7280',
  title: '#0F4C5C',
  header: '#DDE7EA',
  input: '#FFFFFF',
  calculated: '#F1F3F5',
  issued: '#EAF1F8',
  locked: '#F0E2C4',
  lockedBand: '#7A5C1E',
  paper: '#FFFFFF',
  errorFill: '#FBE3E1',
  errorInk: '#A4262C',
  warningFill: '#FFF2CC',
  warningInk: '#7A5200',
  tabOpen: '#0F7B8A',
  tabLocked: '#7A5C1E',
} as const;
