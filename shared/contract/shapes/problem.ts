import { z } from 'zod';
import { finding } from 'shared/contract/shapes/documents';
import { byName, text } from 'shared/contract/shapes/words';

/** RFC 9457. `code` is stable; sentences are the reader's. */
export const problem = z.strictObject({
  type: text.describe('urn:countersign:problem:<code>'),
  title: text.describe('The phrase of the status'),
  status: z.int(),
  code: text,
  correlationId: text.describe('The same as in the header, for asking about this very request'),
  findings: z.array(finding).exactOptional().describe('What stands in the way, where the rules say it'),
  facts: byName(z.union([text, z.number(), z.array(text)])).exactOptional(),
});
