import { configOf, UnsafeConfig } from 'functions/config';

const tenant = '11111111-2222-4333-8444-555555555555';
const deployed = {
  WEBSITE_SITE_NAME: 'countersign',
  TABLES_ENDPOINT: 'https://account.table.core.windows.net',
  SIGN_IN_TENANTS: tenant,
  SIGN_IN_AUDIENCES: 'api://countersign, aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  SIGN_IN_SCOPE: 'Plans.Use',
  SIGNING_KEY_URL: 'https://vault.vault.azure.net/keys/countersign',
};
const local = {
  TABLES_CONNECTION: 'UseDevelopmentStorage=true',
  SIGN_IN_TENANTS: 'local',
  SIGN_IN_AUDIENCES: 'api://local',
  SIGN_IN_SCOPE: 'Plans.Use',
  LOCAL_ISSUER: 'http://localhost:3000/local',
  LOCAL_ISSUER_JWKS: '{"keys":[]}',
  SIGNING_KEY_FILE: '.data/signing-key.json',
};

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    configOf(environment);
    return [];
  } catch (fault) {
    if (fault instanceof UnsafeConfig) return fault.problems;
    throw fault;
  }
};

describe('the settings', () => {
  test('of a deployed app', () => {
    expect(configOf(deployed)).toEqual({
      store: { kind: 'endpoint', url: deployed.TABLES_ENDPOINT },
      identity: {
        issuer: { kind: 'entra', authority: 'https://login.microsoftonline.com' },
        tenants: [tenant],
        audiences: ['api://countersign', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'],
        scope: 'Plans.Use',
      },
      signer: { kind: 'key-vault', keyUrl: deployed.SIGNING_KEY_URL },
      timeZone: 'Asia/Shanghai',
      pretendedToday: null,
      release: 'unreleased',
      telemetry: null,
      notifications: { origin: '', mail: null, robots: [] },
      personsInLog: 'hashed',
    });
  });

  test('of a machine of one’s own', () => {
    expect(configOf({ ...local, LOCAL_TODAY: '2026-02-27' })).toMatchObject({
      store: { kind: 'connection' },
      identity: { issuer: { kind: 'local' } },
      signer: { kind: 'key-file' },
      pretendedToday: '2026-02-27',
    });
  });

  test.each(Object.keys(deployed).filter((name) => name !== 'WEBSITE_SITE_NAME'))(
    'a missing %s stops the start',
    (name) => {
      const { [name as keyof typeof deployed]: _, ...rest } = deployed;
      expect(problemsOf(rest as Record<string, string>)).toEqual([`${name} is missing`]);
    },
  );

  const whereDeployed = [
    { WEBSITE_SITE_NAME: 'countersign' },
    { WEBSITE_INSTANCE_ID: 'abc' },
    { CONTAINER_APP_NAME: 'countersign' },
    { AZURE_FUNCTIONS_ENVIRONMENT: 'Production' },
    { AZURE_FUNCTIONS_ENVIRONMENT: 'production' },
  ];
  test.each(whereDeployed)('what belongs to one’s own machine cannot exist where %j', (place) => {
    for (const [name, value] of Object.entries({ ...local, LOCAL_TODAY: '2026-02-27' })) {
      if (name.startsWith('SIGN_IN')) continue;
      const { WEBSITE_SITE_NAME: _, ...plain } = deployed;
      expect(problemsOf({ ...plain, ...place, [name]: value })).toContain(`${name} cannot exist in a deployed app`);
    }
  });

  test.each([
    ['a store without encryption', { TABLES_ENDPOINT: 'http://account.table.core.windows.net' }],
    ['a key without encryption', { SIGNING_KEY_URL: 'http://vault.vault.azure.net/keys/k' }],
    ['an issuer without encryption', { SIGN_IN_AUTHORITY: 'http://login.example' }],
    ['every tenant there is', { SIGN_IN_TENANTS: 'common' }],
    ['one tenant too many', { SIGN_IN_TENANTS: `${tenant},organizations` }],
    ['a time zone nobody lives in', { BUSINESS_TIME_ZONE: 'Asia/Atlantis' }],
    ['an address that is none', { TABLES_ENDPOINT: 'account' }],
  ])('%s stops the start', (_, change) => {
    expect(problemsOf({ ...deployed, ...change })).toHaveLength(1);
  });

  test.each([
    { TABLES_ENDPOINT: 'https://account.table.cosmos.azure.com' },
    { TABLES_ENDPOINT: 'https://account.table.cosmos.azure.cn:443/' },
  ])('E26 the tables of Cosmos DB stop the start: %j', (change) => {
    expect(problemsOf({ ...deployed, ...change }).join()).toContain('Cosmos DB, which is not supported');
  });

  test('E28 an endpoint as the platform writes it, with a slash, is the same endpoint', () => {
    const { store } = configOf({ ...deployed, TABLES_ENDPOINT: `${deployed.TABLES_ENDPOINT}/` });
    expect(store).toEqual({ kind: 'endpoint', url: deployed.TABLES_ENDPOINT });
  });

  test('a refusal names settings, never what they hold', () => {
    const secret = 'AccountKey=c2VjcmV0';
    const problems = problemsOf({ ...deployed, TABLES_CONNECTION: secret, SIGN_IN_TENANTS: secret });
    expect(problems.join()).not.toContain('c2VjcmV0');
  });
});
