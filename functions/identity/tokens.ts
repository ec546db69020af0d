import { errors, jwtVerify, type FlattenedJWSInput, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Config } from 'functions/config';
import { seenTokens } from 'functions/identity/token-cache';
import type { Subject, TokenRefusal, Tokens } from 'functions/ports/identities';

export interface TokenRules {
  readonly identity: Config['identity'];
  /** Finds a signing key by its id; asks the issuer again when it meets one it does not know. */
  readonly keyFor: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Symmetric and unsigned tokens can be made by anybody who reads this. */
const algorithms = ['RS256', 'ES256'];
/** Clocks of issuer and service may differ by so many seconds. */
const tolerance = 60;
/** Longer headers are no token of our issuer's. */
const longestHeader = 8192;

/**
 * Bearer tokens, checked by the service itself: signature, issuer, audience, tenant, scope and times. The
 * signature of one that was sound is not calculated again for a few minutes, and it counts no longer for that.
 * Whatever the platform in front says about the caller (`x-ms-client-principal`) is not looked at.
 */
export function tokensBy({ identity, keyFor, now }: TokenRules): Tokens {
  const seen = seenTokens(now);
  return {
    read: async (authorization) => {
      if (authorization === null || authorization === '') return refuse('token-missing');
      const token = bearerIn(authorization);
      if (token === null) return refuse('token-malformed');
      try {
        const known = seen.find(token);
        // A key that the issuer has taken back counts no longer, whoever was seen with it.
        if (known !== null && (await keyFor(known.header, partsOf(token))) === known.key) {
          return { subject: known.subject };
        }
        const { payload, protectedHeader, key } = await jwtVerify(token, keyFor, {
          algorithms,
          audience: [...identity.audiences],
          clockTolerance: tolerance,
          requiredClaims: ['iss', 'exp', 'iat', 'nbf', 'tid', 'oid'],
          currentDate: new Date(now()),
        });
        const found = subjectIn(payload, identity);
        if ('subject' in found) {
          seen.add(token, { subject: found.subject, header: protectedHeader, key }, (payload.exp ?? 0) * 1000);
        }
        return found;
      } catch (fault) {
        const code = refusalFor(fault);
        if (code === null) throw fault;
        return refuse(code);
      }
    },
  };
}

const refuse = (code: TokenRefusal): { refused: { code: TokenRefusal } } => ({ refused: { code } });

function partsOf(token: string): FlattenedJWSInput {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return { protected: header, payload, signature };
}

function bearerIn(authorization: string): string | null {
  if (authorization.length > longestHeader) return null;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1] ?? null;
}

/** What a sound signature does not yet say: that it is a person of one of our tenants who lets this add-in act. */
function subjectIn(
  payload: JWTPayload,
  { issuer, tenants, scope }: Config['identity'],
): { subject: Subject } | { refused: { code: TokenRefusal } } {
  const { iss, tid, oid, scp, idtyp } = payload;
  if (typeof tid !== 'string' || typeof oid !== 'string' || !isIdentifier(oid)) return refuse('token-malformed');
  if (!tenants.includes(tid)) return refuse('token-wrong-tenant');
  const expected = issuer.kind === 'local' ? issuer.issuer : `${issuer.authority}/${tid}/v2.0`;
  if (iss !== expected) return refuse('token-untrusted');
  if (idtyp !== undefined && idtyp !== 'user') return refuse('token-not-a-person');
  if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) return refuse('token-lacks-scope');
  return { subject: { tenant: tid, objectId: oid } };
}

const isIdentifier = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);

/** Null: not the caller's doing, such as an issuer that does not answer. */
function refusalFor(fault: unknown): TokenRefusal | null {
  if (fault instanceof errors.JWTExpired) return 'token-expired';
  if (fault instanceof errors.JWTClaimValidationFailed) {
    return (fault.reason === 'missing' ? undefined : claimRefusals[fault.claim]) ?? 'token-malformed';
  }
  if (
    fault instanceof errors.JWSSignatureVerificationFailed ||
    fault instanceof errors.JOSEAlgNotAllowed ||
    fault instanceof errors.JWKSNoMatchingKey ||
    fault instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return 'token-untrusted';
  }
  if (fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid) return null;
  // What is left of jose's own errors, and a header that contradicts its key, is about the token's form.
  return fault instanceof errors.JOSEError && fault.code !== 'ERR_JOSE_GENERIC' ? 'token-malformed' : null;
}

const claimRefusals: Readonly<Record<string, TokenRefusal>> = {
  aud: 'token-wrong-audience',
  nbf: 'token-not-yet-valid',
  iss: 'token-untrusted',
};
