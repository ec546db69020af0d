import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { planTitle } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { approvable, approveMany } from 'addin/store/approve-many';
import { refreshPane } from 'addin/store/refresh';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine } from 'shared/contract/answers';

interface Props {
  readonly lines: readonly PlanLine[];
  readonly selected: ReadonlySet<string>;
  readonly onApproved: () => void;
}

/** SO-19: approves what was ticked, after saying once more what that is. Nothing where nothing is ticked. */
export function ApproveTogether({ lines, selected, onApproved }: Props) {
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  // What was ticked and has left the list, or changed meanwhile, is not signed.
  const chosen = lines.flatMap((line) => {
    const may = selected.has(line.planId) ? approvable(store, line) : null;
    return may === null || may === 'open-first' ? [] : [{ line, may }];
  });
  if (chosen.length === 0) return null;
  const approve = () =>
    void approveMany(
      store,
      chosen.map(({ may }) => may),
    ).then(() => {
      onApproved();
      refreshPane(store);
    });
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button disabled={work !== null}>{words.say('inbox.approve-selected', { n: chosen.length })}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say('inbox.approve-sure', { n: chosen.length })}</DialogTitle>
          <DialogContent>
            <ul>
              {chosen.map(({ line }) => (
                <li key={line.planId}>{planTitle(words, line)}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.say('app.cancel')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={approve}>
                {words.say('inbox.approve-now')}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
