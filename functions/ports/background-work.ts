/** What goes on behind answers in this process. */
export interface BackgroundWork {
  /**
   * Begins a breath later, so that answers go first, one work after the other. A fault ends this work only: who has
   * faults to tell of, tells of them before.
   */
  begin(work: () => Promise<unknown>): void;
  /** The same in a row of its own with a longer breath: what costs the store less, the more gathers for it. */
  beginGathered(work: () => Promise<unknown>): void;
  /**
   * When everything is over that had begun by now, or after so many milliseconds. Nobody takes a breath meanwhile.
   * `soon`: without what gathers.
   */
  settled(atMost?: number, what?: 'all' | 'soon'): Promise<void>;
}
