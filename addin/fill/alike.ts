import { isOpenFinding } from 'addin/store/pane-state';
import type { Finding } from 'shared/review/finding';

/** Findings that one card shows together: of one rule, so that one reason serves them all. */
export interface Alike {
  readonly key: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

/**
 * Warnings of one rule, and what one table still wants of one rule, are one card; every error is its own. Errors first,
 * then warnings, then what is only to be filled in.
 */
export function alikeFindings(findings: readonly Finding[]): readonly Alike[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [place, finding] of findings.entries()) {
    const { rule, at, severity } = finding;
    const key = isOpenFinding(finding)
      ? `open ${rule} ${at.block ?? ''}`
      : severity === 'warning'
        ? `warning ${rule}`
        : `error ${String(place)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const rank = ({ findings: [first] }: Alike): number =>
    isOpenFinding(first) ? 2 : first.severity === 'error' ? 0 : 1;
  return [...groups]
    .map(([key, found]): Alike => ({ key, findings: found }))
    .sort((one, other) => rank(one) - rank(other));
}
