import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { checkSealWith } from 'functions/identity/check-seal';
import { exportPlan } from 'functions/use-cases/plans/export-plan';
import { withCell } from 'shared/plan/document';
import { checkExport, exportedText, fingerprintOf, type PlanExport } from 'shared/sign-off/verification/plan-export';
import { draftAfter, entryOf, sealedText, wantsSeal, type JournalEntry } from 'shared/sign-off/journal';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { deciding, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, someSigner } from 'tests/fakes/dependencies';

/** Two versions, one of them with a signature that stayed. */
let exported: PlanExport;
let text: string;
beforeAll(async () => {
  const world = await testDependencies();
  await inForce(world);
  await importing(world, 'sign-off', {
    SWITCH: [
      { key: 'annualApproval', on: true },
      { key: 'signaturesStay', on: true },
    ],
  });
  const slight = withCell(businessOneMonth, 'IND', 'IND-11', 'target', 62);
  let view = viewIn(await submitting(world, { baseVersion: 1, document: slight }));
  for (const person of ['p-chen', 'p-han']) view = viewIn(await deciding(world, person, view));
  expect(view.state).toBe('effective');
  const outcome = await exportPlan(world, world.caller('p-chen'), month);
  if ('refused' in outcome) throw new Error(outcome.refused.code);
  exported = outcome;
  text = JSON.stringify(exported);
});

const codes = async (of: string, trusted: readonly string[] = []) =>
  (await checkExport(of, checkSealWith, trusted)).mismatches.map(({ code }) => code);

/** Every value in it that holds nothing further, by its path. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

function changed(path: readonly string[], change: (value: unknown) => unknown): string {
  const copy = JSON.parse(text) as Record<string, unknown>;
  let at: Record<string, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  at[last] = change(at[last]);
  return JSON.stringify(copy);
}

/** Not its last letter: that of a Base64 text holds bits that say nothing. */
const otherText = (text: string): string => {
  const at = Math.max(0, text.length - 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
};

const other = (value: unknown): unknown =>
  typeof value === 'string'
    ? otherText(value)
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : 'A';

describe('an exported plan', () => {
  test('agrees with itself, and names the keys to compare', async () => {
    const { mismatches, keys } = await checkExport(text, checkSealWith);
    expect(mismatches).toEqual([]);
    const { k1 } = await someSigner.publicKeys();
    if (k1 === undefined) throw new Error('no key');
    expect(keys).toEqual({ k1: fingerprintOf(k1) });
    expect(await codes(text, [fingerprintOf(k1)])).toEqual([]);
    expect(await codes(`${text}\n`)).toEqual([]);
  });

  test('changed in any value anywhere is found', async () => {
    const leaves = leavesOf(exported);
    expect(leaves.length).toBeGreaterThan(100);
    for (const path of leaves) {
      expect([path.join('.'), (await codes(changed(path, other))).length > 0]).toEqual([path.join('.'), true]);
    }
  });

  test('changed in any name of any member is found', async () => {
    const names = [...text.matchAll(/"([a-zA-Z]+)":/g)].map((match) => match.index + 1);
    expect(names.length).toBeGreaterThan(100);
    for (const at of names) {
      const other = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
      expect([text.slice(at, at + 20), (await codes(other)).length > 0]).toEqual([text.slice(at, at + 20), true]);
    }
  });

  test('changed in any character is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom('0', 'x', '"', ' ', '{', '，'), async (at, char) => {
        const index = at % text.length;
        if (text[index] === char) return;
        expect(await codes(text.slice(0, index) + char + text.slice(index + 1))).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each<[string, readonly string[], string]>([
    ['content', ['contents', '2'], 'content-changed'],
    ['a signer', ['journal', '1', 'event', 'signature', 'person'], 'seal-false'],
    ['an entry’s hash', ['journal', '2', 'hash'], 'entry-changed'],
    ['a seal', ['journal', '1', 'seal', 'value'], 'seal-false'],
    ['the end', ['last', 'hash'], 'head-differs'],
    ['a key', ['keys', 'k1', 'x'], 'seal-false'],
    ['the day of the export', ['exportedAt'], 'export-changed'],
    ['the export’s own seal', ['seal', 'value'], 'export-changed'],
  ])('%s changed is named', async (_, path, code) => {
    expect(await codes(changed(path, other))).toContain(code);
  });

  test.each<[string, (text: string) => string, string]>([
    ['spaces', (of) => JSON.stringify(JSON.parse(of), null, 2), 'form-changed'],
    ['a member twice', (of) => of.replace('"planId":', '"planId":"x","planId":'), 'form-changed'],
    ['the end of the journal cut off', cutOff, 'export-changed'],
    ['a version too many', (of) => of.replace('"contents":{', '"contents":{"9":"{}",'), 'content-unexpected'],
    ['a member more', (of) => of.replace('{"format"', '{"note":1,"format"'), 'not-an-export'],
    ['no JSON', (of) => of.slice(1), 'not-an-export'],
    ['nothing', () => '', 'not-an-export'],
    ['null', () => 'null', 'not-an-export'],
  ])('%s is found', async (_, change, code) => {
    expect(await codes(change(text))).toContain(code);
  });

  test('sealed anew by somebody else agrees with itself, and is found by the company’s fingerprint', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const seal = (of: string) => ({
      ...{ keyId: 'k1', algorithm: 'ES256' as const },
      value: sign('sha256', Buffer.from(of), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    });
    const journal: JournalEntry[] = [];
    for (const { event } of exported.journal) {
      const draft = draftAfter(month, journal.at(-1) ?? null, event);
      journal.push(entryOf(draft, wantsSeal(event) ? seal(sealedText(draft)) : null));
    }
    const last = { sequence: journal.length, hash: journal.at(-1)?.hash ?? '' };
    const { seal: _, ...plain } = exported;
    const forged = { ...plain, journal, last, keys: { k1: { kty: 'EC' as const, crv: 'P-256' as const, x, y } } };
    const whole = JSON.stringify({ ...forged, seal: seal(exportedText(forged)) });
    expect(await codes(whole)).toEqual([]);
    const { k1 } = exported.keys;
    if (k1 === undefined) throw new Error('no key');
    expect(await codes(whole, [fingerprintOf(k1)])).toEqual(['key-untrusted']);
  });
});

/** With a head to match: only the seal over the whole can tell. */
function cutOff(of: string): string {
  const whole = JSON.parse(of) as PlanExport;
  const journal = whole.journal.slice(0, 5);
  const end = journal.at(-1);
  const contents = { 1: whole.contents[1] };
  return JSON.stringify({ ...whole, journal, contents, last: { sequence: 5, hash: end?.hash } });
}
