import type { MasterData } from 'functions/storage/master-data';
import { objectIdOf } from 'functions/local/demo/accounts';
import { demoLists } from 'functions/local/demo/lists';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { demoTargets } from 'functions/local/demo/targets';
import { localTenant } from 'functions/local/sign-in';

/**
 * Writes the demo organisation where none has been entered yet; true when it did. `people`: units and persons only.
 * The organisation comes last, so that a start which was cut off begins again.
 */
export async function writeDemo(masterData: MasterData, extent: 'people' | 'everything'): Promise<boolean> {
  if ((await masterData.organisation()) !== null) return false;
  if (extent === 'everything') {
    await masterData.putLists(demoLists);
    for (const [of, targets] of demoTargets) await masterData.putTargets(of, targets);
  }
  await masterData.putOrganisation({
    organisation: demoOrganisation,
    accounts: demoAccounts.map((person) => ({ person, tenant: localTenant, objectId: objectIdOf(person) })),
  });
  return true;
}
