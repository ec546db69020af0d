import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** The Chromium that `npm ci` brought along; no other set-up. */
export async function openBrowser(): Promise<Browser> {
  // The package's own arguments are for a machine without a display or sandbox; --single-process among them makes
  // Chromium fall over when a second page opens.
  const args = chromium.args.filter((each) => each !== '--single-process' && each !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
