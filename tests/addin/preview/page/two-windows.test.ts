/** @jest-environment jsdom */
import { BroadcastChannel as NodeChannel } from 'node:worker_threads';
import { saveWhenChanged, type Saving } from 'addin/preview/page/save-when-changed';
import { workbookStore, type Shelf } from 'addin/preview/page/workbook-store';

const kept = new Map<string, unknown>();
const shelf: Shelf = {
  get: (person) => Promise.resolve(kept.get(person)),
  put: (person, snapshot) => Promise.resolve(kept.set(person, snapshot)),
  delete: (person) => Promise.resolve(kept.delete(person)),
};

/** A window with a workbook that is only a text; `behind` counts how often it heard of another one. */
function aWindow(person: string) {
  const channel = new NodeChannel('two-windows') as unknown as BroadcastChannel & NodeChannel;
  const seen = { text: '', behind: 0 };
  let changed = (): void => undefined;
  const saving: Saving = saveWhenChanged(
    {
      snapshot: () => seen.text as never,
      onChanged: (listener) => {
        changed = listener;
        return () => undefined;
      },
    },
    workbookStore(shelf, channel),
    person,
    () => (seen.behind += 1),
  );
  return {
    seen,
    keepMine: saving.keepMine,
    type: (text: string) => {
      seen.text = text;
      changed();
      // As when the page goes away: what waits is saved at once.
      window.dispatchEvent(new Event('pagehide'));
    },
    close: () => {
      saving.stop();
      channel.close();
    },
  };
}

const heard = () => new Promise((done) => setTimeout(done, 60));

test('P3 of two windows with one workbook the second writes nothing over the first before somebody has chosen', async () => {
  const [one, other, stranger] = [aWindow('p-li'), aWindow('p-li'), aWindow('p-he')];
  one.type('from the first');
  await heard();
  expect([one.seen.behind, other.seen.behind, stranger.seen.behind]).toEqual([0, 1, 0]);
  other.type('from the second');
  await heard();
  expect(kept.get('p-li')).toBe('from the first');
  other.keepMine();
  await heard();
  expect([kept.get('p-li'), one.seen.behind]).toEqual(['from the second', 1]);
  one.type('more from the first');
  await heard();
  expect(kept.get('p-li')).toBe('from the second');
  for (const each of [one, other, stranger]) each.close();
});
