/** Origins that a page of the add-in talks to beside its own. */
export interface PageOrigins {
  /** Where office.js comes from. */
  readonly office: string;
  /** Where people sign in. */
  readonly authority: string;
}

export const globalOrigins: PageOrigins = {
  office: 'https://appsforoffice.microsoft.com',
  authority: 'https://login.microsoftonline.com',
};

/**
 * What a page of the add-in may load and reach. Inline styles are Fluent's; the frame is the hidden one of sign-in. No
 * `frame-ancestors` here: Excel on the web frames the pane from hosts of which there is no list.
 */
export const pagePolicy = ({ office, authority }: PageOrigins): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${authority} ${office} https://*.events.data.microsoft.com`,
    `frame-src 'self' ${authority}`,
    "base-uri 'none'",
    `form-action 'self' ${authority}`,
    "object-src 'none'",
  ].join('; ');

/** Built files carry the hash of their content in their name, so they never change. */
const hashed = /\.[0-9a-f]{8,}\.\w+$/;
/** Pages of sign-in carry answers of the issuer in their address. */
const ofSignIn = /(^|\/)(auth|dialog)\.html$/;

const cacheOf = (name: string): string => {
  if (hashed.test(name)) return 'public, max-age=31536000, immutable';
  return ofSignIn.test(name) ? 'no-store' : 'no-cache';
};

/**
 * Headers of a file of the add-in by its kind. No `Cross-Origin-Opener-Policy` and no `X-Frame-Options`: the first cuts
 * sign-in off from its window, the second Excel on the web from the pane.
 */
export const fileHeaders = (name: string, policy: string): Readonly<Record<string, string>> => ({
  'cache-control': cacheOf(name),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...(name.endsWith('.html') ? { 'content-security-policy': policy } : {}),
});
