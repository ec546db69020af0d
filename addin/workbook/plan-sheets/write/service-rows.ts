import type { PathLevel, PathSigner, Remark } from 'shared/contract/answers';
import type { Cells, PlanRow } from 'shared/plan/document';
import { nameIn, type Language } from 'shared/template/list';
import { roleNames } from 'addin/messages/states';
import type { PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';

/** What the service knows and the sheets show: never content, so never read back. */

const nameOf = (language: Language, person: PathSigner['person']): string =>
  person === null ? '' : nameIn(language, person);

const namesAt = (path: readonly PathLevel[], level: number, language: Language): string =>
  path
    .filter((each) => each.level === level)
    .flatMap((each) => each.signers.map((signer) => nameOf(language, signer.onBehalfOf ?? signer.person)))
    .filter((name) => name !== '')
    .join('; ');

/** The header cells that follow from the plan's standing. */
export const headerFromService = (
  plan: Pick<PlanToWrite, 'planNo' | 'version' | 'path' | 'language' | 'state'>,
): Cells => ({
  planNo: plan.planNo,
  version: plan.version,
  state: plan.state ?? (plan.version === 0 ? 'draft' : null),
  reviewer: namesAt(plan.path, 1, plan.language),
  csign: namesAt(plan.path, 2, plan.language),
  approver: namesAt(plan.path, 3, plan.language),
});

/** The name of a role in another language; what is no role's name stays. */
export const roleIn = (language: Language, shown: string): string => {
  const role = Object.values(roleNames).find(({ zh, en }) => zh === shown || en === shown);
  return role === undefined ? shown : nameIn(language, role);
};

const two = (part: number): string => String(part).padStart(2, '0');

/** In the time of this machine's place. */
export function localTime(time: string | null): string {
  const at = new Date(time ?? '');
  if (Number.isNaN(at.getTime())) return time ?? '';
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The signature table: a row a signer, in the order of the path. */
export function signatureRows(path: readonly PathLevel[], language: Language): readonly PlanRow[] {
  const signed: { level: number; person: string }[] = [];
  return path.flatMap(({ level, signers }) =>
    signers.map((signer, at) => {
      if (signer.decision === 'approve') signed.push({ level, person: signer.person?.id ?? '' });
      const twoLevels = new Set(signed.map((each) => each.level)).size > 1;
      const twoPersons = new Set(signed.map((each) => each.person)).size > 1;
      const role = roleNames[signer.role];
      const cells: Cells = {
        level: String(level),
        role: role === undefined ? signer.role : nameIn(language, role),
        name: nameOf(language, signer.onBehalfOf ?? signer.person),
        decision: signer.decision,
        comment: signer.comment,
        time: localTime(signer.time),
        delegate: signer.onBehalfOf === null ? '' : nameOf(language, signer.person),
        twoPersons: twoLevels && twoPersons,
      };
      return { id: `level-${level}-${at + 1}`, cells };
    }),
  );
}

/** The remarks of a row as one text, oldest first. */
export function remarksByRow(
  remarks: readonly Remark[],
  block: string,
  language: Language,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { at, by, text } of remarks) {
    if (at.block !== block || at.row === null) continue;
    const line = `${nameIn(language, by)}: ${text}`;
    const before = texts.get(at.row);
    texts.set(at.row, before === undefined ? line : `${before}\n${line}`);
  }
  return texts;
}
