/** The pages of the pane, in the order of their tabs. */
export const panes = ['plan', 'findings', 'sign-off', 'inbox', 'roll-up', 'administration'] as const;

export type PaneName = (typeof panes)[number];
