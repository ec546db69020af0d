import { useState } from 'react';
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import type { Appearance, Preferences } from 'addin/app/preferences';
import { languages } from 'addin/app/languages';
import { Pick } from 'addin/app/pick';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';
import { roleNames } from 'addin/messages/states';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minWidth: 0 },
  seal: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  names: { display: 'grid', minWidth: 0, lineHeight: 1.2 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  settings: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'end',
    justifyItems: 'stretch',
  },
});

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, with which roles; language, appearance and signing out unfold below. */
export function PersonBar(props: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <header>
      <div className={styles.head}>
        <Who />
        <Button
          size="small"
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={say('app.settings')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && <Settings {...props} />}
    </header>
  );
}

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];

function Settings({ preferences, onPreferences, onSignOut }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.settings}>
      <Pick
        label={say('app.language')}
        value={preferences.language}
        options={languages.map(({ code, name }) => ({ value: code, text: name }))}
        onPick={(value) => onPreferences({ ...preferences, language: value as Language })}
      />
      <Pick
        label={say('app.theme')}
        value={preferences.appearance}
        options={appearances.map((each) => ({ value: each, text: say(`app.theme.${each}`) }))}
        onPick={(value) => onPreferences({ ...preferences, appearance: value as Appearance })}
      />
      <Button size="small" onClick={onSignOut}>
        {say('app.sign-out')}
      </Button>
    </div>
  );
}

function Who() {
  const styles = useStyles();
  const { name, say } = useWords();
  const { me } = usePaneState();
  if (me === null) return <Text weight="semibold">{say('app.name')}</Text>;
  const roles = me.roles.map((role) => name(roleNames[role] ?? { zh: role, en: role }));
  return (
    <div className={styles.who}>
      <span className={styles.seal} aria-hidden>
        {name(me.person).slice(0, 1)}
      </span>
      <div className={styles.names}>
        <Text weight="semibold" className={styles.line}>
          {name(me.person)}
        </Text>
        <Caption1 className={styles.line}>{[name(me.unit), ...roles].join(' · ')}</Caption1>
      </div>
    </div>
  );
}
