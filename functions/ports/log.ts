/** One structured line a request or fault; never personal content, names or document text. */
export interface LogLine {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly correlationId: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** The fault itself: goes to the log, never into an answer. */
  readonly fault?: unknown;
}

export type WriteLog = (line: LogLine) => void;
