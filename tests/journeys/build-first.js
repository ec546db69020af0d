const { execFileSync } = require('node:child_process');

/** Builds what the journeys open, unless it is newer than every source (functions/local/build). */
module.exports = () => {
  execFileSync('npx', ['tsx', 'functions/local/build-if-needed.ts'], { stdio: 'inherit' });
};
