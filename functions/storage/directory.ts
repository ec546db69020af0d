import type { Clock } from 'functions/ports/clock';
import type { Delegations } from 'functions/ports/delegations';
import type { Directory } from 'functions/ports/directory';
import type { ChangeStamp } from 'functions/storage/change-stamp';
import { ttlCache } from 'functions/storage/ttl-cache';
import type { MasterData, OrganisationRecord } from 'functions/storage/master-data';
import { textIn } from 'functions/storage/table/columns';
import { digestOf } from 'functions/storage/table/keys';
import { withRetries, defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import type { RetryPolicy } from 'functions/storage/table/retry-policy';
import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns, Row, Table } from 'functions/storage/table/table';
import { canonical } from 'shared/plan/canonical';
import { addDays, readDate, type IsoDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import type { Delegation } from 'shared/organisation/organisation';

const delegationPartition = 'delegations';
const everyDelegation = { partition: delegationPartition, ranges: [{ from: ' ', until: '~~' }] };

export interface DirectoryParts {
  readonly masterData: MasterData;
  /** Table `delegations`: one row each, named by what it says, so that the same one is there once. */
  readonly delegations: Table;
  readonly stamp: ChangeStamp;
  readonly clock: Pick<Clock, 'now'>;
  readonly retryPolicy?: RetryPolicy;
}

/** Both look at the same picture, so that a delegation counts at once where it was given. */
export function directoryIn({
  masterData,
  delegations,
  stamp,
  clock,
  retryPolicy = defaultRetryPolicy,
}: DirectoryParts): {
  readonly directory: Directory;
  readonly delegations: Delegations;
  /** The next question reads again: what administrators keep has changed. */
  readonly forget: () => void;
  /** `latest`: the stamp, read a moment ago. */
  readonly renew: (latest: string) => Promise<void>;
} {
  let latest: { readonly text: string; readonly record: OrganisationRecord } | null = null;

  const take = async (): Promise<OrganisationRecord> => {
    const [entered, rows] = await Promise.all([masterData.organisation(), delegations.select(everyDelegation)]);
    if (entered === null) throw new StoreFault('damaged', { what: 'no organisation has been entered' });
    const { organisation, accounts } = entered;
    const given = rows.map(givenFrom);
    const ended = new Map(given.flatMap(({ name, end }) => (end === null ? [] : [[name, end] as const])));
    const entering = new Map(organisation.delegations.map((each) => [nameOf(each), each]));
    const all = [...organisation.delegations, ...given.filter(({ name }) => !entering.has(name)).map(({ of }) => of)];
    const record = {
      accounts,
      organisation: { ...organisation, delegations: all.flatMap((each) => cut(each, ended.get(nameOf(each)))) },
    };
    const text = JSON.stringify(record);
    // What is known already stays the same object: indexes of its days are kept with it.
    if (latest?.text !== text) latest = { text, record };
    return latest.record;
  };

  const picture = ttlCache(clock, { stamp: stamp.read, read: take });

  /**
   * A delegation that has ended keeps its row: that it was there stays on record. Whoever is told that it is done has
   * had every process told.
   */
  const put = async (delegation: Delegation, more: Columns): Promise<void> => {
    const columns = { text: canonical(delegation), ...more };
    const operation = { kind: 'put', row: nameOf(delegation), columns } as const;
    await withRetries(retryPolicy, () => delegations.write(delegationPartition, [operation]));
    await stamp.bump();
    picture.forget();
  };

  return {
    directory: {
      organisation: async () => (await picture.current()).organisation,
      personOf: async ({ tenant, objectId }) =>
        (await picture.current()).accounts.find((each) => each.tenant === tenant && each.objectId === objectId)
          ?.person ?? null,
      renew: async () => picture.renew(await stamp.read()),
    },
    delegations: {
      add: (delegation) => put(delegation, {}),
      end: (delegation, day) => put(delegation, { end: day }),
    },
    renew: (latest) => picture.renew(latest),
    forget: () => picture.forget(),
  };
}

/** The last day is no part of the name: who ends a delegation need not know how it was cut before. */
const nameOf = ({ absent, delegate, from }: Delegation): string => digestOf(canonical([absent, delegate, from]));

interface Given {
  readonly name: string;
  readonly of: Delegation;
  /** The day before which it ends; null: as it says itself. */
  readonly end: IsoDate | null;
}

function givenFrom({ row, columns }: Row): Given {
  const end = columns['end'] === undefined ? null : readDate(textIn(columns, 'end'));
  if (end !== null && isRefused(end)) throw new StoreFault('damaged', { what: 'a delegation ends on no day' });
  return { name: row, of: JSON.parse(textIn(columns, 'text')) as Delegation, end };
}

/** Nothing is left of one that ended on its first day. */
function cut(delegation: Delegation, end: IsoDate | undefined): readonly Delegation[] {
  if (end === undefined) return [delegation];
  const last = addDays(end, -1);
  if (last < delegation.from) return [];
  return [{ ...delegation, to: delegation.to !== null && delegation.to < last ? delegation.to : last }];
}
