/** What the administrator writes into the page's `<meta name="countersign:…">` tags when it is put on a web server. */
export interface Configuration {
  /** Where the service answers, e.g. `/api` on the same origin. */
  readonly service: string;
  /** Entra application (client) id. */
  readonly clientId: string;
  /** Where people sign in, without the tenant; another one in national clouds. */
  readonly authority: string;
  /** Directory (tenant) id, or `organizations`. */
  readonly tenant: string;
  /** The delegated scope of the service, e.g. `api://…/Plans.Use`. */
  readonly scope: string;
  /** The release these files belong to; empty where they were never packaged. */
  readonly release: string;
}

const meta = (page: Document, name: string, otherwise: string): string =>
  page.querySelector<HTMLMetaElement>(`meta[name="countersign:${name}"]`)?.content || otherwise;

export const configurationOf = (page: Document): Configuration => ({
  service: meta(page, 'service', '/api'),
  clientId: meta(page, 'client-id', ''),
  authority: meta(page, 'authority', 'https://login.microsoftonline.com'),
  tenant: meta(page, 'tenant', 'organizations'),
  scope: meta(page, 'scope', ''),
  release: meta(page, 'release', ''),
});
