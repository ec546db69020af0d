import type { ExcelHost, HostSnapshot } from 'addin/preview/excel-host/host';

/** A pause this long after the last change, in ms, keeps a burst of edits to one save. */
const pause = 800;

/** Saves the workbook a moment after it changed, and at once when the page goes away. */
export function saveWhenChanged(host: ExcelHost, save: (snapshot: HostSnapshot) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const now = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    void save(host.snapshot());
  };
  const stop = host.onChanged(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(now, pause);
  });
  window.addEventListener('pagehide', now);
  return () => {
    now();
    stop();
    window.removeEventListener('pagehide', now);
  };
}
