/** Somebody has seen a reminder and says what comes of it. */
export interface Acknowledgement {
  readonly unit: string;
  /** Of the reminder, the same as long as it is about the same thing. */
  readonly key: string;
  readonly person: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly note: string;
}

/** Table `reminders`: one partition, a row a reminder and person. */
export interface Acknowledgements {
  /** The later one of a person replaces the earlier. */
  put(acknowledgement: Acknowledgement): Promise<void>;
  /** Of these units; one round trip seven units, or a thousand rows. */
  of(units: readonly string[]): Promise<readonly Acknowledgement[]>;
}
