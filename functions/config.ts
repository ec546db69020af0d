import { isDate } from 'shared/calendar/date';
import { robotsIn, type RobotConfig } from 'functions/robot-config';

/** Where the tables are: an account reached with managed identity, or a connection string in development. */
export type StoreConfig =
  { readonly kind: 'endpoint'; readonly url: string } | { readonly kind: 'connection'; readonly text: string };

/** Who issues tokens: Microsoft Entra ID, or the local sign-in with its public keys (JWKS as JSON text). */
export type IssuerConfig =
  | { readonly kind: 'entra'; readonly authority: string }
  | { readonly kind: 'local'; readonly issuer: string; readonly jwks: string };

/** Ways by which people are told what waits for them; none of them: nobody is told. */
export interface NotificationConfig {
  /** Where links of messages lead to. */
  readonly origin: string;
  readonly mail:
    | { readonly kind: 'server'; readonly server: URL; readonly from: string }
    | { readonly kind: 'folder'; readonly folder: string; readonly from: string }
    | null;
  readonly robots: readonly RobotConfig[];
}

/** What signs decisions: a Key Vault key, or a key file (EC P-256 private key as JWK) in development. */
export type SignerConfig =
  { readonly kind: 'key-vault'; readonly keyUrl: string } | { readonly kind: 'key-file'; readonly path: string };

export interface Config {
  readonly store: StoreConfig;
  readonly identity: {
    readonly issuer: IssuerConfig;
    readonly tenants: readonly string[];
    readonly audiences: readonly string[];
    readonly scope: string;
  };
  readonly signer: SignerConfig;
  /** IANA name; decides which day is today. */
  readonly timeZone: string;
  /** `YYYY-MM-DD`: the day the business believes it is, for demonstrations of another season; null for the real one. */
  readonly pretendedToday: string | null;
  /** How people stand in the access log. */
  readonly personsInLog: 'hashed' | 'plain';
  /** The commit or release that runs, for the health endpoint. */
  readonly release: string;
  /** Where telemetry goes; null: nowhere, log lines are all. */
  readonly telemetry: string | null;
  readonly notifications: NotificationConfig;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting the service reads; nothing else reads the environment. */
export const settingNames = {
  tablesEndpoint: 'TABLES_ENDPOINT',
  tablesConnection: 'TABLES_CONNECTION',
  tenants: 'SIGN_IN_TENANTS',
  audiences: 'SIGN_IN_AUDIENCES',
  scope: 'SIGN_IN_SCOPE',
  authority: 'SIGN_IN_AUTHORITY',
  localIssuer: 'LOCAL_ISSUER',
  localKeys: 'LOCAL_ISSUER_JWKS',
  signingKeyUrl: 'SIGNING_KEY_URL',
  signingKeyFile: 'SIGNING_KEY_FILE',
  timeZone: 'BUSINESS_TIME_ZONE',
  pretendedToday: 'LOCAL_TODAY',
  personsInLog: 'ACCESS_LOG_PERSONS',
  release: 'RELEASE',
  telemetry: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
  serviceOrigin: 'SERVICE_ORIGIN',
  mailServer: 'MAIL_SERVER',
  mailFrom: 'MAIL_FROM',
  mailFolder: 'MAIL_FOLDER',
  chatRobots: 'CHAT_ROBOTS',
} as const;

type Setting = keyof typeof settingNames;

/** Settings that cannot exist where the app is deployed: each would let somebody in, or sign, outside its control. */
const localOnly: readonly Setting[] = [
  'localIssuer',
  'localKeys',
  'signingKeyFile',
  'tablesConnection',
  'pretendedToday',
  'mailFolder',
];

/** A service with a missing or unsafe setting does not start; names the settings, never their values. */
export class UnsafeConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration refused: ${problems.join('; ')}`);
    this.name = 'UnsafeConfig';
  }
}

export const isDeployed = (environment: Environment): boolean =>
  Boolean(environment['WEBSITE_SITE_NAME']) ||
  Boolean(environment['WEBSITE_INSTANCE_ID']) ||
  Boolean(environment['CONTAINER_APP_NAME']) ||
  environment['AZURE_FUNCTIONS_ENVIRONMENT']?.toLowerCase() === 'production';

/** @throws UnsafeConfig */
export function configOf(environment: Environment): Config {
  const problems: string[] = [];
  const value = (setting: Setting): string => environment[settingNames[setting]]?.trim() ?? '';
  const required = (setting: Setting): string => {
    if (value(setting) === '') problems.push(`${settingNames[setting]} is missing`);
    return value(setting);
  };
  const secureUrl = (setting: Setting, text: string): string => {
    if (text !== '' && !isSecureUrl(text)) problems.push(`${settingNames[setting]} is not an https address`);
    return text;
  };
  const either = (one: Setting, other: Setting): Setting => {
    if (value(one) !== '' && value(other) !== '') {
      problems.push(`${settingNames[one]} and ${settingNames[other]} exclude each other`);
    }
    return value(other) !== '' ? other : one;
  };
  const list = (setting: Setting): readonly string[] =>
    required(setting)
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');

  if (isDeployed(environment)) {
    for (const setting of localOnly) {
      if (value(setting) !== '') problems.push(`${settingNames[setting]} cannot exist in a deployed app`);
    }
  }

  const store: StoreConfig =
    either('tablesEndpoint', 'tablesConnection') === 'tablesConnection'
      ? { kind: 'connection', text: value('tablesConnection') }
      : { kind: 'endpoint', url: secureUrl('tablesEndpoint', required('tablesEndpoint')).replace(/\/$/, '') };
  if (isCosmos(store)) problems.push(cosmosRefusal);

  const issuer: IssuerConfig =
    value('localIssuer') !== ''
      ? { kind: 'local', issuer: value('localIssuer'), jwks: required('localKeys') }
      : {
          kind: 'entra',
          authority: secureUrl('authority', value('authority') || 'https://login.microsoftonline.com'),
        };

  const signer: SignerConfig =
    either('signingKeyUrl', 'signingKeyFile') === 'signingKeyFile'
      ? { kind: 'key-file', path: value('signingKeyFile') }
      : { kind: 'key-vault', keyUrl: secureUrl('signingKeyUrl', required('signingKeyUrl')) };

  const tenants = list('tenants');
  if (issuer.kind === 'entra') {
    for (const tenant of tenants) {
      if (!isTenantId(tenant)) problems.push(`${settingNames.tenants} holds something that is no tenant id`);
    }
  }

  const timeZone = value('timeZone') || 'Asia/Shanghai';
  if (!isTimeZone(timeZone)) problems.push(`${settingNames.timeZone} is no time zone`);

  const pretendedToday = value('pretendedToday') || null;
  if (pretendedToday !== null && !isDate(pretendedToday)) problems.push(`${settingNames.pretendedToday} is no day`);

  const personsInLog = value('personsInLog') || 'hashed';
  if (personsInLog !== 'hashed' && personsInLog !== 'plain') {
    problems.push(`${settingNames.personsInLog} is neither hashed nor plain`);
  }

  const notifications = notificationsIn(value, problems);

  const config: Config = {
    store,
    identity: { issuer, tenants, audiences: list('audiences'), scope: required('scope') },
    signer,
    timeZone,
    pretendedToday,
    personsInLog: personsInLog === 'plain' ? 'plain' : 'hashed',
    release: value('release') || 'unreleased',
    telemetry: value('telemetry') || null,
    notifications,
  };
  if (problems.length > 0) throw new UnsafeConfig(problems);
  return config;
}

/** A refused setting names itself, never its value: addresses of servers and robots are secrets. */
function notificationsIn(value: (setting: Setting) => string, problems: string[]): NotificationConfig {
  const [server, folder, robots] = [value('mailServer'), value('mailFolder'), robotsIn(value('chatRobots'))];
  const origin = value('serviceOrigin').replace(/\/$/, '');
  const from = value('mailFrom');
  if (robots === null) problems.push(`${settingNames.chatRobots} is no list of robots of known chats`);
  if (server !== '' && !/^smtps?:\/\//.test(server)) problems.push(`${settingNames.mailServer} is no smtp address`);
  const isTold = server !== '' || folder !== '' || (robots ?? []).length > 0;
  if (isTold && !URL.canParse(origin)) problems.push(`${settingNames.serviceOrigin} is missing or no address`);
  if (server !== '' && !from.includes('@')) problems.push(`${settingNames.mailFrom} is missing`);
  const isServer = server !== '' && URL.canParse(server);
  return {
    origin,
    mail: isServer
      ? { kind: 'server', server: new URL(server), from }
      : folder === ''
        ? null
        : { kind: 'folder', folder, from: from || 'countersign@localhost' },
    robots: robots ?? [],
  };
}

/** Its answers are unsorted, its transactions half as large and its keys a quarter as long as what the service needs. */
const cosmosRefusal = `the tables are in Cosmos DB, which is not supported: give a storage account`;

const isCosmos = (store: StoreConfig): boolean =>
  /\.cosmos(db)?\.azure\./i.test(store.kind === 'endpoint' ? store.url : store.text);

const isSecureUrl = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/** A directory id; `common` and `organizations` would let every tenant in. */
const isTenantId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null;
  } catch {
    return false;
  }
}
