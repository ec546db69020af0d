import type { ExcelHost } from 'addin/preview/excel-host/host';
import type { WorkbookStore } from 'addin/preview/page/workbook-store';

/** A pause this long after the last change, in ms, keeps a burst of edits to one save. */
const pause = 800;

export interface Saving {
  /** Keeps this window's workbook after all; the other window learns of it as this one did. */
  keepMine(): void;
  stop(): void;
}

/**
 * Saves the workbook a moment after it changed, and at once when the page goes away. Once another window has saved the
 * same workbook nothing more is saved here, so that neither writes over the other unasked (P3).
 */
export function saveWhenChanged(
  host: Pick<ExcelHost, 'onChanged' | 'snapshot'>,
  store: WorkbookStore,
  person: string,
  onSavedElsewhere: () => void,
): Saving {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isBehind = false;
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = () => {
    if (timer === null) return;
    cancel();
    void store.save(person, host.snapshot());
  };
  const stopListening = host.onChanged(() => {
    cancel();
    if (!isBehind) timer = setTimeout(now, pause);
  });
  const stopHearing = store.onSavedElsewhere(person, () => {
    cancel();
    isBehind = true;
    onSavedElsewhere();
  });
  window.addEventListener('pagehide', now);
  return {
    keepMine: () => {
      isBehind = false;
      void store.save(person, host.snapshot());
    },
    stop: () => {
      now();
      stopListening();
      stopHearing();
      window.removeEventListener('pagehide', now);
    },
  };
}
