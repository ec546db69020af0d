import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoDay } from 'functions/local/demo/demo-day';

test('the demo begins at the end of February 2026 and goes on with the calendar', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  expect(await demoDay(folder, new Date('2026-11-22T10:00:00Z'))).toBe('2026-02-27');
  expect(await demoDay(folder, new Date('2026-11-22T23:00:00Z'))).toBe('2026-02-28');
  expect(await demoDay(folder, new Date('2026-11-29T10:00:00Z'))).toBe('2026-03-06');
  await rm(folder, { recursive: true });
});
