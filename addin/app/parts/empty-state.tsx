import type { ReactElement, ReactNode } from 'react';
import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '28em', textWrap: 'balance' },
});

interface Props {
  readonly icon: ReactElement;
  readonly title: string;
  /** Why there is nothing, and what comes next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A page with nothing on it says why, and what can be done. */
export function EmptyState({ icon, title, children, action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      {children !== undefined && <Body1 className={styles.quiet}>{children}</Body1>}
      {action}
    </div>
  );
}
