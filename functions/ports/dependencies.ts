import type { Clock } from 'functions/ports/clock';
import type { Tokens } from 'functions/ports/identities';
import type { WriteLog } from 'functions/ports/log';
import type { Notifier } from 'functions/ports/messages';
import type { RateLimits } from 'functions/ports/rate-limits';
import type { Reviewer } from 'functions/ports/reviewer';
import type { SealChecker, Signer } from 'functions/ports/signer';
import type { Store } from 'functions/ports/store';
import type { BackgroundWork } from 'functions/ports/background-work';

/** Everything the service stands on. A use-case asks for the few ports it needs: `Pick<Surroundings, …>`. */
export interface Dependencies extends Store {
  readonly tokens: Tokens;
  readonly signer: Signer;
  readonly checkSeal: SealChecker;
  readonly reviewer: Reviewer;
  readonly rateLimits: RateLimits;
  readonly clock: Clock;
  readonly log: WriteLog;
  readonly backgroundWork: BackgroundWork;
  readonly notifier: Notifier;
  /** Ids of rows and remarks: letters and digits, never the same twice. */
  readonly newId: () => string;
  readonly release: string;
  /** Whether the access log names people by their id or by a fingerprint of it. */
  readonly personsInLog: 'hashed' | 'plain';
}
