import { administrator, planInPlay, type PlanInPlay } from 'tests/campaign/company';
import { chainOf, seated, type Office, type Offices, type Seat } from 'tests/campaign/offices';

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
  /** Whoever submitted a version since the last that took effect. */
  readonly authors: readonly string[];
  /** Seats by level, as they are filled now. */
  readonly levels: readonly (readonly Seat[])[];
  readonly variant: number;
  readonly hash: string;
  readonly level: number;
  readonly signed: readonly Signed[];
  readonly parentInForce: boolean;
  readonly inForce: { readonly version: number; readonly variant: number; readonly hash: string } | null;
  /** Signatures that could stay with a slight revision: of the version in force, while nobody decided on a later one. */
  readonly couldStay: readonly Signed[];
  /** The administrator who wants it void; null where nobody does. */
  readonly voiding: string | null;
  /** Who is asked whether it may be void. */
  readonly asked: readonly string[];
  /** Remarks of the latest return. */
  readonly remarks: readonly string[];
}

export const notSubmitted: Standing = {
  ...{ at: 'draft', version: 0, preparer: '', authors: [], levels: [], variant: 0, hash: '', level: 0 },
  ...{ signed: [], parentInForce: true, inForce: null, couldStay: [], remarks: [] },
  voiding: null,
  asked: [],
};

/** 代签 on the day: who signs for whom. */
export type Represents = (delegate: string) => readonly string[];

/** Holders of the current level who have not been heard. */
export function openSeats(standing: Standing): readonly string[] {
  if (standing.at !== 'pending') return [];
  const holders = new Set((standing.levels[standing.level - 1] ?? []).map(({ holder }) => holder));
  return [...holders].filter(
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
  const { signed, authors, level, levels } = standing;
  if (standing.at !== 'pending' || authors.includes(person) || person === plan.owner) return [];
  if (signed.some((each) => each.person === person)) return [];
  const open = openSeats(standing);
  if (open.includes(person)) return [person];
  // Whoever signs at two levels signs at the higher one.
  const isNeededLater = levels.slice(level).some((seats) => seats.some(({ holder }) => holder === person));
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
  | {
      readonly event: 'seat-reassigned';
      readonly version: number;
      readonly level: number;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly event: 'void-proposed';
      readonly by: string;
      readonly version: number;
      readonly asked: readonly string[];
    }
  | { readonly event: 'void-asked'; readonly version: number; readonly asked: readonly string[] }
  | { readonly event: 'void-declined'; readonly by: string; readonly version: number }
  | { readonly event: 'voided'; readonly by: string; readonly agreedBy: string };

/** What cannot have happened before something in another plan's journal has. */
export const notYet = 'before its time';

export interface Around {
  readonly represents: Represents;
  /** The company as it stood when the event came to be. */
  readonly offices: Offices;
  /** Whether a plan has been in force, as far as the story has been told: others hear of it some time later. */
  readonly wasInForce: (planId: string) => boolean;
}

/** What follows from an event, or in plain words why it cannot have happened. */
export function told(planId: string, before: Standing, event: Told, around: Around): Standing | string {
  const plan = planInPlay(planId);
  switch (event.event) {
    case 'submitted':
      return submitted(plan, before, event, around.offices);
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
      if (!sameSet(event.asked, askedToday(plan, before, around.offices))) return `${event.asked.join()} are asked`;
      return { ...before, voiding: event.by, asked: event.asked };
    case 'seat-reassigned':
      return reassigned(plan, before, event, around.offices);
    case 'void-asked':
      if (before.voiding === null) return 'somebody is asked about voiding nobody proposed';
      if (!sameSet(event.asked, askedToday(plan, before, around.offices))) return `${event.asked.join()} are asked`;
      return { ...before, asked: event.asked };
    case 'void-declined':
      if (!mayAnswerVoiding(plan, before, event.by, around.represents)) return `kept by the word of ${event.by}`;
      return { ...before, voiding: null, asked: [] };
    case 'voided':
      if (event.by !== before.voiding) return `void by the proposal of ${event.by}`;
      if (!mayAnswerVoiding(plan, before, event.agreedBy, around.represents)) return `void by ${event.agreedBy}`;
      return { ...before, at: 'void', voiding: null, asked: [], inForce: null, couldStay: [], signed: [] };
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
  if ([standing.voiding, ...standing.authors, plan.owner].includes(person)) return false;
  return standing.asked.some((holder) => holder === person || represents(person).includes(holder));
}

const shortest = 5;

/** Voiding forgives nothing: only a version that took effect begins anew. */
export const authorsWith = ({ at, authors }: Pick<Standing, 'at' | 'authors'>, by: string): readonly string[] =>
  at === 'effective' ? [by] : [...new Set([...authors, by])];

/** A void plan makes room for another (V-HDR-04). */
export const maySubmit = ({ at }: Standing): boolean => ['draft', 'returned', 'effective', 'void'].includes(at);

function submitted(
  plan: PlanInPlay,
  before: Standing,
  event: Extract<Told, { event: 'submitted' }>,
  offices: Offices,
): Standing | string {
  if (!maySubmit(before)) return `submitted while ${before.at}`;
  if (!plan.preparers(offices).includes(event.by)) return `submitted by ${event.by}`;
  if (event.version !== before.version + 1) return `version ${event.version} after ${before.version}`;
  if (before.inForce !== null && event.reason.trim().length < shortest) return 'revised without a reason';
  if (before.inForce?.hash === event.hash) return 'revised though nothing changed';
  if (event.parent !== plan.parent) return `hangs from ${String(event.parent)}`;
  const authors = authorsWith(before, event.by);
  const { levels } = chainOf(plan.signers(event.variant), offices, [...authors, plan.owner]);
  const isExpected =
    levels.length === event.chain.length &&
    levels.every((seats, at) => sameSet(holdersOf(seats), event.chain[at] ?? []));
  if (!isExpected) return `goes to ${JSON.stringify(event.chain)}, not to ${JSON.stringify(levels)}`;
  return onwards({
    ...{ at: 'pending', version: event.version, preparer: event.by, authors, levels },
    ...{ variant: event.variant, hash: event.hash },
    ...{ level: 1, signed: [], parentInForce: plan.parent === null, inForce: before.inForce, remarks: before.remarks },
    ...{ couldStay: before.couldStay, voiding: null, asked: [] },
  });
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
    if (level === 1 || before.authors.includes(person)) return `the signature of ${person} may not stay`;
    if (!plan.isSlight(given.variant, before.variant)) return `the signature of ${person} stays for other content`;
    if (!holdersOf(before.levels[level - 1] ?? []).includes(holder)) return `${holder} is not asked any more`;
    kept.push(given);
  }
  const above = before.levels.slice(1).flat();
  if (above.length > 0 && kept.length === above.length) return 'nobody above level 1 signs the revision';
  return onwards({ ...before, signed: kept });
}

/** The first level somebody is still to be heard at. */
function onwards(standing: Standing): Standing {
  for (let level = standing.level; level <= standing.levels.length; level++) {
    if (openSeats({ ...standing, level }).length > 0) return { ...standing, level };
  }
  return { ...standing, at: 'waiting' };
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

function decided(
  plan: PlanInPlay,
  before: Standing,
  event: Extract<Told, { event: 'decided' }>,
  { represents, offices }: Around,
): Standing | string {
  const { person, holder, level } = event;
  if (before.at !== 'pending') return `decided while ${before.at}`;
  if (movesOf(plan, before, offices).length > 0) return `decided by ${person} before the seats followed their roles`;
  if (event.version !== before.version || event.hash !== before.hash) return 'signed what was not submitted';
  if (before.authors.includes(person)) return `${person} signed what ${person} had a hand in`;
  if (before.signed.some((each) => each.person === person)) return `${person} signed twice`;
  if (level !== before.level) return `level ${level} while level ${before.level} was not done`;
  if (!seatsFor(plan, before, person, represents).includes(holder)) return `${person} sat on the seat of ${holder}`;
  if (event.decision === 'return') {
    if (event.comment.trim().length < shortest || event.remarks.length === 0) return 'returned without saying why';
    return { ...before, at: 'returned', signed: [], couldStay: [], remarks: event.remarks };
  }
  const { version, variant } = before;
  const signed = [...before.signed, { person, holder, level, version, variant }];
  return onwards({ ...before, signed, couldStay: [] });
}

function reassigned(
  plan: PlanInPlay,
  before: Standing,
  { version, level, from, to }: Extract<Told, { event: 'seat-reassigned' }>,
  offices: Offices,
): Standing | string {
  if (before.at !== 'pending' || before.version !== version) return `a seat was reassigned while ${before.at}`;
  const move = movesOf(plan, before, offices).find(
    (each) => each.level === level && each.from === from && each.to === to,
  );
  if (move === undefined) return `the seat of ${from} went to ${to}, for no reason`;
  return moved(before, move);
}

interface Move {
  readonly level: number;
  readonly office: Office;
  readonly from: string;
  readonly to: string;
}

const moved = (standing: Standing, { level, office, to }: Move): Standing => ({
  ...standing,
  levels: standing.levels.map((seats, at) =>
    at === level - 1 ? seats.map((seat) => (seat.office === office ? { ...seat, holder: to } : seat)) : seats,
  ),
});

/** Seats that nobody has signed and that belong to somebody else by the offices of today. */
export function movesOf(plan: PlanInPlay, standing: Standing, offices: Offices): readonly Move[] {
  if (standing.at !== 'pending') return [];
  const hasSigned = (level: number, holder: string): boolean =>
    standing.signed.some((each) => each.level === level && each.holder === holder);
  const numbered = standing.levels.flatMap((seats, at) => seats.map((seat) => ({ ...seat, level: at + 1 })));
  const spoken = [
    ...standing.signed.map(({ person }) => person),
    ...numbered.filter(({ level, holder }) => hasSigned(level, holder)).map(({ holder }) => holder),
  ];
  const barred = [...standing.authors, plan.owner];
  const sitting: { readonly level: number; readonly holder: string }[] = [];
  const moves: Move[] = [];
  const open = numbered.filter(({ level, holder }) => !hasSigned(level, holder));
  for (const { office, holder: from, level } of open.toSorted((one, other) => other.level - one.level)) {
    const of = (isOn: (on: number) => boolean) => sitting.flatMap((each) => (isOn(each.level) ? [each.holder] : []));
    const elsewhere = [...spoken, ...of((on) => on > level)];
    const found = seated(office, offices, { elsewhere, beside: of((on) => on === level), barred });
    const to = found?.holder ?? from;
    sitting.push({ level, holder: to });
    if (to !== from) moves.push({ level, office, from, to });
  }
  return moves;
}

/** Who is asked today whether the plan may be void; those asked before where nobody is left. */
export function askedToday(plan: PlanInPlay, standing: Standing, offices: Offices): readonly string[] {
  const barred = [...standing.authors, plan.owner];
  const asked: string[] = [];
  for (const { office } of standing.levels.find((seats) => seats.length > 0) ?? []) {
    const found = seated(office, offices, { elsewhere: [], beside: asked, barred });
    if (found !== null && !found.isBeside) asked.push(found.holder);
  }
  return asked.length === 0 ? standing.asked : asked;
}

/** The plan as its next command finds it: every seat with whoever holds its role today. */
export function inLine(plan: PlanInPlay, standing: Standing, offices: Offices): Standing {
  const seats = movesOf(plan, standing, offices).reduce(moved, standing);
  return standing.voiding === null ? seats : { ...seats, asked: askedToday(plan, standing, offices) };
}

export const holdersOf = (seats: readonly Seat[]): readonly string[] => seats.map(({ holder }) => holder);

/** SO-10, counted from what was signed and from nothing else. */
function tookEffect(plan: PlanInPlay, before: Standing, version: number): Standing | string {
  if (before.at !== 'waiting') return `took effect while ${before.at}`;
  if (before.version !== version) return 'another version took effect';
  if (!before.parentInForce) return 'took effect before its parent';
  const persons = new Set(ofThisVersion(before).map(({ person }) => person));
  const levels = new Set(ofThisVersion(before).map(({ level }) => level));
  if (persons.size < 2 || levels.size < 2 || before.authors.some((author) => persons.has(author)))
    return 'took effect on too few words';
  if (plan.owner !== null && persons.has(plan.owner)) return 'its owner signed it';
  return {
    ...before,
    at: 'effective',
    inForce: { version, variant: before.variant, hash: before.hash },
    couldStay: before.signed,
  };
}
