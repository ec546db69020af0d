import { isStandardText } from 'shared/plan/standard-rows/standard-words';
import { workingDaysBetween } from 'shared/calendar/working-days';
import { missingIn } from 'shared/review/missing';
import { overBlock, overCells, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { hasColumns } from 'shared/template/block-columns';
import { date, has, number, text } from 'shared/review/row-view';

const risk = ['rno', 'rType'];

/** What answers a risk. */
const response = ['measure', 'owner', 'freq'];

/** V-RSK: what may go wrong is seen, owned, answered. */
export const riskRules: readonly Rule[] = [
  overBlock({
    id: 'V-RSK-01',
    severity: 'warning',
    looksAt: { reach: 'block', columns: risk },
    check: (rows, { template: { grain, planType }, settings: { basicRisks } }) => {
      if (grain !== 'year' && planType !== 'EVA') return null;
      const covered = new Set(rows.map((row) => text(row, 'rType')));
      const missing = basicRisks.filter((type) => !covered.has(type));
      return missing.length === 0 ? null : { facts: { missing } };
    },
  }),
  overRows({
    id: 'V-RSK-02',
    severity: 'error',
    looksAt: { reach: 'row', columns: [...risk, ...response], demands: response },
    check: (row) => missingIn(row, response),
  }),
  overCells({
    id: 'V-RSK-03',
    severity: 'warning',
    looksAt: { reach: 'cell', of: (column, block) => column.key === 'measure' && hasColumns(block, risk) },
    check: ({ value, row, column }, { read, template }) =>
      isStandardText(template.id, row.block.id, column.key, String(value)) || read(String(value)).clarity.clear
        ? null
        : {},
  }),
  overRows({
    id: 'V-RSK-04',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...risk, 'prob', 'sev', 'trigger'], also: ['trigInd', 'trigVal'] },
    check: (row, { settings: { amberScore } }) => {
      const score = (number(row, 'prob') ?? 0) * (number(row, 'sev') ?? 0);
      const watched = has(row, 'trigger') || (has(row, 'trigInd') && has(row, 'trigVal'));
      return score < amberScore || watched ? null : { column: 'trigger', facts: { score, amber: amberScore } };
    },
  }),
  overRows({
    id: 'V-RSK-05',
    severity: 'error',
    looksAt: { reach: 'row', columns: [...risk, 'state', 'log'], also: ['lastCheck'] },
    check: (row, { knowledge: { today, workingDays }, settings: { answerWithinWorkingDays } }) => {
      const since = date(row, 'lastCheck');
      if (text(row, 'state') !== 'triggered' || has(row, 'log') || since === null) return null;
      const days = workingDaysBetween(workingDays, since, today).value - 1;
      return days > answerWithinWorkingDays
        ? { column: 'log', facts: { risk: text(row, 'rno') ?? '', days, most: answerWithinWorkingDays } }
        : null;
    },
  }),
  overPlan({
    id: 'V-RSK-05',
    severity: 'error',
    looksAt: { reach: 'plan', elsewhere: [{ columns: ['rno', 'state', 'log'] }] },
    check: ({ planned: { triggered }, rowsWith, knowledge: { today, workingDays }, settings }) =>
      (triggered ?? []).flatMap(({ rno, since, answered }): readonly Found[] => {
        const own = rowsWith('rno', 'state', 'log').find((row) => text(row, 'rno') === rno);
        const isAnsweredHere = own !== undefined && (has(own, 'log') || has(own, 'state'));
        const days = workingDaysBetween(workingDays, since, today).value - 1;
        if (answered || isAnsweredHere || days <= settings.answerWithinWorkingDays) return [];
        const facts = { risk: rno, days, most: settings.answerWithinWorkingDays };
        return [own === undefined ? { facts } : { facts, block: own.block.id, row: own.id, column: 'log' }];
      }),
  }),
];
