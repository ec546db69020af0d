import { listed } from 'addin/messages/fill';
import { stateNames } from 'addin/messages/states';
import type { VerifiedVersion } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';

/** What PLAN.VERIFY shows in its cell: state, who signed when, and whether what is kept is what was signed. */
export function verifiedText(verified: VerifiedVersion, language: Language, time: (iso: string) => string): string {
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
      ? (isZh ? '核验未通过：' : 'Not as signed: ') + listed(mismatches, language)
      : signers.length === 0
        ? isZh
          ? '尚无签名，记录完整'
          : 'Not signed yet; the record is whole'
        : isZh
          ? '内容与签署一致'
          : 'Content is as signed';
  const head = isZh ? `第 ${version} 版` : `Version ${version}`;
  return [head, nameIn(language, stateNames[state]), ...signed, verdict].join(' · ');
}
