import type { Acknowledgements } from 'functions/ports/acknowledgements';
import type { Administration } from 'functions/ports/administration';
import type { Delegations } from 'functions/ports/delegations';
import type { Directory } from 'functions/ports/directory';
import type { Figures } from 'functions/ports/figures';
import type { Lists } from 'functions/ports/lists';
import type { Messages } from 'functions/ports/messages';
import type { Outbox } from 'functions/ports/outbox';
import type { Planning } from 'functions/ports/planning';
import type { Plans } from 'functions/ports/plans';
import type { Rectifications } from 'functions/ports/rectifications';
import type { Rows } from 'functions/ports/rows';
import type { Settings } from 'functions/ports/settings';
import type { Targets } from 'functions/ports/targets';

/** All that is kept. `functions/storage/store.ts` makes one: `openStore(config.store, clock): Store`. */
export interface Store {
  readonly plans: Plans;
  readonly outbox: Outbox;
  readonly lists: Lists;
  readonly figures: Figures;
  readonly rows: Rows;
  readonly directory: Directory;
  readonly planning: Planning;
  readonly delegations: Delegations;
  readonly administration: Administration;
  readonly settings: Settings;
  readonly targets: Targets;
  readonly rectifications: Rectifications;
  readonly acknowledgements: Acknowledgements;
  readonly messages: Messages;
  /** Reaches the store or throws; for the health endpoint. */
  reach(): Promise<void>;
}
