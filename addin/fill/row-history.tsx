import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { ChangedCells } from 'addin/sign-off/changed-cells';
import { notify, type PaneStore } from 'addin/store/pane-store';
import { restoreRowOf } from 'addin/store/restore-row';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { currentPlace } from 'addin/workbook/plan-sheets/edit/go-to';
import { sentenceFor } from 'addin/messages/problems';
import type { RowVersion } from 'shared/contract/row-history';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, listStyle: 'none', margin: 0, padding: 0 },
  version: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface AskedRow {
  readonly block: string;
  readonly row: string;
}

/** The row of this plan the planner stands in; null, with a word about it, where that is none. */
export async function rowInView(store: PaneStore, planIndex: PlanIndex): Promise<AskedRow | null> {
  const at = await currentPlace();
  const { block = null, row = null } = at?.planIndex === planIndex ? at.place : {};
  if (block !== null && row !== null) return { block, row };
  notify(store, { tone: 'warning', text: { key: 'fill.row-choose' } });
  return null;
}

interface Props {
  readonly row: AskedRow;
  readonly onClose: () => void;
}

/** What every submitted version made of one row, with who and when; while drafting any of them can come back. */
export function RowHistoryDialog({ row, onClose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  const planId = current?.plan.planId ?? '';
  const { block, row: id } = row;
  const history = useAnswer((service) => service.rowHistory(planId, block, id), `row ${planId} ${block} ${id}`);
  const { value, state, problem } = history;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say('fill.row-history')}</DialogTitle>
          <DialogContent>
            {value !== null && <Body1 block>{value.place.row ?? ''}</Body1>}
            {value === null && state === 'asking' && (
              <Skeleton aria-label={words.say('app.loading')}>
                <SkeletonItem />
              </Skeleton>
            )}
            {value === null && state === 'away' && <Body1>{words.say('search.away')}</Body1>}
            {value === null && problem !== null && (
              <Body1>{sentenceFor(problem.code, words.language, problem.facts)}</Body1>
            )}
            <ul className={styles.list}>
              {value?.versions.map((version) => (
                <li key={version.version} className={styles.version}>
                  <Version row={row} version={version} onDone={onClose} />
                </li>
              ))}
            </ul>
            {value?.isWhole === false && <Caption1 className={styles.quiet}>{words.say('fill.row-older')}</Caption1>}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.say('app.dismiss')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Version({ row, version, onDone }: { row: AskedRow; version: RowVersion; onDone: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { current } = usePaneState();
  const { change, by, time } = version;
  const mayRestore = current?.plan.standing === 'open' && version.cells !== null;
  return (
    <>
      <Caption1 className={styles.quiet}>
        {words.say('fill.row-version', {
          ...{ version: version.version, name: words.name(by), time: words.time(time) },
        })}
        {change.what !== 'changed' && ` · ${words.say(`sign-off.change.${change.what}`)}`}
      </Caption1>
      <ChangedCells row={change} />
      {mayRestore && (
        <Button
          size="small"
          onClick={() => {
            onDone();
            void restoreRowOf(store, row, version);
          }}
        >
          {words.say('fill.row-restore')}
        </Button>
      )}
    </>
  );
}
