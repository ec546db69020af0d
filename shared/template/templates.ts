import { departmentYear, personalYear } from 'shared/template/plans/annual';
import {
  assessmentForm,
  improvementPlan,
  quarterlyAudit,
  ranking,
  rectification,
  trainingPlan,
} from 'shared/template/plans/assessment';
import { personalDay } from 'shared/template/plans/daily';
import {
  actionCalendar,
  coefficientTable,
  decompositionPlan,
  productMix,
  riskTable,
  taskBreakdown,
} from 'shared/template/plans/decomposition';
import { evaluationPlan } from 'shared/template/plans/evaluation-plan';
import { departmentMonth, personalMonth } from 'shared/template/plans/monthly';
import { departmentQuarter, personalQuarter } from 'shared/template/plans/quarterly';
import {
  bookedActuals,
  cardPack,
  dealerPack,
  feedbackForm,
  handoverPack,
  inspectionRecord,
  meetingRecord,
  storePack,
} from 'shared/template/plans/records';
import { annualSummary, monthlySummary, weeklyReport } from 'shared/template/plans/reports';
import { customerPlan, expensePlan, gapPlan, opportunityPlan } from 'shared/template/plans/sales';
import { strategicPlan } from 'shared/template/plans/strategic';
import { departmentWeek, personalWeek } from 'shared/template/plans/weekly';
import type { Template, TemplateId } from 'shared/template/template';

/** Every plan kind the system knows, in the order of domain/05 5.2. */
export const allTemplates: readonly Template[] = [
  strategicPlan,
  departmentYear,
  personalYear,
  departmentQuarter,
  personalQuarter,
  departmentMonth,
  personalMonth,
  departmentWeek,
  personalWeek,
  personalDay,
  taskBreakdown,
  riskTable,
  opportunityPlan,
  customerPlan,
  expensePlan,
  gapPlan,
  decompositionPlan,
  coefficientTable,
  productMix,
  evaluationPlan,
  assessmentForm,
  rectification,
  weeklyReport,
  monthlySummary,
  quarterlyAudit,
  annualSummary,
  improvementPlan,
  actionCalendar,
  trainingPlan,
  ranking,
  feedbackForm,
  meetingRecord,
  inspectionRecord,
  bookedActuals,
  storePack,
  cardPack,
  handoverPack,
  dealerPack,
];

const byId = new Map<TemplateId, Template>(allTemplates.map((template) => [template.id, template]));

export const templateOf = (id: TemplateId): Template | undefined => byId.get(id);
