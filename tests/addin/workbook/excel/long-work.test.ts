import { canonicalDocument } from 'shared/plan/canonical';
import { fullRequest } from 'addin/workbook/excel/request-batches';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite, aTask } from 'tests/addin/workbook/plan-sheets/sample-plan';

/** Few rows with long texts weigh as much as many rows. */
const large = aDocument(0, {
  TASK: Array.from({ length: 150 }, (_, at) => aTask(at + 1, { output: '长'.repeat(4_000), name: 'x'.repeat(9_000) })),
});
let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
  excel.host.traffic.reset();
});
afterEach(() => {
  excel.close();
});

describe('a plan larger than one request may be', () => {
  it('goes on in further requests, says how far it is, and reads back', async () => {
    const told: string[] = [];
    await writePlan(aPlanToWrite({ document: large }), { progress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['0/3', '1/3', '2/3', '3/3']);
    expect(Math.max(...excel.host.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(2 * fullRequest);
    expect(canonicalDocument((await readPlan(1)).document)).toBe(canonicalDocument(large));
  });

  it('leaves nothing behind when it is stopped half way', async () => {
    const stop = new AbortController();
    const work = writePlan(aPlanToWrite({ document: large }), {
      signal: stop.signal,
      progress: (done) => {
        if (done === 1) stop.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'Cancelled' });
    expect(await plansInWorkbook()).toEqual([]);
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.load('items/name');
    context.workbook.names.load('items/name');
    await context.sync();
    expect(context.workbook.worksheets.items).toHaveLength(1);
    expect(context.workbook.names.items).toEqual([]);
    expect((await writePlan(aPlanToWrite())).planIndex).toBe(1);
  });
});
