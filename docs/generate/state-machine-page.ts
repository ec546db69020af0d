/** Writes docs/state-machine.md. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateMachinePage } from 'docs/generate/state-machine';

writeFileSync(path.join(__dirname, '..', 'state-machine.md'), stateMachinePage());
