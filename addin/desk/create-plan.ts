import { say, taken, working, type Desk } from 'addin/desk/desk';
import { lookAtWorkbook, turnTo } from 'addin/desk/current-plan';
import { daysAround, rulesAt } from 'addin/desk/knowledge';
import { waiversInWords } from 'addin/desk/waivers-in-words';
import type { PlanWanted } from 'addin/api/service';
import { templateFor } from 'addin/workbook/template-for';
import { writePlan } from 'addin/workbook/write-plan';
import type { PlanInWorkbook, PlanToWrite } from 'addin/workbook/plan-in-workbook';
import type { PlanView, Preparation } from 'shared/contract/answers';
import type { Planned } from 'shared/review/planned';
import type { Language } from 'shared/template/list';
import { lockReasonFor } from 'addin/desk/current-plan';

/** Asks the service for everything already known, and writes the plan's sheets. */
export async function createPlan(desk: Desk, wanted: PlanWanted, language: Language): Promise<void> {
  const written = await working(desk, 'plan.creating', async (progress, signal) => {
    const preparation = taken(desk, await desk.service.prepare({ ...wanted, language }));
    if (preparation === null) return null;
    const here = desk.state().plans.find(({ planId }) => planId === preparation.planId);
    if (here !== undefined) return { plan: here, planned: preparation.planned, isNew: false };
    const plan = await writePlan(newPlan(desk, preparation, language), { progress, signal });
    return { plan, planned: preparation.planned, isNew: true };
  });
  if (written === null) return;
  await showInPane(desk, written.plan, written.planned);
  const key = written.isNew ? 'plan.created' : 'plan.already-here';
  say(desk, { tone: 'success', text: { key, facts: { name: written.plan.planNo } } });
}

/** Writes a stored plan into this workbook: its preparer to go on, its signer to sign. */
export async function openPlan(desk: Desk, planId: string, language: Language): Promise<void> {
  const opened = await working(desk, 'plan.opening', async (progress, signal) => {
    const view = taken(desk, await desk.service.planWithDocument(planId));
    const stored = view === null ? null : await storedPlan(desk, view, language);
    if (view === null || stored === null) return null;
    remember(desk, view);
    return { plan: await writePlan(stored, { progress, signal }), planned: view.planned ?? null };
  });
  if (opened === null) return;
  const { plan, planned } = opened;
  await showInPane(desk, plan, planned);
  say(desk, { tone: 'success', text: { key: 'plan.opened', facts: { name: plan.planNo } } });
}

/** What somebody has opened they may approve together with others. */
function remember(desk: Desk, { planId, version, contentHash }: PlanView): void {
  desk.change((state) => ({ ...state, opened: new Map(state.opened).set(planId, { version, contentHash }) }));
}

async function showInPane(desk: Desk, plan: PlanInWorkbook, planned: Planned | null): Promise<void> {
  const others = desk.state().plans.filter(({ slot }) => slot !== plan.slot);
  desk.change((state) => ({ ...state, current: null, plans: [...others, plan] }));
  await turnTo(desk, plan, planned);
  await lookAtWorkbook(desk);
}

const newPlan = (desk: Desk, preparation: Preparation, language: Language): PlanToWrite => ({
  planId: preparation.planId,
  planNo: preparation.planNo,
  version: preparation.version,
  contentHash: '',
  language,
  document: preparation.document,
  lists: preparation.lists,
  path: preparation.path,
  remarks: [],
  ...daysAround(preparation.document.header, rulesAt(desk)),
  lock: null,
});

async function storedPlan(desk: Desk, view: PlanView, language: Language): Promise<PlanToWrite | null> {
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
    waivers: await waiversInWords(view, language, {
      lists: view.lists,
      template: await templateFor(view.document.template),
    }),
    ...daysAround(view.document.header, rulesAt(desk)),
    lock: lockReasonFor(view, desk.state().me?.person.id ?? ''),
    state: view.state,
  };
}
