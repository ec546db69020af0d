const { execFileSync } = require('node:child_process');

/**
 * Builds what the journeys open, unless it is newer than every source (functions/local/build), and unpacks the
 * browser: two workers that unpack it at once start a program that the other is still writing.
 */
module.exports = async () => {
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  execFileSync('npx', ['tsx', 'tests/journeys/build-if-needed.ts'], { stdio: 'inherit' });
};
