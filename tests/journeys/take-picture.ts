import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CountersignPage } from 'tests/journeys/countersign-page';

/** Where journeys leave pictures of what they see, if anywhere; none are kept in the repository. */
const folder = process.env['COUNTERSIGN_PICTURES'];

/** Of the whole window, or of the pane alone from its first line to its last. */
export async function takePicture(window: CountersignPage, name: string, of: 'window' | 'pane' = 'window') {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await window.settled();
  const to = path.join(folder, `${name}.png`);
  if (of === 'window') return void (await window.page.screenshot({ path: to }));
  const long = await window.pane.locator('main').evaluate((main) => {
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return Math.ceil(header + main.scrollHeight);
  });
  const size = window.page.viewportSize() ?? { width: 1440, height: 900 };
  await window.page.setViewportSize({ ...size, height: Math.max(size.height, long + 200) });
  await window.page.locator('iframe').screenshot({ path: to });
  await window.page.setViewportSize(size);
}
