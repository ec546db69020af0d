import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons';
import type { DemoPerson } from 'addin/preview/page/local-sign-in';
import { nameIn, type Language } from 'shared/template/list';
import type { previewWords } from 'addin/messages/preview';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  name: { flex: 1, textAlign: 'center', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  light: { color: tokens.colorNeutralForegroundOnBrand, ':hover': { color: tokens.colorNeutralForegroundOnBrand } },
});

interface Props {
  readonly words: ReturnType<typeof previewWords>;
  readonly language: Language;
  readonly person: DemoPerson | null;
  readonly onLanguage: (language: Language) => void;
  readonly onChangePerson: () => void;
}

/** The program's name, whose workbook it is, and the ways to change language and person. */
export function TitleBar({ words, language, person, onLanguage, onChangePerson }: Props) {
  const styles = useStyles();
  const other: Language = language === 'zh-CN' ? 'en-US' : 'zh-CN';
  const who = person === null ? words['person.none'] : nameIn(language, person);
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.light}>
        {words['page.title']}
      </Text>
      <Text className={`${styles.name} ${styles.light}`}>{`${words['workbook.name']} · ${who}`}</Text>
      <Button size="small" appearance="transparent" className={styles.light} onClick={() => onLanguage(other)}>
        {other === 'zh-CN' ? '中文' : 'English'}
      </Button>
      <Button
        size="small"
        appearance="transparent"
        className={styles.light}
        icon={<PersonSwapRegular />}
        onClick={onChangePerson}
      >
        {words['person.change']}
      </Button>
    </header>
  );
}
