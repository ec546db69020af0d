import { toSimplified } from 'shared/review/text/simplified';

/** How names and codes are compared: width, spaces, case and script make no difference. */
export const foldedName = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
