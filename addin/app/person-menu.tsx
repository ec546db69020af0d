import {
  Avatar,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import type { Appearance, Preferences } from 'addin/app/preferences';
import { useWords } from 'addin/app/words';
import { useDeskState } from 'addin/desk/use-desk';
import { roleNames } from 'addin/messages/states';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  who: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minWidth: 0 },
  names: { display: 'grid', minWidth: 0, lineHeight: 1.2 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignOut: () => void;
}

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];
const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'zh-CN', name: '中文' },
  { code: 'en-US', name: 'English' },
];

/** Who is signed in, with which roles; language, appearance and signing out behind the button. */
export function PersonMenu({ preferences, onPreferences, onSignOut }: Props) {
  const { say } = useWords();
  return (
    <>
      <Who />
      <Menu
        checkedValues={{ language: [preferences.language], appearance: [preferences.appearance] }}
        onCheckedValueChange={(_, { name, checkedItems }) => onPreferences({ ...preferences, [name]: checkedItems[0] })}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<SettingsRegular />} aria-label={say('app.settings')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{say('app.language')}</MenuGroupHeader>
              {languages.map(({ code, name }) => (
                <MenuItemRadio key={code} name="language" value={code}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuGroup>
              <MenuGroupHeader>{say('app.theme')}</MenuGroupHeader>
              {appearances.map((appearance) => (
                <MenuItemRadio key={appearance} name="appearance" value={appearance}>
                  {say(`app.theme.${appearance}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={onSignOut}>{say('app.sign-out')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

function Who() {
  const styles = useStyles();
  const { name, say } = useWords();
  const { me } = useDeskState();
  if (me === null) return <Text weight="semibold">{say('app.name')}</Text>;
  const roles = me.roles.map((role) => name(roleNames[role] ?? { zh: role, en: role }));
  return (
    <div className={styles.who}>
      <Avatar size={28} name={name(me.person)} initials={name(me.person).slice(0, 1)} color="brand" aria-hidden />
      <div className={styles.names}>
        <Text weight="semibold" className={styles.line}>
          {name(me.person)}
        </Text>
        <Caption1 className={styles.line}>{[name(me.unit), ...roles].join(' · ')}</Caption1>
      </div>
    </div>
  );
}
