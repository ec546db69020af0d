import { gapPlan } from 'shared/template/plans/sales';
import type { Cells } from 'shared/plan/document';
import type { KnownContract } from 'shared/related-plans/planned';
import type { Cases } from 'tests/shared/review/cases';
import {
  asKind,
  customer,
  day,
  expense,
  indicator,
  opportunity,
  templateWith,
  type Given,
} from 'tests/shared/review/given';

const opp = (...rows: readonly Cells[]): Given => ({ rows: { OPP: rows.map((row) => opportunity(row)) } });
const cus = (...rows: readonly Cells[]): Given => ({ rows: { CUS: rows.map((row) => customer(row)) } });
const exp = (...rows: readonly Cells[]): Given => ({ rows: { EXP: rows.map((row) => expense(row)) } });

const proven = { evidType: 'EVD-CON', evidNo: 'HT-01', evidDate: '2026-03-10' };
/** FX-05 */
const gap = { target: 3000, toDate: 1450, guaranteed: 400 };
type Shares = readonly (readonly [revenue: number, probability: number])[];
const supplementing = (known: Given, measured: Cells, shares: Shares): Given => {
  const { rows } = opp(
    ...shares.map(([revCY, prob], at) => ({
      ...{ oppId: `S-${at}`, project: `P${at}`, oppClass: 'OC-S', amount: revCY, revCY, revNY: 0, prob },
    })),
  );
  return { template: gapPlan, ...known, rows: { ...rows, GAP: [{ asOf: '2026-09-30', ...measured }] } };
};
/** What is signed and waits to be recognised only the sheet says; the rest is known, or stands in the sheet too. */
const supplement = (...shares: Shares): Given => supplementing({ planned: { gap } }, { backlog: 800 }, shares);
const inSheet = (...shares: Shares): Given =>
  supplementing({}, { target: 3000, ytd: 1450, backlog: 800, gOpp: 400 }, shares);
const old = (...shares: Shares): Given =>
  supplementing({ planned: { gap } }, { target: 3000, ytd: 1900, backlog: 800, gOpp: 400 }, shares);

const contract = (more: Partial<KnownContract>): Given => ({
  planned: {
    contracts: [
      {
        no: 'TC-3',
        kind: 'contract',
        date: day('2026-02-03'),
        revenueYear: 2027,
        countedIn: ['CTR_NCY'],
        contractNo: null,
        ...more,
      },
    ],
  },
});

const funnel = templateWith({ FUN: 'stage:choice convTarget:percent' });
const actuals = templateWith({ ACT: 'indCode plan:figure actual:figure fin' });

export const salesCases: Cases = {
  'V-OPP-01': { good: opp({}), bad: opp({ oppClass: null }), at: 'OPP OPP-1 oppClass' },
  'V-OPP-02': [
    {
      good: opp({ oppClass: 'OC-X', divisions: 'D1;D2', lead: 'D1' }),
      bad: opp({ oppClass: 'OC-X', divisions: 'D1', lead: 'D1' }),
      at: 'OPP OPP-1 divisions',
    },
    { good: opp({}), bad: opp({ oppClass: 'OC-X', divisions: 'D1;D2' }), at: 'OPP OPP-1 lead' },
  ],
  'V-OPP-03': {
    good: opp({}),
    bad: opp({ targetStage: null }),
    at: 'OPP OPP-1 targetStage',
    facts: { missing: ['targetStage'] },
  },
  'V-OPP-04': [
    {
      good: opp({ stage: '3', targetStage: '5' }),
      bad: opp({ stage: '5', targetStage: '3' }),
      at: 'OPP OPP-1 targetStage',
    },
    { good: opp({ stage: '3', targetStage: '0' }), bad: opp({ stage: '2', targetStage: '1' }) },
  ],
  'V-OPP-05': {
    good: opp({ stage: '3', targetStage: '4' }),
    bad: opp({ stage: '1', targetStage: '6' }),
    at: 'OPP OPP-1 targetStage',
  },
  'V-OPP-06': [
    { good: opp({}), bad: opp({ revNY: 30 }), at: 'OPP OPP-1 amount', facts: { amount: 100, split: 90 } },
    { good: opp({ amount: 0.3, revCY: 0.1, revNY: 0.2 }), bad: opp({ amount: 0, revCY: 0, revNY: 0 }) },
  ],
  'V-OPP-07': [
    { good: opp({}), bad: opp({ signDate: '2027-03-10' }), at: 'OPP OPP-1 signDate' },
    {
      good: opp({ oppClass: 'OC-N', revCY: 0, revNY: 100 }),
      bad: opp({ revCY: 0, revNY: 100 }),
      at: 'OPP OPP-1 revCY',
    },
  ],
  'V-OPP-08': [supplement, inSheet, old].map((plan) => ({
    good: plan([300, 0.6], [400, 0.5], [250, 0.4]),
    bad: plan([300, 0.5], [300, 0.5]),
    facts: { gap: 350, cover: 300, short: 50 },
  })),
  'V-OPP-09': [
    {
      good: { ...opp({}), planned: { stages: { 'OPP-1': { stage: '3', since: day('2026-02-15') } } } },
      bad: { ...opp({}), planned: { stages: { 'OPP-1': { stage: '3', since: day('2026-01-13') } } } },
      facts: { days: 45 },
    },
    // It has just moved: how long it stood where it was is over.
    {
      good: { ...opp({ stage: '4' }), planned: { stages: { 'OPP-1': { stage: '3', since: day('2026-01-13') } } } },
      bad: { ...opp({ stage: '4' }), planned: { stages: { 'OPP-1': { stage: '4', since: day('2026-01-13') } } } },
    },
  ],
  'V-OPP-10': [
    {
      good: opp({ stage: '6', targetStage: '7', stageEv: 'EVD-CON', stageEvNo: 'HT-01' }),
      bad: opp({ stage: '6', targetStage: '7' }),
      at: 'OPP OPP-1 stageEv',
    },
    {
      good: opp({ stage: '7', targetStage: '7', stageEv: 'EVD-CASH', stageEvNo: 'SK-1' }),
      bad: opp({ stage: '7', targetStage: '7', stageEv: 'EVD-CON', stageEvNo: 'HT-01' }),
    },
  ],
  'V-OPP-11': [
    { good: opp({}), bad: opp({ regDate: '2026-03-05' }), at: 'OPP OPP-1 regDate' },
    {
      good: {
        rows: { IND: [indicator({ indCode: 'OPP_RPT', target: 12 })] },
        planned: { registeredBefore: { count: 9, amount: 900 } },
      },
      bad: {
        rows: { IND: [indicator({ indCode: 'OPP_RPT', target: 8 })] },
        planned: { registeredBefore: { count: 9, amount: 900 } },
      },
    },
  ],
  'V-OPP-12': {
    good: {
      template: funnel,
      rows: { FUN: [{ stage: '3', convTarget: 0.3 }] },
      planned: { conversion: { '3': 0.28 } },
    },
    bad: { template: funnel, rows: { FUN: [{ stage: '3', convTarget: 0.7 }] }, planned: { conversion: { '3': 0.28 } } },
    facts: { percent: 70, history: 28 },
  },
  'V-OPP-13': {
    good: {
      template: asKind({ grain: 'year' }),
      ...opp({ oppClass: 'OC-N', revNY: 500 }),
      planned: { strategicRevenue: { nextYear: 400 } },
    },
    bad: {
      template: asKind({ grain: 'year' }),
      ...opp({ oppClass: 'OC-N', revNY: 300 }),
      planned: { strategicRevenue: { nextYear: 400 } },
    },
    facts: { secured: 300, needed: 400 },
  },
  'V-OPP-14': [
    {
      good: opp({}, { oppId: 'OPP-2', customer: 'C-B' }),
      bad: opp({}, { oppId: 'OPP-2', project: 'A型航电 项目' }),
      at: 'OPP OPP-2 project',
      facts: { other: 'OPP-1' },
    },
    {
      good: { ...opp({}), planned: { opportunities: [{ id: 'OPP-1', customer: 'C-A', project: 'A型航电项目' }] } },
      bad: { ...opp({}), planned: { opportunities: [{ id: 'OPP-9', customer: 'C-A', project: 'A型航电项目' }] } },
      facts: { other: 'OPP-9' },
    },
  ],
  'V-DUP-05': {
    good: { ...opp({ share: 0.6 }), planned: { claims: [{ key: 'OPP-1', unit: 'MKT1', share: 0.4 }] } },
    bad: { ...opp({ share: 1 }), planned: { claims: [{ key: 'OPP-1', unit: 'MKT1', share: 1 }] } },
    at: 'OPP OPP-1 share',
    facts: { percent: 200, units: ['MKT1'] },
  },
  'V-CUS-01': [
    { good: cus(proven), bad: cus({ ...proven, evidType: null }), at: 'CUS CUS-1 evidType' },
    { good: cus({}), bad: cus({ ...proven, evidType: '口头意向' }), at: 'CUS CUS-1 evidType' },
  ],
  'V-CUS-02': {
    good: { ...cus({}), planned: { customersBefore: ['N-9'] } },
    bad: { ...cus({}), planned: { customersBefore: ['N-1'] } },
    at: 'CUS CUS-1 custId',
  },
  'V-CUS-03': [
    { good: cus({ expFirst: 3 }), bad: cus({ expFirst: 2 }), facts: { least: 3 } },
    {
      good: cus({ custType: 'wholesale', expFirst: 5 }),
      bad: cus({ custType: 'wholesale', expFirst: 4 }),
      facts: { least: 5 },
    },
    {
      good: { ...cus({ expFirst: 30_000 }), header: { moneyUnit: 'yuan' } },
      bad: { ...cus({ expFirst: 20_000 }), header: { moneyUnit: 'yuan' } },
    },
  ],
  'V-CUS-04': { good: cus(proven), bad: cus({ ...proven, evidDate: '2025-12-30' }), at: 'CUS CUS-1 evidDate' },
  'V-CUS-05': {
    good: { ...cus({ intent: true }, { custId: 'N-2', intent: true }), planned: { newCustomersNextMonth: 2 } },
    bad: { ...cus({ intent: true }), planned: { newCustomersNextMonth: 2 } },
    facts: { intent: 1, needed: 2 },
  },
  'V-CUS-06': [
    {
      good: cus({}, { custId: 'N-2', custName: '成都飞翼' }),
      bad: cus({}, { custId: 'N-2' }),
      at: 'CUS CUS-2 custName',
    },
    {
      good: { ...cus({}), planned: { countedBefore: ['N-1'] } },
      bad: { ...cus(proven), planned: { countedBefore: ['N-1'] } },
    },
  ],
  'V-CUS-07': { good: contract({}), bad: contract({ revenueYear: 2026 }), facts: { contract: 'TC-3', year: 2026 } },
  'V-CUS-08': [
    { good: contract({}), bad: contract({ date: null }) },
    {
      good: { rows: { IND: [indicator({ indCode: 'CTR_NCY', evid: 'EVD-REL' })] } },
      bad: { rows: { IND: [indicator({ indCode: 'CTR_NCY', evid: 'EVD-TRN' })] } },
      at: 'IND IND-1 evid',
    },
  ],
  'V-CUS-09': {
    good: contract({ kind: 'release-letter', date: day('2026-01-10') }),
    bad: contract({ kind: 'release-letter', date: day('2025-06-10') }),
    facts: { contract: 'TC-3' },
  },
  'V-CUS-10': {
    good: { template: actuals, rows: { ACT: [{ indCode: 'REV_CY', actual: 400, fin: 'verified' }] } },
    bad: { template: actuals, rows: { ACT: [{ indCode: 'REV_CY', actual: 400, fin: 'unverified' }] } },
  },
  'V-EXP-01': [
    {
      good: { rows: { IND: [indicator()], EXP: [expense()] } },
      bad: { rows: { IND: [indicator()], EXP: [expense({ target: 'NEWCUST' })] } },
      at: 'IND IND-1 target',
    },
    {
      good: { rows: { IND: [indicator()], EXP: [expense({ target: 'C-A' })] } },
      bad: { rows: { IND: [indicator()] } },
    },
  ],
  'V-EXP-02': { good: exp({}), bad: exp({ basis: '3%×销售' }), at: 'EXP EXP-1 basis' },
  'V-EXP-03': {
    good: { ...exp({}), planned: { quotasBelow: [{ unit: 'EAST', quota: 9 }] } },
    bad: { ...exp({}), planned: { quotasBelow: [{ unit: 'EAST', quota: 11 }] } },
    facts: { over: 1 },
  },
  'V-EXP-04': { good: exp({ approved: 10 }), bad: exp({ approved: 12 }), at: 'EXP EXP-1 approved' },
  'V-EXP-05': {
    good: exp({ approved: 10, verified: 9 }),
    bad: exp({ approved: 8, verified: 9 }),
    at: 'EXP EXP-1 verified',
  },
  'V-EXP-06': [
    {
      good: exp({ applied: 1, approved: 1 }),
      bad: exp({ applied: null, approved: 1 }),
      facts: { wrong: 'no-application' },
    },
    {
      good: exp({ applied: 1, approved: 1, verified: 1 }),
      bad: exp({ applied: 1, approved: null, verified: 0 }),
      facts: { wrong: 'no-approval' },
    },
    {
      good: { ...exp({ applied: 1, approved: 1, verified: 1 }), planned: { approvedBefore: ['EXP-1'] } },
      bad: { ...exp({ applied: 1, approved: 1, verified: 1 }), planned: { approvedBefore: [] } },
      facts: { wrong: 'not-signed' },
    },
  ],
  'V-EXP-07': {
    good: exp({ planDate: '2026-03-02' }, { planDate: '2026-04-02' }),
    bad: exp({ planDate: '2026-03-02' }, { planDate: '2026-03-20' }),
    at: 'EXP EXP-2 purpose',
  },
  'V-EXP-08': { good: exp({ actDate: '2026-02-22' }), bad: exp({ actDate: '2026-02-07' }), facts: { days: 20 } },
  'V-EXP-09': {
    good: { planned: { pace: { spent: 0.5, revenue: 0.48 } } },
    bad: { planned: { pace: { spent: 0.9, revenue: 0.4 } } },
  },
};
