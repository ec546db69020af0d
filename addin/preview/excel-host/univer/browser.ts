import 'core-js/actual/iterator';
import {
  createUniver,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  numfmt,
  type Workbook,
} from '@univerjs/presets';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import sheetsEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import sheetsChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import rulesEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import rulesChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import listsEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import listsChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import type { Language } from 'addin/preview/excel-host/host';
import { emptyWorkbook, UNIT_ID, type IWorkbookData, type UniverParts } from 'addin/preview/excel-host/univer/parts';

export interface BrowserUniverOptions {
  readonly language: Language;
  readonly sheetName?: string;
  /** The `engine` part of a host's snapshot. */
  readonly snapshot?: unknown;
}

/** Univer with its grid, filling an element of the page. */
export function univerInBrowser(
  container: HTMLElement,
  { language, sheetName = 'Sheet1', snapshot }: BrowserUniverOptions,
): UniverParts {
  const { univer, univerAPI } = createUniver({
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(sheetsChinese, rulesChinese, listsChinese),
      [LocaleType.EN_US]: mergeLocales(sheetsEnglish, rulesEnglish, listsEnglish),
    },
    presets: [
      // The ribbon belongs to the page around the grid; what is left here is the formula bar, the grid and the tabs.
      UniverSheetsCorePreset({ container, toolbar: false, header: false }),
      UniverSheetsDataValidationPreset(),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  univerAPI.createWorkbook((snapshot as IWorkbookData | undefined) ?? emptyWorkbook(sheetName));
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID);
  if (!workbook) throw new Error('Univer did not open the workbook');
  return {
    univer,
    univerAPI,
    workbook,
    hasGrid: true,
    commands: injector.get(ICommandService),
    formulas: injector.get(FormulaDataModel),
    names: injector.get(IDefinedNamesService),
    dirty: injector.get(IActiveDirtyManagerService),
    trigger: injector.get(TriggerCalculationController),
    formatNumber: (pattern, value) => String(numfmt.format(pattern, value, { throws: false })),
  };
}
