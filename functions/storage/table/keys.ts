import { createHash } from 'node:crypto';

/**
 * Any text as part of a key: what is unsafe or used here as a separator becomes `=` and four hex digits, so that no two
 * texts share a key and no text can reach into a neighbour's range.
 */
export const keyPart = (text: string): string =>
  text.replace(/[^A-Za-z0-9._~-]/g, (unit) => `=${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const partOfKey = (part: string): string =>
  part.replace(/=([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/** Numbers in keys sort as numbers. */
export const keyNumber = (number: number): string => String(number).padStart(8, '0');

/** Joined so that a part which is the beginning of another sorts first: `!` is below every character of a part. */
export const keyOf = (...parts: readonly string[]): string => parts.map(keyPart).join('!');

/** A key of fixed length for text of any length. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
