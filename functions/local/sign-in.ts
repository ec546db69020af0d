import { SignJWT, exportJWK, generateKeyPair } from 'jose';

/** The directory the local sign-in pretends to be; no real tenant has this id. */
export const localTenant = '00000000-1057-4000-8000-000000000000';
const audience = 'api://countersign-local';
const scope = 'Plans.Use';
/** Seconds. */
const lifetime = 3600;

export interface SignedInAs {
  readonly objectId: string;
  readonly name: string;
}

export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** A stand-in for Microsoft Entra ID: tokens of the same form, from a key that lives as long as this process. */
export interface LocalSignIn {
  readonly tenant: string;
  readonly audience: string;
  readonly scope: string;
  readonly issuer: string;
  /** Public keys (JWKS) as JSON text. */
  readonly jwks: string;
  tokenFor(person: SignedInAs): Promise<IssuedToken>;
}

/** `origin` is where the pages are served. */
export async function openLocalSignIn(origin: string): Promise<LocalSignIn> {
  const issuer = `${origin}/local`;
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = crypto.randomUUID();
  const key = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  return {
    tenant: localTenant,
    audience,
    scope,
    issuer,
    jwks: JSON.stringify({ keys: [key] }),
    tokenFor: async ({ objectId, name }) => {
      const token = await new SignJWT({ ver: '2.0', tid: localTenant, oid: objectId, scp: scope, name, azp: 'local' })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(objectId)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime(`${lifetime}s`)
        .sign(privateKey);
      return { token, expiresIn: lifetime };
    },
  };
}
