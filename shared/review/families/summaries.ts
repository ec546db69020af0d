import { indicatorOf } from 'shared/indicator/catalogue';
import { missingIn } from 'shared/review/missing';
import { overBlock, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import type { Cells } from 'shared/plan/document';
import type { ReviewContext } from 'shared/review/review-context';
import { hasColumns, keysOf } from 'shared/template/block-columns';
import { date, has, lacking, number, text, texts, type RowView } from 'shared/review/row-view';
import { normalise } from 'shared/review/text/normalise';

const unfinished = ['rowRef', 'cause', 'analysis'];

const length = (row: RowView, key: string): number => [...(text(row, key) ?? '')].length;

const plannedOf = (row: RowView): number | null =>
  number(row, 'plan') ?? number(row, 'lastTarget') ?? number(row, 'target');
const actualOf = (row: RowView): number | null => number(row, 'actual') ?? number(row, 'lastActual');

/** 7.3: how far the actual is behind its plan, below zero where it is; null where there is no plan. */
export function deviation(row: RowView): number | null {
  const [plan, actual] = [plannedOf(row), actualOf(row)];
  if (plan === null || actual === null || plan === 0) return null;
  const rate = (actual - plan) / Math.abs(plan);
  return indicatorOf(text(row, 'indCode') ?? '')?.direction === 'down' ? -rate : rate;
}

const doneStates: readonly string[] = ['done', 'cancelled'];

/** −10%: from here on a summary says why (domain/07 7.3). */
const explainBelow = -0.1;

/** A report that has a table for it lacks the row that says why this one was not finished; the row is offered. */
function unexplained({ blocks, rows, settings: { leastAnalysis } }: ReviewContext, cells: Cells): readonly Found[] {
  const block = blocks.find((each) => hasColumns(each, unfinished));
  const { rowRef = null } = cells;
  if (block === undefined || rowRef === null) return [];
  if (rows(block.id).some((row) => texts(row, 'rowRef').includes(String(rowRef)))) return [];
  const at = { block: block.id, row: null, column: null };
  return [{ facts: { length: 0, least: leastAnalysis }, mend: { kind: 'add-row', at, cells } }];
}

/** V-SMR: a summary says what became of every row, why, and what follows. */
export const summaryRules: readonly Rule[] = [
  overRows({
    id: 'V-SMR-01',
    severity: 'error',
    looksAt: { reach: 'row', columns: unfinished, demands: ['cause', 'analysis'] },
    check: (row, { settings: { leastAnalysis } }) => {
      const analysed = has(row, 'cause') && length(row, 'analysis') >= leastAnalysis;
      if (analysed) return null;
      return {
        column: has(row, 'cause') ? 'analysis' : 'cause',
        facts: { length: length(row, 'analysis'), least: leastAnalysis },
        ...(lacking(row, ['cause', 'analysis']).length > 0 ? { open: true } : {}),
      };
    },
  }),
  overBlock({
    id: 'V-SMR-01',
    severity: 'error',
    looksAt: {
      reach: 'block',
      columns: ['wbs', 'status'],
      also: ['end', 'planEnd', 'owner'],
      elsewhere: [{ columns: unfinished }],
    },
    check: (rows, context) =>
      rows.flatMap((row): readonly Found[] => {
        const [status, due] = [text(row, 'status'), date(row, 'end') ?? date(row, 'planEnd')];
        const isOver = due === null || due <= context.knowledge.today;
        if (status === null || doneStates.includes(status) || !isOver) return [];
        const cells = { rowRef: text(row, 'wbs'), owner: text(row, 'owner') };
        return unexplained(context, cells).map((found) => ({ ...found, row: row.id, column: 'status' }));
      }),
  }),
  overBlock({
    id: 'V-SMR-01',
    severity: 'error',
    looksAt: { reach: 'block', columns: ['indCode', 'plan', 'actual'], elsewhere: [{ columns: unfinished }] },
    check: (rows, context) =>
      rows.flatMap((row): readonly Found[] => {
        const behind = deviation(row);
        if (behind === null || behind >= explainBelow) return [];
        const cells = { rowRef: text(row, 'indCode'), dev: Math.round(behind * 10_000) / 10_000 };
        return unexplained(context, cells).map((found) => ({ ...found, row: row.id, column: 'actual' }));
      }),
  }),
  overRows({
    id: 'V-SMR-02',
    severity: 'error',
    looksAt: {
      reach: 'row',
      columns: [...unfinished, 'lesson', 'action'],
      also: ['owner', 'due'],
      demands: ['lesson', 'action', 'owner', 'due'],
    },
    check: (row) =>
      missingIn(row, ['lesson', 'action', ...['owner', 'due'].filter((key) => keysOf(row.block).has(key))]),
  }),
  overPlan({
    id: 'V-SMR-03',
    severity: 'warning',
    looksAt: {
      reach: 'plan',
      elsewhere: [{ columns: ['rowRef', 'practice'] }, { columns: ['indCode', 'plan', 'actual'] }],
    },
    check: ({ rowsWith, blocks, settings: { leastAnalysis } }) => {
      const done = rowsWith('indCode', 'plan', 'actual').filter((row) => (deviation(row) ?? -1) >= 0);
      const told = rowsWith('rowRef', 'practice');
      const short = told.filter((row) => length(row, 'practice') < leastAnalysis);
      const expects = blocks.some((block) => keysOf(block).has('practice') && keysOf(block).has('rowRef'));
      if (expects && done.length > 0 && told.length === 0)
        return { facts: { done: done.length, least: leastAnalysis } };
      return short.map((row) => ({
        block: row.block.id,
        row: row.id,
        column: 'practice',
        facts: { done: done.length, least: leastAnalysis },
      }));
    },
  }),
  overRows({
    id: 'V-SMR-04',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'evid', 'evidNo'], also: ['actual', 'actW'] },
    check: (row) => {
      const actual = actualOf(row) ?? number(row, 'actW');
      const indicator = text(row, 'indCode') ?? '';
      const own = (indicatorOf(indicator)?.evidence ?? []).filter((each) => each.startsWith('EVD-'));
      if (actual === null || actual === 0 || own.length === 0) return null;
      const evidence = text(row, 'evid') ?? '';
      const found = missingIn(row, ['evid', 'evidNo']);
      if (found !== null) return { ...found, facts: { ...found.facts, indicator, value: evidence, accepted: own } };
      return own.some((each) => each === evidence)
        ? null
        : { column: 'evid', facts: { missing: ['evid'], indicator, value: evidence, accepted: own } };
    },
  }),
  overRows({
    id: 'V-SMR-05',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['rate'], also: ['plan', 'actual', 'lastTarget', 'lastActual', 'target'] },
    check: (row) => {
      const [plan, actual, rate] = [plannedOf(row), actualOf(row), number(row, 'rate')];
      if (plan === null || actual === null || rate === null || plan === 0) return null;
      // A planned loss that was kept is 100 %, one that grew by half is 50 %.
      const right = plan < 0 ? 1 + (actual - plan) / -plan : actual / plan;
      if (Math.abs(right - rate) <= 0.0005) return null;
      const percent = (value: number): number => Math.round(value * 1000) / 10;
      return {
        column: 'rate',
        facts: { percent: percent(rate), right: percent(right) },
        mend: { kind: 'restore-formula' },
      };
    },
  }),
  overPlan({
    id: 'V-SMR-06',
    severity: 'error',
    looksAt: {
      reach: 'plan',
      elsewhere: [{ columns: ['wbs', 'status'] }, { columns: ['rowRef'] }, { columns: ['indCode', 'plan', 'actual'] }],
    },
    check: ({ planned: { effectiveRows }, rowsWith }) => {
      if (effectiveRows === undefined) return null;
      const reported = new Set([
        ...rowsWith('wbs', 'status').map((row) => text(row, 'wbs')),
        ...rowsWith('rowRef').flatMap((row) => texts(row, 'rowRef')),
        ...rowsWith('indCode', 'plan', 'actual').map((row) => text(row, 'indCode')),
      ]);
      const missing = effectiveRows.filter(({ ref }) => !reported.has(ref));
      return missing.length === 0
        ? null
        : { facts: { missing: missing.map(({ ref, name }) => `${ref} ${name}`.trim()) } };
    },
  }),
  overRows({
    id: 'V-SMR-07',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['cause', 'analysis'] },
    check: (row, { settings: { lexicon } }) => {
      const analysis = text(row, 'analysis');
      if (analysis === null) return null;
      const plain = normalise(analysis).replace(/[,。;、!.]/g, '');
      const bare = lexicon.bareCauses.some(
        (cause) => plain === cause || plain === `因${cause}` || plain === `由于${cause}`,
      );
      return bare ? { column: 'analysis', facts: { value: analysis } } : null;
    },
  }),
  overBlock({
    id: 'V-SMR-08',
    severity: 'error',
    looksAt: {
      reach: 'block',
      columns: ['indCode', 'plan', 'actual'],
      elsewhere: [{ columns: ['rowRef', 'action', 'recNo'] }],
    },
    check: (rows, { settings: { rectifyBelow }, rowsWith }) => {
      const answered = new Set(
        rowsWith('rowRef', 'action')
          .filter((row) => has(row, 'action') || has(row, 'recNo'))
          .flatMap((row) => texts(row, 'rowRef')),
      );
      return rows.flatMap((row) => {
        const behind = deviation(row);
        const code = text(row, 'indCode') ?? '';
        if (behind === null || behind >= rectifyBelow || answered.has(code) || answered.has(row.id)) return [];
        return [{ row: row.id, column: 'actual', facts: { indicator: code, percent: Math.round(behind * 1000) / 10 } }];
      });
    },
  }),
  overRows({
    id: 'V-SMR-09',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['status'], also: ['end', 'planEnd', 'due', 'mileDate'] },
    check: (row, { knowledge: { today } }) => {
      const due = ['end', 'planEnd', 'due', 'mileDate'].flatMap((key) => date(row, key) ?? [])[0];
      const status = text(row, 'status');
      if (due === undefined || due >= today || status === null || doneStates.includes(status) || status === 'late')
        return null;
      return { column: 'status', facts: { value: status, due }, mend: { kind: 'set-cell', value: 'late' } };
    },
  }),
  overRows({
    id: 'V-SMR-10',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['indCode', 'actual', 'fin'] },
    check: (row) => {
      const money = indicatorOf(text(row, 'indCode') ?? '')?.unit.kind === 'money';
      return money && number(row, 'actual') !== null && !has(row, 'fin')
        ? { column: 'fin', facts: { indicator: text(row, 'indCode') ?? '' } }
        : null;
    },
  }),
  overRows({
    id: 'V-SMR-11',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['item', 'result', 'require'], also: ['recNo'] },
    check: (row) => {
      const result = text(row, 'result');
      const failed = result !== null && !['符合', 'pass', 'ok', 'met', 'yes'].includes(result);
      return failed && !has(row, 'recNo') && !has(row, 'require')
        ? { column: 'require', facts: { value: result } }
        : null;
    },
  }),
];
