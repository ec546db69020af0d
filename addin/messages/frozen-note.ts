import type { FigureQuestion, FigureReply, Named } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { listed } from 'addin/messages/fill';
import { momentText } from 'addin/messages/moment';
import { stateNames } from 'addin/messages/states';

interface Around {
  readonly ask: (question: FigureQuestion) => Promise<FigureReply>;
  readonly who: Named | null;
  readonly now: Date;
  readonly language: Language;
}

/** The first three arguments of a formula that are typed into it; cells it refers to are not read again. */
const argument = /"((?:[^"]|"")*)"/g;

/**
 * The note of a frozen cell: who froze it when, the formula it brings back, and which version it was made of with its
 * signatures, as far as the formula names unit and period.
 */
export async function describeFrozen(
  { formula, value }: { readonly formula: string; readonly value: unknown },
  { ask, who, now, language }: Around,
): Promise<string> {
  const isZh = language === 'zh-CN';
  const moment = momentText(now.toISOString(), language);
  const [unit, , period] = [...formula.matchAll(argument)].map(([, text = '']) => text.replaceAll('""', '"'));
  const lines = [
    isZh
      ? `${who === null ? '' : `${nameIn(language, who)} `}固定于 ${moment}`
      : `Frozen ${moment}${who === null ? '' : ` by ${nameIn(language, who)}`}`,
    `${isZh ? '数值' : 'Value'}: ${String(value)}`,
    `${isZh ? '原公式' : 'Formula'}: ${formula}`,
  ];
  if (unit !== undefined && period !== undefined) lines.push(...(await signed(ask, unit, period, language)));
  lines.push(
    isZh
      ? '解冻：选中这一格，在窗格点“恢复公式”'
      : 'To thaw: select the cell and press “Bring formulas back” in the pane',
  );
  return lines.join('\n');
}

async function signed(
  ask: Around['ask'],
  unit: string,
  period: string,
  language: Language,
): Promise<readonly string[]> {
  const isZh = language === 'zh-CN';
  const of = { unit, period, template: '' };
  const [status, signers] = await Promise.all([ask({ ask: 'status', ...of }), ask({ ask: 'signers', ...of })]);
  const lines: string[] = [];
  if ('status' in status && status.planNo !== null) {
    lines.push(`${isZh ? '取数时' : 'Made of'}: ${status.planNo} ${nameIn(language, stateNames[status.status])}`);
  }
  if ('signers' in signers && signers.signers.length > 0) {
    const who = signers.signers.map(({ person, time }) => `${nameIn(language, person)} ${momentText(time, language)}`);
    lines.push(`${isZh ? '签批' : 'Signed by'}: ${listed(who, language)}`);
  }
  return lines;
}
