/** Longest text of a cell, in UTF-16 units. */
export const longestText = 32_767;

/**
 * What Excel would take for something else when it is written: a formula, a command of old imports, a number, a date,
 * a truth value, an error, or the sign for "text" itself.
 */
const risky = /^(?:[=+\-@'\t\r\n|%]|[\d.,(¥$€£]|true$|false$|#|\s)|^[A-Za-z]{3,9}[ -]\d|[%]$/iu;

/** A text that stays a text in whatever cell it reaches. The sign before it is not part of what is read back. */
export const plainText = (text: string): string => {
  const held = text.slice(0, longestText);
  return risky.test(held) || isWideFormula(held) ? `'${held}` : held;
};

/** Full-width signs are signs to an East Asian Excel. */
const isWideFormula = (text: string): boolean => /^[＝＋－＠０-９]/u.test(text);

/** A text for a cell of the text format, where only the sign for "text" itself needs another one before it. */
export const textCell = (text: string): string => text.slice(0, longestText).replace(/^'/, "''");
