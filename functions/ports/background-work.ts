/** What goes on behind answers in this process. */
export interface BackgroundWork {
  /**
   * Begins a breath later, so that answers go first, one work after the other. A fault ends this work only: who has
   * faults to tell of, tells of them before.
   */
  begin(work: () => Promise<unknown>): void;
  /** When everything is over that had begun by now, or after so many milliseconds. Nobody takes a breath meanwhile. */
  settled(atMost?: number): Promise<void>;
}
