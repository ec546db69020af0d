import { useCallback, useMemo, useState } from 'react';
import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { loadPreferences, savePreferences } from 'addin/app/preferences';
import { themeFor } from 'addin/app/theme';
import { previewWords } from 'addin/messages/preview';
import type { ExcelHost } from 'addin/preview/excel-host/host';
import { hostInfo } from 'addin/preview/excel-host/bridge';
import type { DemoPerson, LocalSignIn } from 'addin/preview/page/local-sign-in';
import { paneSignIn } from 'addin/preview/page/pane-sign-in';
import { PersonChooser } from 'addin/preview/page/person-chooser';
import 'addin/preview/page/preview-window';
import { Ribbon } from 'addin/preview/page/ribbon';
import { ribbonOf, type RibbonButton } from 'addin/preview/page/ribbon-of-manifest';
import { download } from 'addin/preview/page/download';
import { TitleBar } from 'addin/preview/page/title-bar';
import { WorkbookView } from 'addin/preview/page/workbook-view';
import type { WorkbookStore } from 'addin/preview/page/workbook-store';
import type { Language } from 'shared/template/list';

const useStyles = makeStyles({
  page: { height: '100vh', display: 'grid', gridTemplateRows: 'auto auto auto 1fr' },
  desk: { display: 'grid', gridTemplateColumns: '1fr 350px', minHeight: 0 },
  grid: { minWidth: 0, minHeight: 0, position: 'relative' },
  frame: { border: 'none', borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, width: '100%', height: '100%' },
  hidden: { display: 'none' },
});

interface Props {
  readonly people: readonly DemoPerson[];
  readonly store: WorkbookStore;
  readonly manifest: Document;
  readonly local: LocalSignIn;
}

/** One person's Excel: their workbook and their pane. Another person gets another of both. */
export function Page({ people, store, manifest, local }: Props) {
  const styles = useStyles();
  const [language, setLanguage] = useState(() => loadPreferences(localStorage, navigator.language).language);
  const [person, setPerson] = useState(() => people.find(({ id }) => id === local.person) ?? null);
  const [isChoosing, setChoosing] = useState(person === null);
  const [generation, setGeneration] = useState(0);
  const [host, setHost] = useState<ExcelHost | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [behind, setBehind] = useState<{ readonly keepMine: () => void } | null>(null);
  const words = useMemo(() => previewWords(language), [language]);
  const signIn = useMemo(() => paneSignIn(local, () => setChoosing(true)), [local]);

  const onOpened = useCallback(
    (opened: ExcelHost) => {
      window.countersignPreview = { host: opened, signIn };
      setHost(opened);
    },
    [signIn],
  );
  const reopen = () => {
    setHost(null);
    setRefusal(null);
    setBehind(null);
    setGeneration((before) => before + 1);
  };
  const become = (chosen: DemoPerson | null) => {
    setChoosing(false);
    if (chosen === null || chosen.id === person?.id) return;
    local.become(chosen.id);
    setPerson(chosen);
    reopen();
  };
  const speak = (next: Language) => {
    savePreferences(localStorage, { ...loadPreferences(localStorage, next), language: next });
    setLanguage(next);
    reopen();
  };
  const press = (button: RibbonButton) => {
    if (button.command === null) setPaneShown((isShown) => !isShown);
    else void host?.runCommand(button.command, button.id);
  };
  const startEmpty = async () => {
    if (person === null || !window.confirm(words['ribbon.new.confirm'])) return;
    await store.drop(person.id);
    reopen();
  };

  return (
    <FluentProvider theme={themeFor('light', false)}>
      <div className={styles.page}>
        <TitleBar
          words={words}
          language={language}
          person={person}
          onLanguage={speak}
          onChangePerson={() => setChoosing(true)}
        />
        <Ribbon
          words={words}
          group={ribbonOf(manifest, language)}
          onButton={press}
          onSave={() => host !== null && void download(host)}
          onNew={() => void startEmpty()}
        />
        <div>
          {behind !== null && (
            <MessageBar intent="warning">
              <MessageBarBody>{words['elsewhere.saved']}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={reopen}>
                  {words['elsewhere.theirs']}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    behind.keepMine();
                    setBehind(null);
                  }}
                >
                  {words['elsewhere.mine']}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          {refusal !== null && (
            <MessageBar intent="warning">
              <MessageBarBody>{refusal}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={words['refused.dismiss']}
                    onClick={() => setRefusal(null)}
                  />
                }
              />
            </MessageBar>
          )}
        </div>
        <div className={styles.desk} style={isPaneShown ? {} : { gridTemplateColumns: '1fr 0' }}>
          <WorkbookView
            key={`${person?.id ?? ''} ${String(generation)}`}
            className={styles.grid}
            person={person?.id ?? null}
            language={language}
            store={store}
            onOpened={onOpened}
            onSavedElsewhere={(keepMine) => setBehind({ keepMine })}
            onRefused={(code) => setRefusal(code === null ? null : sentenceFor(code, words))}
          />
          {host !== null && (
            <iframe
              key={`pane ${person?.id ?? ''} ${String(generation)}`}
              className={`${styles.frame} ${isPaneShown ? '' : styles.hidden}`}
              title={words['pane.title']}
              src={`/addin/taskpane.html?${hostInfo(language)}`}
            />
          )}
        </div>
        <PersonChooser isOpen={isChoosing} words={words} language={language} people={people} onChoose={become} />
      </div>
    </FluentProvider>
  );
}

function sentenceFor(code: string, words: ReturnType<typeof previewWords>): string {
  if (code === 'AccessDenied') return words['refused.protected'];
  return code === 'ValidationFailed' ? words['refused.invalid'] : words['refused.other'];
}
