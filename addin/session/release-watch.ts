/** Compares the release of the page with that of the service that answers it. */
export interface ReleaseWatch {
  /** Hears of an answer's release; empty where an answer says none. */
  note(served: string): void;
  /** Called once, as soon as the service is another release than the page. */
  onNewer(listener: () => void): void;
}

/** @param own the page's release; empty, as in a preview, it is never told to be old */
export function releaseWatch(own: string): ReleaseWatch {
  let isOld = false;
  let listener = (): void => undefined;
  return {
    note: (served) => {
      if (isOld || own === '' || served === '' || served === own) return;
      isOld = true;
      listener();
    },
    onNewer: (heard) => {
      listener = heard;
      if (isOld) heard();
    },
  };
}
