import type { KnownAnswer } from 'addin/app/use-answer';
import { PaneSheets } from 'addin/sign-off/pane-sheets';
import { SignOffPane } from 'addin/sign-off/sign-off-pane';
import type { PlanLines } from 'shared/contract/answers';

/** Signing beside the workbook: the same page as outside Excel, with the sheets at hand. */
export function SignOffPageInPane({ toSign }: { toSign: KnownAnswer<PlanLines> }) {
  return (
    <PaneSheets>
      <SignOffPane toSign={toSign} />
    </PaneSheets>
  );
}
