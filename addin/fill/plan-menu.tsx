import { useState } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { ConfirmDialog } from 'addin/app/parts/confirm-dialog';
import { useWords } from 'addin/app/words';
import { rowInView, RowHistoryDialog, type AskedRow } from 'addin/fill/row-history';
import { checkPlan } from 'addin/store/check-plan';
import { restorePlan } from 'addin/store/create-plan';
import type { CurrentPlan } from 'addin/store/pane-state';
import { cancelRevision } from 'addin/store/sign-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';

/** What can be done with a plan's sheets as a whole, and with the row the planner stands in. */
export function PlanMenu({ current }: { current: CurrentPlan }) {
  const store = usePaneStore();
  const { say, language } = useWords();
  const { work } = usePaneState();
  const [asks, setAsks] = useState<'restore' | 'cancel' | null>(null);
  const [row, setRow] = useState<AskedRow | null>(null);
  const isOpen = current.plan.standing === 'open';
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={say('app.more')}
            disabled={work !== null}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void checkPlan(store)}>{say('findings.check')}</MenuItem>
            {current.view !== null && (
              <MenuItem onClick={() => void rowInView(store, current.plan.planIndex).then(setRow)}>
                {say('fill.row-history')}
              </MenuItem>
            )}
            {current.revisionReason !== null && (
              <MenuItem onClick={() => setAsks('cancel')}>{say('sign-off.cancel-revision')}</MenuItem>
            )}
            {isOpen && current.view !== null && current.revisionReason === null && (
              <MenuItem onClick={() => setAsks('restore')}>{say('fill.restore')}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {row !== null && <RowHistoryDialog key={`${row.block} ${row.row}`} row={row} onClose={() => setRow(null)} />}
      <ConfirmDialog
        isOpen={asks !== null}
        title={say(asks === 'cancel' ? 'sign-off.cancel-revision' : 'fill.restore')}
        text={say('fill.restore-sure')}
        action={say(asks === 'cancel' ? 'sign-off.cancel-revision' : 'fill.restore')}
        onCancel={() => setAsks(null)}
        onConfirm={() => {
          setAsks(null);
          void (asks === 'cancel'
            ? cancelRevision(store, language)
            : restorePlan(store, current.plan.planId, language));
        }}
      />
    </>
  );
}
