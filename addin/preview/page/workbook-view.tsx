import { useEffect, useRef } from 'react';
import { createHost, type ExcelHost, type HostSnapshot } from 'addin/preview/excel-host/host';
import { univerInBrowser } from 'addin/preview/excel-host/univer/browser';
import { univerModel } from 'addin/preview/excel-host/univer/model';
import { chartLayer } from 'addin/preview/page/chart-layer';
import { gridPlace } from 'addin/preview/excel-host/univer/grid-place';
import { saveWhenChanged } from 'addin/preview/page/save-when-changed';
import type { WorkbookStore } from 'addin/preview/page/workbook-store';
import type { Language } from 'shared/template/list';

interface Props {
  readonly className: string;
  readonly person: string | null;
  readonly language: Language;
  readonly store: WorkbookStore;
  readonly onOpened: (host: ExcelHost) => void;
  /** Another window has saved this workbook; `keepMine` saves this one's over it. */
  readonly onSavedElsewhere: (keepMine: () => void) => void;
  /** A code when the grid refuses an edit, null when the next one goes through. */
  readonly onRefused: (code: string | null) => void;
}

/** A person's workbook in the grid, with the host behind it. Mounted anew for each person. */
export function WorkbookView({ className, person, language, store, onOpened, onSavedElsewhere, onRefused }: Props) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (person === null || container.current === null) return;
    const grid = container.current.appendChild(document.createElement('div'));
    grid.style.cssText = 'position:absolute;inset:0';
    let close = () => grid.remove();
    let isGone = false;
    void store.load(person).then((saved) => {
      if (isGone) return;
      const snapshot = saved as HostSnapshot | undefined;
      const parts = univerInBrowser(grid, { language, ...(snapshot ? { snapshot: snapshot.engine } : {}) });
      const host = createHost(univerModel(parts), {
        language,
        customFunctions,
        onRefused: ({ code }) => onRefused(code),
        ...(snapshot ? { snapshot } : {}),
      });
      const stopDrawing = chartLayer(
        grid,
        host,
        (area) => gridPlace(parts.univerAPI, area),
        (listener) => {
          const heard = parts.commands.onCommandExecuted(listener);
          return () => heard.dispose();
        },
      );
      const saving = saveWhenChanged(host, store, person, () => onSavedElsewhere(saving.keepMine));
      close = () => {
        stopDrawing();
        saving.stop();
        host.close();
        grid.remove();
      };
      onOpened(host);
    });
    return () => {
      isGone = true;
      close();
    };
    // Callbacks of the page do not change what is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one workbook for one person and language
  }, [person, language, store]);
  return <div ref={container} className={className} />;
}

/** Names of the manifest's functions; that they are those of functions.json is tested. */
const customFunctions = Object.fromEntries(
  [
    ...['VALUE', 'TARGET', 'ACTUAL', 'ATTAINMENT', 'ROLLUP', 'VIEW', 'COVERAGE'],
    ...['STATUS', 'SIGNERS', 'NAME', 'VERIFY', 'ASOF'],
  ].map((id) => [`PLAN.${id}`, id]),
);
