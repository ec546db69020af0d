import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { Level } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** 签署声明: what everybody who signs a kind of plan at a level declares by it. */
export interface Attestation {
  readonly template: TemplateId;
  readonly level: Level;
  readonly zh: string;
  readonly en: string;
}

/** As it is bound into a signature: the words, and their SHA-256. */
export interface Attested {
  readonly zh: string;
  readonly en: string;
  readonly hash: string;
}

export const attestationHash = ({ zh, en }: Pick<Attestation, 'zh' | 'en'>): string => hashOf(canonical({ zh, en }));

/** What a signer of this level declares today; null where nothing is asked. */
export function attestationFor(
  attestations: readonly Attestation[],
  template: TemplateId,
  level: Level,
): Attested | null {
  const found = attestations.find((each) => each.template === template && each.level === level);
  if (found === undefined) return null;
  const { zh, en } = found;
  return { zh, en, hash: attestationHash(found) };
}
