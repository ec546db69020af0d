import { runEdits } from 'tests/campaign/edits/run-edits';

test('300 sequences of edits lose no text that stands in the sheets without a finding', async () => {
  const { figures, found } = await runEdits({ sequences: 300, seed: 7 });
  expect(found).toBeNull();
  expect(figures.sequences).toBe(300);
  // Something was typed, broken and mended on the way.
  expect([figures.texts > 300, figures.damaged > 5, figures.mended > 5]).toEqual([true, true, true]);
}, 600_000);
