import { indicatorOf } from 'shared/indicator/catalogue';
import type { Basis } from 'shared/roll-up/contribution';
import { amountIn, bestFigure } from 'shared/roll-up/view/figure-records';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import type { Traced } from 'shared/roll-up/view/sources';
import { plannedRows } from 'shared/roll-up/view/view-plan';

/** A money figure of a unit by indicator, and the plans behind it. */
function moneyOf(material: ViewMaterial, unit: string, indicator: string, basis: Basis) {
  const figure = bestFigure(material, unit, indicator, basis);
  return { amount: amountIn(figure, indicatorOf(indicator)), plans: figure.plans };
}

/** Signed is what was agreed for this year and for later ones together; a missing one does not hide the other. */
function signedOf(material: ViewMaterial, unit: string, basis: Basis) {
  const parts = ['CTR_CY', 'CTR_NCY'].map((code) => moneyOf(material, unit, code, basis));
  const known = parts.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const stated = moneyOf(material, unit, 'SIGNED', basis);
  const amount = stated.amount ?? (known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0));
  return { amount, plans: [...parts.flatMap(({ plans }) => plans), ...stated.plans] };
}

export function receivableRecords(material: ViewMaterial): readonly Traced<'receivables'>[] {
  return material.lastUnits.flatMap((unit) => {
    const [signed, signedPlan] = [signedOf(material, unit, 'actual'), signedOf(material, unit, 'plan')];
    const [collected, collectedPlan] = [
      moneyOf(material, unit, 'CASH_IN', 'actual'),
      moneyOf(material, unit, 'CASH_IN', 'plan'),
    ];
    const [due, duePlan] = [moneyOf(material, unit, 'B_DUE_AR', 'actual'), moneyOf(material, unit, 'B_DUE_AR', 'plan')];
    const figures = [signed, signedPlan, collected, collectedPlan, due, duePlan];
    const opening = material.openingReceivable(unit);
    if (opening === null && figures.every(({ amount }) => amount === null)) return [];
    return [
      {
        unit,
        opening,
        signed: signed.amount,
        collected: collected.amount,
        due: due.amount,
        signedPlan: signedPlan.amount,
        collectedPlan: collectedPlan.amount,
        duePlan: duePlan.amount,
        plans: [...new Set(figures.flatMap(({ plans }) => plans))],
      },
    ];
  });
}

/** Expenses as plans list them; the quota of a purpose is what was issued for it. */
export function expenseRecords(material: ViewMaterial): readonly Traced<'expenses'>[] {
  const templates = ['T-EXP', 'T-ANN-D', 'T-MON-D', 'T-MON-P'] as const;
  return plannedRows(material.plans, material.period, 'EXP', templates).map((row) => ({
    unit: row.plan.unit,
    purpose: row.text('purpose'),
    quota: row.money('quota'),
    applied: row.money('applied'),
    approved: row.money('approved'),
    verified: row.money('verified'),
    sales: moneyOf(material, row.plan.unit, 'SALES', 'actual').amount,
    plans: [row.plan.planId],
  }));
}
