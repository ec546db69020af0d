import { randomUUID } from 'node:crypto';
import { DefaultAzureCredential } from '@azure/identity';
import type { Config, SignerConfig } from 'functions/config';
import { systemClock } from 'functions/system-clock';
import { backgroundWorkQueue } from 'functions/background-work';
import { checkSealWith } from 'functions/identity/check-seal';
import { keyFileSigner } from 'functions/identity/key-file-signer';
import { keyVaultSigner } from 'functions/identity/key-vault-signer';
import { tokenKeys } from 'functions/identity/token-keys';
import { tokensBy } from 'functions/identity/tokens';
import { memoryRateLimits } from 'functions/http/rate-limits';
import type { Signer } from 'functions/ports/signer';
import type { Dependencies } from 'functions/ports/dependencies';
import { notifierBy } from 'functions/notify/notifier';
import { reviewer } from 'functions/review/reviewer';
import { openStore } from 'functions/storage/store';
import { writeLog } from 'functions/write-log';

/** The real surroundings a configuration asks for. Reaches nothing yet. */
export function buildDependencies(config: Config): Dependencies {
  const clock = systemClock(config.timeZone, config.pretendedToday);
  return {
    ...openStore(config.store, clock),
    tokens: tokensBy({ identity: config.identity, keyFor: tokenKeys(config.identity.issuer), now: Date.now }),
    signer: signerFor(config.signer),
    checkSeal: checkSealWith,
    reviewer: reviewer(),
    rateLimits: memoryRateLimits(),
    clock,
    log: writeLog,
    backgroundWork: backgroundWorkQueue(),
    notifier: notifierBy(config.notifications),
    newId: () => randomUUID().replaceAll('-', '').slice(0, 20),
    release: config.release,
    personsInLog: config.personsInLog,
  };
}

function signerFor(signer: SignerConfig): Signer {
  switch (signer.kind) {
    case 'key-vault':
      return keyVaultSigner(signer.keyUrl, new DefaultAzureCredential(), Date.now);
    case 'key-file':
      return keyFileSigner(signer.path);
  }
}
