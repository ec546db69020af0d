import type { Desk } from 'addin/desk/desk';

/** What each ribbon button of the manifest does; `tests/architecture/manifest` holds the names together. */
export const ribbonCommands: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  checkPlan: async (desk) => (await import('addin/desk/check-plan')).checkPlan(desk),
  refreshFigures: async (desk) => (await import('addin/desk/pull-roll-up')).refreshEverything(desk),
};

/** Excel waits for `completed` before the button can be pressed again. */
export function registerRibbon(desk: Desk): void {
  for (const [name, run] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(desk).finally(() => event.completed());
    });
  }
}
