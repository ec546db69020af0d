/** What goes on behind answers in this process. */
export interface UnderWay {
  /**
   * Begins once the answer at hand has left. Work of one name is done in the order in which it was begun. A fault ends
   * this work only: who has faults to tell of, tells of them before.
   */
  begin(name: string, work: () => Promise<unknown>): void;
  /** When everything is over that had begun by now, or after so many milliseconds. */
  settled(atMost?: number): Promise<void>;
}
