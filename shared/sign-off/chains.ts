import type { RoleId } from 'shared/organisation/role';
import type { Level } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/**
 * Who belongs on a seat, seen from the plan.
 * `owner`: the person of a personal plan, the head of the unit otherwise (军令状 is confirmed by whom it binds);
 * `head`: leader in charge of the unit; `business`, `marketing`: supervising leader of that side;
 * `own-side`, `other-side`: supervising leader of the plan's own side or the other; `office`: whoever holds the role for
 * the unit or, failing that, for a unit above it; `named`: everybody the document names as its signers (SO-09).
 */
export type SeatOf = 'owner' | 'head' | 'business' | 'marketing' | 'own-side' | 'other-side' | 'office' | 'named';

/**
 * `counterpart-named`: only when the plan names the other side as collaborator (SO-13);
 * `annual`, `personal`: only for such plans; `approval-on`: while the company keeps that approval on; `verifying`: once
 * the plan says what was really spent (DR-33).
 */
export type SeatWhen = 'always' | 'counterpart-named' | 'annual' | 'personal' | 'approval-on' | 'verifying' | SeatCondition;

/**
 * Signers by rule, of what the plan says: `expense-over` a limit in 万元; `below-issued` by more than a share;
 * `waivers-asked`. They add a signer, and are no level that a plan needs.
 */
export const seatConditions = ['expense-over', 'below-issued', 'waivers-asked'] as const;
export type SeatCondition = (typeof seatConditions)[number];

export interface SeatRule {
  readonly level: Level;
  /** As recorded; a supervising leader's goes by the side they supervise. */
  readonly role: RoleId;
  readonly of: SeatOf;
  readonly when: SeatWhen;
  /** Of a condition that has one. */
  readonly limit?: number;
}

export interface ChainRule {
  readonly seats: readonly SeatRule[];
  /** SO-10: levels and persons a plan of this kind needs before it takes effect. Reports need less. */
  readonly atLeast: 0 | 1 | 2;
}

const seat = (level: Level, role: RoleId, of: SeatOf, when: SeatWhen = 'always'): SeatRule => ({
  level,
  role,
  of,
  when,
});

const signReview = seat(1, 'R-HEAD', 'head');
const business = seat(2, 'R-BIZ-VP', 'business');
const marketing = seat(2, 'R-MKT-VP', 'marketing');
const ownSide = seat(2, 'R-SUP', 'own-side');
const otherSideIfNamed = seat(2, 'R-SUP', 'other-side', 'counterpart-named');
const approval = seat(3, 'R-LEAD', 'office');

const bothSides = [signReview, business, marketing];
const personal: ChainRule = { seats: [signReview, ownSide, otherSideIfNamed], atLeast: 2 };
const ofDepartment: ChainRule = { seats: bothSides, atLeast: 2 };
const approved: ChainRule = { seats: [...bothSides, approval], atLeast: 2 };
const ownSideOnly: ChainRule = { seats: [signReview, ownSide], atLeast: 2 };
const report: ChainRule = { seats: [signReview], atLeast: 1 };
/** Kept as soon as it is handed in. */
const unsigned: ChainRule = { seats: [], atLeast: 0 };
/** Whoever wrote it has said so already; the others it names agree. */
const byThoseNamed = (role: RoleId): ChainRule => ({ seats: [seat(1, role, 'named')], atLeast: 1 });

export type ChainRules = Readonly<Record<TemplateId, ChainRule>>;

/** Chains per template, domain/02 2.5. A chain of no seats: a record, kept without signatures. */
export const chainRules: ChainRules = {
  'T-STR': approved,
  'T-ANN-D': {
    seats: [...bothSides, { ...approval, when: 'approval-on' }],
    atLeast: 2,
  },
  'T-QTR-D': ofDepartment,
  'T-MON-D': ofDepartment,
  'T-WEK-D': ofDepartment,
  'T-ANN-P': personal,
  'T-QTR-P': personal,
  'T-MON-P': personal,
  'T-WEK-P': personal,
  'T-DEC': {
    seats: [
      seat(1, 'R-EXEC', 'owner'),
      seat(2, 'R-HEAD', 'head', 'personal'),
      ownSide,
      seat(3, 'R-LEAD', 'office', 'annual'),
    ],
    atLeast: 2,
  },
  'T-OPP': ofDepartment,
  'T-CUS': ofDepartment,
  'T-GAP': approved,
  // SO-04 asks two levels of every plan, so the region's or the head's own word comes before headquarters'.
  'T-EXP': {
    seats: [seat(1, 'R-REG', 'head'), seat(2, 'R-HQ', 'office'), seat(3, 'R-FIN', 'office', 'verifying')],
    atLeast: 2,
  },
  'T-EVA': {
    seats: [seat(1, 'R-REV', 'head'), business, marketing, seat(3, 'R-APP', 'office')],
    atLeast: 2,
  },
  'T-IMP': ofDepartment,
  'T-EVF': ownSideOnly,
  'T-TRN': ownSideOnly,
  'T-SWK': report,
  'T-SMO': ownSideOnly,
  'T-SQU': { seats: [signReview, seat(2, 'R-SUP', 'office')], atLeast: 2 },
  'T-SAN': approved,
  'T-REC': { seats: [signReview, seat(2, 'R-GMO', 'office')], atLeast: 2 },
  'T-DAY': unsigned,
  'T-WBS': unsigned,
  'T-RSK': unsigned,
  'T-COF': unsigned,
  'T-MIX': unsigned,
  'T-CAL': unsigned,
  'T-RANK': unsigned,
  'T-FEED': unsigned,
  'T-MEET': unsigned,
  'T-INSP': unsigned,
  'T-ACT': unsigned,
  'T-CARD': unsigned,
  'T-DEAL': unsigned,
  'T-SHOP': byThoseNamed('R-SHOP'),
  'T-HAND': byThoseNamed('R-EXEC'),
};

/** `rules`: the company's own where an administrator entered some. */
export const chainRuleOf = (template: TemplateId, rules: ChainRules = chainRules): ChainRule | null =>
  Object.hasOwn(rules, template) ? (rules[template] ?? null) : null;
