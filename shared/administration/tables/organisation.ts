import type { SheetTable } from 'shared/administration/table';
import { column } from 'shared/template/column';

const subject = 'organisation';
const rows = { needsRows: true, spareRows: 10 } as const;

const first = column('from', '生效日期', 'From', 'date', 'required');
const last = column('to', '失效日期', 'Until', 'date', 'optional');
const zh = column('zh', '中文名称', 'Chinese name', 'text', 'required', { longest: 60 });
const en = column('en', '英文名称', 'English name', 'text', 'required', { longest: 80, width: 28 });
const person = column('person', '人员', 'Person', 'reference', 'required', { list: 'people' });
const unit = column('unit', '部门', 'Unit', 'reference', 'required', { list: 'units' });

/** Units, people and who stands for whom, each line with the days it holds (domain/02 2.1, 2.2). */
export const organisationTables: readonly SheetTable[] = [
  {
    ...{ subject, ...rows, id: 'UNIT', zh: '组织单位', en: 'Units', rowKey: ['id', 'from'] },
    columns: [
      column('id', '编码', 'Code', 'text', 'required', { longest: 40 }),
      ...[zh, en],
      column('level', '层级', 'Level', 'choice', 'required', { list: 'unitLevels', width: 20 }),
      column('parent', '上级单位', 'Unit above', 'reference', 'optional', { list: 'units' }),
      column('side', '线别', 'Side', 'choice', 'optional', { list: 'sides' }),
      column('counterparts', '对口部门', 'Counterparts', 'texts', 'optional', { list: 'units' }),
      ...[first, last],
    ],
  },
  {
    ...{ subject, ...rows, id: 'PERSON', zh: '人员', en: 'People', rowKey: ['id', 'from'] },
    columns: [
      column('id', '编码', 'Code', 'text', 'required', { longest: 40 }),
      ...[zh, en],
      column('sells', '销售人员', 'Sells', 'flag', 'optional'),
      column('mail', '邮箱', 'E-mail', 'text', 'optional', { longest: 120, width: 28 }),
      ...[first, last],
    ],
  },
  {
    ...{ subject, ...rows, id: 'PLACE', zh: '任职与兼职', en: 'Places', rowKey: ['person', 'unit', 'from'] },
    columns: [
      ...[person, unit],
      column('share', '工作占比', 'Share of work', 'percent', 'required'),
      column('home', '本职', 'Home', 'flag', 'optional'),
      ...[first, last],
    ],
  },
  {
    ...{ subject, ...rows, id: 'HOLDING', zh: '角色', en: 'Roles' },
    rowKey: ['role', 'unit', 'person', 'from'],
    columns: [
      column('role', '角色', 'Role', 'choice', 'required', { list: 'roles' }),
      unit,
      column('person', '人员(空=空缺)', 'Person (blank: vacant)', 'reference', 'optional', { list: 'people' }),
      ...[first, last],
    ],
  },
  {
    ...{ subject, needsRows: false, spareRows: 10, id: 'DELEGATION', zh: '代签', en: 'Delegations' },
    rowKey: ['absent', 'delegate', 'from'],
    columns: [
      column('absent', '被代签人', 'Signs for', 'reference', 'required', { list: 'people' }),
      column('delegate', '代签人', 'Delegate', 'reference', 'required', { list: 'people' }),
      ...[first, last],
    ],
  },
  {
    ...{ subject, ...rows, id: 'ACCOUNT', zh: '登录账号', en: 'Accounts', rowKey: ['tenant', 'objectId'] },
    columns: [
      person,
      column('tenant', '租户', 'Tenant', 'text', 'required', { longest: 80, width: 44 }),
      column('objectId', '对象标识', 'Object id', 'text', 'required', { longest: 80, width: 44 }),
    ],
  },
];
