import type { Finding } from 'shared/review/finding';

export type Grouping = 'sheet' | 'rule';

export interface FindingGroup {
  /** A sheet as it is called now, a rule, or blank for what concerns the whole plan. */
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly errors: number;
}

/** Up to this many findings are read at a glance; more are shown in groups. */
export const readAtAGlance = 8;

/** Findings by sheet or by rule: groups with errors first, otherwise in the order in which they come. */
export function groupFindings(
  findings: readonly Finding[],
  by: Grouping,
  sheetOf: (block: string) => string,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { block } = finding.at;
    const key = by === 'rule' ? finding.rule : block === null ? '' : sheetOf(block);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const all = [...groups].map(([key, found]) => ({
    key,
    findings: found,
    errors: found.filter(({ severity }) => severity === 'error').length,
  }));
  return [...all.filter(({ errors }) => errors > 0), ...all.filter(({ errors }) => errors === 0)];
}
