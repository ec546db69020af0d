import { nameIn, type Language } from 'shared/template/list';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What of a record does not match, by the code the check gives it (shared/sign-off/verify). */
const sentences: Readonly<Record<string, Sentence>> = {
  'entry-missing': { zh: '记录缺失', en: 'an entry is missing' },
  'entry-of-another-plan': { zh: '记录属于另一份计划', en: 'an entry is of another plan' },
  'chain-broken': { zh: '记录前后不连贯', en: 'an entry does not follow the one before' },
  'entry-undecodable': { zh: '记录已损坏，无法读出', en: 'an entry is damaged and cannot be read' },
  'signed-own-plan': { zh: '参与编制者签了自己的计划', en: 'somebody who wrote a version signed it' },
  'signed-unasked': { zh: '签名人当时不在签批席位上', en: 'nobody was asked for this signature' },
  'time-backwards': { zh: '时间早于前一条记录', en: 'dated before the entry it follows' },
  'entry-changed': { zh: '记录被改动', en: 'an entry was changed' },
  'seal-missing': { zh: '缺少签章', en: 'a seal is missing' },
  'seal-false': { zh: '签章不符', en: 'a seal does not fit' },
  'key-unknown': { zh: '签章密钥不明', en: 'a seal is of an unknown key' },
  'signed-other-content': { zh: '所签内容不是该版内容', en: 'other content was signed' },
  'attestation-differs': { zh: '签署声明被改动', en: 'the words a signer declared were changed' },
  'kept-wrongly': { zh: '签名不应沿用', en: 'a signature should not have stayed' },
  'content-missing': { zh: '内容缺失', en: 'its content is missing' },
  'content-changed': { zh: '内容被改动', en: 'its content was changed' },
  'two-persons-missing': { zh: '不足两级两人同意', en: 'two levels and two persons did not agree' },
  'story-impossible': { zh: '经过前后矛盾', en: 'the record contradicts itself' },
  'head-differs': { zh: '当前状态与记录不符', en: 'its state is not what the record says' },
};

/** `at`: `entry 4`, `v2`, or `plan` for the whole of it. */
function placeText(language: Language, at: string): string {
  const isZh = language === 'zh-CN';
  const [kind, number] = at.startsWith('v') ? ['version', at.slice(1)] : at.split(' ');
  if (kind === 'entry') return isZh ? `第 ${number ?? ''} 条` : `entry ${number ?? ''}`;
  if (kind === 'version') return isZh ? `第 ${number ?? ''} 版` : `version ${number ?? ''}`;
  return '';
}

/** A code this pane does not know yet is shown as it came. */
export function mismatchText(language: Language, { code, at }: { readonly code: string; readonly at: string }): string {
  const sentence = sentences[code];
  const place = placeText(language, at);
  const what = sentence === undefined ? code : nameIn(language, sentence);
  if (place === '') return what;
  return language === 'zh-CN' ? `${place}${what}` : `${place}: ${what}`;
}
