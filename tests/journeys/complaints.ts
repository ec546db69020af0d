import { readFileSync } from 'node:fs';
import type AxeCore from 'axe-core';
import type { Frame } from 'playwright-core';
import type { CountersignPage } from 'tests/journeys/countersign-page';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const frameOf = ({ page }: CountersignPage): Frame => {
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('there is no pane');
  return frame;
};

/** What axe finds wrong, and whether anything stands out of the pane's width. */
export async function complaints(window: CountersignPage): Promise<readonly string[]> {
  const frame = frameOf(window);
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    // What fades in or out has the contrast of a moment.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const axe = Reflect.get(globalThis, 'axe') as typeof AxeCore;
    // Tabster's own sentinels take the focus and pass it on at once.
    const shown = { exclude: [['[data-tabster-dummy]']] };
    const { violations } = await axe.run(shown, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []),
      ...[...document.querySelectorAll('*')]
        .filter((each) => getComputedStyle(each).overflowX === 'auto' && each.scrollWidth > each.clientWidth)
        .map((each) => `scrolls sideways: ${each.className}`),
    ];
  });
}
