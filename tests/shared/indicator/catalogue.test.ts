import { indicatorOf, indicators } from 'shared/indicator/catalogue';
import { checkCatalogue } from 'tests/shared/indicator/check-catalogue';
import {
  firms,
  indicator,
  money,
  percent,
  ratio,
  ratios,
  score,
  stated,
  sum,
  up,
  weightedBy,
} from 'shared/indicator/declare';
import { evidenceTypeOf, evidenceTypes } from 'shared/indicator/evidence';
import type { Indicator } from 'shared/indicator/indicator';
import { meets, thresholdOf } from 'shared/indicator/threshold';

/** Every code of domain/03, as it stands there. */
const codes = {
  '3.3': `B_LEAD B_STG_IN B_STG_OUT B_ORD B_DEALDAYS B_DUE_AR B_COGS B_NP B_GP B_CUST_OLD B_CUST_LOST B_CUST_REP
    B_CUST_ACT B_HEAD B_TRAINED B_SVY_N B_REPORT_N B_REPORT_ERR B_MTG_DUE B_MTG_ATT B_MKT B_COST_BASE B_TASK_DUE
    B_TASK_DONE B_RET B_SHIP`,
  '3.4': 'STR_REV STR_HIRE STR_PROMO STR_NEWP STR_ACT',
  '3.5': `REV_CY CTR_NCY NEWCUST OPP_X OPP_X_AMT OPP_G OPP_G_AMT OPP_S OPP_S_AMT OPP_N OPP_N_AMT OPP_RPT OPP_RPT_AMT
    OPP_PRG OTH_DONE`,
  '3.6': `SALES SALES_QTY SIGNED CTR_CY CASH_IN COLL_RATE SHARE SHARE_UP KEYREG NEWMKT LEAD_CONV AOV REPURCHASE CHURN
    CUST_CNT KEYACC GM_RATE NM_RATE CSAT CSAT_UP SKILL_UP TALENT_KEEP GROWTH PERCAP COVER RETURN ORDER_T DATA_TIME
    LOYALTY CHAN_SAT PENETR CARD_N CARD_RATE CARD_PT AGREE_QTY`,
  '3.7': `A_COLD A_CALL A_APPT A_VISIT A_EXPO A_ONLINE A_INTENT A_NEWM A_GROSS A_REVISIT FUN_CNT FUN_AMT FUN_CONV WIN
    STG_DAYS`,
  '3.8': `EXP_QUOTA EXP_APPL EXP_APPR EXP_ACT EXP_RATE BUD_COST BUD_MKT BUD_MKTG BUD_EXEC MIX_F MIX_V MIX_P MIX_I
    OUTLET_OK REF_Y1 REF_Y2 REF_Y3 REF_IND REF_BEN`,
  '3.9': `ATTAIN TRAIN_COV CYCLE CYCLE_CUT COST_CUT COST_SAVE ABILITY DATA_ACC COLLAB PLAN_ONTIME SUM_ONTIME TASK_DONE
    TASK_LATE CLARITY REC_CLOSE CHECK_COV AUDIT_PASS RISK_OPEN READ_N SHARE_N`,
};

describe('the catalogue of indicators', () => {
  it.each(Object.entries(codes))('has every indicator of chapter %s', (_, list) => {
    expect(list.split(/\s+/).filter((code) => indicatorOf(code) === undefined)).toEqual([]);
  });

  it('fits together', () => {
    expect(checkCatalogue()).toEqual([]);
  });

  it('knows nothing it has no row for', () => {
    expect(indicatorOf('REV')).toBeUndefined();
    expect(indicatorOf('')).toBeUndefined();
    expect(indicatorOf('constructor')).toBeUndefined();
  });

  it('has sixteen evidence types, each found by its code', () => {
    expect(evidenceTypes).toHaveLength(16);
    expect(evidenceTypes.every((each) => evidenceTypeOf(each.code) === each)).toBe(true);
  });

  it('keeps the thresholds of the evaluation plan', () => {
    const passes = (code: string, value: number): boolean | undefined => {
      const threshold = thresholdOf(code);
      return threshold === undefined ? undefined : meets(value, threshold);
    };
    expect([passes('CSAT', 4.48), passes('CSAT', 4.5)]).toEqual([false, true]);
    expect([passes('CYCLE', 30), passes('CYCLE', 30.1)]).toEqual([true, false]);
    expect([passes('ABILITY', 0), passes('ABILITY', 0.1)]).toEqual([false, true]);
    expect(passes('REV_CY', 1)).toBeUndefined();
  });

  it.each([
    ['RETURN', 'down'],
    ['CYCLE', 'down'],
    ['EXP_ACT', 'down'],
    ['EXP_APPL', 'neutral'],
    ['FUN_CNT', 'neutral'],
    ['REV_CY', 'up'],
  ])('says where %s should go: %s', (code, direction) => {
    expect(indicatorOf(code)?.direction).toBe(direction);
  });
});

describe('checking a catalogue', () => {
  const row = (code: string, more: Partial<Indicator> = {}): Indicator => ({
    ...indicator(code, '名', 'name', money, up, sum, 'sum', stated, ['EVD-REV'], 'result', null, '000'),
    ...more,
  });
  const csat = (weight: string): Indicator =>
    indicator('C', '分', 'score', score, up, weightedBy(weight), 'weighted', stated, [], 'result', null, '004');
  const problems = (...rows: Indicator[]): readonly string[] =>
    checkCatalogue(rows, []).map(({ code, problem, about }) => [code, problem, about].filter(Boolean).join(' '));

  it('accepts one more row', () => {
    expect(checkCatalogue([...indicators, row('MINE')])).toEqual([]);
  });

  it.each<[string, readonly Indicator[], readonly string[]]>([
    ['a code twice', [row('X'), row('X')], ['X duplicate-code X']],
    ['a row without a name', [row('X', { en: '' })], ['X nameless']],
    [
      'a ratio whose numerator nobody reports',
      [row('D'), row('R', { unit: percent, acrossUnits: ratios, acrossTime: 'ratio', formula: ratio('N', 'D') })],
      ['R unknown-part N'],
    ],
    [
      'a ratio without a denominator',
      [row('N'), row('R', { acrossUnits: ratios, acrossTime: 'ratio', formula: ratio('N', []) })],
      ['R ratio-without-denominator'],
    ],
    [
      'a quotient that is added up like money',
      [row('N'), row('R', { formula: ratio('N', 'N') })],
      ['R formula-does-not-fit'],
    ],
    [
      'a weight that is no count of cases',
      [row('W', { acrossTime: 'last' }), csat('W')],
      ['C weight-does-not-add-up W'],
    ],
    ['a weight nobody reports', [csat('W')], ['C unknown-part W', 'C weight-does-not-add-up W']],
    ['time that does not fit', [row('X', { acrossTime: 'ratio' })], ['X time-does-not-fit ratio']],
    ['evidence nobody knows', [row('X', { evidence: ['EVD-XXX'] })], ['X unknown-evidence EVD-XXX']],
    [
      'weights of a blend that are not 100',
      [row('X', { unit: firms, formula: { is: 'blend', parts: [{ percent: 60, of: [] }] } })],
      ['X blend-not-100'],
    ],
  ])('finds %s', (_, rows, expected) => {
    expect(problems(...rows)).toEqual(expected);
  });

  it('finds a formula that leads back to itself', () => {
    const total = (of: string): Indicator['formula'] => ({ is: 'total', terms: [{ code: of, sign: 1 }] });
    expect(problems(row('A', { formula: total('B') }), row('B', { formula: total('A') }))).toEqual([
      'A part-of-itself',
      'B part-of-itself',
    ]);
  });

  it('finds a threshold of an indicator that is not there', () => {
    const stray = { code: 'Y', is: 'at-least', value: 1, proposed: false, source: '004' } as const;
    expect(checkCatalogue([row('X')], [stray])).toEqual([{ code: 'Y', problem: 'threshold-for-unknown', about: 'Y' }]);
  });
});
