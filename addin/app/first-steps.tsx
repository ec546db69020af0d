import { useState } from 'react';
import {
  makeStyles,
  TeachingPopover,
  TeachingPopoverBody,
  TeachingPopoverFooter,
  TeachingPopoverHeader,
  TeachingPopoverSurface,
  TeachingPopoverTitle,
} from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { pagesAt } from 'addin/app/pages';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({ surface: { maxWidth: '272px' } });

const seenUnder = 'countersign.first-steps';

const steps = ['home', 'fill', 'sign-off'] as const;

/** Once a person: what the pages are for, one bubble after the other at its tab; skipped with one click. */
export function FirstSteps() {
  const styles = useStyles();
  const { say } = useWords();
  const { me } = usePaneState();
  const [isOver, setOver] = useState(hasSeen);
  const [at, setAt] = useState(0);
  if (isOver || me === null) return null;
  const offered = pagesAt('tab', me);
  const shown = steps.filter((step) => offered.includes(step));
  const step = shown[at];
  const finish = () => {
    remember();
    setOver(true);
  };
  if (step === undefined) return null;
  const isLast = at + 1 === shown.length;
  return (
    <TeachingPopover
      key={step}
      open
      onOpenChange={(_, { open }) => {
        if (!open) finish();
      }}
      positioning={{ target: document.getElementById(`tab-${step}`), position: 'below', align: 'start' }}
    >
      <TeachingPopoverSurface className={styles.surface}>
        <TeachingPopoverHeader>{say('first.step', { n: at + 1, of: shown.length })}</TeachingPopoverHeader>
        <TeachingPopoverBody>
          <TeachingPopoverTitle>{say(`pane.${step}`)}</TeachingPopoverTitle>
          <div>{say(`first.${step}`)}</div>
        </TeachingPopoverBody>
        <TeachingPopoverFooter
          primary={{
            children: say(isLast ? 'first.finish' : 'first.next'),
            onClick: isLast ? finish : () => setAt(at + 1),
          }}
          secondary={isLast ? null : { children: say('first.skip'), onClick: finish }}
        />
      </TeachingPopoverSurface>
    </TeachingPopover>
  );
}

function hasSeen(): boolean {
  try {
    return window.localStorage.getItem(seenUnder) !== null;
  } catch {
    // Who keeps nothing is not asked every time.
    return true;
  }
}

function remember(): void {
  try {
    window.localStorage.setItem(seenUnder, '1');
  } catch {
    // A browser that keeps nothing shows it again; that is all.
  }
}
