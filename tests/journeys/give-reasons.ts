import type { CountersignPage } from 'tests/journeys/countersign-page';

/** Gives every finding on the page that may stand with a reason this one, errors to be waived among them, as a planner does: one after the other. */
export async function giveReasons(window: CountersignPage, reason: string): Promise<void> {
  const asked = window
    .button('findings.give-reason')
    .or(window.button('findings.give-reason-all'))
    .or(window.button('findings.ask-waiver'));
  for (let left = await asked.count(); left > 0; left = await asked.count()) {
    await asked.first().click();
    // The field has the focus as soon as it is there.
    await window.pane.getByRole('article').getByRole('textbox').fill(reason);
    await window.button('findings.reason-done').click();
  }
}
