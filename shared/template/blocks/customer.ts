import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';

const customerColumns = [
  column('custId', '客户编号', 'Customer no.', 'text', 'required', { longest: 40 }),
  column('custName', '客户名称', 'Customer', 'text', 'required', { longest: 80, width: 28 }),
  column('custType', '客户类型', 'Type', 'choice', 'required', { list: 'E-CUST' }),
  column('region', '区域', 'Region', 'reference', 'optional', { list: 'regions' }),
  column('channel', '渠道', 'Channel', 'choice', 'optional', { list: 'E-CHAN' }),
  column('source', '来源', 'Source', 'choice', 'optional', { list: 'E-CUSTSRC' }),
  column('need', '需求', 'Need', 'text', 'optional', { longest: 200, width: 24 }),
  column('profile', '画像(行业/规模/痛点)', 'Profile (industry/size/pain)', 'text', 'optional', {
    longest: 200,
    width: 28,
  }),
  column('planMonth', '计划开发月份', 'Planned month', 'period', 'required'),
  column('expFirst', '预计首次进货', 'Expected first order', 'money', 'optional', { total: 'sum' }),
  column('yrPotential', '年零售潜力', 'Yearly potential', 'money', 'optional', { total: 'sum' }),
  column('evidType', '判据类型', 'Evidence', 'choice', 'conditional', { list: 'E-EVID-CUS' }),
  column('evidNo', '判据编号', 'Evidence no.', 'text', 'conditional', { longest: 60 }),
  column('evidDate', '判据日期', 'Evidence date', 'date', 'conditional', { past: true }),
  column('counted', '是否计入', 'Counted', 'flag', 'calculated', {
    formula:
      'IF({custName}="","",AND({evidType}<>"",{evidNo}<>"",{evidDate}<>"",N({evidDate})>={#start},N({evidDate})<={#end}))',
  }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('dept', '部门', 'Department', 'reference', 'required', { list: 'units' }),
  column('share', '份额', 'Share', 'percent', 'conditional'),
  column('intent', '意向客户', 'Intent customer', 'flag', 'optional'),
] as const;

/** G-CUS: whom to win, and by which evidence the win counts. */
export const customerBlock = signedTable('CUS', '新客户', 'New customers', customerColumns, { rowKey: ['custId'] });
