/**
 * `unreachable`: nothing was changed. `outcome-unknown`: the reply was lost, the write may have happened.
 * `too-large`: beyond what one transaction can carry, nothing was sent. `damaged`: what is kept cannot be read.
 * `refused-by-store`: the store did not take the request at all; an error of ours or of its configuration.
 */
export type StoreFaultCode = 'unreachable' | 'outcome-unknown' | 'too-large' | 'damaged' | 'refused-by-store';

export class StoreFault extends Error {
  /** Milliseconds after which the store wants to be asked again; null where it did not say. */
  readonly retryAfter: number | null;

  constructor(
    readonly code: StoreFaultCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options: ErrorOptions & { readonly retryAfter?: number | null } = {},
  ) {
    super(`store: ${code} ${JSON.stringify(facts)}`, options);
    this.name = 'StoreFault';
    this.retryAfter = options.retryAfter ?? null;
  }
}

export const isFault = (thrown: unknown, ...codes: readonly StoreFaultCode[]): thrown is StoreFault =>
  thrown instanceof StoreFault && codes.includes(thrown.code);
