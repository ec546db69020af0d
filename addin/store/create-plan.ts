import { noteOpened, notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { findPlansInWorkbook, selectPlan } from 'addin/store/current-plan';
import { daysAround, rulesAt } from 'addin/store/knowledge';
import { waiverSentences } from 'addin/store/waiver-sentences';
import type { PlanWanted } from 'addin/api/service';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { PlanInWorkbook, PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import type { PlanView, Preparation } from 'shared/contract/answers';
import { planIdOf } from 'shared/plan/plan-id';
import type { Planned } from 'shared/related-plans/planned';
import type { Language } from 'shared/template/list';
import { lockReasonFor } from 'addin/store/current-plan';

/**
 * Asks the service for everything already known, and writes the plan's sheets; a plan that is stored already is opened as
 * it stands. True once its sheets are there.
 */
export async function createPlan(store: PaneStore, wanted: PlanWanted, language: Language): Promise<boolean> {
  const preparation = await runWithProgress(
    store,
    'plan.creating',
    async () => valueOrNotify(store, await store.service.prepare({ ...wanted, language })),
    false,
  );
  if (preparation === null) return openWhatIsThere(store, wanted, language);
  const here = planHere(store, preparation.planId);
  if (here !== undefined) return turnTo(store, here);
  if (preparation.version > 1) return openPlan(store, preparation.planId, language);
  const plan = await runWithProgress(store, 'plan.creating', (progress, signal) =>
    writePlan(newPlan(store, preparation, language), { progress, signal }),
  );
  if (plan === null) return false;
  await showInPane(store, plan, preparation.planned);
  notify(store, { tone: 'success', text: { key: 'plan.created' } });
  return true;
}

/** A plan that is on its way or in force cannot be prepared, but it can be shown. */
async function openWhatIsThere(store: PaneStore, wanted: PlanWanted, language: Language): Promise<boolean> {
  const { notice } = store.state();
  const isThere = notice !== null && 'problem' in notice.text && notice.text.problem === 'wrong-state';
  const planId = planIdOf(wanted);
  return isThere && planId !== null && (await openPlan(store, planId, language));
}

const planHere = (store: PaneStore, planId: string): PlanInWorkbook | undefined =>
  store.state().plans.find((plan) => plan.planId === planId);

async function turnTo(store: PaneStore, plan: PlanInWorkbook): Promise<true> {
  await selectPlan(store, plan);
  notify(store, { tone: 'success', text: { key: 'plan.already-here' } });
  return true;
}

/**
 * Writes a stored plan into this workbook: its preparer to go on, others to read. Sheets that somebody is still filling
 * in are turned to and never written over. True once the sheets are there.
 */
export async function openPlan(
  store: PaneStore,
  planId: string,
  language: Language,
  version?: number,
): Promise<boolean> {
  const here = planHere(store, planId);
  if (here !== undefined && here.standing === 'open') return turnTo(store, here);
  return writeStored(store, planId, language, version);
}

/** Takes the sheets back to what is stored, whatever was typed into them since. */
export const restorePlan = (store: PaneStore, planId: string, language: Language): Promise<boolean> =>
  writeStored(store, planId, language);

async function writeStored(store: PaneStore, planId: string, language: Language, version?: number): Promise<boolean> {
  const opened = await runWithProgress(store, 'plan.opening', async (progress, signal) => {
    const view = valueOrNotify(store, await store.service.planWithDocument(planId, version));
    const stored = view === null ? null : await storedPlan(store, view, language);
    if (view === null || stored === null) return null;
    noteOpened(store, view);
    return { plan: await writePlan(stored, { progress, signal }), planned: view.planned ?? null };
  });
  if (opened === null) return false;
  await showInPane(store, opened.plan, opened.planned);
  notify(store, { tone: 'success', text: { key: 'plan.opened' } });
  return true;
}

async function showInPane(store: PaneStore, plan: PlanInWorkbook, planned: Planned | null): Promise<void> {
  const others = store.state().plans.filter(({ planId }) => planId !== plan.planId);
  store.change((state) => ({ ...state, current: null, plans: [...others, plan] }));
  await selectPlan(store, plan, planned);
  await findPlansInWorkbook(store);
}

const newPlan = (store: PaneStore, preparation: Preparation, language: Language): PlanToWrite => ({
  planId: preparation.planId,
  planNo: preparation.planNo,
  version: preparation.version,
  contentHash: '',
  language,
  document: preparation.document,
  lists: preparation.lists,
  path: preparation.path,
  remarks: [],
  ...(preparation.shown === undefined ? {} : { shown: preparation.shown }),
  ...daysAround(preparation.document.header, rulesAt(store)),
  lock: null,
});

async function storedPlan(store: PaneStore, view: PlanView, language: Language): Promise<PlanToWrite | null> {
  if (view.document === null || view.lists === null) return null;
  return {
    planId: view.planId,
    planNo: view.planNo,
    version: view.version,
    contentHash: view.contentHash,
    language,
    document: view.document,
    lists: view.lists,
    path: view.path,
    remarks: view.remarks,
    ...(view.shown === undefined ? {} : { shown: view.shown }),
    waivers: await waiverSentences(view, language, {
      lists: view.lists,
      template: await fetchTemplate(view.document.template),
    }),
    ...daysAround(view.document.header, rulesAt(store)),
    lock: lockReasonFor(view, store.state().me?.person.id ?? ''),
    state: view.state,
  };
}
