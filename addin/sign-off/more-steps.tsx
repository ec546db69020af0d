import { useCallback, useState } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { SeatStepDialog } from 'addin/sign-off/seats/seat-step-dialog';
import { menuSteps, type MenuStep } from 'addin/sign-off/seats/step-forms';
import { useSheets } from 'addin/sign-off/sheets';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

/** A step behind ⋯. */
interface MoreStep {
  readonly label: PaneKey;
  readonly run: () => void;
}

/** Everything that is not the answer itself; nothing where there is nothing. */
export function MoreSteps() {
  const { say } = useWords();
  const { view } = usePlanOnPage();
  const sheets = useSheets();
  const [chosen, setChosen] = useState<MenuStep | null>(null);
  const close = useCallback(() => setChosen(null), []);
  const steps: readonly MoreStep[] = [
    ...menuSteps
      .filter((step) => view.openSteps.includes(step))
      .map((step): MoreStep => ({ label: `seats.${step}`, run: () => setChosen(step) })),
    ...(sheets === null ? [] : [{ label: 'sign-off.open-sheets', run: () => sheets.open(view) } as const]),
  ];
  if (steps.length === 0) return null;
  return (
    <>
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
      {chosen !== null && <SeatStepDialog step={chosen} onClose={close} />}
    </>
  );
}
