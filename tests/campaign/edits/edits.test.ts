import { runEdits } from 'tests/campaign/edits/run-edits';

test('100 sequences of edits lose no text that stands in the sheets without a finding', async () => {
  const { figures, found } = await runEdits({ sequences: 100, seed: 7 });
  expect(found).toBeNull();
  expect(figures.sequences).toBe(100);
  // Something was typed, broken and mended on the way.
  expect([figures.texts > 20, figures.damaged > 2, figures.mended > 2]).toEqual([true, true, true]);
}, 600_000);
