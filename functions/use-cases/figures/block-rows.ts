import { readPeriod, type FiscalYear } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { planNoOf } from 'shared/plan/plan-id';
import { figuresYear } from 'shared/roll-up/figures-year';
import { inForceOf } from 'shared/sign-off/sign-off';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { BlockRowsWrite } from 'functions/ports/rows';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import type { ContentOf } from 'functions/use-cases/figures/plan-figures';

/** Headers are told by the plan itself, and signatures by its journal. */
const notViewed = new Set(['HDR', 'SIG']);

/** The rows a plan in force shows in views, block by block; of a plan that is not in force, that there are none. */
export async function blockRowsOf(
  { planId, key, signOff, journal }: LoadedPlan,
  fiscal: FiscalYear | undefined,
  contentOf: ContentOf,
): Promise<readonly BlockRowsWrite[]> {
  const [period, template] = [readPeriod(key.period, fiscal), templateOf(key.template)];
  if (isRefused(period) || template === undefined) return [];
  const inForce = inForceOf(signOff);
  const text = inForce === null ? null : await contentOf(inForce.version);
  const document = text === null ? null : (JSON.parse(text) as PlanDocument);
  const place = { unit: key.unit, year: figuresYear(period), period: key.period, planId, sequence: journal.length };
  const version = inForce?.version ?? 0;
  return blocksOf(template)
    .map(({ id }) => id)
    .filter((id) => !notViewed.has(id))
    .map((block): BlockRowsWrite => {
      const rows = document === null ? [] : rowsIn(document, block);
      if (document === null || rows.length === 0) return { ...place, block, content: null };
      const moneyUnit = document.header['moneyUnit'] === 'yuan' ? '元' : '万元';
      const state = signOff.at === 'closed' ? 'closed' : 'effective';
      return {
        ...{ ...place, block },
        content: {
          ...{ planId, planNo: planNoOf(key, version), version, state, template: key.template },
          ...{ unit: key.unit, person: key.person, period: key.period, block, moneyUnit, rows },
        },
      };
    });
}
