import 'core-js/actual/iterator';
import {
  CanceledError,
  createUniver,
  Disposable,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  numfmt,
  type ICommandInfo,
  type Workbook,
} from '@univerjs/presets';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IRenderManagerService,
  SheetSkeletonManagerService,
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
import {
  emptyWorkbook,
  UNIT_ID,
  type CommandOptions,
  type IWorkbookData,
  type UniverParts,
} from 'addin/preview/excel-host/univer/parts';
import { fitRowsToText } from 'addin/preview/excel-host/univer/row-heights';

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
      UniverSheetsCorePreset({ container, toolbar: false, header: true, formulaBar: true }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  // Before the workbook is there, and with it the listeners of Univer's formulas: what they have noted of a command
  // is not taken back when the command is cancelled.
  let ask: (command: ICommandInfo, options: CommandOptions) => boolean = () => true;
  commands.beforeCommandExecuted((command, options) => {
    if (!ask(command, (options ?? {}) as CommandOptions)) throw new CanceledError();
  });
  univerAPI.createWorkbook((snapshot as IWorkbookData | undefined) ?? emptyWorkbook(sheetName));
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID);
  if (!workbook) throw new Error('Univer did not open the workbook');
  const stopFitting = fitRowsToText(commands, workbook, (sheetId, row, column) =>
    injector
      .get(IRenderManagerService)
      .getRenderById(UNIT_ID)
      ?.with(SheetSkeletonManagerService)
      .ensureSkeleton(sheetId)
      ?.calculateAutoHeightForCell(row, column),
  );
  univer.onDispose(stopFitting);
  return {
    univer,
    univerAPI,
    workbook,
    grid: {
      gate: (asked) => {
        ask = asked;
      },
    },
    commands,
    formulas: injector.get(FormulaDataModel),
    names: injector.get(IDefinedNamesService),
    dirty: injector.get(IActiveDirtyManagerService),
    // Not by its own dispose: that completes the progress which the formula bar watches, and the bar then breaks the page.
    stopTrigger: () => {
      const trigger = injector.get(TriggerCalculationController);
      Disposable.prototype.dispose.call(trigger);
      clearTimeout(Reflect.get(trigger, '_setTimeoutKey') as number);
    },
    formatNumber: (pattern, value) => String(numfmt.format(pattern, value, { throws: false })),
  };
}
