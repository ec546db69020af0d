// Azurite ends cleanly on SIGINT or on a message, never on SIGTERM, and does not notice that its parent is gone.
import { createRequire } from 'node:module';

const shutDown = (): void => {
  process.emit('SIGINT', 'SIGINT');
  if (process.connected) process.disconnect();
};

process.once('SIGTERM', shutDown);
process.once('disconnect', shutDown);
process.once('message', shutDown);

createRequire(import.meta.url)('azurite/dist/src/table/main.js');
