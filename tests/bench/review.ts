import Ajv from 'ajv';
import { z } from 'zod';
import { withCell, type Cells, type PlanDocument } from 'shared/plan/document';
import { isTyped, type Column } from 'shared/template/column';
import { enumerations } from 'shared/template/lists';
import { taskBlock } from 'shared/template/blocks/task';
import { reviewPlan, startReview } from 'shared/review/review';
import type { BenchRow } from 'tests/bench/bench-row';
import { documentOf, indicator, knowledgeOf, task } from 'tests/shared/review/given';

const rowCount = 5000;

const verbs = ['走访', '签订', '提交', '验收', '调研', '回访', '谈判', '交付'];
const things = [
  '框架合同',
  '样件检测报告',
  '技术协议',
  '投标文件',
  '市场分析报告',
  '满意度问卷',
  '付款计划',
  '首批产品',
];
const owners = ['zhang', 'li', 'wang'];
const dayOf = (at: number): string => `2026-03-${String((at % 24) + 2).padStart(2, '0')}`;

/** Five thousand different tasks, most of them sound: every fiftieth goal is vague, every seventieth has no owner. */
export const benchPlan: PlanDocument = documentOf({
  rows: {
    IND: [indicator()],
    TASK: Array.from({ length: rowCount }, (_, at): Cells => {
      const verb = verbs[at % 8] ?? '';
      const thing = things[Math.floor(at / 8) % 8] ?? '';
      return task({
        wbs: String(at + 1),
        goal: at % 50 === 0 ? `${verb}第${at}号客户` : `${dayOf(at)}前完成${at}号客户${thing}${verb}`,
        name: `${verb}客户${at * 7919}处理${thing}事项${(at * 104729) % 9973}`,
        owner: at % 70 === 0 ? null : (owners[at % 3] ?? null),
        start: dayOf(at),
        end: dayOf(at + (at % 24 === 23 ? 0 : 1)) < dayOf(at) ? dayOf(at) : dayOf(at + 1),
        pred: at % 10 === 9 ? String(at) : null,
        custOpp: at % 3 === 0 ? null : `C-${at % 400}`,
      });
    }),
  },
});

const typed = taskBlock.columns.filter(isTyped);

function ajvColumn({ type, list, longest }: Column): object {
  const codes = enumerations[list ?? '']?.map(({ code }) => code);
  if (codes !== undefined) return { enum: [...codes, null] };
  if (type === 'flag') return { type: ['boolean', 'null'] };
  if (['number', 'integer', 'money', 'figure', 'percent'].includes(type))
    return { type: ['number', 'null'], minimum: 0 };
  if (type === 'date') return { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  return { type: ['string', 'null'], maxLength: longest ?? 1000 };
}

function zodColumn({ type, list, longest }: Column): z.ZodType {
  const codes = enumerations[list ?? '']?.map(({ code }) => code);
  if (codes !== undefined) return z.enum(codes as [string, ...string[]]).nullish();
  if (type === 'flag') return z.boolean().nullish();
  if (['number', 'integer', 'money', 'figure', 'percent'].includes(type)) return z.number().min(0).nullish();
  if (type === 'date') return z.iso.date().nullish();
  return z
    .string()
    .max(longest ?? 1000)
    .nullish();
}

/** The middle of so many runs, in milliseconds. */
function median(runs: number, work: (at: number) => void): number {
  const times = Array.from({ length: runs }, (_, at) => {
    const before = performance.now();
    work(at);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** 169 rules over 5,000 tasks, beside schemas that look at the form of each cell and at nothing else. */
export async function bench(): Promise<readonly BenchRow[]> {
  const knowledge = knowledgeOf();
  const rows = benchPlan.blocks['TASK']?.map(({ cells }) => cells) ?? [];
  const byAjv = new Ajv({ allErrors: true }).compile({
    type: 'array',
    items: { type: 'object', properties: Object.fromEntries(typed.map((column) => [column.key, ajvColumn(column)])) },
  });
  const byZod = z.array(z.object(Object.fromEntries(typed.map((column) => [column.key, zodColumn(column)]))));
  // Texts of another plan, so that the second run does not live on what the first one read.
  const fresh = (at: number): PlanDocument => ({
    ...benchPlan,
    blocks: {
      ...benchPlan.blocks,
      TASK: (benchPlan.blocks['TASK'] ?? []).map((row) => ({
        ...row,
        cells: { ...row.cells, goal: `${String(row.cells['goal'])}(${at})` },
      })),
    },
  });
  const plans = Array.from({ length: 7 }, (_, at) => fresh(at));
  const full = median(7, (at) => void reviewPlan(plans[at] ?? benchPlan, knowledge));
  const ajv = median(7, () => void byAjv(rows));
  const zod = median(7, () => void byZod.safeParse(rows));
  const start = startReview(benchPlan, knowledge);
  const edit = (column: string, value: (at: number) => string): number =>
    median(31, (at) => {
      const row = `TASK-${at * 97 + 1}`;
      const next = withCell(benchPlan, 'TASK', row, column, value(at));
      void start.after({ block: 'TASK', row, column }, next).findings.length;
    });
  const edits = [
    ['goal', edit('goal', (at) => `完成${at}号客户标准确认`)],
    ['name', edit('name', (at) => `走访客户处理框架合同事项${at}`)],
    ['end', edit('end', () => '2026-03-27')],
    ['pred', edit('pred', (at) => String(at + 2))],
  ] as const;
  return [
    row('review 5,000 tasks (169 rules)', full, 'ajv, form only', ajv),
    row('review 5,000 tasks (169 rules)', full, 'zod, form only', zod),
    ...edits.map(([column, time]) => row(`review after editing ${column}`, time, 'full review', full)),
  ];
}

const row = (operation: string, ours: number, beside: string, peer: number): BenchRow => ({
  operation,
  ours: ms(ours),
  beside,
  peer: ms(peer),
  ratio: ours >= peer ? `${(ours / peer).toFixed(1)} ×` : `1/${(peer / ours).toFixed(0)}`,
});
