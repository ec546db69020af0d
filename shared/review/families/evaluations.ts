import { indicatorOf } from 'shared/indicator/catalogue';
import { missingIn } from 'shared/review/missing';
import { overPlan, overRows, overGroups, type Found, type Rule } from 'shared/review/rule';
import { plansNamed } from 'shared/plan/plan-no';
import type { Planned } from 'shared/related-plans/planned';
import type { ReviewContext } from 'shared/review/review-context';
import { keysOf } from 'shared/template/block-columns';
import { date, has, number, sumOf, text } from 'shared/review/row-view';

const remedy = ['rect', 'measure', 'owner', 'due'];
const rectification = ['recNo', ...remedy];
const parts = ['self', 'mutual', 'superior', 'data'] as const;

/** Codes of E-RECT states in which the work is over. */
const closedStates: readonly string[] = ['closed', '已关闭', 'CLOSED'];

/** Whom and how an evaluation judges. */
const head = ['planNo', 'kind', 'assessor'] as const;

/** EV-01 … 03: whose plans a unit may judge, and as what; of whom it is not known who they are, nothing is said. */
const judges: Readonly<Record<string, (unit: string, own: string | null, planned: Planned) => boolean>> = {
  self: (unit, own) => unit === own,
  mutual: (unit, own, { counterparts }) => unit !== own && counterparts?.includes(unit) !== false,
  superior: (unit, own, { unitsBelow }) => unit !== own && unitsBelow?.includes(unit) !== false,
};

/** Points of 100 a self-evaluation gives; null for any other, and while a criterion is not scored. */
function selfScore({ rowsWith }: ReviewContext): number | null {
  const heads = rowsWith(...head);
  const rows = rowsWith('criterion', 'full', 'score');
  const isSelf = heads.length === 1 && heads.every((row) => text(row, 'kind') === 'self');
  const full = sumOf(rows, 'full');
  if (!isSelf || full === 0 || rows.some((row) => number(row, 'score') === null)) return null;
  return Math.round((sumOf(rows, 'score') / full) * 1000) / 10;
}

/** V-EVA: evaluations hear all sides; what they find is put right and checked by somebody else. */
export const evaluationRules: readonly Rule[] = [
  overPlan({
    id: 'V-EVA-01',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: [{ columns: ['conclusion'] }, { columns: [...head] }], header: ['period'] },
    check: ({ planned: { evaluations }, rowsWith, period }) => {
      // Each side speaks for itself; whoever concludes has to have heard all of them.
      const concludes = rowsWith('conclusion').some((row) => has(row, 'conclusion'));
      const isFormal = period?.period.kind === 'quarter' || period?.period.kind === 'year';
      if (evaluations === undefined || !concludes || !isFormal) return null;
      const here = rowsWith(...head).map((row) => text(row, 'kind'));
      const missing = parts.filter((part) => !evaluations.includes(part) && !here.includes(part));
      return missing.length === 0 ? null : { facts: { missing } };
    },
  }),
  overRows({
    id: 'V-EVA-02',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['score'], also: ['full'] },
    check: (row, { settings: { fullScore } }) => {
      const [score, full] = [number(row, 'score'), number(row, 'full') ?? fullScore];
      return score === null || (score >= 0 && score <= full)
        ? null
        : { column: 'score', facts: { value: score, full } };
    },
  }),
  overRows({
    id: 'V-EVA-03',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['score', 'opinion'], also: ['full', 'auto'] },
    check: (row, { settings: { lowScore, highScore, fullScore } }) => {
      const score = number(row, 'score');
      if (score === null || has(row, 'opinion')) return null;
      const percent = (score / (number(row, 'full') ?? fullScore)) * 100;
      return percent <= lowScore || percent >= highScore ? { column: 'opinion', facts: { value: score } } : null;
    },
  }),
  overRows({
    id: 'V-EVA-04',
    severity: 'error',
    looksAt: { reach: 'row', columns: head, header: ['org'] },
    check: (row, { header, planned }) => {
      const kind = text(row, 'kind') ?? '';
      const mayJudge = judges[kind];
      const own = header === null ? null : text(header, 'org');
      const judged = plansNamed(text(row, 'planNo') ?? '').map(({ key }) => key.unit);
      const [first] = judged;
      if (mayJudge === undefined || first === undefined) return null;
      return judged.some((unit) => mayJudge(unit, own, planned))
        ? null
        : { column: 'planNo', facts: { unit: first, evaluation: kind } };
    },
  }),
  overGroups({
    id: 'V-EVA-05',
    severity: 'error',
    looksAt: { reach: 'group', columns: ['weight', 'std', 'target'], key: () => 'all' },
    check: (rows, { settings: { rateTolerance } }) => {
      const sum = sumOf(rows, 'weight');
      const [first] = rows;
      if (first === undefined || Math.abs(sum - 1) <= rateTolerance + 1e-9) return null;
      return { row: first.id, column: 'weight', facts: { percent: Math.round(sum * 1000) / 10 } };
    },
  }),
  overRows({
    id: 'V-EVA-06',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'base', 'target'] },
    check: (row) => {
      const indicator = indicatorOf(text(row, 'indCode') ?? '');
      const improves =
        indicator !== undefined && (indicator.direction === 'down' || indicator.formula.is === 'against-base');
      return improves && number(row, 'target') !== null && number(row, 'base') === null
        ? { column: 'base', facts: { indicator: indicator.code }, ...(has(row, 'base') ? {} : { open: true }) }
        : null;
    },
  }),
  overRows({
    id: 'V-EVA-07',
    severity: 'error',
    looksAt: { reach: 'row', columns: rectification, demands: remedy },
    check: (row) => missingIn(row, remedy),
  }),
  overRows({
    id: 'V-EVA-08',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['recNo', 'owner', 'proof', 'verifier'], also: ['verResult', 'state'] },
    check: (row): Found | null => {
      const closed =
        text(row, 'verResult') === 'passed' ||
        text(row, 'verResult') === '通过' ||
        closedStates.includes(text(row, 'state') ?? '');
      if (!closed) return null;
      const verifier = text(row, 'verifier');
      if (!has(row, 'proof')) return { column: 'proof', facts: { wrong: 'no-proof', verifier: verifier ?? '' } };
      return verifier !== null && verifier !== text(row, 'owner')
        ? null
        : { column: 'verifier', facts: { wrong: 'own-work', verifier: verifier ?? '' } };
    },
  }),
  overPlan({
    id: 'V-EVA-09',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: [{ columns: [...head] }, { columns: ['criterion', 'full', 'score'] }] },
    check: (context) => {
      const { scores } = context.planned;
      const self = selfScore(context) ?? scores?.self;
      return scores === undefined ||
        self === undefined ||
        Math.abs(self - scores.data) <= context.settings.selfDataDrift
        ? null
        : { facts: { self, data: scores.data } };
    },
  }),
  overRows({
    id: 'V-EVA-10',
    severity: 'warning',
    looksAt: { reach: 'row', columns: rectification, also: ['state', 'verResult', 'verDate'] },
    check: (row, { knowledge: { today } }) => {
      const due = date(row, 'due');
      const closed =
        closedStates.includes(text(row, 'state') ?? '') || (keysOf(row.block).has('verDate') && has(row, 'verDate'));
      return due !== null && due < today && !closed ? { column: 'due', facts: { due, today } } : null;
    },
  }),
];
