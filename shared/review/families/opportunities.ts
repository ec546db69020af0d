import { daysBetween, yearOf } from 'shared/calendar/date';
import { funnel } from 'shared/template/funnel';
import { missingIn } from 'shared/review/missing';
import type { Planned } from 'shared/related-plans/planned';
import { overGroups, overPlan, overRows, type Found, type Rule } from 'shared/review/rule';
import { keysOf } from 'shared/template/block-columns';
import { date, has, number, sumOf, text, texts, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { normalise } from 'shared/review/text/normalise';

const opportunity = ['oppId', 'oppClass'];
const staged = ['stage', 'targetStage'];
const lost = 0;
const cashCollected = 7;
const contractSigned = 6;

const stageIn = (row: RowView, key: string): number | null => {
  const stage = Number(text(row, key) ?? NaN);
  return Number.isInteger(stage) && stage >= lost && stage <= cashCollected ? stage : null;
};

/** The typed probability, else that of the stage. */
const probabilityOf = (row: RowView): number =>
  number(row, 'prob') ?? funnel.find(({ code }) => code === text(row, 'stage'))?.probability ?? 0;

const planYear = ({ period }: ReviewContext): number | null => (period === null ? null : yearOf(period.first));

/** Money by halves of a 分: two typed amounts agree when they show the same. */
const agree = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;

const sameProject = (row: RowView): string | null => {
  const [customer, project] = [text(row, 'customer'), text(row, 'project')];
  return customer === null || project === null ? null : JSON.stringify([customer, normalise(project)]);
};

type Ledger = NonNullable<Planned['opportunities']>;
const none: Ledger = [];
const ledgers = new WeakMap<Ledger, ReadonlyMap<string, readonly string[]>>();

/** Ids in the ledger of one customer's project. */
function ledgerIds(ledger: Ledger, key: string): readonly string[] {
  const known = ledgers.get(ledger);
  if (known !== undefined) return known.get(key) ?? [];
  const byKey = new Map<string, string[]>();
  for (const { id, customer, project } of ledger) {
    const own = JSON.stringify([customer, normalise(project)]);
    byKey.set(own, [...(byKey.get(own) ?? []), id]);
  }
  ledgers.set(ledger, byKey);
  return byKey.get(key) ?? [];
}

/**
 * T-GAP: what is missing to the year's target, max(0, target − (done + backlog + Σ OC-G revCY × prob)). By the figures of
 * the sheet and by those of stored plans; the larger one, so that an old sheet does not make it smaller.
 */
function gapOf({ rowsWith, planned: { gap } }: ReviewContext): number | null {
  const rows = rowsWith('asOf', 'target', 'backlog');
  const shown = rows.flatMap((row) => {
    const target = number(row, 'target');
    const counted = ['ytd', 'backlog', 'gOpp'].reduce((sum, key) => sum + (number(row, key) ?? 0), 0);
    return target === null ? [] : [Math.max(0, target - counted)];
  });
  const stored =
    gap === undefined ? [] : [Math.max(0, gap.target - gap.toDate - sumOf(rows, 'backlog') - gap.guaranteed)];
  const typed = shown.length === 0 ? [] : [shown.reduce((sum, each) => sum + each, 0)];
  const gaps = [...typed, ...stored];
  return gaps.length === 0 ? null : Math.round(Math.max(...gaps) * 100) / 100;
}

/** Where an opportunity is to be, and by when. */
const aim = ['targetStage', 'stageDate'];

/** V-OPP: opportunities move forward, add up, and prove what they claim. */
export const opportunityRules: readonly Rule[] = [
  overRows({
    id: 'V-OPP-01',
    severity: 'error',
    looksAt: { reach: 'row', columns: opportunity, demands: ['oppClass'] },
    check: (row) => (has(row, 'oppClass') ? null : { column: 'oppClass', open: true }),
  }),
  overRows({
    id: 'V-OPP-02',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['oppClass', 'divisions'], also: ['lead'] },
    check: (row) => {
      if (text(row, 'oppClass') !== 'OC-X') return null;
      const divisions = new Set(texts(row, 'divisions'));
      const lead = text(row, 'lead');
      const led = !keysOf(row.block).has('lead') || (lead !== null && divisions.has(lead));
      return divisions.size >= 2 && led
        ? null
        : { column: divisions.size < 2 ? 'divisions' : 'lead', facts: { count: divisions.size, lead: lead ?? '' } };
    },
  }),
  overRows({
    id: 'V-OPP-03',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['oppId', ...aim], demands: aim },
    check: (row) => missingIn(row, aim),
  }),
  overRows({
    id: 'V-OPP-04',
    severity: 'error',
    looksAt: { reach: 'row', columns: staged },
    check: (row) => {
      const [now, then] = [stageIn(row, 'stage'), stageIn(row, 'targetStage')];
      return now !== null && then !== null && then !== lost && then < now
        ? { column: 'targetStage', facts: { stage: now, value: then } }
        : null;
    },
  }),
  overRows({
    id: 'V-OPP-05',
    severity: 'warning',
    looksAt: { reach: 'row', columns: staged },
    check: (row, { template: { grain }, settings: { stagesAMonth } }) => {
      const [now, then] = [stageIn(row, 'stage'), stageIn(row, 'targetStage')];
      if (grain !== 'month' && grain !== 'week') return null;
      return now !== null && then !== null && now !== lost && then - now > stagesAMonth
        ? { column: 'targetStage', facts: { stage: now, value: then, most: stagesAMonth } }
        : null;
    },
  }),
  overRows({
    id: 'V-OPP-06',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['amount', 'revCY', 'revNY'], demands: ['amount'] },
    check: (row) => {
      const [amount, revCY, revNY] = ['amount', 'revCY', 'revNY'].map((key) => number(row, key));
      if (amount === null || amount === undefined)
        return has(row, 'amount') ? null : { column: 'amount', facts: { amount: 0, split: 0 }, open: true };
      const split = (revCY ?? 0) + (revNY ?? 0);
      return amount > 0 && agree(amount, split)
        ? null
        : { column: 'amount', facts: { amount, split: Math.round(split * 1e6) / 1e6 } };
    },
  }),
  overRows({
    id: 'V-OPP-07',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['oppClass', 'revCY', 'signDate'], header: ['period'] },
    check: (row, context) => {
      const [year, sign, revenue] = [planYear(context), date(row, 'signDate'), number(row, 'revCY')];
      if (text(row, 'oppClass') !== 'OC-G' || year === null) return null;
      if (revenue === null || revenue <= 0) return { column: 'revCY', facts: { year, signDate: sign ?? '' } };
      return sign !== null && yearOf(sign) <= year
        ? null
        : { column: 'signDate', facts: { year, signDate: sign ?? '' } };
    },
  }),
  overPlan({
    id: 'V-OPP-08',
    severity: 'error',
    looksAt: {
      reach: 'plan',
      elsewhere: [
        { columns: ['asOf', 'target', 'ytd', 'backlog', 'gOpp'] },
        { columns: ['oppClass', 'revCY', 'prob', 'stage'] },
      ],
    },
    check: (context) => {
      const gap = gapOf(context);
      if (gap === null || context.template.planType !== 'GAP') return null;
      const cover = context
        .rowsWith('oppClass', 'revCY', 'prob', 'stage')
        .filter((row) => text(row, 'oppClass') === 'OC-S')
        .reduce((sum, row) => sum + (number(row, 'revCY') ?? 0) * probabilityOf(row), 0);
      if (cover >= gap - context.settings.moneyTolerance) return null;
      return { facts: { gap, cover: Math.round(cover * 100) / 100, short: Math.round((gap - cover) * 100) / 100 } };
    },
  }),
  overRows({
    id: 'V-OPP-09',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['oppId', 'stage'] },
    check: (row, { planned: { stages }, knowledge: { today }, settings: { stalledDays } }) => {
      const before = stages?.[text(row, 'oppId') ?? ''];
      if (before === undefined || before.stage !== text(row, 'stage')) return null;
      const days = daysBetween(before.since, today);
      const open = ![lost, cashCollected].includes(stageIn(row, 'stage') ?? lost);
      return open && days > stalledDays ? { column: 'stage', facts: { days, most: stalledDays } } : null;
    },
  }),
  overRows({
    id: 'V-OPP-10',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['oppId', 'stage', 'stageEv'], also: ['stageEvNo'] },
    check: (row) => {
      const stage = stageIn(row, 'stage');
      if (stage === null || stage < contractSigned) return null;
      const accepted = stage === cashCollected ? ['EVD-CASH'] : ['EVD-CON', 'EVD-REL'];
      const proven = accepted.includes(text(row, 'stageEv') ?? '');
      const numbered = !keysOf(row.block).has('stageEvNo') || has(row, 'stageEvNo');
      return proven && numbered ? null : { column: proven ? 'stageEvNo' : 'stageEv', facts: { stage, accepted } };
    },
  }),
  overRows({
    id: 'V-OPP-11',
    severity: 'error',
    looksAt: { reach: 'row', columns: ['oppId', 'regDate'] },
    check: (row, { knowledge: { today } }) => {
      const registered = date(row, 'regDate');
      return registered !== null && registered > today
        ? { column: 'regDate', facts: { value: registered, before: today } }
        : null;
    },
  }),
  overRows({
    id: 'V-OPP-11',
    severity: 'error',
    looksAt: { reach: 'row', blocks: ['IND'], columns: ['indCode', 'target'] },
    check: (row, { planned: { registeredBefore } }) => {
      const value = number(row, 'target');
      const before = { OPP_RPT: registeredBefore?.count, OPP_RPT_AMT: registeredBefore?.amount }[
        text(row, 'indCode') ?? ''
      ];
      return value !== null && before !== undefined && value < before
        ? { column: 'target', facts: { value, before } }
        : null;
    },
  }),
  overRows({
    id: 'V-OPP-12',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['stage', 'convTarget'] },
    check: (row, { planned: { conversion }, settings: { conversionOverHistory } }) => {
      const [target, history] = [number(row, 'convTarget'), conversion?.[text(row, 'stage') ?? '']];
      if (target === null || history === undefined || target <= history * conversionOverHistory + 1e-9) return null;
      return { column: 'convTarget', facts: { percent: Math.round(target * 100), history: Math.round(history * 100) } };
    },
  }),
  overPlan({
    id: 'V-OPP-13',
    severity: 'warning',
    looksAt: { reach: 'plan', elsewhere: [{ columns: ['oppClass', 'revNY'] }] },
    check: ({ planned: { strategicRevenue }, settings: { nextYearCoverage }, rowsWith, template }) => {
      const slice = strategicRevenue?.nextYear;
      if (slice === undefined || template.grain !== 'year') return null;
      const secured = rowsWith('oppClass', 'revNY')
        .filter((row) => text(row, 'oppClass') === 'OC-N')
        .reduce((sum, row) => sum + (number(row, 'revNY') ?? 0), 0);
      const needed = slice * nextYearCoverage;
      return secured >= needed ? null : { facts: { secured, needed } };
    },
  }),
  overGroups({
    id: 'V-OPP-14',
    severity: 'error',
    looksAt: { reach: 'group', columns: ['oppId', 'customer', 'project'], key: sameProject },
    check: ([first, ...again], { planned: { opportunities } }) => {
      if (first === undefined) return null;
      const own = text(first, 'oppId') ?? '';
      const here = again.map((row): Found => ({
        row: row.id,
        column: 'project',
        facts: { value: text(row, 'project') ?? '', other: own },
      }));
      const there = ledgerIds(opportunities ?? none, sameProject(first) ?? '').find((id) => id !== own);
      const stored: Found = {
        row: first.id,
        column: 'project',
        facts: { value: text(first, 'project') ?? '', other: there ?? '' },
      };
      return there === undefined ? here : [stored, ...here];
    },
  }),
];
