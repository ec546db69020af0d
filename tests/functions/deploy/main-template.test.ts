import { readFileSync } from 'node:fs';
import path from 'node:path';
import { settingNames } from 'functions/config';
import { projectRoot } from 'functions/local/child-process';

interface Resource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly scope?: string;
  readonly dependsOn?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Template {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly variables: { readonly roles: Readonly<Record<string, string>> };
  readonly resources: readonly Resource[];
}

const text = readFileSync(path.join(projectRoot, 'functions/deploy/main.json'), 'utf8');
const template = JSON.parse(text) as Template;
const ofType = (type: string): readonly Resource[] => template.resources.filter((each) => each.type === type);
const [site] = ofType('Microsoft.Web/sites');
const siteConfig = site?.properties['siteConfig'] as { appSettings: { name: string; value: string }[] };
const settings = new Map(siteConfig.appSettings.map(({ name, value }) => [name, value]));

/** Expressions in brackets are closed, and name only what is declared. */
const expressions = (): readonly string[] => {
  const found: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('[') && value.endsWith(']')) found.push(value);
    return value;
  });
  return found;
};

/** Settings that only the local program knows, or that have a default. */
const notDeployed = new Set<string>([
  ...[settingNames.tablesConnection, settingNames.localIssuer, settingNames.localKeys],
  ...[settingNames.signingKeyFile, settingNames.pretendedToday, settingNames.mailFolder],
]);

/** The platform sets them itself, or they break it (Flex Consumption). */
const forbidden = [
  ...['FUNCTIONS_WORKER_RUNTIME', 'FUNCTIONS_EXTENSION_VERSION', 'FUNCTIONS_WORKER_PROCESS_COUNT'],
  ...['WEBSITE_RUN_FROM_PACKAGE', 'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING', 'WEBSITE_CONTENTSHARE'],
  ...['WEBSITE_NODE_DEFAULT_VERSION', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'ENABLE_ORYX_BUILD', 'WEBSITE_TIME_ZONE', 'TZ'],
];

describe('E28 functions/deploy/main.json', () => {
  test('sets every setting of the service and none of the local program', () => {
    const expected = Object.values(settingNames).filter((name) => !notDeployed.has(name));
    expect([...settings.keys()]).toEqual(expect.arrayContaining(expected));
    expect([...settings.keys()].filter((name) => notDeployed.has(name))).toEqual([]);
  });

  test('sets nothing that Flex Consumption forbids, and no secret', () => {
    expect([...settings.keys()].filter((name) => forbidden.includes(name) || name.startsWith('WEBSITE_'))).toEqual([]);
    expect(text).not.toMatch(/listKeys|AccountKey|SharedAccessSignature/);
  });

  test('names no cloud: suffixes come from the resources themselves', () => {
    const literals = text.match(/core\.windows\.net|vault\.azure\.net|azurewebsites\.net|chinacloudapi/g);
    expect(literals).toBeNull();
  });

  test('keeps the ways in shut but for roles', () => {
    const [storage] = ofType('Microsoft.Storage/storageAccounts');
    expect(storage?.properties).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      minimumTlsVersion: 'TLS1_2',
    });
    const [vault] = ofType('Microsoft.KeyVault/vaults');
    expect(vault?.properties).toMatchObject({ enableRbacAuthorization: true, enablePurgeProtection: true });
    expect(site?.properties['httpsOnly']).toBe(true);
  });

  test('gives the app the roles it needs, each on one thing, and no other', () => {
    const given = ofType('Microsoft.Authorization/roleAssignments').map(({ scope = '', properties }) => {
      const role = /'roles'\)\.(\w+)/.exec(String(properties['roleDefinitionId']))?.[1] ?? '';
      expect(properties['principalId']).toContain("'full').identity.principalId");
      return [role, /'(Microsoft\.[^']+)'/.exec(scope)?.[1]];
    });
    expect(Object.fromEntries(given)).toEqual({
      blobDataOwner: 'Microsoft.Storage/storageAccounts',
      queueDataContributor: 'Microsoft.Storage/storageAccounts',
      tableDataContributor: 'Microsoft.Storage/storageAccounts',
      metricsPublisher: 'Microsoft.Insights/components',
      cryptoUser: 'Microsoft.KeyVault/vaults/keys',
    });
    expect(Object.keys(template.variables.roles).sort()).toEqual(given.map(([role]) => role).sort());
    for (const id of Object.values(template.variables.roles))
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('signs with an elliptic key that does not expire', () => {
    const [key] = ofType('Microsoft.KeyVault/vaults/keys');
    expect(key?.properties).toMatchObject({ kty: 'EC', curveName: 'P-256', keyOps: ['sign', 'verify'] });
    expect(JSON.stringify(key)).not.toMatch(/exp/i);
  });

  test('depends on and names only what it makes, with parameters and variables that are there', () => {
    const types = new Set(template.resources.map(({ type }) => type));
    const variables = Object.keys(template.variables);
    for (const expression of expressions()) {
      expect(expression.split('(').length).toBe(expression.split(')').length);
      for (const [, kind = '', name = ''] of expression.matchAll(/(parameters|variables)\('(\w+)'\)/g)) {
        expect(kind === 'parameters' ? Object.keys(template.parameters) : variables).toContain(name);
      }
      for (const [, type = ''] of expression.matchAll(/resourceId\('(Microsoft\.[^']+)'/g)) {
        if (type === 'Microsoft.Authorization/roleDefinitions') continue;
        expect([...types]).toContain(type);
      }
    }
  });

  test('waits in dependsOn for every resource it refers to', () => {
    for (const resource of template.resources) {
      const { dependsOn = [], ...rest } = resource;
      const referred = [...JSON.stringify(rest).matchAll(/reference\(resourceId\('(Microsoft\.[^']+)'/g)].map(
        ([, type]) => type,
      );
      for (const type of new Set(referred)) {
        const waits = dependsOn.some((each) => each.includes(`'${type}`));
        expect([resource.type, type, waits]).toEqual([resource.type, type, true]);
      }
    }
  });

  test('watches whether the service is ready, and what people are told about as faults', () => {
    const [watch] = ofType('Microsoft.Insights/webtests');
    expect(JSON.stringify(watch?.properties)).toContain('/api/health');
    const alerts = [...ofType('Microsoft.Insights/metricAlerts'), ...ofType('Microsoft.Insights/scheduledQueryRules')];
    expect(alerts.map(({ name }) => /\}-([\w-]+)'/.exec(name)?.[1]).sort()).toEqual(
      ['failed-requests', 'faults', 'late-projections', 'outbox-quarantined', 'ready', 'slow-requests'].sort(),
    );
  });
});

test('E25 requests reach Application Insights, unsampled', () => {
  const host = JSON.parse(readFileSync(path.join(projectRoot, 'functions/host.json'), 'utf8')) as {
    logging: { logLevel: Record<string, string>; applicationInsights: { samplingSettings: { excludedTypes: string } } };
  };
  expect(host.logging.logLevel['Host.Results']).toBe('Information');
  expect(host.logging.applicationInsights.samplingSettings.excludedTypes.split(';')).toContain('Request');
});
