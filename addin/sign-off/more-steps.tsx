import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { useSheets } from 'addin/sign-off/sheets';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

/** A step behind ⋯. Further verbs of signing (transfer, add, consult …) join this list. */
interface MoreStep {
  readonly label: PaneKey;
  readonly icon?: ReactElement;
  readonly run: () => void;
}

/** Everything that is not the answer itself; nothing where there is nothing. */
export function MoreSteps() {
  const { say } = useWords();
  const { view } = usePlanOnPage();
  const sheets = useSheets();
  const steps: readonly MoreStep[] =
    sheets === null ? [] : [{ label: 'sign-off.open-sheets', run: () => sheets.open(view) }];
  if (steps.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={say('app.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {steps.map(({ label, run }) => (
            <MenuItem key={label} onClick={run}>
              {say(label)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
