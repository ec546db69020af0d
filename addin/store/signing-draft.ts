import type { PaneStore } from 'addin/store/pane-store';
import type { PlanView } from 'shared/contract/answers';
import type { Place } from 'shared/review/finding';

/** A remark a signer has put at a row and not sent yet. */
export interface RemarkDraft {
  readonly at: Place;
  readonly text: string;
}

/** What a signer has written about one version and not sent yet. */
export interface SigningDraft {
  readonly comment: string;
  readonly remarks: readonly RemarkDraft[];
}

export type SigningDrafts = ReadonlyMap<string, SigningDraft>;

type Version = Pick<PlanView, 'planId' | 'version'>;

const nothingWritten: SigningDraft = { comment: '', remarks: [] };

const keyOf = ({ planId, version }: Version): string => `${planId} ${String(version)}`;

export const signingDraftOf = (drafts: SigningDrafts, of: Version): SigningDraft =>
  drafts.get(keyOf(of)) ?? nothingWritten;

function change(store: PaneStore, of: Version, next: (draft: SigningDraft) => SigningDraft): void {
  store.change((state) => ({
    ...state,
    signing: new Map(state.signing).set(keyOf(of), next(signingDraftOf(state.signing, of))),
  }));
}

export const commentOn = (store: PaneStore, of: Version, comment: string): void =>
  change(store, of, (draft) => ({ ...draft, comment }));

export const addRemark = (store: PaneStore, of: Version, remark: RemarkDraft): void =>
  change(store, of, (draft) => ({ ...draft, remarks: [...draft.remarks, remark] }));

export const dropRemark = (store: PaneStore, of: Version, place: number): void =>
  change(store, of, (draft) => ({ ...draft, remarks: draft.remarks.filter((_, at) => at !== place) }));

export function forgetSigningDraft(store: PaneStore, of: Version): void {
  store.change((state) => {
    const signing = new Map(state.signing);
    signing.delete(keyOf(of));
    return { ...state, signing };
  });
}
