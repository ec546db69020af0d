import {
  Avatar,
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Persona,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { languages } from 'addin/app/languages';
import { useNavigation } from 'addin/app/navigation';
import { pagesAt } from 'addin/app/pages';
import type { PaneName } from 'addin/app/pane-name';
import type { Appearance, Preferences } from 'addin/app/preferences';
import { useWords } from 'addin/app/words';
import { roleNames } from 'addin/messages/states';
import { usePaneState } from 'addin/store/use-pane-store';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '48px',
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    // Excel puts its own menu into this corner.
    paddingInlineEnd: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { minWidth: 0, padding: tokens.spacingHorizontalXXS, flexShrink: 0 },
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
    <Menu>
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

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];

/** Who one is; language, appearance, signing out. */
function PersonMenu({ preferences, onPreferences, onSignOut }: Omit<Props, 'badges'>) {
  const styles = useStyles();
  const { say, name, list } = useWords();
  const { me } = usePaneState();
  const roles = me?.roles.map((role) => name(roleNames[role] ?? { zh: role, en: role })) ?? [];
  const who = me === null ? say('app.name') : name(me.person);
  return (
    <Menu
      checkedValues={{ language: [preferences.language], appearance: [preferences.appearance] }}
      onCheckedValueChange={(_, { name: what, checkedItems: [value] }) => {
        if (what === 'language') onPreferences({ ...preferences, language: value as Language });
        else onPreferences({ ...preferences, appearance: value as Appearance });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.who}
          aria-label={say('app.settings-of', { who })}
          icon={<Avatar size={28} color="brand" name={who} initials={who.slice(0, 1)} aria-hidden />}
        />
      </MenuTrigger>
      <MenuPopover>
        {me !== null && (
          <Persona
            size="small"
            avatar={{ color: 'brand', initials: who.slice(0, 1) }}
            name={who}
            secondaryText={[name(me.unit), list(roles)].filter((part) => part !== '').join(' · ')}
          />
        )}
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say('app.language')}</MenuGroupHeader>
            {languages.map(({ code, name: called }) => (
              <MenuItemRadio key={code} name="language" value={code}>
                {called}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{say('app.theme')}</MenuGroupHeader>
            {appearances.map((each) => (
              <MenuItemRadio key={each} name="appearance" value={each}>
                {say(`app.theme.${each}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onSignOut}>{say('app.sign-out')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
