import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { JournalEntry, Seal } from 'shared/sign-off/journal';
import { mismatchesOf, type CheckSeal, type Mismatch } from 'shared/sign-off/verification/verify';

/** A public key as JWK. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** By key id: what anybody needs to verify an exported plan offline. */
export type PublicKeys = Readonly<Record<string, PublicKey>>;

/** A plan with all that is needed to check it without asking the service. Written as JSON without spaces, seal last. */
export interface PlanExport {
  readonly format: 'countersign-plan-1';
  readonly planId: string;
  /** UTC, ISO 8601. */
  readonly exportedAt: string;
  readonly journal: readonly JournalEntry[];
  /** Canonical text of each submitted version: its SHA-256 is what was signed. */
  readonly contents: Readonly<Record<number, string>>;
  readonly last: { readonly sequence: number; readonly hash: string } | null;
  /** Those that sealed something in here. */
  readonly keys: PublicKeys;
  /** Over everything before it, character by character. */
  readonly seal: Seal;
}

export type UnsealedExport = Omit<PlanExport, 'seal'>;

/** What the seal of an export signs. */
export const exportedText = (unsealed: UnsealedExport): string => JSON.stringify(unsealed);

/** SHA-256 of the key's canonical JSON, hex: what a company writes down to know its key by. */
export const fingerprintOf = ({ kty, crv, x, y }: PublicKey): string => hashOf(canonical({ kty, crv, x, y }));

export type ExportMismatch =
  | Mismatch
  /** Not JSON, or not of this form at all. */
  | { readonly code: 'not-an-export' }
  /** The same content written in other characters: spaces, another order, a member twice. */
  | { readonly code: 'form-changed' }
  /** Something in the file is not as it was exported; what else is listed says where. */
  | { readonly code: 'export-changed' }
  | { readonly code: 'content-unexpected'; readonly version: number }
  /** The record agrees with itself, but was sealed by a key other than those that were asked for. */
  | { readonly code: 'key-untrusted'; readonly keyId: string };

export interface ExportCheck {
  readonly planId: string | null;
  readonly exportedAt: string | null;
  /** Fingerprints by key id: the verdict holds only if these are the company's keys. */
  readonly keys: Readonly<Record<string, string>>;
  readonly mismatches: readonly ExportMismatch[];
  /** What happened, for whoever wants to read it; to be believed where nothing is wrong with it. */
  readonly journal: PlanExport['journal'];
}

/**
 * Checks an export from its text alone. `trusted`: fingerprints of the company's keys; where none are given the caller
 * has to compare `keys` with them.
 */
export async function checkExport(
  text: string,
  checkSealWith: (keys: PublicKeys) => CheckSeal,
  trusted: readonly string[] = [],
): Promise<ExportCheck> {
  const read = exportIn(text);
  if (read === null)
    return { planId: null, exportedAt: null, keys: {}, mismatches: [{ code: 'not-an-export' }], journal: [] };
  const { seal, ...unsealed } = read;
  const { planId, exportedAt, journal, contents, last, keys } = read;
  const checkSeal = checkSealWith(keys);
  const record = {
    ...{ planId, journal, last },
    contents: new Map(Object.entries(contents).map(([version, content]) => [Number(version), content])),
  };
  const isSealed = (await checkSeal(exportedText(unsealed), seal)) === true;
  return {
    planId,
    exportedAt,
    journal,
    keys: Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, fingerprintOf(key)])),
    mismatches: [
      ...(text.trimEnd() === JSON.stringify(read) ? [] : [{ code: 'form-changed' } as const]),
      ...(await mismatchesOf(record, checkSeal)),
      ...unexpectedContents(read),
      ...(isSealed ? [] : [{ code: 'export-changed' } as const]),
      ...untrustedKeys(keys, trusted),
    ],
  };
}

const members = ['format', 'planId', 'exportedAt', 'journal', 'contents', 'last', 'keys', 'seal'] as const;

function exportIn(text: string): PlanExport | null {
  try {
    const read = JSON.parse(text) as Partial<PlanExport> | null;
    if (typeof read !== 'object' || read === null || read.format !== 'countersign-plan-1') return null;
    const isWhole = Object.keys(read).join() === members.join() && Array.isArray(read.journal);
    const areObjects = [read.contents, read.keys, read.seal].every((each) => typeof each === 'object' && each !== null);
    const areTexts = [read.planId, read.exportedAt, read.seal?.keyId, read.seal?.value].every(isText);
    const hasKeys = areObjects && Object.values(read.keys ?? {}).every((key) => isText(key?.x) && isText(key?.y));
    const hasContents = areObjects && Object.values(read.contents ?? {}).every(isText);
    const hasSeal = areTexts && Object.keys(read.seal ?? {}).join() === 'keyId,algorithm,value';
    return isWhole && hasSeal && hasKeys && hasContents && journalHasForm(read.journal) ? (read as PlanExport) : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const journalHasForm = (journal: unknown): boolean =>
  Array.isArray(journal) && journal.every((entry: unknown) => typeof entry === 'object' && entry !== null);

function unexpectedContents({ journal, contents }: PlanExport): readonly ExportMismatch[] {
  const submitted = new Set(
    journal.flatMap(({ event }) => (event?.event === 'submitted' ? [String(event.version)] : [])),
  );
  return Object.keys(contents)
    .filter((version) => !submitted.has(version))
    .map((version) => ({ code: 'content-unexpected', version: Number(version) }));
}

const untrustedKeys = (keys: PublicKeys, trusted: readonly string[]): readonly ExportMismatch[] =>
  trusted.length === 0
    ? []
    : Object.entries(keys)
        .filter(([, key]) => !trusted.includes(fingerprintOf(key)))
        .map(([keyId]) => ({ code: 'key-untrusted', keyId }));
