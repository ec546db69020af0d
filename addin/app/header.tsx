import {
  CounterBadge,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { pagesAt } from 'addin/app/pages';
import type { PaneName } from 'addin/app/pane-name';
import { PersonMenu } from 'addin/app/person-menu';
import type { Preferences } from 'addin/app/preferences';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  header: {
    // Its menus open inside it, so that they stand in a landmark; the page below must not cover them.
    position: 'relative',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    minHeight: '48px',
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    // Excel puts its own menu into this corner.
    paddingInlineEnd: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nav: { display: 'flex', alignItems: 'center', minWidth: 0, flexWrap: 'wrap' },
  tab: { paddingInline: tokens.spacingHorizontalSNudge },
  more: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge },
});

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignOut: () => void;
  readonly badges: Partial<Record<PaneName, number>>;
}

/** Who is signed in, and the pages: those of every day as tabs, the others behind one word. */
export function Header({ badges, ...props }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { me } = usePaneState();
  const { view, go } = useNavigation();
  const tabs = pagesAt('tab', me);
  const shown = tabs.includes(view.page) ? view.page : '';
  return (
    <header className={styles.header}>
      <PersonMenu {...props} />
      <nav aria-label={say('pane.navigation')} className={styles.nav}>
        <TabList size="small" selectedValue={shown} onTabSelect={(_, { value }) => go(value as PaneName)}>
          {tabs.map((name) => (
            <Tab key={name} id={`tab-${name}`} value={name} className={styles.tab}>
              {say(`pane.${name}`)}{' '}
              {(badges[name] ?? 0) > 0 && (
                <CounterBadge size="small" color={name === 'fill' ? 'danger' : 'brand'} count={badges[name] ?? 0} />
              )}
            </Tab>
          ))}
        </TabList>
        <MorePages />
      </nav>
    </header>
  );
}

function MorePages() {
  const styles = useStyles();
  const { say } = useWords();
  const { me } = usePaneState();
  const { go } = useNavigation();
  const pages = pagesAt('menu', me);
  if (pages.length === 0) return null;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="transparent" size="small" className={styles.more}>
          {say('pane.more')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((name) => (
            <MenuItem key={name} onClick={() => go(name)}>
              {say(`pane.${name}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
