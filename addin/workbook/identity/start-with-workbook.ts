let isAsked = false;

/**
 * From now on this workbook starts the add-in when it is opened, so that entries are checked before the pane is shown;
 * for workbooks that hold a plan. A host without shared runtimes, or one that refuses (office-js#3558), goes on without.
 */
export async function startWithWorkbook(): Promise<void> {
  if (isAsked || !Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  isAsked = true;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
}
