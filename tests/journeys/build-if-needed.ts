// Builds what the pages and the Functions host serve, unless it is newer than every source.
import { build, buildState } from 'functions/local/build';

async function main(): Promise<void> {
  if ((await buildState()) !== 'current') await build();
}

void main();
