import { useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import { languages } from 'addin/app/languages';
import { useWords } from 'addin/app/words';
import { changeSheetLanguage, putAway, showOnlyCurrent, showUsualColumns } from 'addin/store/arrange-sheets';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { Language } from 'shared/template/list';

/** What reads files comes when somebody brings one. */
const importing = () => import('addin/store/import-file');

/** What may be done with the sheets of the current plan: columns, language, which plans are in view. */
export function SheetCommands() {
  const store = usePaneStore();
  const words = useWords();
  const { current, plans, work } = usePaneState();
  const [columns, setColumns] = useState('usual');
  const [isOnly, setOnly] = useState(false);
  const [asks, setAsks] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  if (current === null) return null;
  const { plan } = current;
  const changeColumns = (next: string) => {
    setColumns(next);
    void showUsualColumns(store, next === 'all' ? 'all' : 'usual');
  };
  const changeView = () => {
    setOnly(!isOnly);
    void showOnlyCurrent(store, !isOnly);
  };
  return (
    <>
      <Menu
        checkedValues={{ columns: [columns], language: [plan.language] }}
        onCheckedValueChange={(_, { name, checkedItems: [item] }) => {
          if (item === undefined) return;
          if (name === 'columns') changeColumns(item);
          else void changeSheetLanguage(store, item as Language);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<TableSettingsRegular />} disabled={work !== null}>
            {words.say('sheets.commands')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="columns" value="usual">
              {words.say('sheets.usual-columns')}
            </MenuItemRadio>
            <MenuItemRadio name="columns" value="all">
              {words.say('sheets.all-columns')}
            </MenuItemRadio>
            <MenuDivider />
            {languages.map(({ code, name }) => (
              <MenuItemRadio key={code} name="language" value={code}>
                {name}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            {plans.length > 1 && (
              <MenuItem onClick={changeView}>{words.say(isOnly ? 'sheets.all-plans' : 'sheets.only-this')}</MenuItem>
            )}
            <MenuItem onClick={() => chooser.current?.click()}>{words.say('import.choose')}</MenuItem>
            <MenuItem onClick={() => setAsks(true)}>{words.say('sheets.put-away')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.say('import.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) void importing().then(({ importFile }) => importFile(store, file));
        }}
      />
      <Dialog open={asks} onOpenChange={(_, { open }) => setAsks(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.say('sheets.put-away')}</DialogTitle>
            <DialogContent>{words.say('sheets.put-away-sure', { plan: plan.planNo })}</DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsks(false);
                  void putAway(store);
                }}
              >
                {words.say('sheets.put-away')}
              </Button>
              <Button onClick={() => setAsks(false)}>{words.say('app.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
