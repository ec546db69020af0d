import type {
  Assignment,
  Organisation,
  Person,
  RoleHolding,
  Side,
  Unit,
  UnitLevel,
} from 'shared/organisation/organisation';
import { dateOf } from 'shared/calendar/date';

const always = { from: dateOf(2020, 1, 1), to: null };

type UnitLine = readonly [
  id: string,
  zh: string,
  en: string,
  level: UnitLevel,
  parent: string | null,
  side: Side | null,
];

const unitLines: readonly UnitLine[] = [
  ['CO', '公司', 'Company', 0, null, null],
  ['SC', '销售中心', 'Sales center', 2, 'CO', null],
  ['GMO', '综合管理部', 'General management office', 3, 'SC', 'management'],
  ['BIZ1', '业务一部', 'Business department 1', 3, 'SC', 'business'],
  ['BIZ2', '业务二部', 'Business department 2', 3, 'SC', 'business'],
  ['MKT1', '市场一部', 'Marketing department 1', 3, 'SC', 'marketing'],
  ['MKT2', '市场二部', 'Marketing department 2', 3, 'SC', 'marketing'],
  ['HR', '人力资源部', 'Human resources', 3, 'CO', 'management'],
  ['FIN', '财务部', 'Finance', 3, 'CO', 'management'],
  ['IT', '信息技术部', 'IT', 3, 'CO', 'management'],
  ['CS', '客户服务部', 'Customer service', 3, 'CO', 'management'],
  ['PROD', '产品部', 'Products', 3, 'CO', 'management'],
  ['LOG', '物流部', 'Logistics', 3, 'CO', 'management'],
];

const counterparts: Readonly<Record<string, readonly string[]>> = {
  BIZ1: ['MKT1'],
  MKT1: ['BIZ1'],
  BIZ2: ['MKT2'],
  MKT2: ['BIZ2'],
};

interface PersonLine {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly home: string;
  readonly sells?: boolean;
}

const personLines: readonly PersonLine[] = [
  { id: 'p-zhou', zh: '周启航', en: 'Zhou Qihang', home: 'CO' },
  { id: 'p-han', zh: '韩志远', en: 'Han Zhiyuan', home: 'CO' },
  { id: 'p-lin', zh: '林婉清', en: 'Lin Wanqing', home: 'CO' },
  { id: 'p-qin', zh: '秦越', en: 'Qin Yue', home: 'SC' },
  { id: 'p-chen', zh: '陈立群', en: 'Chen Liqun', home: 'BIZ1' },
  { id: 'p-wang', zh: '王雅琴', en: 'Wang Yaqin', home: 'BIZ2' },
  { id: 'p-zhao', zh: '赵文博', en: 'Zhao Wenbo', home: 'MKT1' },
  { id: 'p-sun', zh: '孙静怡', en: 'Sun Jingyi', home: 'MKT2' },
  { id: 'p-li', zh: '李思远', en: 'Li Siyuan', home: 'BIZ1' },
  { id: 'p-xu', zh: '徐晨', en: 'Xu Chen', home: 'BIZ1', sells: true },
  { id: 'p-gao', zh: '高明', en: 'Gao Ming', home: 'BIZ2' },
  { id: 'p-liu', zh: '刘雨桐', en: 'Liu Yutong', home: 'MKT1' },
  { id: 'p-ma', zh: '马骁', en: 'Ma Xiao', home: 'MKT2' },
  { id: 'p-he', zh: '何静', en: 'He Jing', home: 'FIN' },
  { id: 'p-tang', zh: '唐伟', en: 'Tang Wei', home: 'GMO' },
  { id: 'p-fang', zh: '方敏', en: 'Fang Min', home: 'GMO' },
  { id: 'p-admin', zh: '罗平', en: 'Luo Ping', home: 'IT' },
  { id: 'p-deng', zh: '邓洁', en: 'Deng Jie', home: 'HR' },
  { id: 'p-cao', zh: '曹颖', en: 'Cao Ying', home: 'CS' },
  { id: 'p-lu', zh: '陆远', en: 'Lu Yuan', home: 'PROD' },
  { id: 'p-jin', zh: '金涛', en: 'Jin Tao', home: 'LOG' },
];

/** Who holds what, and for which unit and all below it. */
const holdingLines: readonly (readonly [RoleHolding['role'], unit: string, person: string])[] = [
  ['R-LEAD', 'CO', 'p-zhou'],
  ['R-BIZ-VP', 'CO', 'p-han'],
  ['R-MKT-VP', 'CO', 'p-lin'],
  ['R-HEAD', 'SC', 'p-qin'],
  ['R-HEAD', 'GMO', 'p-tang'],
  ['R-HEAD', 'BIZ1', 'p-chen'],
  ['R-HEAD', 'BIZ2', 'p-wang'],
  ['R-HEAD', 'MKT1', 'p-zhao'],
  ['R-HEAD', 'MKT2', 'p-sun'],
  ['R-HEAD', 'FIN', 'p-he'],
  ['R-HEAD', 'IT', 'p-admin'],
  ['R-HEAD', 'HR', 'p-deng'],
  ['R-HEAD', 'CS', 'p-cao'],
  ['R-HEAD', 'PROD', 'p-lu'],
  ['R-HEAD', 'LOG', 'p-jin'],
  ['R-PREP', 'BIZ1', 'p-li'],
  ['R-PREP', 'BIZ2', 'p-gao'],
  ['R-PREP', 'MKT1', 'p-liu'],
  ['R-PREP', 'MKT2', 'p-ma'],
  ['R-EXEC', 'BIZ1', 'p-xu'],
  ['R-GMO', 'CO', 'p-tang'],
  ['R-GMO', 'CO', 'p-fang'],
  ['R-PLAN', 'SC', 'p-fang'],
  ['R-FIN', 'CO', 'p-he'],
  ['R-AUD', 'CO', 'p-he'],
  ['R-ADM', 'CO', 'p-admin'],
  ['R-IT', 'CO', 'p-admin'],
  ['R-HR', 'CO', 'p-deng'],
  ['R-TRN', 'CO', 'p-deng'],
  ['R-CS', 'CO', 'p-cao'],
  ['R-PM', 'SC', 'p-fang'],
  ['R-SM', 'BIZ1', 'p-chen'],
  ['R-SM', 'BIZ2', 'p-wang'],
  ['R-SM', 'SC', 'p-qin'],
  ['R-MKT', 'MKT1', 'p-zhao'],
  ['R-MKT', 'MKT2', 'p-sun'],
  ['R-MKT', 'BIZ1', 'p-zhao'],
  ['R-MKT', 'BIZ2', 'p-sun'],
];

const unit = ([id, zh, en, level, parent, side]: UnitLine): Unit => ({
  ...always,
  ...{ id, zh, en, level, parent, side, counterparts: counterparts[id] ?? [] },
});

/** Nobody has entered an address for the last of them yet. */
const withoutMail = 'p-jin';

const person = ({ id, zh, en, sells = false }: PersonLine): Person => ({
  ...{ ...always, id, zh, en, sells },
  ...(id === withoutMail ? {} : { mail: `${id.slice('p-'.length)}@demo.example` }),
});

const place = ({ id, home }: PersonLine): Assignment => ({ ...always, person: id, unit: home, share: 1, home: true });

/** A sales center for airborne equipment: two business and two marketing departments, and what stands around them. */
export const demoOrganisation: Organisation = {
  units: unitLines.map(unit),
  persons: personLines.map(person),
  assignments: personLines.map(place),
  holdings: holdingLines.map(([role, at, holder]) => ({ ...always, role, unit: at, person: holder })),
  delegations: [],
};

export const demoAccounts: readonly string[] = personLines.map(({ id }) => id);
