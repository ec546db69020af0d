import {
  Avatar,
  Button,
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
  Persona,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { languages } from 'addin/app/languages';
import { MessagesDialog } from 'addin/app/messages-dialog';
import type { Appearance, Preferences } from 'addin/app/preferences';
import { useWords } from 'addin/app/words';
import { roleNames } from 'addin/messages/states';
import { usePaneState } from 'addin/store/use-pane-store';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  who: { minWidth: 0, padding: tokens.spacingHorizontalXXS, flexShrink: 0 },
});

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignOut: () => void;
}

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];

/** Who one is; language, appearance, signing out. */
export function PersonMenu({ preferences, onPreferences, onSignOut }: Props) {
  const styles = useStyles();
  const { say, name, list } = useWords();
  const { me } = usePaneState();
  const [isChoosing, setChoosing] = useState(false);
  const roles = me?.roles.map((role) => name(roleNames[role] ?? { zh: role, en: role })) ?? [];
  const who = me === null ? say('app.name') : name(me.person);
  return (
    <>
      <Menu
        inline
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
            {me !== null && <MenuItem onClick={() => setChoosing(true)}>{say('messages.title')}</MenuItem>}
            <MenuItem onClick={onSignOut}>{say('app.sign-out')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isChoosing && <MessagesDialog onClose={() => setChoosing(false)} />}
    </>
  );
}
