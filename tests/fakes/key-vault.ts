import { createECDH, createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';

interface KeptVersion {
  readonly version: string;
  readonly privateKey: KeyObject;
  readonly jwk: { readonly x: string; readonly y: string };
  readonly created: number;
  enabled: boolean;
  expires: number | null;
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** A key vault that speaks the vault's own protocol to the real library: one key, whose versions rotate and expire. */
export class FakeKeyVault {
  readonly keyUrl = 'https://vault.example/keys/countersign';
  /** Paths that were asked, without the challenge. */
  readonly asked: string[] = [];
  /** Signs with the newest version whatever was asked for, as a vault did that was asked without a version. */
  signsWithNewest = false;
  readonly #versions: KeptVersion[] = [];

  constructor(private readonly now: () => number) {}

  rotate(): string {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const version = createHash('sha256').update(x).digest('hex').slice(0, 32);
    this.#versions.push({ version, privateKey, jwk: { x, y }, created: this.now(), enabled: true, expires: null });
    return version;
  }

  expire(version: string): void {
    this.#of(version).expires = this.now() - 1000;
  }

  disable(version: string): void {
    this.#of(version).enabled = false;
  }

  readonly httpClient: HttpClient = {
    sendRequest: async (request) => {
      const { status, body, headers = {} } = this.#answer(request);
      return {
        ...{ request, status, headers: createHttpHeaders(headers) },
        bodyAsText: body === undefined ? null : JSON.stringify(body),
      };
    },
  };

  #answer(request: PipelineRequest): { status: number; body?: unknown; headers?: Record<string, string> } {
    if (request.headers.get('authorization') === undefined) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/tenant", resource="https://vault.azure.net"';
      return { status: 401, headers: { 'www-authenticate': challenge } };
    }
    const [, , , version = '', act = ''] = new URL(request.url).pathname.split('/');
    this.asked.push(`${request.method} ${version} ${act}`.trim());
    if (version === 'versions') return { status: 200, body: { value: this.#versions.map((each) => this.#item(each)) } };
    const found = this.#versions.find((each) => each.version === version);
    if (found === undefined) return { status: 404, body: { error: { code: 'KeyNotFound', message: version } } };
    if (act === '') {
      const { jwk } = found;
      const key = { kid: `${this.keyUrl}/${version}`, kty: 'EC', crv: 'P-256', ...jwk, key_ops: ['sign', 'verify'] };
      return { status: 200, body: { key, attributes: this.#attributes(found) } };
    }
    if (!found.enabled || (found.expires !== null && found.expires <= this.now())) {
      return { status: 403, body: { error: { code: 'Forbidden', message: 'the version may not sign' } } };
    }
    const by = (this.signsWithNewest ? this.#versions.at(-1) : undefined) ?? found;
    const { value } = JSON.parse(String(request.body)) as { value: string };
    const signature = signDigest(by.privateKey, Buffer.from(value, 'base64url'));
    return { status: 200, body: { kid: `${this.keyUrl}/${by.version}`, value: signature.toString('base64url') } };
  }

  #item = (each: KeptVersion) => ({ kid: `${this.keyUrl}/${each.version}`, attributes: this.#attributes(each) });

  #attributes = ({ enabled, created, expires }: KeptVersion) => ({
    ...{ enabled, created: seconds(created), updated: seconds(created), recoveryLevel: 'Purgeable' },
    ...(expires === null ? {} : { exp: seconds(expires) }),
  });

  #of(version: string): KeptVersion {
    const found = this.#versions.find((each) => each.version === version);
    if (found === undefined) throw new RangeError(version);
    return found;
  }
}

/** Order of the curve P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** ECDSA over a digest, which Node does not offer: it signs texts, a vault signs digests. */
function signDigest(key: KeyObject, digest: Buffer): Buffer {
  const secret = numberOf(Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url'));
  const once = createECDH('prime256v1');
  once.generateKeys();
  const r = numberOf(once.getPublicKey().subarray(1, 33)) % order;
  const s = (inverse(numberOf(once.getPrivateKey())) * (numberOf(digest) + r * secret)) % order;
  return Buffer.concat([r, s].map((part) => Buffer.from(part.toString(16).padStart(64, '0'), 'hex')));
}

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let [result, base, left] = [1n, value % order, order - 2n];
  for (; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * base) % order;
    base = (base * base) % order;
  }
  return result;
}
