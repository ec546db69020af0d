/** The pages of the pane. */
export type PaneName =
  | 'home'
  | 'fill'
  | 'sign-off'
  | 'roll-up'
  | 'chase'
  | 'administration'
  | 'search'
  | 'guide'
  | 'targets'
  | 'improve'
  | 'freezes';
