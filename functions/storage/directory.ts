import type { Clock } from 'functions/ports/clock';
import type { Delegations } from 'functions/ports/delegations';
import type { Directory } from 'functions/ports/directory';
import { keptAWhile } from 'functions/storage/kept-a-while';
import type { MasterData, OrganisationRecord } from 'functions/storage/master-data';
import { textIn } from 'functions/storage/table/columns';
import { digestOf } from 'functions/storage/table/keys';
import { patiently, usualPatience } from 'functions/storage/table/patience';
import type { Patience } from 'functions/storage/table/patience';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Row, Table } from 'functions/storage/table/table';
import { canonical } from 'shared/plan/canonical';
import type { Delegation } from 'shared/organisation/organisation';

const delegationPartition = 'delegations';
const everyDelegation = { partition: delegationPartition, ranges: [{ from: ' ', until: '~~' }] };

export interface DirectoryParts {
  readonly masterData: MasterData;
  /** Table `delegations`: one row each, named by what it says, so that the same one is there once. */
  readonly delegations: Table;
  readonly clock: Pick<Clock, 'now'>;
  readonly patience?: Patience;
}

/** Both look at the same picture, so that a delegation counts at once where it was given. */
export function directoryIn({ masterData, delegations, clock, patience = usualPatience }: DirectoryParts): {
  readonly directory: Directory;
  readonly delegations: Delegations;
  /** The next question reads again: what administrators keep has changed. */
  readonly forget: () => void;
} {
  let latest: { readonly text: string; readonly record: OrganisationRecord } | null = null;

  const take = async (): Promise<OrganisationRecord> => {
    const [entered, rows] = await Promise.all([masterData.organisation(), delegations.select(everyDelegation)]);
    if (entered === null) throw new StoreFault('damaged', { what: 'no organisation has been entered' });
    const { organisation, accounts } = entered;
    const given = rows.map(delegationFrom);
    const record = {
      accounts,
      organisation: { ...organisation, delegations: [...organisation.delegations, ...given] },
    };
    const text = JSON.stringify(record);
    // What is known already stays the same object: indexes of its days are kept with it.
    if (latest?.text !== text) latest = { text, record };
    return latest.record;
  };

  const picture = keptAWhile(clock, take);

  return {
    directory: {
      organisation: async () => (await picture.current()).organisation,
      personOf: async ({ tenant, objectId }) =>
        (await picture.current()).accounts.find((each) => each.tenant === tenant && each.objectId === objectId)
          ?.person ?? null,
    },
    delegations: {
      add: async (delegation) => {
        const text = canonical(delegation);
        const operation = { kind: 'put', row: digestOf(text), columns: { text } } as const;
        await patiently(patience, () => delegations.write(delegationPartition, [operation]));
        picture.forget();
      },
    },
    forget: () => picture.forget(),
  };
}

const delegationFrom = ({ columns }: Row): Delegation => JSON.parse(textIn(columns, 'text')) as Delegation;
