import type * as Presets from '@univerjs/presets';
import type * as NodeCore from '@univerjs/preset-sheets-node-core';
import { emptyWorkbook, UNIT_ID, type IWorkbookData, type UniverParts } from 'addin/preview/excel-host/univer/parts';

export interface NodeUniverOptions {
  /**
   * Loads a package. A caller inside a test runner gives Node's own `require`: through the runner's module registry
   * these packages would be loaded again for every test file, and some of them are ES modules it cannot load at all.
   */
  readonly load: (name: string) => unknown;
  readonly sheetName?: string;
  readonly snapshot?: unknown;
}

/** Univer without a grid: the engine behind tests and programs. */
export function univerInNode({ load, sheetName = 'Sheet1', snapshot }: NodeUniverOptions): UniverParts {
  load('core-js/actual/iterator'); // Univer uses Iterator helpers, which Node 20 lacks.
  const presets = load('@univerjs/presets') as typeof Presets;
  const core = load('@univerjs/preset-sheets-node-core') as typeof NodeCore;
  const { univer, univerAPI } = presets.createUniver({
    locale: presets.LocaleType.EN_US,
    locales: { [presets.LocaleType.EN_US]: {} },
    presets: [core.UniverSheetsNodeCorePreset()],
  });
  univerAPI.createWorkbook((snapshot as IWorkbookData | undefined) ?? emptyWorkbook(sheetName));
  const injector = univer.__getInjector();
  const workbook = injector.get(presets.IUniverInstanceService).getUnit<Presets.Workbook>(UNIT_ID);
  if (!workbook) throw new Error('Univer did not open the workbook');
  return {
    univer,
    univerAPI,
    workbook,
    commands: injector.get(presets.ICommandService),
    formulas: injector.get(core.FormulaDataModel),
    names: injector.get(core.IDefinedNamesService),
    dirty: injector.get(core.IActiveDirtyManagerService),
    stopTrigger: () => injector.get(core.TriggerCalculationController).dispose(),
    formatNumber: (pattern, value) => String(presets.numfmt.format(pattern, value, { throws: false })),
  };
}
