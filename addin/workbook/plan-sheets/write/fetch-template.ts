import type { Kind } from 'shared/template/kinds';
import type { Template, TemplateId } from 'shared/template/template';

// Whoever plans a month needs the month's sheets; every other family comes as a script of its own.
const strategic = () => import('shared/template/plans/strategic');
const annual = () => import('shared/template/plans/annual');
const quarterly = () => import('shared/template/plans/quarterly');
const monthly = () => import('shared/template/plans/monthly');
const weekly = () => import('shared/template/plans/weekly');
const daily = () => import('shared/template/plans/daily');
const decomposition = () => import('shared/template/plans/decomposition');
const sales = () => import('shared/template/plans/sales');
const evaluationPlan = () => import('shared/template/plans/evaluation-plan');
const assessment = () => import('shared/template/plans/assessment');
const reports = () => import('shared/template/plans/reports');
const records = () => import('shared/template/plans/records');

const families = [
  strategic,
  annual,
  quarterly,
  monthly,
  weekly,
  daily,
  decomposition,
  sales,
  evaluationPlan,
  assessment,
  reports,
  records,
];

const known = {
  'T-STR': async () => (await strategic()).strategicPlan,
  'T-ANN-D': async () => (await annual()).departmentYear,
  'T-ANN-P': async () => (await annual()).personalYear,
  'T-QTR-D': async () => (await quarterly()).departmentQuarter,
  'T-QTR-P': async () => (await quarterly()).personalQuarter,
  'T-MON-D': async () => (await monthly()).departmentMonth,
  'T-MON-P': async () => (await monthly()).personalMonth,
  'T-WEK-D': async () => (await weekly()).departmentWeek,
  'T-WEK-P': async () => (await weekly()).personalWeek,
  'T-DAY': async () => (await daily()).personalDay,
  'T-WBS': async () => (await decomposition()).taskBreakdown,
  'T-RSK': async () => (await decomposition()).riskTable,
  'T-OPP': async () => (await sales()).opportunityPlan,
  'T-CUS': async () => (await sales()).customerPlan,
  'T-EXP': async () => (await sales()).expensePlan,
  'T-GAP': async () => (await sales()).gapPlan,
  'T-DEC': async () => (await decomposition()).decompositionPlan,
  'T-COF': async () => (await decomposition()).coefficientTable,
  'T-MIX': async () => (await decomposition()).productMix,
  'T-EVA': async () => (await evaluationPlan()).evaluationPlan,
  'T-EVF': async () => (await assessment()).assessmentForm,
  'T-REC': async () => (await assessment()).rectification,
  'T-SWK': async () => (await reports()).weeklyReport,
  'T-SMO': async () => (await reports()).monthlySummary,
  'T-SQU': async () => (await assessment()).quarterlyAudit,
  'T-SAN': async () => (await reports()).annualSummary,
  'T-IMP': async () => (await assessment()).improvementPlan,
  'T-CAL': async () => (await decomposition()).actionCalendar,
  'T-TRN': async () => (await assessment()).trainingPlan,
  'T-RANK': async () => (await assessment()).ranking,
  'T-FEED': async () => (await records()).feedbackForm,
  'T-MEET': async () => (await records()).meetingRecord,
  'T-INSP': async () => (await records()).inspectionRecord,
  'T-ACT': async () => (await records()).bookedActuals,
  'T-SHOP': async () => (await records()).storePack,
  'T-CARD': async () => (await records()).cardPack,
  'T-HAND': async () => (await records()).handoverPack,
  'T-DEAL': async () => (await records()).dealerPack,
} satisfies Readonly<Record<Kind, () => Promise<Template>>>;

const sources: Readonly<Record<TemplateId, () => Promise<Template>>> = known;

/** A kind's template; undefined for a kind this add-in does not know. Comes once, then at once. */
export const fetchTemplate = async (id: TemplateId): Promise<Template | undefined> => sources[id]?.();

/** Fetches all templates while they can be had: a plan of any kind must open when the server is away. */
export const fetchTemplates = async (): Promise<void> => {
  await Promise.allSettled(families.map((family) => family()));
};
