import type { MasterData } from 'functions/storage/master-data';
import { objectIdOf } from 'functions/local/demo/accounts';
import { demoLists } from 'functions/local/demo/lists';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { demoTargets } from 'functions/local/demo/targets';
import { localTenant } from 'functions/local/sign-in';

/** Enters the demo organisation where none has been yet; true when it did. `people`: units and persons only. */
export async function writeDemo(masterData: MasterData, extent: 'people' | 'everything'): Promise<boolean> {
  if ((await masterData.organisation()) !== null) return false;
  await masterData.enter({
    organisation: {
      organisation: demoOrganisation,
      accounts: demoAccounts.map((person) => ({ person, tenant: localTenant, objectId: objectIdOf(person) })),
    },
    ...(extent === 'everything' ? { lists: demoLists, targets: demoTargets } : {}),
  });
  return true;
}
