import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { IssuerConfig } from 'functions/config';

/** How long keys are kept, and how long to wait before asking again for one that is not among them; milliseconds. */
const keeping = { cacheMaxAge: 10 * 60_000, cooldownDuration: 30_000, timeoutDuration: 5_000 };

/** The issuer's public keys. Entra rotates them without notice: an unknown key id makes us ask again, not too often. */
export function tokenKeys(issuer: IssuerConfig): JWTVerifyGetKey {
  switch (issuer.kind) {
    case 'local':
      return createLocalJWKSet(JSON.parse(issuer.jwks) as JSONWebKeySet);
    case 'entra':
      return createRemoteJWKSet(new URL(`${issuer.authority}/common/discovery/v2.0/keys`), keeping);
  }
}
