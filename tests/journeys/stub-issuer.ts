import type { BrowserContext, Route } from 'playwright-core';

const authority = 'https://login.microsoftonline.com';
export const clientId = '11111111-2222-4333-8444-555555555555';
export const tenant = '66666666-7777-4888-9999-000000000000';

/** What the issuer does when a page asks without showing anything, and when it asks the person. */
export interface IssuerOptions {
  readonly silent: 'signed-in' | 'wants-interaction';
}

export interface StubIssuer {
  /** Requests for a code, hidden and shown. */
  readonly authorized: { readonly prompt: string | null; readonly pocd: string | null }[];
  /** Access tokens given, in order. */
  readonly tokens: string[];
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const clientInfo = base64url({ uid: 'person', utid: tenant });

/**
 * Microsoft Entra ID as far as the browser sees it. Its pages carry `Cross-Origin-Opener-Policy` unless the request
 * says `pocd=1`, and that cuts a window off from the one that opened it.
 */
export async function stubIssuer(context: BrowserContext, { silent }: IssuerOptions): Promise<StubIssuer> {
  const issuer: StubIssuer = { authorized: [], tokens: [] };
  const nonces = new Map<string, string>();

  const authorize = async (route: Route): Promise<void> => {
    const { searchParams } = new URL(route.request().url());
    const of = (name: string): string => searchParams.get(name) ?? '';
    issuer.authorized.push({ prompt: searchParams.get('prompt'), pocd: searchParams.get('pocd') });
    const code = `code-${issuer.authorized.length}`;
    nonces.set(code, of('nonce'));
    const refuses = of('prompt') === 'none' && silent === 'wants-interaction';
    const answer = refuses
      ? new URLSearchParams({ error: 'login_required', error_description: 'AADSTS50058', state: of('state') })
      : new URLSearchParams({ code, state: of('state'), client_info: clientInfo });
    await route.fulfill({
      contentType: 'text/html',
      headers: searchParams.get('pocd') === '1' ? {} : { 'cross-origin-opener-policy': 'same-origin' },
      body: `<script>location.replace(${JSON.stringify(`${of('redirect_uri')}#${answer.toString()}`)})</script>`,
    });
  };

  const token = async (route: Route): Promise<void> => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    const form = new URLSearchParams(route.request().postData() ?? '');
    const access = `access-${issuer.tokens.length + 1}`;
    issuer.tokens.push(access);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ aud: clientId, iss: `${authority}/${tenant}/v2.0`, iat: now, nbf: now, exp: now + 3600, ver: '2.0' },
      ...{ oid: 'person', sub: 'person', tid: tenant, preferred_username: 'p-li@example.com', name: 'Li' },
      nonce: nonces.get(form.get('code') ?? '') ?? '',
    };
    await route.fulfill({
      contentType: 'application/json',
      headers,
      body: JSON.stringify({
        ...{ token_type: 'Bearer', scope: `api://${clientId}/Plans.Use openid profile`, expires_in: 3600 },
        ...{ ext_expires_in: 3600, access_token: access, refresh_token: 'refresh', client_info: clientInfo },
        id_token: `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(claims)}.c2ln`,
      }),
    });
  };

  await context.route(`${authority}/**/oauth2/v2.0/authorize*`, authorize);
  await context.route(`${authority}/**/oauth2/v2.0/token*`, token);
  return issuer;
}

/** What Excel answers to a request for a token, by what its bridge is told. */
export type BridgeBehaviour = 'gives' | 'wants-interaction' | 'cancelled' | 'slow';

/** Runs in the page before anything else: Excel's own sign-in, which counts what it is asked. */
export function installBridge(behaviour: BridgeBehaviour): void {
  const page = window as Window & { nestedAppAuthBridge?: unknown; bridgeCalls?: string[] };
  const calls: string[] = [];
  page.bridgeCalls = calls;
  let listener: ((message: string) => void) | null = null;
  const account = {
    ...{ environment: 'login.microsoftonline.com', homeAccountId: 'person.tenant', tenantId: 'tenant' },
    ...{ username: 'p-li@example.com', localAccountId: 'person', name: 'Li' },
  };
  const claims = btoa(JSON.stringify({ oid: 'person', tid: 'tenant', preferred_username: 'p-li@example.com' }));
  const given = (count: number) => ({
    success: true,
    token: {
      ...{ access_token: `bridge-${count}`, expires_in: 3600, id_token: `e30.${claims}.c2ln` },
      ...{ scope: 'api://11111111-2222-4333-8444-555555555555/Plans.Use', properties: null },
    },
    account,
  });
  const refused = (status: string) => ({ success: false, error: { status, code: status, description: '' } });
  const answerTo = (method: string): object => {
    if (method === 'GetInitContext') {
      const initContext = {
        ...{ sdkName: 'stub', sdkVersion: '1.0.0', capabilities: { queryAccount: true } },
        accountContext: {
          homeAccountId: 'person.tenant',
          environment: 'login.microsoftonline.com',
          tenantId: 'tenant',
        },
      };
      return { success: true, initContext };
    }
    calls.push(method);
    if (method === 'GetTokenPopup') return behaviour === 'cancelled' ? refused('USER_CANCEL') : given(calls.length);
    return behaviour === 'gives' || behaviour === 'slow' ? given(calls.length) : refused('USER_INTERACTION_REQUIRED');
  };
  page.nestedAppAuthBridge = {
    addEventListener: (_: string, next: (message: string) => void) => {
      listener = next;
    },
    removeEventListener: () => undefined,
    postMessage: (text: string) => {
      const { method, requestId } = JSON.parse(text) as { method: string; requestId: string };
      const answer = { messageType: 'NestedAppAuthResponse', requestId, ...answerTo(method) };
      setTimeout(() => listener?.(JSON.stringify(answer)), behaviour === 'slow' && method === 'GetToken' ? 500 : 0);
    },
  };
}
