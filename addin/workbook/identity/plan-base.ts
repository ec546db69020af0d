import { isDocument } from 'addin/workbook/identity/is-document';
import { canonicalDocument } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';

/** Characters of one cell, below Excel's 32,767, and the cells kept for a packed plan: some 1.2 million characters. */
const longestPart = 30_000;
export const baseCells = 40;

/** `deflate-raw`: smaller than gzip and known to every engine that runs add-ins today. */
const format = 'deflate-raw';

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const written = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(written).arrayBuffer());
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** A plan's content as texts for the cells kept for it; too large a plan is not kept: `null`. */
export async function packedBase(document: PlanDocument): Promise<readonly string[] | null> {
  const bytes = new TextEncoder().encode(canonicalDocument(document));
  const text = toBase64(await through(bytes, new CompressionStream(format)));
  const parts = Math.ceil(text.length / longestPart);
  if (parts > baseCells) return null;
  return Array.from({ length: baseCells }, (_, at) => text.slice(at * longestPart, (at + 1) * longestPart));
}

/** The content again; null for cells that hold none, as anybody may have written into them. */
export async function unpackedBase(cells: readonly unknown[]): Promise<PlanDocument | null> {
  const text = cells.map(String).join('');
  if (text === '') return null;
  try {
    const bytes = await through(fromBase64(text), new DecompressionStream(format));
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isDocument(found) ? found : null;
  } catch {
    return null;
  }
}
