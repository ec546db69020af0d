import { documentIn } from 'functions/storage/versioned-document';
import type { VersionedDocument } from 'functions/storage/versioned-document';
import { keyOf } from 'functions/storage/table/keys';
import type { Tables } from 'functions/storage/table/table';
import type { IssuedTarget } from 'functions/ports/planning';
import type { Account } from 'functions/ports/directory';
import type { Organisation } from 'shared/organisation/organisation';
import type { ListEntry } from 'shared/template/list';
import type { MasterListName } from 'shared/template/lists';

/** The organisation and who signs in as whom. */
export interface OrganisationRecord {
  readonly organisation: Organisation;
  readonly accounts: readonly Account[];
}

type SomeLists = Partial<Readonly<Record<MasterListName, readonly ListEntry[]>>>;

/** Lists the organisation keeps: those all units share, and what a unit has beside them. */
export interface ListsRecord {
  readonly shared: SomeLists;
  readonly ofUnit: Readonly<Record<string, SomeLists>>;
}

/** What is issued to a unit, or to a person in it, for one planning year. */
export interface TargetsOf {
  readonly unit: string;
  readonly person: string | null;
  readonly year: number;
}

/** What administrators keep, each with its earlier versions. */
export interface MasterData {
  organisation(): Promise<OrganisationRecord | null>;
  lists(): Promise<ListsRecord>;
  targets(of: TargetsOf): Promise<readonly IssuedTarget[]>;
  /** The newer writing counts: there is one administrator's hand, and every version stays. */
  putOrganisation(record: OrganisationRecord): Promise<void>;
  putLists(record: ListsRecord): Promise<void>;
  putTargets(of: TargetsOf, targets: readonly IssuedTarget[]): Promise<void>;
}

/** Tables `organisation`, `masterlists` and `targets`. */
export function masterDataIn(tables: Tables): MasterData {
  const organisation = documentIn(tables.table('organisation'), 'organisation');
  const lists = documentIn(tables.table('masterlists'), 'lists');
  const targets = ({ unit, person, year }: TargetsOf): VersionedDocument =>
    documentIn(tables.table('targets'), keyOf(unit, person ?? '', String(year)));
  return {
    organisation: () => parsed<OrganisationRecord>(organisation),
    lists: async () => (await parsed<ListsRecord>(lists)) ?? { shared: {}, ofUnit: {} },
    targets: async (of) => (await parsed<readonly IssuedTarget[]>(targets(of))) ?? [],
    putOrganisation: (record) => put(organisation, record),
    putLists: (record) => put(lists, record),
    putTargets: (of, record) => put(targets(of), record),
  };
}

async function parsed<Record>(document: VersionedDocument): Promise<Record | null> {
  const current = await document.current();
  return current ? (JSON.parse(current.text) as Record) : null;
}

async function put(document: VersionedDocument, record: unknown): Promise<void> {
  const text = JSON.stringify(record);
  for (;;) {
    const current = await document.current();
    if (current?.text === text) return;
    if ((await document.write(text, current?.version ?? 0)) === 'done') return;
  }
}
