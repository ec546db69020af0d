/** The pages of the pane. Those on tabs first, in their order; the others are reached from the menu beside them or from a page. */
export const panes = ['home', 'fill', 'sign-off', 'roll-up', 'chase', 'administration', 'search', 'guide'] as const;

export type PaneName = (typeof panes)[number];
