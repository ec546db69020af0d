import type { Block } from 'shared/template/block';
import { addDays, daysBetween } from 'shared/calendar/date';
import { indicatorOf } from 'shared/indicator/catalogue';
import { workingDaysBetween } from 'shared/calendar/working-days';
import { missingIn } from 'shared/review/missing';
import { entryNamed } from 'shared/review/named-entry';
import { overPlan, overRows, overBlock, type Rule } from 'shared/review/rule';
import { indexBy, rowsBy } from 'shared/review/row-index';
import { date, has, oneOrNone, sumOf, text, type RowView } from 'shared/review/row-view';
import { isMeasurable } from 'shared/review/families/goals';
import type { Planned } from 'shared/related-plans/planned';
import { normalise } from 'shared/review/text/normalise';

const task = ['TASK'];

/** Month and below: there a goal needs tasks, and a task one person. */
const shortGrains: readonly string[] = ['month', 'week', 'day'];

const span = ['start', 'end'];

/** 1.2 stands below 1; a number without a dot below none. */
function parentOf(row: RowView): readonly string[] {
  const wbs = text(row, 'wbs');
  const at = wbs?.lastIndexOf('.') ?? -1;
  return oneOrNone(wbs === null || at < 0 ? null : wbs.slice(0, at));
}

const rowsWithoutWbs = indexBy((row) => (has(row, 'wbs') ? [] : ['']));

const severalNames = /[;;、,,/&+]|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/;

type Days = NonNullable<Planned['employed']>[string];

const topNumber = /^[1-9]\d{0,5}(?=\.|$)/;
const isNumbered = /^[1-9]\d*(?:\.[1-9]\d*)*$/;

/** The number a further task gets: one above the highest. */
export const freeNumber = (rows: readonly RowView[]): number =>
  rowsBy(rows, 'wbs')
    .keys()
    .reduce((most, wbs) => Math.max(most, Number(topNumber.exec(wbs)?.[0] ?? 0)), 0) + 1;

/** DR-19: a year's or quarter's task may be a department's; everything else is asked for at every level. */
const isAskedFor = ({ columns }: Block, key: string): boolean =>
  columns.find((column) => column.key === key)?.need !== 'optional';

/** What makes a task one that somebody can do and somebody else can check. */
const complete = ['owner', 'start', 'end', 'output', 'accept'];

/** V-TSK: tasks are complete, linked, owned, and end in something one can hold. */
export const taskRules: readonly Rule[] = [
  overRows({
    id: 'V-TSK-01',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['name', ...complete], demands: complete },
    check: (row) =>
      missingIn(
        row,
        complete.filter((key) => isAskedFor(row.block, key)),
      ),
  }),
  overRows({
    id: 'V-TSK-02',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['name', 'indCode', 'accept'], also: ['parentTask'], demands: ['indCode'] },
    check: (row) =>
      has(row, 'indCode') ? null : { column: 'indCode', facts: { task: text(row, 'name') ?? '' }, open: true },
  }),
  overRows({
    id: 'V-TSK-03',
    severity: 'error',
    waivable: true,
    looksAt: {
      reach: 'row',
      blocks: ['IND'],
      columns: ['indCode', 'target'],
      elsewhere: [{ blocks: task, columns: ['indCode'] }],
    },
    check: (row, { template, rows, blocks }) => {
      const code = text(row, 'indCode');
      if (code === null || !shortGrains.includes(template.grain) || !blocks.some(({ id }) => id === 'TASK'))
        return null;
      // A base measure is reported for the sake of a ratio; nobody sets out to reach it.
      if (indicatorOf(code)?.family === 'base') return null;
      if (rowsBy(rows('TASK'), 'indCode').has(code)) return null;
      // Before there is any task, nothing is wrong with the targets that were issued.
      const isOpen = !rows('TASK').some((each) => has(each, 'indCode'));
      return { column: 'indCode', facts: { indicator: code }, ...(isOpen ? { open: true } : {}) };
    },
  }),
  overRows({
    id: 'V-TSK-04',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['taskType', 'indCode'] },
    check: (row, { settings: { serves } }) => {
      const [type, indicator] = [text(row, 'taskType'), text(row, 'indCode')];
      const means = indicator === null ? undefined : serves[indicator];
      if (type === null || indicator === null || means === undefined || means.includes(type)) return null;
      return { column: 'taskType', facts: { value: type, indicator } };
    },
  }),
  overRows({
    id: 'V-TSK-05',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['name', 'owner', 'accept'] },
    check: (row, { settings: { lexicon }, template, rows, codes, knowledge: { lists } }) => {
      const owner = text(row, 'owner');
      if (owner === null) return null;
      const owners =
        entryNamed(lists['people'] ?? [], owner) !== null
          ? [owner]
          : owner.split(severalNames).filter((name) => name !== '');
      if (owners.length > 1) return { column: 'owner', facts: { value: owner, count: owners.length } };
      if (lexicon.nobody.includes(normalise(owner))) return { column: 'owner', facts: { value: owner, count: 0 } };
      // DR-19: a year's task may belong to a unit, a month's may not.
      const unitOwned = shortGrains.includes(template.grain) && codes('units')?.has(owner) === true;
      return unitOwned && rows('TASK').length > 0 ? { column: 'owner', facts: { value: owner, count: 0 } } : null;
    },
  }),
  overRows({
    id: 'V-TSK-06',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['name', 'owner', 'start', 'end'], also: ['ownerDept'], header: ['org'] },
    check: (row, { planned: { employed, members }, header, codes }) => {
      const owner = text(row, 'owner');
      const [start, end] = [date(row, 'start'), date(row, 'end')];
      if (owner === null || start === null || end === null) return null;
      // A name the lists do not know is V-DAT-09's.
      const [people, units] = [codes('people'), codes('units')];
      if (people !== null && people.size > 0 && !people.has(owner)) return null;
      const covers = (time: Days): boolean => time.from <= start && (time.to === null || end <= time.to);
      const found = (where: string) => ({ column: 'owner', facts: { value: owner, start, end, where } });
      const time = employed?.[owner];
      if (employed !== undefined && !(time !== undefined && covers(time))) return found('company');
      const org = header === null ? null : text(header, 'org');
      const isOwn = (text(row, 'ownerDept') ?? org) === org && units?.has(owner) !== true;
      if (members === undefined || !isOwn || members[owner]?.some(covers) === true) return null;
      return found('unit');
    },
  }),
  overRows({
    id: 'V-TSK-07',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', columns: ['name', 'output'] },
    check: (row, { settings: { lexicon } }) => {
      const output = text(row, 'output');
      if (output === null) return null;
      const [plain, name] = [normalise(output), normalise(text(row, 'name') ?? '')];
      if (plain === name) return { column: 'output', facts: { value: output, wrong: 'same-as-name' } };
      const thing = lexicon.deliverables.some((word) =>
        word.length === 1 ? plain.endsWith(word) : plain.includes(word),
      );
      return thing ? null : { column: 'output', facts: { value: output, wrong: 'no-thing' } };
    },
  }),
  overRows({
    id: 'V-TSK-08',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['name', 'accept'] },
    check: (row, context) => {
      const criterion = text(row, 'accept');
      return criterion === null || isMeasurable(criterion, context)
        ? null
        : { column: 'accept', facts: { value: criterion } };
    },
  }),
  overRows({
    id: 'V-TSK-09',
    severity: 'error',
    looksAt: { reach: 'row', blocks: task, columns: ['wbs'], named: { names: parentOf, by: 'wbs' } },
    check: (row, { rows, settings: { deepestWbs } }) => {
      const wbs = text(row, 'wbs');
      if (wbs === null) return null;
      const at = { column: 'wbs' };
      if (!isNumbered.test(wbs)) return { ...at, facts: { value: wbs, wrong: 'form' } };
      if (wbs.split('.').length > deepestWbs) return { ...at, facts: { value: wbs, wrong: 'depth', most: deepestWbs } };
      const [parent] = parentOf(row);
      return parent === undefined || rowsBy(rows('TASK'), 'wbs').has(parent)
        ? null
        : { ...at, facts: { value: wbs, wrong: 'no-parent', parent } };
    },
  }),
  overBlock({
    id: 'V-TSK-09',
    severity: 'error',
    looksAt: { reach: 'block', blocks: task, columns: ['wbs'], demands: ['wbs'] },
    check: (rows) => {
      const unnumbered = rowsWithoutWbs(rows).get('') ?? [];
      if (unnumbered.length === 0) return null;
      const free = freeNumber(rows);
      // Each the next free number, so that several missing ones get different ones.
      return unnumbered.map((row, at) => ({
        row: row.id,
        column: 'wbs',
        facts: { value: '', wrong: 'missing' },
        open: true,
        mend: { kind: 'set-cell', value: String(free + at) },
      }));
    },
  }),
  overRows({
    id: 'V-TSK-10',
    severity: 'error',
    looksAt: {
      reach: 'row',
      blocks: task,
      columns: ['wbs', ...span],
      named: { names: parentOf, by: 'wbs', reads: span },
    },
    check: (row, { rows }) => {
      const parent = rowsBy(rows('TASK'), 'wbs').get(parentOf(row)[0] ?? '')?.[0];
      if (parent === undefined) return null;
      const [start, end, first, last] = [
        date(row, 'start'),
        date(row, 'end'),
        date(parent, 'start'),
        date(parent, 'end'),
      ];
      const facts = { parent: text(parent, 'wbs') ?? '', start: first ?? '', end: last ?? '' };
      if (start !== null && first !== null && start < first)
        return { column: 'start', facts: { value: start, ...facts } };
      return end !== null && last !== null && end > last ? { column: 'end', facts: { value: end, ...facts } } : null;
    },
  }),
  overRows({
    id: 'V-TSK-11',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['name', 'start', 'end'] },
    check: (row, { template: { grain }, settings, knowledge: { workingDays } }) => {
      const [start, end] = [date(row, 'start'), date(row, 'end')];
      if (start === null || end === null || end < start) return null;
      const days =
        grain === 'week' ? workingDaysBetween(workingDays, start, end).value : daysBetween(start, addDays(end, 1));
      const most = grain === 'week' ? settings.weekTaskDays : grain === 'month' ? settings.monthTaskDays : null;
      return most === null || days <= most ? null : { column: 'end', facts: { days, most } };
    },
  }),
  overRows({
    id: 'V-TSK-12',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['name', 'res'], also: ['resKind'] },
    check: (row, { template: { grain } }) => {
      const wanted = grain !== 'week' && grain !== 'day';
      return wanted && !has(row, 'res') && !has(row, 'resKind') ? { column: 'res' } : null;
    },
  }),
  overPlan({
    id: 'V-TSK-13',
    severity: 'error',
    looksAt: {
      reach: 'plan',
      elsewhere: [
        { blocks: task, columns: ['budget'] },
        { blocks: ['EXP'], columns: ['quota'] },
      ],
    },
    check: ({ rows, settings, blocks }) => {
      if (!blocks.some(({ id }) => id === 'EXP')) return null;
      const [budget, quota] = [sumOf(rows('TASK'), 'budget'), sumOf(rows('EXP'), 'quota')];
      return budget > quota + settings.moneyTolerance ? { block: 'TASK', facts: { budget, quota } } : null;
    },
  }),
];
