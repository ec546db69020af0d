import { generateKeyPairSync, sign } from 'node:crypto';
import { checkSealWith } from 'functions/identity/check-seal';
import type { Clock } from 'functions/ports/clock';
import type { LogLine } from 'functions/ports/log';
import type { PublicKey, Signer } from 'functions/ports/signer';
import type { Dependencies } from 'functions/ports/dependencies';
import { sameThreadReviewer } from 'functions/review/reviewer';
import { masterDataIn } from 'functions/storage/master-data';
import { storeOn } from 'functions/storage/store';
import { defaultRetryPolicy } from 'functions/storage/table/retry-policy';
import { backgroundWorkQueue } from 'functions/background-work';
import { businessDay, type Caller } from 'functions/use-cases/caller/caller';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { demoLists } from 'functions/local/demo/lists';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { Organisation } from 'shared/organisation/organisation';
import { organisationView } from 'shared/sign-off/organisation-view';
import { noNotifier } from 'tests/fakes/notifier';
import { fakeTables, type FakeTables } from 'tests/fakes/table-store';

export const someDay = '2026-02-27';
export const someTenant = 'tenant-1';

/** A clock that ticks a second each time it is asked, so that no two events share a time. */
export function tickingClock(day = someDay): Clock & { today: () => string; moveTo: (day: string) => void } {
  let ticks = 0;
  let date = day;
  return {
    now: () => new Date(Date.parse(`${date}T01:00:00.000Z`) + 1000 * ticks++).toISOString(),
    today: () => date,
    dayOf: (moment) => moment.slice(0, 10),
    moveTo: (next) => {
      date = next;
    },
  };
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
const published: PublicKey = { kty: 'EC', crv: 'P-256', x, y };

export const someSigner: Signer = {
  sign: async (bytes) => ({
    keyId: 'k1',
    algorithm: 'ES256',
    value: sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  }),
  publicKeys: async () => ({ k1: published }),
};

export interface TestDependencies extends Dependencies {
  readonly tables: FakeTables;
  readonly logged: LogLine[];
  readonly clock: ReturnType<typeof tickingClock>;
  caller(person: string): Caller;
}

/** The demo company on a store in memory: the real adapters, use-cases and rules over tables that can be told to fail. */
export async function testDependencies(organisation: Organisation = demoOrganisation): Promise<TestDependencies> {
  const tables = fakeTables();
  const clock = tickingClock();
  const masterData = masterDataIn(tables);
  await masterData.putLists(demoLists);
  await masterData.putOrganisation({
    organisation,
    accounts: demoAccounts.map((person) => ({ person, tenant: someTenant, objectId: person })),
  });
  const logged: LogLine[] = [];
  let ids = 0;
  tables.requests.length = 0;
  return {
    ...storeOn(tables, clock, { ...defaultRetryPolicy, pause: async () => undefined }),
    // `Bearer p-li` is p-li: what makes a token sound is tested with real ones.
    tokens: {
      read: async (header) =>
        header === null
          ? { refused: { code: 'token-missing' } }
          : { subject: { tenant: someTenant, objectId: header.replace('Bearer ', '') } },
    },
    signer: someSigner,
    checkSeal: checkSealWith,
    reviewer: sameThreadReviewer,
    rateLimits: { take: async () => null },
    clock,
    log: (line) => void logged.push(line),
    backgroundWork: backgroundWorkQueue(),
    notifier: noNotifier,
    newId: () => `id${++ids}`,
    release: 'test',
    personsInLog: 'hashed',
    tables,
    logged,
    caller: (person) => {
      const at = organisationAt(organisation, businessDay(clock.today()));
      const dayOf = (moment: string) => businessDay(clock.dayOf(moment));
      return { person, today: at.date, organisation, at, view: organisationView(at), dayOf };
    },
  };
}
