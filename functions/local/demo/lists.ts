import type { ListsRecord } from 'functions/storage/master-data';
import type { ListEntry } from 'shared/template/list';

type Line = readonly [code: string, zh: string, en: string];

const entries = (...lines: readonly Line[]): readonly ListEntry[] => lines.map(([code, zh, en]) => ({ code, zh, en }));

const quarterTasks: readonly (readonly [wbs: string, zh: string, en: string])[] = [
  ['1', '签订与交付', 'Sign and deliver'],
  ['2', '商机推进', 'Move opportunities on'],
  ['3', '客户开发', 'Win customers'],
  ['4', '回款', 'Collect payments'],
  ['5', '团队与管理', 'Team and management'],
];

const strategicPlans: readonly Line[] = ['2026-2031', '2025-2030'].map((span) => [
  `STR~CO~${span}`,
  `STR-CO-${span}-v1`,
  `STR-CO-${span}-v1`,
]);
const quarterPlan = (unit: string): string => `QTR-D~${unit}~2026Q1`;
const annualPlan = (unit: string): string => `ANN-D~${unit}~2026`;
const planners: readonly Line[] = [
  ['BIZ1', '业务一部', 'Business 1'],
  ['BIZ2', '业务二部', 'Business 2'],
  ['MKT1', '市场一部', 'Marketing 1'],
  ['MKT2', '市场二部', 'Marketing 2'],
];

/** What an airborne-equipment supplier's planners choose from. Customers and opportunities are invented. */
export const demoLists: ListsRecord = {
  shared: {
    customers: entries(
      ['C-HY', '华翼飞机制造', 'Huayi Aircraft'],
      ['C-TS', '天枢直升机', 'Tianshu Helicopters'],
      ['C-BC', '北辰无人机', 'Beichen UAV'],
      ['C-CK', '长空航电研究所', 'Changkong Avionics Institute'],
      ['C-DB', '东部航空维修', 'Eastern Aviation Maintenance'],
      ['C-KY', '鲲跃水上飞机', 'Kunyue Seaplanes'],
      ['C-QL', '秦岭动力', 'Qinling Power'],
      ['C-YL', '云岭支线航空', 'Yunling Regional Airlines'],
      ['C-HD', '海东通用航空', 'Haidong General Aviation'],
    ),
    opportunities: entries(
      ['OPP-2026-011', 'A型综合显示单元批产', 'Display unit A, series'],
      ['OPP-2026-014', '机电管理计算机换装', 'Utility computer retrofit'],
      ['OPP-2026-019', '大气数据系统配套', 'Air data system'],
      ['OPP-2026-022', '综合航电升级联合方案', 'Joint avionics upgrade'],
      ['OPP-2026-025', '座舱显示器修理备件', 'Cockpit display spares'],
      ['OPP-2026-031', '环控控制器小批', 'Environmental controller, small series'],
      ['OPP-2026-034', '燃油测量系统换代', 'Fuel gauging renewal'],
    ),
    products: entries(
      ['P-DU', '综合显示单元', 'Display unit'],
      ['P-MC', '机电管理计算机', 'Utility management computer'],
      ['P-ADS', '大气数据系统', 'Air data system'],
      ['P-RK', '显示器修理包', 'Display repair kit'],
      ['P-ECS', '环控控制器', 'Environmental controller'],
      ['P-FQ', '燃油测量系统', 'Fuel gauging system'],
    ),
    productLines: entries(['AVI', '航电', 'Avionics'], ['ELE', '机电', 'Electromechanics']),
    regions: entries(
      ['EAST', '华东', 'East'],
      ['NORTH', '华北', 'North'],
      ['NW', '西北', 'Northwest'],
      ['SW', '西南', 'Southwest'],
    ),
    outlets: entries(['CD-SHOP', '成都航材店', 'Chengdu parts shop'], ['XA-SHOP', '西安航材店', "Xi'an parts shop"]),
    divisions: entries(
      ['DIV-AVI', '航电事业部', 'Avionics division'],
      ['DIV-ELE', '机电事业部', 'Electromechanics division'],
    ),
    // Signed on paper before the company began to sign here: what hangs from them has nothing to wait for.
    plans: [
      ...entries(...strategicPlans),
      ...planners.flatMap(([unit]) =>
        entries(
          [quarterPlan(unit), `QTR-${unit}-2026Q1-v1`, `QTR-${unit}-2026Q1-v1`],
          [annualPlan(unit), `ANN-${unit}-2026-v1`, `ANN-${unit}-2026-v1`],
        ),
      ),
    ],
    parentTasks: [
      ...planners.flatMap(([unit, unitZh, unitEn]) =>
        quarterTasks.map(([wbs, zh, en]) => ({
          code: `${quarterPlan(unit)}#${wbs}`,
          zh: `${unitZh} 一季度 ${wbs} ${zh}`,
          en: `${unitEn} Q1 ${wbs} ${en}`,
        })),
      ),
      ...['3', '4', '5', '7', '10'].map((wbs) => ({
        code: `MON-D~BIZ1~2026M03#${wbs}`,
        zh: `业务一部 3月 任务${wbs}`,
        en: `Business 1 March task ${wbs}`,
      })),
    ],
  },
  ofUnit: {},
};
