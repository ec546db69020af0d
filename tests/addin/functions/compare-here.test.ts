import { placesThatDiffer } from 'addin/functions/compare-here';
import { lockPlan, unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { Service } from 'addin/api/service';
import type { PlanView, VerifiedVersion } from 'shared/contract/answers';
import { contentHash } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
let asked: string[];
let signed: PlanDocument;

beforeEach(async () => {
  excel = await openExcel();
  asked = [];
  signed = aDocument();
  await writePlan(aPlanToWrite({ document: signed }));
  await lockPlan(1, 'effective');
});
afterEach(() => excel.close());

const verified = (traits: Partial<VerifiedVersion> = {}): VerifiedVersion => ({
  ...{ planId: 'MON-D~SA~2026M03', planNo: 'MON-SA-2026M03-v1', version: 1, contentHash: contentHash(signed) },
  ...{ state: 'effective', signers: [], mismatches: [], ...traits },
});

/** The service as it keeps the plan: in one version, with one content. */
const differing = (of = verified(), kept = signed) => {
  const service: Pick<Service, 'planWithDocument'> = {
    planWithDocument: (planId) => {
      asked.push(planId);
      const view = { contentHash: contentHash(kept), document: kept } as PlanView;
      return Promise.resolve({ kind: 'answered', value: view });
    },
  };
  return placesThatDiffer(service, of);
};

async function typeGoal(text: string): Promise<void> {
  const { rowPlaces } = await readPlan(1);
  await unlockPlan(1);
  await excel.host.person.type('任务', `E${rowPlaces['TASK']?.['task-2'] ?? 0}`, text);
}

test('sheets that hold what was signed say so without asking for it', async () => {
  expect(await differing()).toEqual([]);
  expect(asked).toEqual([]);
});

test('a signed cell that differs is named by sheet, row and column', async () => {
  await typeGoal('3月31日前签订9份合同');
  expect(await differing()).toEqual(['任务 · 第 8 行 · 工作目标']);
});

test('a row that came is named', async () => {
  await unlockPlan(1);
  await excel.host.person.type('任务', 'E10', '3月31日前提交报告1份');
  expect(await differing()).toEqual(['任务 · 第 10 行']);
});

test('where a newer version is kept by now the cells are not known, only that something differs', async () => {
  await typeGoal('3月31日前签订9份合同');
  expect(await differing(verified(), aDocument(4))).toEqual(['MON-SA-2026M03-v1']);
});

test.each([
  ['another plan', { planId: 'MON-D~SB~2026M03' }],
  ['another version', { version: 2 }],
])('sheets of %s say nothing', async (_, other) => {
  expect(await differing(verified(other))).toBeNull();
});
