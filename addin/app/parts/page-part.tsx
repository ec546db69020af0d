import type { ReactNode } from 'react';
import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
  aside: { color: tokens.colorNeutralForeground3 },
});

/** A titled part of a page, with a word to its right. */
export function PagePart({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
        {aside !== undefined && <Caption1 className={styles.aside}>{aside}</Caption1>}
      </div>
      {children}
    </section>
  );
}
