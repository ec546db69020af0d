import { column } from 'shared/template/column';
import { quotient } from 'shared/template/arithmetic';
import { openTable } from 'shared/template/blocks/table';

const yuan = { unit: 'yuan', format: '#,##0.00' } as const;
const person = { list: 'people' } as const;
const signer = { ...person, signs: true } as const;

const storeColumns = [
  column('date', '日期', 'Date', 'date', 'required'),
  column('item', '货品', 'Goods', 'reference', 'required', { list: 'products' }),
  column('open', '期初', 'Opening', 'number', 'required'),
  column('in', '进', 'In', 'number', 'required'),
  column('out', '销', 'Out', 'number', 'required'),
  column('close', '期末', 'Closing', 'number', 'calculated', {
    formula: 'IF(COUNT({open},{in},{out})=0,"",N({open})+N({in})-N({out}))',
  }),
  column('count', '实盘', 'Counted', 'number', 'required'),
  column('diff', '差异', 'Difference', 'number', 'calculated', {
    formula: 'IF(OR({close}="",{count}=""),"",{count}-{close})',
  }),
  column('cash', '现金(元)', 'Cash (CNY)', 'number', 'required', { ...yuan, total: 'sum' }),
  column('signA', '交出签字', 'Signed by (handing over)', 'reference', 'required', signer),
  column('signB', '接收签字', 'Signed by (taking over)', 'reference', 'required', signer),
] as const;

/** T-SHOP.日报/交接/盘存: goods and cash at the day's end, at the change of shift, at the month's end. */
export const shopDayBlock = openTable('SALES', '销售日报', 'Daily sales', storeColumns);
export const shiftBlock = openTable('SHIFT', '交接单', 'Shift handover', storeColumns);
export const stockBlock = openTable('STOCK', '月末盘存', 'Month-end stock', storeColumns);

/** T-SHOP 圈圈账、配货清单: what is to be brought in. */
export const replenishBlock = openTable('ORDER', '配货清单', 'Replenishment', [
  column('date', '日期', 'Date', 'date', 'required'),
  column('item', '货品', 'Goods', 'reference', 'required', { list: 'products' }),
  column('sold', '已销', 'Sold', 'number', 'optional'),
  column('qty', '配货数量', 'Quantity', 'number', 'required', { total: 'sum' }),
]);

/** T-CARD. */
export const cardBlock = openTable('CARD', '办卡', 'Cards', [
  column('date', '日期', 'Date', 'date', 'required'),
  column('place', '摆点/团办地点', 'Place', 'text', 'required', { longest: 80, width: 28 }),
  column('submit', '进件数', 'Submitted', 'integer', 'required', { unit: 'cards', total: 'sum' }),
  column('approved', '批卡数', 'Approved', 'integer', 'conditional', { unit: 'cards', total: 'sum' }),
  column('rate', '批卡率', 'Approval rate', 'percent', 'calculated', { formula: quotient('approved', 'submit') }),
  column('points', '点数', 'Points', 'number', 'conditional', { total: 'sum' }),
  column('compliance', '三亲/八项合规确认', 'Compliance confirmed', 'flag', 'required'),
]);

/** T-HAND. */
export const handoverBlock = openTable('HAND', '工作交接', 'Handover', [
  column('cust', '客户', 'Customer', 'reference', 'required', { list: 'customers', width: 28 }),
  column('state', '状态', 'State', 'choice', 'required', { list: 'E-CUSTST' }),
  column('open', '未尽事项', 'Open matters', 'text', 'required', { longest: 300, width: 36 }),
  column('from', '交出人', 'From', 'reference', 'required', signer),
  column('to', '接收人', 'To', 'reference', 'required', signer),
  column('witness', '监交人', 'Witness', 'reference', 'required', signer),
  column('date', '日期', 'Date', 'date', 'required'),
  column('sign', '双方确认', 'Confirmed by both', 'flag', 'service'),
]);

/** T-DEAL. */
export const dealerBlock = openTable('DEALER', '合同户', 'Dealers', [
  column('dealer', '合同户', 'Dealer', 'reference', 'required', { list: 'customers', width: 28 }),
  column('contract', '合同号', 'Contract no.', 'text', 'required', { longest: 60 }),
  column('agreed', '协议销量', 'Agreed volume', 'number', 'required', { total: 'sum' }),
  column('actual', '实际销量', 'Actual volume', 'number', 'conditional', { total: 'sum' }),
  column('rate', '完成率', 'Completion', 'percent', 'calculated', { formula: quotient('actual', 'agreed') }),
  column('exclusive', '专销', 'Exclusive', 'flag', 'required'),
  column('award', '专销奖(元)', 'Exclusive award (CNY)', 'number', 'conditional', { ...yuan, total: 'sum' }),
]);
