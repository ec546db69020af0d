import { listed } from 'addin/messages/fill';
import { stateNames } from 'addin/messages/states';
import { mismatchText } from 'addin/messages/mismatches';
import type { VerifiedVersion } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';

/** So many cells are named; of the others only how many. */
const mostNamed = 3;

/**
 * What PLAN.VERIFY shows in its cell: state, who signed when, whether what is kept is what was signed, and whether the
 * sheets beside the cell still hold it. `differing`: their cells that do not; null where there are no such sheets.
 */
export function verifiedText(
  verified: VerifiedVersion,
  language: Language,
  time: (iso: string) => string,
  differing: readonly string[] | null = null,
): string {
  const { version, state, signers, mismatches } = verified;
  const isZh = language === 'zh-CN';
  const signed = signers.map(({ person, onBehalfOf, version: given, time: when }) => {
    const who = nameIn(language, person);
    const whom =
      onBehalfOf === null ? '' : isZh ? ` 代 ${nameIn(language, onBehalfOf)}` : ` for ${nameIn(language, onBehalfOf)}`;
    const kept = given === version ? '' : isZh ? `（沿用第 ${given} 版）` : ` (kept from version ${given})`;
    return `${who}${whom} ${time(when)}${kept}`;
  });
  const verdict =
    mismatches.length > 0
      ? (isZh ? '核验未通过：' : 'Not as signed: ') +
        listed(
          mismatches.map((each) => mismatchIn(each, language)),
          language,
        )
      : signers.length === 0
        ? isZh
          ? '尚无签名，记录完整'
          : 'Not signed yet; the record is whole'
        : isZh
          ? '内容与签署一致'
          : 'Content is as signed';
  const head = isZh ? `第 ${version} 版` : `Version ${version}`;
  return [head, nameIn(language, stateNames[state]), ...signed, verdict, ...hereText(differing, isZh)].join(' · ');
}

/** Code and place as the service joins them. */
function mismatchIn(text: string, language: Language): string {
  const [code = '', ...at] = text.split(' ');
  return mismatchText(language, { code, at: at.join(' ') });
}

function hereText(differing: readonly string[] | null, isZh: boolean): readonly string[] {
  if (differing === null) return [];
  if (differing.length === 0) return [isZh ? '本工作簿与所签一致' : 'This workbook holds what was signed'];
  const named = differing.slice(0, mostNamed).join(isZh ? '；' : '; ');
  const more = differing.length - mostNamed;
  const rest = more <= 0 ? '' : isZh ? `，另 ${more} 处` : `, and ${more} more`;
  return [(isZh ? '本工作簿与所签不同：' : 'This workbook differs from what was signed: ') + named + rest];
}
