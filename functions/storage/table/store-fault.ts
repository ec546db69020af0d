/**
 * `unreachable`: nothing was changed. `outcome-unknown`: the reply was lost, the write may have happened.
 * `too-large`: beyond what one transaction can carry, nothing was sent. `damaged`: what is kept cannot be read.
 * `refused-by-store`: the store did not take the request at all; an error of ours or of its configuration.
 */
export type StoreFaultCode = 'unreachable' | 'outcome-unknown' | 'too-large' | 'damaged' | 'refused-by-store';

export class StoreFault extends Error {
  constructor(
    readonly code: StoreFaultCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`store: ${code} ${JSON.stringify(facts)}`, options);
    this.name = 'StoreFault';
  }
}

export const isFault = (thrown: unknown, ...codes: readonly StoreFaultCode[]): thrown is StoreFault =>
  thrown instanceof StoreFault && codes.includes(thrown.code);
