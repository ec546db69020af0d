import type { ReactNode } from 'react';
import { Button, Caption1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useNavigation } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';

const useStyles = makeStyles({
  page: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', minWidth: 0 },
  back: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  middle: {
    // WebView2 hides scrollbars until the pointer is over them; always showing one keeps the width steady.
    overflowY: 'scroll',
    overflowX: 'hidden',
    minHeight: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  footer: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':empty': { display: 'none' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  first: { flexGrow: 1 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  under: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  words: { minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
});

interface PageProps {
  /** What stands above everything and does not scroll: the way back. */
  readonly back?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A page: only its middle scrolls, and what it asks for next stays in view at its foot. */
export function PageLayout({ back, footer, children }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div>{back}</div>
      <div className={styles.middle} data-scrolls>
        {children}
      </div>
      <div className={styles.footer} data-foot>
        {footer}
      </div>
    </div>
  );
}

/** The way back, named after where it leads. */
export function BackBar({ to, onBack, children }: { to: string; onBack: () => void; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.back}>
      <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
        {to}
      </Button>
      {children}
    </div>
  );
}

/** To the page before; nothing where there is none. */
export function BackToPage() {
  const { before, back } = useNavigation();
  const { say } = useWords();
  return before === null ? null : <BackBar to={say(`pane.${before}`)} onBack={back} />;
}

/** A page's own title, with a line below and what belongs to its right. */
export function PageTitle({ title, below, aside }: { title: string; below?: ReactNode; aside?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        {below !== undefined && <Caption1 className={styles.under}>{below}</Caption1>}
      </div>
      {aside}
    </div>
  );
}

/** Buttons of a page's foot; the first takes what room there is. */
export function FooterButtons({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.buttons}>{children}</div>;
}

export const useFooterStyles = (): { readonly first: string } => ({ first: mergeClasses(useStyles().first) });
