// One of several processes that share a campaign: schedules, seed, first, of.
import { runCampaign, type Campaign } from 'tests/campaign/run-campaign';

/** What a worker tells whoever started it. */
export type Said = { readonly what: 'done' } | { readonly what: 'ended'; readonly campaign: Campaign };

const say = (said: Said): void => void process.send?.(said);

async function main(): Promise<void> {
  const [schedules = 0, seed = 0, first = 0, of = 1] = process.argv.slice(2).map(Number);
  process.once('disconnect', () => process.exit(1));
  say({
    what: 'ended',
    campaign: await runCampaign({ schedules, seed, onDone: () => say({ what: 'done' }) }, { first, of }),
  });
}

void main();
