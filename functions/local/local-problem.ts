export type LocalProblemCode =
  | 'port-in-use'
  | 'build-missing'
  | 'build-failed'
  | 'folder-not-writable'
  | 'folder-in-use'
  | 'disk-full'
  | 'table-store-silent'
  | 'service-silent'
  | 'unknown-option'
  | 'no-certificate';

/** Why the local service cannot start; the sentence for it is in functions/local/words. */
export class LocalProblem extends Error {
  constructor(
    readonly code: LocalProblemCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'LocalProblem';
  }
}
