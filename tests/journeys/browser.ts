import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** A machine without a display, a graphics card or a sandbox. The web's own rules, of origins above all, stay on. */
const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** The Chromium that `npm ci` brought along; no other set-up. */
export async function openBrowser(further: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, ...further],
    headless: true,
  });
}
