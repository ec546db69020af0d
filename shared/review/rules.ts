import { alignmentRules } from 'shared/review/families/alignment';
import { booksRules } from 'shared/review/families/books';
import { customerRules } from 'shared/review/families/customers';
import { dataRules } from 'shared/review/families/data';
import { dependencyRules } from 'shared/review/families/dependencies';
import { duplicateRules } from 'shared/review/families/duplicates';
import { evaluationRules } from 'shared/review/families/evaluations';
import { expenseRules } from 'shared/review/families/expenses';
import { goalRules } from 'shared/review/families/goals';
import { headerRules } from 'shared/review/families/header';
import { issuedRules } from 'shared/review/families/issued';
import { mixRules } from 'shared/review/families/mix';
import { moneyScaleRules } from 'shared/review/families/money-scale';
import { opportunityRules } from 'shared/review/families/opportunities';
import { periodChainRules } from 'shared/review/families/period-chain';
import { requiredRule } from 'shared/review/families/required';
import { riskRules } from 'shared/review/families/risks';
import { signatureRules } from 'shared/review/families/signatures';
import { matrixSums } from 'shared/review/families/matrix-sums';
import { sumRules } from 'shared/review/families/sums';
import { sumsOverTime } from 'shared/review/families/sums-over-time';
import { summaryRules } from 'shared/review/families/summaries';
import { taskRules } from 'shared/review/families/tasks';
import { timeRules } from 'shared/review/families/time';
import type { Rule, RuleId } from 'shared/review/rule';

const rulesOfDomain: readonly Rule[] = [
  ...headerRules,
  ...dataRules,
  ...moneyScaleRules,
  ...issuedRules,
  ...goalRules,
  ...alignmentRules,
  ...taskRules,
  ...dependencyRules,
  ...timeRules,
  ...duplicateRules,
  ...sumRules,
  ...matrixSums,
  ...sumsOverTime,
  ...mixRules,
  ...periodChainRules,
  ...opportunityRules,
  ...customerRules,
  ...expenseRules,
  ...riskRules,
  ...signatureRules,
  ...summaryRules,
  ...evaluationRules,
  ...booksRules,
];

/** Every rule of domain/06, and what follows from the templates. One id may stand on several lines where it looks at different tables. */
export const allRules: readonly Rule[] = [...rulesOfDomain, requiredRule(rulesOfDomain)];

export const ruleIds: readonly RuleId[] = [...new Set(allRules.map(({ id }) => id))];

const waivable = new Set<string>(allRules.filter((rule) => rule.waivable === true).map(({ id }) => id));

/** Whether a signer may let an error of this rule stand. */
export const isWaivable = (rule: string): boolean => waivable.has(rule);
