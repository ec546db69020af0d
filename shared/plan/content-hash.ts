import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalDocument } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';

/** SHA-256 of a text's UTF-8 bytes, hex in lower case. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What a signature binds: SHA-256 of the canonical content (SO-15). */
export const contentHash = (document: PlanDocument): string => hashOf(canonicalDocument(document));
