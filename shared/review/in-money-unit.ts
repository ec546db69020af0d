import { indicatorOf } from 'shared/indicator/catalogue';
import { fenPer } from 'shared/quantity/money';
import type { IssuedRow } from 'shared/related-plans/issued-rows';
import type { Cells } from 'shared/plan/document';
import type { Planned, PlannedTarget } from 'shared/related-plans/planned';

const wanInYuan = fenPer['万元'] / fenPer['元'];

/** What other plans know comes in 万元; a plan written in 元 is compared in 元. */
export function inMoneyUnitOf(header: Cells, planned: Planned): Planned {
  if (header['moneyUnit'] !== 'yuan') return planned;
  const { fromAbove, splitAbove, below, cumulativeBefore, strategicRevenue, receivables, issued } = planned;
  const { registeredBefore: registered, quotasBelow, gap, amountsBefore } = planned;
  const { thisYear, nextYear } = strategicRevenue ?? {};
  return {
    ...planned,
    ...(fromAbove === undefined ? {} : { fromAbove: fromAbove.map(inYuan) }),
    ...(splitAbove === undefined ? {} : { splitAbove: splitAbove.map(inYuan) }),
    ...(below === undefined ? {} : { below: below.map(inYuan) }),
    ...(cumulativeBefore === undefined ? {} : { cumulativeBefore: cumulativeBefore.map(inYuan) }),
    ...(issued === undefined ? {} : { issued: issued.map(issuedInYuan) }),
    ...(receivables === undefined ? {} : { receivables: amountsInYuan(receivables) }),
    ...(registered === undefined ? {} : { registeredBefore: { ...registered, amount: registered.amount * wanInYuan } }),
    ...(quotasBelow === undefined ? {} : { quotasBelow: quotasBelow.map(quotaInYuan) }),
    ...(amountsBefore === undefined
      ? {}
      : {
          amountsBefore: Object.fromEntries(Object.entries(amountsBefore).map(([id, each]) => [id, each * wanInYuan])),
        }),
    ...(gap === undefined ? {} : { gap: gapInYuan(gap) }),
    strategicRevenue: {
      ...(thisYear === undefined ? {} : { thisYear: thisYear * wanInYuan }),
      ...(nextYear === undefined ? {} : { nextYear: nextYear * wanInYuan }),
    },
  };
}

const amountsInYuan = ({ opening, signedToDate, collectedToDate }: NonNullable<Planned['receivables']>) => ({
  opening: opening * wanInYuan,
  signedToDate: signedToDate * wanInYuan,
  collectedToDate: collectedToDate * wanInYuan,
});

const quotaInYuan = ({ unit, quota }: NonNullable<Planned['quotasBelow']>[number]) => ({
  unit,
  quota: quota * wanInYuan,
});

const gapInYuan = ({ target, toDate, guaranteed }: NonNullable<Planned['gap']>) => ({
  target: target * wanInYuan,
  toDate: toDate * wanInYuan,
  guaranteed: guaranteed * wanInYuan,
});

const issuedInYuan = (row: IssuedRow): IssuedRow => {
  if (row.column !== 'indCode' || indicatorOf(row.value)?.unit.kind !== 'money') return row;
  const cells = Object.entries(row.cells).map(([key, cell]) => [
    key,
    typeof cell === 'number' ? cell * wanInYuan : cell,
  ]);
  return { ...row, cells: Object.fromEntries(cells) as Cells };
};

const inYuan = <Target extends PlannedTarget>(target: Target): Target =>
  indicatorOf(target.indicator)?.unit.kind === 'money' ? { ...target, target: target.target * wanInYuan } : target;
