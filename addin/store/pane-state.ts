import type { PlanInWorkbook, ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import type { Me, PathLevel, PlanView, Reason, Remark, SubmissionRequest } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import type { MergeChoices, Merged } from 'shared/plan/merge/merge';
import { findingKey, type Fact, type Finding } from 'shared/review/finding';
import type { Planned } from 'shared/related-plans/planned';
import type { Review } from 'shared/review/review-with';
import { mayBeWaived } from 'shared/review/waiver';
import type { SigningDrafts } from 'addin/store/signing-draft';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

/** Long work the planner watches and may stop. */
export interface Work {
  readonly what: PaneKey;
  readonly done: number;
  readonly total: number;
  /** Null where stopping halfway would leave less than what was there. */
  readonly cancel: (() => void) | null;
}

/** One line at the top of the pane, until it is dismissed or replaced. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text:
    | { readonly key: PaneKey; readonly facts?: Readonly<Record<string, Fact>> }
    | { readonly problem: string; readonly facts?: Readonly<Record<string, Fact>> };
}

/** The sheets hold another version than the service, and what both come to when they are merged. */
export interface Behind {
  /** As the service has it now, with its content. */
  readonly stored: PlanView;
  readonly base: PlanDocument;
  readonly mine: PlanDocument;
  readonly theirs: PlanDocument;
  readonly choices: MergeChoices;
  readonly merged: Merged;
}

/** What was kept on this device of a plan that is not handed in yet. */
export interface KeptDraft {
  readonly document: PlanDocument;
  /** Content hash of what its sheets were made from. */
  readonly contentHash: string;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
}

/** A submission that did not reach the service and waits to be sent again under the same key. */
export interface WaitingCommand {
  readonly planId: string;
  readonly key: string;
  readonly request: SubmissionRequest;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/** The plan the pane is about. */
export interface CurrentPlan {
  readonly plan: PlanInWorkbook;
  readonly read: ReadPlan;
  readonly review: Review;
  /** Damage of the sheets first, then what the rules found. */
  readonly findings: readonly Finding[];
  /** What other plans know of this one, as the service told it; null until it has. */
  readonly planned: Planned | null;
  /** Other plans named in the sheets that the service was asked about. */
  readonly lookedUp: readonly string[];
  /** Why warnings stand, and why the head is asked to let an error stand; by finding key. */
  readonly reasons: ReadonlyMap<string, string>;
  /** What the service says; null before the first submission or while it cannot be reached. */
  readonly view: PlanView | null;
  /** Who would be asked; before the first submission only. */
  readonly ahead: readonly PathLevel[];
  readonly answers: ReadonlyMap<string, string>;
  /** Set while an effective plan is being revised (SO-17). */
  readonly revisionReason: string | null;
  /** Null while the sheets hold what the service has, or a draft upon it. */
  readonly behind: Behind | null;
  /** Kept on this device and different from the sheets; null where nothing is to be asked. */
  readonly draft: KeptDraft | null;
  /** Edits that slipped in while the sheets were locked. */
  readonly pendingEdits: number;
  /** UTC, ISO 8601. */
  readonly checkedAt: string;
}

/** A plan as somebody has seen it on its page. */
export interface Opened {
  readonly version: number;
  readonly contentHash: string;
  /** Hash of what they would declare by approving it; null where nothing is asked. */
  readonly attestation: string | null;
}

export interface PaneState {
  readonly me: Me | null;
  readonly plans: readonly PlanInWorkbook[];
  readonly current: CurrentPlan | null;
  /** Versions this person has opened since the pane did, by plan: those may be approved with others (SO-19). */
  readonly opened: ReadonlyMap<string, Opened>;
  /** What this person has written about versions they may decide on, and not sent yet. */
  readonly signing: SigningDrafts;
  readonly waiting: readonly WaitingCommand[];
  readonly work: Work | null;
  readonly notice: Notice | null;
  readonly reachable: boolean;
  /** UTC, ISO 8601; null while the service answers. */
  readonly awaySince: string | null;
  /** The service does not know any more who asks. */
  readonly isSignInWanted: boolean;
  /** The service has become another release since these files were loaded. */
  readonly isOldRelease: boolean;
  /** Counts up whenever everything that is shown is to be asked for anew. */
  readonly refreshes: number;
}

/** Remarks the preparer has to answer before the next submission: those of the version that came back. */
export const remarksToAnswer = ({ view }: CurrentPlan): readonly Remark[] =>
  view?.state === 'returned' ? view.remarks.filter(({ version }) => version === view.version) : [];

type Reasoned = Pick<CurrentPlan, 'reasons' | 'review'>;

/** Why a finding is to stand; null where nothing is said, or too little. */
export function reasonFor({ reasons, review }: Reasoned, finding: Finding): string | null {
  const text = (reasons.get(findingKey(finding)) ?? '').trim();
  return [...text].length >= review.settings.leastReason ? text : null;
}

/** Reasons of those of the findings that have one. */
export const reasonsGiven = (current: Reasoned, findings: readonly Finding[]): readonly Reason[] =>
  findings.flatMap((finding) => {
    const text = reasonFor(current, finding);
    return text === null ? [] : [{ findingKey: findingKey(finding), text }];
  });

/** What still keeps the plan from being handed in: errors nobody is asked to let stand, and what is still to be filled in. */
export const openErrorsOf = (current: Reasoned & Pick<CurrentPlan, 'findings'>): readonly Finding[] =>
  current.findings.filter(
    (finding) => finding.severity === 'error' && (!mayBeWaived(finding) || reasonFor(current, finding) === null),
  );

/** Nothing is wrong yet, something is only to be filled in. */
export const isOpenFinding = (finding: Finding): boolean => 'open' in finding && finding.open === true;

/** What is still to be filled in. */
export const openFindings = ({ findings }: Pick<CurrentPlan, 'findings'>): readonly Finding[] =>
  findings.filter(isOpenFinding);

/** What is wrong with what stands there. */
export const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && !isOpenFinding(finding));

export const warningsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'warning');
