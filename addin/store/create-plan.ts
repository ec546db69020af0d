import { notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { findPlansInWorkbook, selectPlan } from 'addin/store/current-plan';
import { daysAround, rulesAt } from 'addin/store/knowledge';
import { waiverSentences } from 'addin/store/waiver-sentences';
import type { PlanWanted } from 'addin/api/service';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { PlanInWorkbook, PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import type { PlanView, Preparation } from 'shared/contract/answers';
import type { Planned } from 'shared/related-plans/planned';
import type { Language } from 'shared/template/list';
import { lockReasonFor } from 'addin/store/current-plan';

/** Asks the service for everything already known, and writes the plan's sheets. */
export async function createPlan(store: PaneStore, wanted: PlanWanted, language: Language): Promise<void> {
  const written = await runWithProgress(store, 'plan.creating', async (progress, signal) => {
    const preparation = valueOrNotify(store, await store.service.prepare({ ...wanted, language }));
    if (preparation === null) return null;
    const here = store.state().plans.find(({ planId }) => planId === preparation.planId);
    if (here !== undefined) return { plan: here, planned: preparation.planned, isNew: false };
    const plan = await writePlan(newPlan(store, preparation, language), { progress, signal });
    return { plan, planned: preparation.planned, isNew: true };
  });
  if (written === null) return;
  await showInPane(store, written.plan, written.planned);
  const key = written.isNew ? 'plan.created' : 'plan.already-here';
  notify(store, { tone: 'success', text: { key, facts: { name: written.plan.planNo } } });
}

/** Writes a stored plan into this workbook: its preparer to go on, its signer to sign. */
export async function openPlan(store: PaneStore, planId: string, language: Language): Promise<void> {
  const opened = await runWithProgress(store, 'plan.opening', async (progress, signal) => {
    const view = valueOrNotify(store, await store.service.planWithDocument(planId));
    const stored = view === null ? null : await storedPlan(store, view, language);
    if (view === null || stored === null) return null;
    remember(store, view);
    return { plan: await writePlan(stored, { progress, signal }), planned: view.planned ?? null };
  });
  if (opened === null) return;
  const { plan, planned } = opened;
  await showInPane(store, plan, planned);
  notify(store, { tone: 'success', text: { key: 'plan.opened', facts: { name: plan.planNo } } });
}

/** What somebody has opened they may approve together with others. */
function remember(store: PaneStore, { planId, version, contentHash }: PlanView): void {
  store.change((state) => ({ ...state, opened: new Map(state.opened).set(planId, { version, contentHash }) }));
}

async function showInPane(store: PaneStore, plan: PlanInWorkbook, planned: Planned | null): Promise<void> {
  const others = store.state().plans.filter(({ planIndex }) => planIndex !== plan.planIndex);
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
    waivers: await waiverSentences(view, language, {
      lists: view.lists,
      template: await fetchTemplate(view.document.template),
    }),
    ...daysAround(view.document.header, rulesAt(store)),
    lock: lockReasonFor(view, store.state().me?.person.id ?? ''),
    state: view.state,
  };
}
