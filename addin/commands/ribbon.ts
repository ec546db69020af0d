import type { PaneStore } from 'addin/store/pane-store';

/** What each ribbon button of the manifest does; `tests/architecture/manifest` holds the names together. */
export const ribbonCommands: Readonly<Record<string, (store: PaneStore) => Promise<void>>> = {
  checkPlan: async (store) => (await import('addin/store/check-plan')).checkActivePlan(store),
  refreshFigures: async (store) => (await import('addin/store/pull-roll-up')).refreshEverything(store),
};

/** Excel waits for `completed` before the button can be pressed again. */
export function registerRibbon(store: PaneStore): void {
  for (const [name, run] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(store).finally(() => event.completed());
    });
  }
}
