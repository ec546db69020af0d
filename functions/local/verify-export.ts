// Checks an exported plan without the service: npx tsx functions/local/verify-export.ts FILE [--key FINGERPRINT]…
// Reads the file and nothing else. Ends with 0 where everything agrees, with 1 where something does not.
import { readFileSync } from 'node:fs';
import { checkSealWith } from 'functions/identity/check-seal';
import { storyIn } from 'functions/local/story';
import { checkExport, type ExportMismatch } from 'shared/sign-off/verification/plan-export';

async function main(given: readonly string[]): Promise<number> {
  const trusted = given.flatMap((each, index) => (given[index - 1] === '--key' ? [each] : []));
  const file = given.find((each, index) => each !== '--key' && given[index - 1] !== '--key');
  if (file === undefined) {
    console.error('Usage: npx tsx functions/local/verify-export.ts FILE [--key FINGERPRINT]…');
    return 1;
  }
  const { planId, exportedAt, keys, mismatches, journal } = await checkExport(
    readFileSync(file, 'utf8'),
    checkSealWith,
    trusted,
  );
  if (planId !== null) console.log(`Plan ${planId}, exported ${exportedAt ?? ''}`);
  for (const [id, fingerprint] of Object.entries(keys)) console.log(`Key ${id}: ${fingerprint}`);
  for (const mismatch of mismatches) console.log(`NOT AS SIGNED: ${named(mismatch)}`);
  if (mismatches.length > 0) return 1;
  for (const line of storyIn(journal)) console.log(line);
  console.log('Content, journal, seals and the rule of two agree.');
  if (trusted.length === 0) console.log('Compare the fingerprints with those your company published.');
  return 0;
}

const named = ({ code, ...where }: ExportMismatch): string =>
  [code, ...Object.entries(where).map(([name, value]) => `${name} ${value}`)].join(' · ');

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  },
);
