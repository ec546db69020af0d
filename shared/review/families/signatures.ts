import type { Decision, SignOffFacts } from 'shared/review/knowledge';
import { overPlan, type Answer, type Rule, type RuleId } from 'shared/review/rule';
import type { ReviewContext } from 'shared/review/review-context';

/** Who counts for a level: a delegate stands in for the signer, both are the one decision. */
const countsFor = ({ person }: Decision): string => person;
const approvals = ({ decisions }: SignOffFacts): readonly Decision[] =>
  decisions.filter(({ decision }) => decision === 'approve');

/** A rule over the sign-off record of the shown version; silent where it did not come along. */
const onSignOff = (id: RuleId, check: (signOff: SignOffFacts, context: ReviewContext) => Answer): Rule =>
  overPlan({
    id,
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: (context) => (context.knowledge.signOff === undefined ? null : check(context.knowledge.signOff, context)),
  });

const at = { block: 'SGN' } as const;

/** V-SGN: no plan takes effect on one person's word. The sign-off itself enforces it; these say it of a record. */
export const signatureRules: readonly Rule[] = [
  onSignOff('V-SGN-01', (signOff) => {
    if (!signOff.effective) return null;
    const others = approvals(signOff).filter(({ person }) => person !== signOff.preparer);
    const levels = new Set(others.map(({ level }) => level)).size;
    const persons = new Set(others.map(countsFor)).size;
    return levels >= 2 && persons >= 2 ? null : { ...at, facts: { levels, persons } };
  }),
  onSignOff('V-SGN-02', ({ decisions, preparer }) =>
    decisions
      .filter(({ person, onBehalfOf }) => person === preparer || onBehalfOf === preparer)
      .map(({ level }) => ({ ...at, facts: { person: preparer, level } })),
  ),
  onSignOff('V-SGN-03', ({ decisions, required }) =>
    decisions.flatMap(({ level, person }, place) => {
      const before = decisions.slice(0, place);
      const open = required.filter(
        (each) =>
          each.level < level &&
          !before.some(
            (earlier) =>
              earlier.level === each.level &&
              earlier.decision === 'approve' &&
              (earlier.person === each.person || earlier.onBehalfOf === each.person),
          ),
      );
      return open.length === 0 ? [] : [{ ...at, facts: { person, level, waiting: open.map((each) => each.person) } }];
    }),
  ),
  onSignOff('V-SGN-04', ({ decisions, contentHash }) =>
    decisions
      .filter((each) => each.contentHash !== contentHash)
      .map(({ person, level }) => ({ ...at, facts: { person, level } })),
  ),
  onSignOff('V-SGN-05', ({ decisions }, { settings: { leastComment } }) =>
    decisions
      .filter(({ decision, comment }) => decision === 'return' && [...comment.trim()].length < leastComment)
      .map(({ person }) => ({ ...at, facts: { person, least: leastComment } })),
  ),
  onSignOff('V-SGN-06', ({ decisions }) =>
    decisions.filter(({ entitled }) => !entitled).map(({ person, level }) => ({ ...at, facts: { person, level } })),
  ),
  onSignOff('V-SGN-07', ({ commitments, issued }) => {
    const open = commitments.filter(({ person, head }) => !person || !head);
    return issued && open.length > 0 ? { facts: { count: open.length } } : null;
  }),
  onSignOff('V-SGN-08', (signOff) => {
    const { counterpart, effective } = signOff;
    if (counterpart === null || !effective) return null;
    const signed = approvals(signOff).some(
      ({ person, onBehalfOf }) => person === counterpart || onBehalfOf === counterpart,
    );
    return signed ? null : { ...at, facts: { person: counterpart } };
  }),
  onSignOff('V-SGN-09', (signOff) => {
    const levelsOf = new Map<string, Set<number>>();
    for (const each of approvals(signOff))
      levelsOf.set(each.person, (levelsOf.get(each.person) ?? new Set()).add(each.level));
    return [...levelsOf].filter(([, levels]) => levels.size > 1).map(([person]) => ({ ...at, facts: { person } }));
  }),
];
