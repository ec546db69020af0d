import { runInExcel } from 'addin/workbook/excel/run-in-excel';

/** What the add-in keeps in the workbook itself under a key, as text; it travels with the file. One request each. */
export function readSetting(key: string): Promise<string | null> {
  return runInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
  });
}

/** Null takes the key away. @throws what Excel says to a text over some 1,000,000 characters: `InvalidArgument`. */
export function writeSetting(key: string, text: string | null): Promise<void> {
  return runInExcel(async (context) => {
    const { settings } = context.workbook;
    if (text === null) settings.getItemOrNullObject(key).delete();
    else settings.add(key, text);
    await context.sync();
  });
}
