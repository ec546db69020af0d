import { by, completion, figure, minus, once, plus, quotient, sum, view, type View } from 'shared/roll-up/view/view';

/** What finance pulls into sheets of its own (RU-13, RU-14, RU-17 … RU-20). */
export const moneyViews: readonly View[] = [
  view('RU-13', '收入与新签', 'Revenue and new contracts', ['finance'], by('figures', 'unit', 'period'), [
    ['revenue', '本年度销售收入', 'Revenue this year', 'money', figure('actual', 'REV_CY')],
    ['newContracts', '非本年新签', 'Contracts for later years', 'money', figure('actual', 'CTR_NCY')],
    ['currentContracts', '本年新签', 'Contracts for this year', 'money', figure('actual', 'CTR_CY')],
    ['signed', '已签约', 'Signed', 'money', plus('currentContracts', 'newContracts')],
  ]),
  view('RU-14', '签约与回款', 'Signed and collected', ['finance'], by('receivables', 'unit'), [
    ['opening', '期初应收', 'Opening', 'money', sum('opening')],
    ['signed', '已签约', 'Signed', 'money', sum('signed')],
    ['collected', '已回款', 'Collected', 'money', sum('collected')],
    ['due', '应收到期', 'Due', 'money', sum('due')],
    ['rate', '回款率', 'Collection rate', 'percent', quotient('collected', 'due')],
    ['openingAndSigned', '期初加签约', 'Opening and signed', 'money', plus('opening', 'signed')],
    ['balance', '应收余额', 'Balance', 'money', minus('openingAndSigned', 'collected')],
  ]),
  view('RU-17', '战略指标', 'Strategy', ['leaders'], by('figures', 'indicator', 'period'), [
    ['plan', '目标', 'Target', 'indicator', figure('plan')],
    ['actual', '实际', 'Actual', 'indicator', figure('actual')],
    ['completion', '完成率', 'Completion', 'percent', completion('plan', 'actual')],
  ]),
  view('RU-18', '费用', 'Expenses', ['finance'], by('expenses', 'purpose'), [
    ['quota', '指标', 'Quota', 'money', sum('quota')],
    ['applied', '申请', 'Applied', 'money', sum('applied')],
    ['approved', '批复', 'Approved', 'money', sum('approved')],
    ['verified', '核查', 'Verified', 'money', sum('verified')],
    ['balance', '余额', 'Balance', 'money', minus('quota', 'approved')],
    ['sales', '销售额', 'Sales', 'money', once('unit', 'sales')],
    ['rate', '费用率', 'Expense ratio', 'percent', quotient('verified', 'sales')],
  ]),
  view('RU-19', '成本', 'Cost', ['finance'], by('figures', 'period'), [
    ['base', '基准', 'Base', 'money', figure('actual', 'B_COST_BASE')],
    ['actual', '实际', 'Actual', 'money', figure('actual', 'B_COST_ACT')],
    ['cut', '降低率', 'Reduction', 'percent', figure('actual', 'COST_CUT')],
    ['save', '节约率', 'Saving rate', 'percent', figure('actual', 'COST_SAVE')],
  ]),
  view('RU-20', '利润', 'Margin', ['finance'], by('figures', 'unit'), [
    ['sales', '销售额', 'Sales', 'money', figure('actual', 'SALES')],
    ['grossProfit', '毛利', 'Gross profit', 'money', figure('actual', 'B_GP')],
    ['grossMargin', '毛利率', 'Gross margin', 'percent', figure('actual', 'GM_RATE')],
    ['netMargin', '净利率', 'Net margin', 'percent', figure('actual', 'NM_RATE')],
  ]),
];
