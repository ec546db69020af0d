import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Five words of English and two badges have to fit into 320 px.
  row: { display: 'flex', flexWrap: 'wrap', minWidth: 0 },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** Where an arrow leads from a tab, round the ends. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  readonly label: (name: Name) => ReactNode;
  /** The page that a tab shows is `page-<name>`, the tab `tab-<name>`. Without pages a tab only chooses. */
  readonly hasPages?: boolean;
}

/**
 * One word a page; arrows move between them, Tab leaves them. Our own, because Fluent's brings a library for moving the
 * focus that weighs a tenth of the pane and that nothing else here uses.
 */
export function TabRow<Name extends string>({ names, selected, onSelect, label, hasPages = false }: Props<Name>) {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, name: Name) => {
    const tabs = [...(row.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const next = steps[event.key]?.(names.indexOf(name), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
  return (
    <div role="tablist" className={styles.row} ref={row}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
          onKeyDown={(event) => move(event, name)}
          {...(hasPages ? { id: `tab-${name}`, 'aria-controls': `page-${name}` } : {})}
        >
          {label(name)}
        </button>
      ))}
    </div>
  );
}
