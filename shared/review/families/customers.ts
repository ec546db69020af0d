import { daysBetween, yearOf } from 'shared/calendar/date';
import type { KnownContract } from 'shared/related-plans/planned';
import { firmNamed } from 'shared/review/named-entry';
import { overGroups, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { keysOf } from 'shared/template/block-columns';
import { date, has, lacking, nameOf, nameColumns, number, text, type RowView } from 'shared/review/row-view';
import { codeForm, firmForm } from 'shared/review/text/name-form';
import { normalise } from 'shared/review/text/normalise';

const evidence = ['evidType', 'evidNo', 'evidDate'];

/** A new customer row says that it counts as soon as any evidence is typed. */
const claimsToCount = (row: RowView): boolean => evidence.some((key) => has(row, key));

const customerRow = { columns: ['custName', ...evidence] } as const;

const calledIn = ({ no, name = '' }: KnownContract): string => (no.trim() === '' ? name : no);

const found = (contract: KnownContract) => ({ block: 'IND', facts: { contract: calledIn(contract) } });

/** V-CUS: new customers and contracts count once, with proof, in their year. */
export const customerRules: readonly Rule[] = [
  overRows({
    id: 'V-CUS-01',
    severity: 'error',
    looksAt: { reach: 'row', ...customerRow },
    check: (row, { settings: { evidenceOf } }) => {
      if (!claimsToCount(row)) return null;
      const accepted = evidenceOf['NEWCUST'] ?? [];
      const missing = lacking(row, evidence);
      const [first] = missing;
      const type = text(row, 'evidType');
      if (first === undefined && type !== null && accepted.includes(type)) return null;
      return { column: first ?? 'evidType', facts: { missing, accepted, value: type ?? '' } };
    },
  }),
  overRows({
    id: 'V-CUS-02',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', columns: ['custId', 'custName', 'planMonth'] },
    check: (row, { planned: { customersBefore }, knowledge: { lists } }) => {
      const [id, name] = [text(row, 'custId'), text(row, 'custName')];
      if (customersBefore === undefined) return null;
      const same = id === null ? undefined : customersBefore.find((each) => codeForm(each) === codeForm(id));
      if (same !== undefined) return { column: 'custId', facts: { value: id ?? '', customer: name ?? '' } };
      // Another number, and the name of a customer we have: the planner is asked whether it is the same.
      const meant = name === null ? null : firmNamed(lists['customers'] ?? [], name);
      return meant === null || !customersBefore.includes(meant.code)
        ? null
        : { severity: 'warning', column: 'custName', facts: { value: meant.code, customer: meant.zh } };
    },
  }),
  overRows({
    id: 'V-CUS-03',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['custType', 'expFirst'], header: ['moneyUnit'] },
    check: (row, { settings: { firstOrder }, header }) => {
      const [least, value] = [firstOrder[text(row, 'custType') ?? ''], number(row, 'expFirst')];
      if (least === undefined || value === null) return null;
      const inYuan = header !== null && text(header, 'moneyUnit') === 'yuan';
      const needed = inYuan ? least * 10_000 : least;
      return value >= needed ? null : { column: 'expFirst', facts: { least: needed, unit: inYuan ? '元' : '万元' } };
    },
  }),
  overRows({
    id: 'V-CUS-04',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', ...customerRow, header: ['period'] },
    check: (row, { period }) => {
      const value = date(row, 'evidDate');
      if (value === null || period === null || (period.first <= value && value <= period.last)) return null;
      return { column: 'evidDate', facts: { value, first: period.first, last: period.last } };
    },
  }),
  overPlan({
    id: 'V-CUS-05',
    severity: 'warning',
    looksAt: {
      reach: 'plan',
      elsewhere: [{ columns: ['custId', 'intent'] }, { blocks: ['IND'], columns: ['indCode', 'target'] }],
    },
    check: ({ planned: { newCustomersNextMonth }, rowsWith, rows, template }) => {
      const customers = rowsWith('custId', 'intent');
      if (newCustomersNextMonth === undefined || template.grain !== 'month') return null;
      const flagged = customers.filter((row) => row.cells['intent'] === true).length;
      const targeted = rows('IND').find((row) => text(row, 'indCode') === 'A_INTENT');
      const intent = Math.max(flagged, targeted === undefined ? 0 : (number(targeted, 'target') ?? 0));
      return intent >= newCustomersNextMonth
        ? null
        : { block: 'CUS', facts: { intent, needed: newCustomersNextMonth } };
    },
  }),
  overGroups({
    id: 'V-CUS-06',
    severity: 'error',
    looksAt: {
      reach: 'group',
      columns: ['custId', 'custName', 'planMonth'],
      also: [...evidence, ...nameColumns],
      key: (row) => (has(row, 'custName') ? firmForm(text(row, 'custName') ?? '') : null),
    },
    check: ([first, ...again], { planned: { countedBefore } }) => {
      if (first === undefined) return null;
      const own = normalise(text(first, 'custName') ?? '');
      const twice = again.map((row): Found => {
        const name = text(row, 'custName') ?? '';
        // 航远装备 and 航远装备有限公司 may be two: the planner is asked.
        return normalise(name) === own
          ? { row: row.id, column: 'custName', facts: { value: name, other: nameOf(first) } }
          : {
              ...{ severity: 'warning', row: row.id, column: 'custName' },
              facts: { value: name, other: `${nameOf(first)} ${text(first, 'custName') ?? ''}` },
            };
      });
      const id = codeForm(text(first, 'custId') ?? '');
      const before = countedBefore?.some((each) => codeForm(each) === id) === true && claimsToCount(first);
      return before
        ? [{ row: first.id, column: 'custId', facts: { value: text(first, 'custName') ?? '', other: '' } }, ...twice]
        : twice;
    },
  }),
  overPlan({
    id: 'V-CUS-07',
    severity: 'error',
    looksAt: { reach: 'plan', header: ['period'] },
    check: ({ planned: { contracts }, period }) => {
      if (period === null) return null;
      return (contracts ?? [])
        .filter(({ countedIn, revenueYear, date: signed }) => {
          // The year it was signed in is the year whose revenue it does not form.
          const year = yearOf(signed ?? period.first);
          return countedIn.includes('CTR_NCY') && (countedIn.includes('REV_CY') || revenueYear === year);
        })
        .map((contract) => ({
          block: 'IND',
          facts: { contract: calledIn(contract), year: contract.revenueYear },
        }));
    },
  }),
  overPlan({
    id: 'V-CUS-08',
    severity: 'error',
    looksAt: { reach: 'plan' },
    check: ({ planned: { contracts } }) =>
      (contracts ?? [])
        .filter(({ countedIn, no, date: day }) => countedIn.includes('CTR_NCY') && (no.trim() === '' || day === null))
        .map((contract) => found(contract)),
  }),
  overRows({
    id: 'V-CUS-08',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'evid'], also: ['evidNo', 'actual'] },
    check: (row, { settings: { evidenceOf } }) => {
      if (text(row, 'indCode') !== 'CTR_NCY') return null;
      const proven = evidenceOf['CTR_NCY']?.includes(text(row, 'evid') ?? '') === true;
      const reported = keysOf(row.block).has('evidNo') && has(row, 'actual');
      if (proven && (!reported || has(row, 'evidNo'))) return null;
      const column = proven ? 'evidNo' : 'evid';
      return { column, facts: { contract: text(row, 'evidNo') ?? '' }, ...(has(row, column) ? {} : { open: true }) };
    },
  }),
  overPlan({
    id: 'V-CUS-09',
    severity: 'warning',
    looksAt: { reach: 'plan' },
    check: ({ planned: { contracts }, knowledge: { today }, settings: { releaseLetterDays } }) =>
      (contracts ?? []).flatMap((contract) => {
        if (contract.kind !== 'release-letter' || contract.contractNo !== null || contract.date === null) return [];
        const days = daysBetween(contract.date, today);
        return days <= releaseLetterDays ? [] : [{ block: 'IND', facts: { contract: calledIn(contract), days } }];
      }),
  }),
  overRows({
    id: 'V-CUS-10',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['indCode', 'actual', 'fin'] },
    check: (row) => {
      const counts = text(row, 'indCode') === 'REV_CY' && number(row, 'actual') !== null;
      return counts && text(row, 'fin') !== 'verified'
        ? { column: 'fin', facts: { value: number(row, 'actual') ?? 0 } }
        : null;
    },
  }),
];
