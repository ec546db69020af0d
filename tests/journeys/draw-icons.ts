/** Draws the icons of the manifest and ribbon from their SVGs: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from 'tests/journeys/browser';

/** Sizes Office asks for: of the add-in, and of a button of the ribbon. */
const ofButton = [16, 32, 80];
const drawn = [
  { svg: 'countersign', png: 'icon', sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128] },
  { svg: 'check', png: 'check', sizes: ofButton },
  { svg: 'refresh', png: 'refresh', sizes: ofButton },
];

async function draw(): Promise<void> {
  const folder = path.join(process.cwd(), 'addin', 'icons');
  const browser = await openBrowser();
  for (const { svg: name, png, sizes } of drawn) {
    const svg = await readFile(path.join(folder, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(path.join(folder, `${png}-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  }
  await browser.close();
}

void draw();
