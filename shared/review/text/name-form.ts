import { toSimplified } from 'shared/review/text/simplified';

/** How names and codes are compared: width, spaces, case and script make no difference. */
export const foldedName = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();

const dashes = /[\u2010-\u2015\u2212\u30fc_]/g;

/** A number or code people give to something: N-2026-01, n-2026-01 and Ｎ－２０２６－０１ are one. */
export const codeForm = (text: string): string => foldedName(text.replace(dashes, '-')).toUpperCase();

const chineseSuffix = /(?:(?:股份|责任|科技|集团)?有限(?:责任)?公司|集团(?:公司)?|总公司|股份公司|公司)$/u;
const englishSuffix =
  /(?:^|[\s,.])(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|bv|pte|pty|group|holdings?)\.?$/i;
const marks = /[^\p{L}\p{N}]+/gu;

/**
 * What is left of a firm's name without its legal form, brackets and marks: 航远装备 of 航远装备有限公司, acme of
 * ACME Co., Ltd. What stands in brackets stays, a branch being another customer. A name that is nothing but a legal
 * form stays as it is.
 */
export function firmForm(name: string): string {
  let plain = toSimplified(name.normalize('NFKC')).trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    const shorter = plain
      .replace(/[\s,.()[\]【】]+$/u, '')
      .replace(chineseSuffix, '')
      .replace(englishSuffix, '')
      .trim();
    if (/[\p{L}\p{N}]{2}/u.test(shorter)) plain = shorter;
  }
  return foldedName(plain).replace(marks, '');
}
