import type { StoreConfig } from 'functions/config';
import type { Clock } from 'functions/ports/clock';
import type { Store } from 'functions/ports/store';
import { acknowledgementsIn } from 'functions/storage/acknowledgements';
import { administrationIn, rememberedAdministration } from 'functions/storage/administration';
import { changeStampIn } from 'functions/storage/change-stamp';
import { directoryIn } from 'functions/storage/directory';
import { figuresIn } from 'functions/storage/figures';
import { listsIn } from 'functions/storage/lists';
import { masterDataOn } from 'functions/storage/master-data';
import { messagesIn } from 'functions/storage/messages';
import { outboxIn } from 'functions/storage/outbox';
import { planningIn } from 'functions/storage/planning';
import { plansIn } from 'functions/storage/plans';
import { rectificationsIn } from 'functions/storage/rectifications';
import { rowsIn } from 'functions/storage/rows';
import { targetsIn } from 'functions/storage/targets';
import { azureTables } from 'functions/storage/table/azure-tables';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { withDeadline } from 'functions/deadline';
import { tracedTables } from 'functions/storage/table/traced-table';
import type { Tables } from 'functions/storage/table/table';

/** Milliseconds for the one point read that tells whether the store answers. */
const longestReach = 2000;

/** Opens nothing by itself: the first question reaches the store. */
export const openStore = (config: StoreConfig, clock: Clock): Store =>
  storeOn(tracedTables(azureTables(config)), clock);

export function storeOn(
  tables: Tables,
  clock: Pick<Clock, 'now'>,
  retryPolicy: RetryPolicy = defaultRetryPolicy,
): Store {
  const plans = tables.table('plans');
  const targets = targetsIn(tables.table('targets'), retryPolicy);
  const kept = administrationIn(tables.table('administration'));
  const stamp = changeStampIn(tables.table('administration'), retryPolicy);
  const remembered = rememberedAdministration(kept, clock, stamp);
  const masterData = masterDataOn(remembered);
  const { forget, ...people } = directoryIn({
    masterData: masterDataOn(kept),
    delegations: tables.table('delegations'),
    stamp,
    clock,
    retryPolicy,
  });
  return {
    plans: plansIn(plans, retryPolicy),
    outbox: outboxIn(plans, retryPolicy),
    lists: listsIn(tables.table('lists'), retryPolicy),
    figures: figuresIn(tables.table('figures'), retryPolicy),
    rows: rowsIn(tables.table('rows'), retryPolicy),
    directory: {
      ...people.directory,
      // One look at the stamp tells of both, the directory and the company's rules.
      renew: async () => {
        const latest = await stamp.read();
        await Promise.all([people.renew(latest), remembered.renew(latest)]);
      },
    },
    delegations: people.delegations,
    planning: planningIn({ masterData, directory: people.directory, targets }),
    targets,
    rectifications: rectificationsIn(tables.table('rectifications'), retryPolicy),
    messages: messagesIn(tables.table('messages'), retryPolicy),
    acknowledgements: acknowledgementsIn(tables.table('reminders'), retryPolicy),
    settings: {
      rules: () => masterData.rules(),
      isReorganising: async () => (await remembered.current()).reorganisations.length > 0,
    },
    administration: {
      ...kept,
      commit: async (change) => {
        const outcome = await kept.commit(change);
        remembered.forget();
        forget();
        return outcome;
      },
    },
    reach: async () =>
      void (await withDeadline(longestReach, () => tables.table('administration').read('administration', 'head'))),
  };
}
