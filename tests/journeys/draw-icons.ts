/** Draws the icons of the manifest and ribbon from the one SVG: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from 'tests/journeys/browser';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function draw(): Promise<void> {
  const folder = path.join(process.cwd(), 'addin', 'icons');
  const svg = await readFile(path.join(folder, 'countersign.svg'), 'utf8');
  const browser = await openBrowser();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(path.join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

void draw();
