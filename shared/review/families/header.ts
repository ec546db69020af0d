import { headerBlock } from 'shared/review/finding';
import { missingIn } from 'shared/review/missing';
import { overBlock, overPlan, overRows, type Found, type Rule, type RuleId } from 'shared/review/rule';
import type { ReviewContext } from 'shared/review/review-context';
import { has, text } from 'shared/review/row-view';
import { readPeriod } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { grainsOf } from 'shared/template/template';

const header = [headerBlock];

/** What the workbook reader reported under a rule, among all other findings. */
const damagesOf = ({ knowledge: { damage = [] } }: ReviewContext, rule: RuleId): readonly Found[] =>
  damage
    .filter((finding) => finding.rule === rule)
    .map(({ at: { block, row, column }, facts, mend }) => ({
      ...(block === null ? {} : { block }),
      ...(row === null ? {} : { row }),
      ...(column === null ? {} : { column }),
      facts,
      ...(mend === undefined ? {} : { mend }),
    }));

/** V-HDR: what the plan is, whose, for when, and whether the workbook still is its template. */
export const headerRules: readonly Rule[] = [
  overRows({
    id: 'V-HDR-01',
    severity: 'error',
    looksAt: { reach: 'row', blocks: header, columns: ['period'] },
    check: (row, { template }) => {
      const period = readPeriod(text(row, 'period') ?? '');
      const grains = grainsOf(template);
      const fits = !isRefused(period) && grains.some((grain) => grain === period.kind);
      return fits ? null : { column: 'period', facts: { value: text(row, 'period') ?? '', grain: grains } };
    },
  }),
  overRows({
    id: 'V-HDR-02',
    severity: 'error',
    looksAt: { reach: 'row', blocks: header, columns: ['org'], also: ['person'] },
    check: (row, { template, knowledge: { actor }, codes }) => {
      const unit = text(row, 'org') ?? '';
      const person = text(row, 'person') ?? '';
      const units = codes('units');
      const refused: Found = { column: 'org', facts: { unit, person } };
      if (unit === '' || (units !== null && units.size > 0 && !units.has(unit))) return refused;
      if (actor === undefined) return null;
      if (!actor.units.includes(unit)) return refused;
      const others = template.level === 'person' && person !== '' && !actor.people.includes(person);
      return others ? { ...refused, column: 'person' } : null;
    },
  }),
  overRows({
    id: 'V-HDR-03',
    severity: 'error',
    looksAt: { reach: 'row', blocks: header, columns: ['prepBy', 'prepDate'] },
    check: (row) => missingIn(row, ['prepBy', 'prepDate']),
  }),
  overPlan({
    id: 'V-HDR-04',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: ({ planned: { twin } }) => (twin === undefined || twin === null ? null : { facts: { planNo: twin.planNo } }),
  }),
  overPlan({
    id: 'V-HDR-05',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: ({ planned: { parent } }) => {
      if (parent === undefined || parent?.effective === true) return null;
      return parent === null
        ? { facts: { standing: 'missing', planNo: '' } }
        : { severity: 'warning', facts: { standing: 'not-effective', planNo: parent.planNo } };
    },
  }),
  overPlan({
    id: 'V-HDR-06',
    severity: 'error',
    looksAt: { reach: 'plan', header: ['prepBy'] },
    check: ({ planned: { path, levelsNeeded = 2 }, header: row, knowledge: { actor } }) => {
      if (path === undefined) return null;
      const preparer = actor?.person ?? (row === null ? null : text(row, 'prepBy'));
      const levels = path.filter(({ persons }) => persons.some((person) => person !== preparer));
      const signers = new Set(levels.flatMap(({ persons }) => persons).filter((person) => person !== preparer));
      const enough = levels.length >= levelsNeeded && signers.size >= levelsNeeded;
      return enough ? null : { facts: { levels: levels.length, signers: signers.size, needed: levelsNeeded } };
    },
  }),
  overPlan({
    id: 'V-HDR-07',
    severity: 'warning',
    looksAt: { reach: 'plan' },
    check: ({ planned: { deadline }, knowledge: { today } }) =>
      deadline === undefined || today <= deadline ? null : { facts: { deadline, today } },
  }),
  overPlan({
    id: 'V-HDR-08',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: (context) => damagesOf(context, 'V-HDR-08'),
  }),
  overRows({
    id: 'V-HDR-09',
    severity: 'error',
    looksAt: { reach: 'row', blocks: header, columns: ['moneyUnit'] },
    check: (row) => (has(row, 'moneyUnit') ? null : { column: 'moneyUnit', open: true }),
  }),
  overBlock({
    id: 'V-HDR-10',
    severity: 'error',
    looksAt: { reach: 'block', columns: [] },
    check: (rows, _, block) =>
      block.needsRows && rows.length === 0 ? { facts: { block: block.id }, open: true } : null,
  }),
  overPlan({
    id: 'V-HDR-11',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: ({ planned: { versions } }) =>
      versions === undefined || versions.base === versions.current
        ? null
        : { facts: { base: versions.base, current: versions.current } },
  }),
  overPlan({
    id: 'V-DAT-10',
    severity: 'warning',
    looksAt: { reach: 'plan' },
    check: (context) => damagesOf(context, 'V-DAT-10'),
  }),
  overPlan({
    id: 'V-DAT-19',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: (context) => damagesOf(context, 'V-DAT-19'),
  }),
];
