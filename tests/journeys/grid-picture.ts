import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {} from 'addin/preview/page/preview-window';
import type { Language } from 'shared/template/list';
import type { Browser } from 'playwright-core';

/** `npm run build` puts the preview there. */
const built = 'dist/preview';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.xml': 'text/xml',
};

/** Nobody listens there: every file the page asks for is answered from what was built. */
const origin = 'http://localhost:9';

const someone = { id: 'p-li', zh: '李思远', en: 'Li Siyuan', unit: { zh: '', en: '' }, roles: [] };

/** A workbook as a host keeps it, and the sheet to be shown. */
export interface Shot {
  readonly snapshot: unknown;
  readonly sheet: string;
  readonly language: Language;
}

/** The preview's grid over a workbook, without a service behind it. */
export async function photograph(browser: Browser, { snapshot, sheet, language }: Shot, file: string): Promise<void> {
  // A desk's screen; the ribbon above and the pane beside the grid stay out of the picture.
  const context = await browser.newContext({ locale: language, viewport: { width: 2270, height: 720 } });
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/local/people') return route.fulfill({ json: { people: [someone] } });
    const asked = pathname === '/' ? 'index.html' : pathname.replace(/^\/preview\//, '');
    const found = path.join(built, asked);
    if (!existsSync(found)) return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
    return route.fulfill({ body: readFileSync(found), contentType: types[path.extname(found)] ?? 'text/plain' });
  });
  await page.goto(`${origin}/empty`);
  await page.evaluate(async (saved) => {
    const request = indexedDB.open('countersign-preview', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('workbooks');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    await new Promise<void>((resolve) => {
      const writing = database.transaction('workbooks', 'readwrite');
      writing.objectStore('workbooks').put(saved, 'p-li');
      writing.oncomplete = () => resolve();
    });
    database.close();
    localStorage.setItem('countersign.preview.person', 'p-li');
  }, snapshot);
  await page.goto(origin);
  await page.waitForFunction(() => window.countersignPreview !== undefined);
  await page.evaluate(([name]) => window.countersignPreview?.host.person.activate(name), [sheet] as const);
  // Rows take the height of their text a moment after the grid is drawn.
  await page.waitForTimeout(2_000);
  const box = await page.locator('iframe').boundingBox();
  if (box === null) throw new Error('there is no pane');
  await page.screenshot({ path: file, clip: { x: 0, y: box.y, width: box.x, height: box.height } });
  await context.close();
}
