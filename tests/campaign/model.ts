import { administrator, planInPlay, type PlanInPlay } from 'tests/campaign/company';

/** One signature that counts for the latest version; `version` and `variant` are what it was given for. */
export interface Signed {
  readonly person: string;
  readonly holder: string;
  readonly level: number;
  readonly version: number;
  readonly variant: number;
}

/** Where a plan stands by domain/02 2.6, told in the fewest words. */
export interface Standing {
  readonly at: 'draft' | 'pending' | 'waiting' | 'effective' | 'returned' | 'closed' | 'void';
  readonly version: number;
  readonly preparer: string;
  readonly variant: number;
  readonly hash: string;
  readonly level: number;
  readonly signed: readonly Signed[];
  readonly parentInForce: boolean;
  readonly inForce: { readonly version: number; readonly variant: number } | null;
  /** Signatures that could stay with a slight revision: of the version in force, while nobody decided on a later one. */
  readonly couldStay: readonly Signed[];
  /** The administrator who wants it void; null where nobody does. */
  readonly voiding: string | null;
  /** Remarks of the latest return. */
  readonly remarks: readonly string[];
}

export const notSubmitted: Standing = {
  ...{ at: 'draft', version: 0, preparer: '', variant: 0, hash: '', level: 0 },
  ...{ signed: [], parentInForce: true, inForce: null, couldStay: [], remarks: [] },
  voiding: null,
};

/** 代签 on the day: who signs for whom. */
export type Represents = (delegate: string) => readonly string[];

export const levelsOf = (plan: PlanInPlay, { preparer, variant }: Standing): readonly (readonly string[])[] =>
  plan.signers(preparer, variant);

/** Holders of the current level who have not been heard. */
export function openSeats(plan: PlanInPlay, standing: Standing): readonly string[] {
  if (standing.at !== 'pending') return [];
  const holders = levelsOf(plan, standing)[standing.level - 1] ?? [];
  return holders.filter(
    (holder) => !standing.signed.some((each) => each.level === standing.level && each.holder === holder),
  );
}

/** Whose seat this person may take now, by SO-10 to SO-12 and SO-18; empty where none. */
export function seatsFor(
  plan: PlanInPlay,
  standing: Standing,
  person: string,
  represents: Represents,
): readonly string[] {
  const { signed, preparer, level } = standing;
  if (standing.at !== 'pending' || person === preparer || person === plan.owner) return [];
  if (signed.some((each) => each.person === person)) return [];
  const open = openSeats(plan, standing);
  if (open.includes(person)) return [person];
  // Whoever signs at two levels signs at the higher one.
  const isNeededLater = levelsOf(plan, standing)
    .slice(level)
    .some((holders) => holders.includes(person));
  return isNeededLater ? [] : open.filter((holder) => represents(person).includes(holder));
}

/** A plan event as the journal tells it, reduced to what the rules are about. */
export type Told =
  | {
      readonly event: 'submitted';
      readonly by: string;
      readonly version: number;
      readonly hash: string;
      readonly variant: number;
      readonly reason: string;
      readonly parent: string | null;
      readonly chain: readonly (readonly string[])[];
    }
  | {
      readonly event: 'decided';
      readonly decision: 'approve' | 'return';
      readonly person: string;
      readonly holder: string;
      readonly level: number;
      readonly version: number;
      readonly hash: string;
      readonly comment: string;
      readonly remarks: readonly string[];
    }
  | { readonly event: 'withdrawn'; readonly by: string; readonly version: number }
  | {
      readonly event: 'weighed';
      readonly version: number;
      readonly kept: readonly { readonly person: string; readonly holder: string; readonly level: number }[];
    }
  | { readonly event: 'parent-in-force'; readonly parent: string }
  | { readonly event: 'took-effect'; readonly version: number }
  | { readonly event: 'closed'; readonly summary: string }
  | { readonly event: 'void-proposed'; readonly by: string; readonly version: number }
  | { readonly event: 'void-declined'; readonly by: string; readonly version: number }
  | { readonly event: 'voided'; readonly by: string; readonly agreedBy: string };

/** What cannot have happened before something in another plan's journal has. */
export const notYet = 'before its time';

export interface Around {
  readonly represents: Represents;
  /** Whether a plan has been in force, as far as the story has been told: others hear of it some time later. */
  readonly wasInForce: (planId: string) => boolean;
}

/** What follows from an event, or in plain words why it cannot have happened. */
export function told(planId: string, before: Standing, event: Told, around: Around): Standing | string {
  const plan = planInPlay(planId);
  switch (event.event) {
    case 'submitted':
      return submitted(plan, before, event);
    case 'decided':
      return decided(plan, before, event, around);
    case 'withdrawn':
      if (before.at !== 'pending') return `withdrawn while ${before.at}`;
      if (before.preparer !== event.by) return `withdrawn by ${event.by}, who did not prepare it`;
      if (ofThisVersion(before).length > 0) return 'withdrawn after somebody decided';
      if (before.version !== event.version) return 'another version was withdrawn';
      return { ...before, at: 'draft' };
    case 'weighed':
      return weighed(plan, before, event);
    case 'parent-in-force':
      if (before.at !== 'pending' && before.at !== 'waiting') return `told of its parent while ${before.at}`;
      if (event.parent !== plan.parent) return `told of ${event.parent}, which is not its parent`;
      if (!around.wasInForce(event.parent)) return `${notYet}: told that its parent is in force`;
      return { ...before, parentInForce: true };
    case 'took-effect':
      return tookEffect(plan, before, event.version);
    case 'closed':
      if (before.at !== 'effective') return `closed while ${before.at}`;
      if (planInPlay(event.summary).closes !== planId) return `closed by ${event.summary}`;
      if (!around.wasInForce(event.summary)) return `${notYet}: closed by a summary`;
      return { ...before, at: 'closed' };
    case 'void-proposed':
      if (!mayBeVoided(before) || before.voiding !== null) return `proposed to be void while ${before.at}`;
      if (event.by !== administrator) return `proposed to be void by ${event.by}`;
      return { ...before, voiding: event.by };
    case 'void-declined':
      if (!mayAnswerVoiding(plan, before, event.by, around.represents)) return `kept by the word of ${event.by}`;
      return { ...before, voiding: null };
    case 'voided':
      if (event.by !== before.voiding) return `void by the proposal of ${event.by}`;
      if (!mayAnswerVoiding(plan, before, event.agreedBy, around.represents)) return `void by ${event.agreedBy}`;
      return { ...before, at: 'void', voiding: null, inForce: null, couldStay: [], signed: [] };
  }
}

/** 2.6: any but what is closed. */
export const mayBeVoided = ({ at, version }: Standing): boolean => version > 0 && at !== 'closed' && at !== 'void';

/** 2.6: two words, an administrator's and one of level 1, who are two and neither of whom wrote it. */
export function mayAnswerVoiding(
  plan: PlanInPlay,
  standing: Standing,
  person: string,
  represents: Represents,
): boolean {
  if (!mayBeVoided(standing) || standing.voiding === null) return false;
  if ([standing.voiding, standing.preparer, plan.owner].includes(person)) return false;
  return (levelsOf(plan, standing)[0] ?? []).some((holder) => holder === person || represents(person).includes(holder));
}

const shortest = 5;

/** A void plan makes room for another (V-HDR-04). */
export const maySubmit = ({ at }: Standing): boolean => ['draft', 'returned', 'effective', 'void'].includes(at);

function submitted(
  plan: PlanInPlay,
  before: Standing,
  event: Extract<Told, { event: 'submitted' }>,
): Standing | string {
  if (!maySubmit(before)) return `submitted while ${before.at}`;
  if (!plan.preparers.includes(event.by)) return `submitted by ${event.by}`;
  if (event.version !== before.version + 1) return `version ${event.version} after ${before.version}`;
  if (before.inForce !== null && event.reason.trim().length < shortest) return 'revised without a reason';
  if (event.parent !== plan.parent) return `hangs from ${String(event.parent)}`;
  const expected = plan.signers(event.by, event.variant);
  const isExpected =
    expected.length === event.chain.length && expected.every((holders, at) => sameSet(holders, event.chain[at] ?? []));
  if (!isExpected) return `goes to ${JSON.stringify(event.chain)}, not to ${JSON.stringify(expected)}`;
  return {
    ...{ at: 'pending', version: event.version, preparer: event.by, variant: event.variant, hash: event.hash },
    ...{ level: 1, signed: [], parentInForce: plan.parent === null, inForce: before.inForce, remarks: before.remarks },
    ...{ couldStay: before.couldStay, voiding: null },
  };
}

/** Signatures given for the very version, and not kept from an earlier one. */
export const ofThisVersion = ({ signed, version }: Standing): readonly Signed[] =>
  signed.filter((each) => each.version === version);

/** A slight revision of a plan in force is not signed by everybody again: but by level 1, and by somebody above. */
function weighed(plan: PlanInPlay, before: Standing, event: Extract<Told, { event: 'weighed' }>): Standing | string {
  if (before.at !== 'pending' || before.signed.length > 0) return `weighed while ${before.at}`;
  if (before.inForce === null || event.version !== before.version) return 'weighed, though nothing in force is revised';
  const kept: Signed[] = [];
  for (const { person, holder, level } of event.kept) {
    const given = before.couldStay.find(
      (each) => each.person === person && each.holder === holder && each.level === level,
    );
    if (given === undefined) return `the signature of ${person} stays, though it was never given`;
    if (level === 1 || person === before.preparer) return `the signature of ${person} may not stay`;
    if (!plan.isSlight(given.variant, before.variant)) return `the signature of ${person} stays for other content`;
    if (!(levelsOf(plan, before)[level - 1] ?? []).includes(holder)) return `${holder} is not asked any more`;
    kept.push(given);
  }
  const above = levelsOf(plan, before).slice(1).flat();
  if (above.length > 0 && kept.length === above.length) return 'nobody above level 1 signs the revision';
  return onwards(plan, { ...before, signed: kept });
}

/** The first level somebody is still to be heard at. */
function onwards(plan: PlanInPlay, standing: Standing): Standing {
  const levels = levelsOf(plan, standing);
  for (let level = standing.level; level <= levels.length; level++) {
    if (openSeats(plan, { ...standing, level }).length > 0) return { ...standing, level };
  }
  return { ...standing, at: 'waiting' };
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

function decided(
  plan: PlanInPlay,
  before: Standing,
  event: Extract<Told, { event: 'decided' }>,
  { represents }: Around,
): Standing | string {
  const { person, holder, level } = event;
  if (before.at !== 'pending') return `decided while ${before.at}`;
  if (event.version !== before.version || event.hash !== before.hash) return 'signed what was not submitted';
  if (person === before.preparer) return `${person} signed what ${person} prepared`;
  if (before.signed.some((each) => each.person === person)) return `${person} signed twice`;
  if (level !== before.level) return `level ${level} while level ${before.level} was not done`;
  if (!seatsFor(plan, before, person, represents).includes(holder)) return `${person} sat on the seat of ${holder}`;
  if (event.decision === 'return') {
    if (event.comment.trim().length < shortest || event.remarks.length === 0) return 'returned without saying why';
    return { ...before, at: 'returned', signed: [], couldStay: [], remarks: event.remarks };
  }
  const { version, variant } = before;
  const signed = [...before.signed, { person, holder, level, version, variant }];
  return onwards(plan, { ...before, signed, couldStay: [] });
}

/** SO-10, counted from what was signed and from nothing else. */
function tookEffect(plan: PlanInPlay, before: Standing, version: number): Standing | string {
  if (before.at !== 'waiting') return `took effect while ${before.at}`;
  if (before.version !== version) return 'another version took effect';
  if (!before.parentInForce) return 'took effect before its parent';
  const persons = new Set(ofThisVersion(before).map(({ person }) => person));
  const levels = new Set(ofThisVersion(before).map(({ level }) => level));
  if (persons.size < 2 || levels.size < 2 || persons.has(before.preparer)) return 'took effect on too few words';
  if (plan.owner !== null && persons.has(plan.owner)) return 'its owner signed it';
  return { ...before, at: 'effective', inForce: { version, variant: before.variant }, couldStay: before.signed };
}
