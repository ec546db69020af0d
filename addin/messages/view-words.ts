import type { ViewAnswer } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';

/** The words around a view, on its page and on its sheet. Texts with `{…}` are filled with facts. */
export interface ViewWords {
  readonly title: string;
  readonly stamp: string;
  readonly coverage: string;
  readonly whole: string;
  readonly unverified: string;
  readonly missing: string;
  readonly parted: string;
  readonly total: string;
  readonly remark: string;
  readonly partial: string;
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
  readonly standings: Readonly<Record<ViewAnswer['missing'][number]['standing'], string>>;
  readonly due: string;
  readonly late: string;
  readonly waitingFor: string;
}

export const viewWords: Readonly<Record<Language, ViewWords>> = {
  'zh-CN': {
    title: '{view} · {unit} {period}',
    stamp: '数据截至 {asOf}',
    coverage: '{effective} / {units} 个部门已生效',
    whole: '{units} 个部门全部已生效',
    unverified: '{n} 项实际未核实',
    missing: '还没有列入合计：{list}',
    parted: '；',
    total: '合计',
    remark: '说明',
    partial: '部分',
    empty: '本期没有可显示的内容',
    yes: '是',
    no: '否',
    standings: { partial: '只有部分月份已生效', waiting: '审批中', missing: '未编制' },
    due: '{due}应交',
    late: '{due}应交，逾期 {n} 天',
    waitingFor: '等 {who}',
  },
  'en-US': {
    title: '{view} · {unit} {period}',
    stamp: 'As of {asOf}',
    coverage: '{effective} of {units} departments effective',
    whole: 'All {units} departments effective',
    unverified: '{n} {n|amount|amounts} not verified',
    missing: 'Not yet in the totals: {list}',
    parted: '; ',
    total: 'Total',
    remark: 'Remark',
    partial: 'Part',
    empty: 'There is nothing to show for this period',
    yes: 'Yes',
    no: 'No',
    standings: { partial: 'only some months effective', waiting: 'being signed', missing: 'not written' },
    due: 'due {due}',
    late: 'due {due}, {n} {n|day|days} late',
    waitingFor: 'waiting for {who}',
  },
};
