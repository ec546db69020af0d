import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';

/** The development stand-in for the Key Vault key: made once per data folder, readable by its owner only. */
export async function signingKeyIn(folder: string): Promise<string> {
  const file = path.join(folder, 'signing-key.json');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (!exists) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: `local-${crypto.randomUUID()}`, alg: 'ES256' };
    await writeFile(file, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return file;
}
