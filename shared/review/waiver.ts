import { findingKey, type Finding } from 'shared/review/finding';
import { isWaivable } from 'shared/review/rules';

/** A signer lets one error stand: for this rule, this row, this value. With another value it is void. */
export interface Waiver {
  readonly findingKey: string;
  readonly by: string;
  readonly reason: string;
}

/** Whether a preparer may ask to let this finding stand. */
export const mayBeWaived = ({ rule, severity, firm }: Finding): boolean =>
  severity === 'error' && firm !== true && isWaivable(rule);

/** The errors that still keep a plan from being submitted. A waiver of a rule that allows none changes nothing. */
export function openErrors(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  const waived = new Set(waivers.map((waiver) => waiver.findingKey));
  return findings.filter(
    (finding) => finding.severity === 'error' && !(mayBeWaived(finding) && waived.has(findingKey(finding))),
  );
}
