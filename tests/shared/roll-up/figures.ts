import fc from 'fast-check';
import { month, type Period } from 'shared/calendar/period';
import { indicatorOf, indicators } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import type { Cell, PlanDocument, PlanRow } from 'shared/plan/document';
import { stateOf, type FigureSource } from 'shared/roll-up/build-state';
import type { Contribution } from 'shared/roll-up/contribution';
import { figureOf, type Figure } from 'shared/roll-up/figure';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import { mergeAll } from 'shared/roll-up/merge-all';
import { planContributions, type PlanContributions } from 'shared/roll-up/plan-contributions';

export function indicatorNamed(code: string): Indicator {
  const entry = indicatorOf(code);
  if (entry === undefined) throw new Error(`no indicator ${code}`);
  return entry;
}

type Rows = readonly Readonly<Record<string, Cell>>[];

const asRows = (rows: Rows): readonly PlanRow[] => rows.map((cells, index) => ({ id: `r${index}`, cells }));

/** A department's monthly plan: what it states by indicator, and further blocks. Money is in 万元. */
export function aMonthlyPlan(
  org: string,
  stated: Readonly<Record<string, Cell>>,
  blocks: Readonly<Record<string, Rows>> = {},
  header: Readonly<Record<string, Cell>> = {},
): PlanDocument {
  const indicatorRows = Object.entries(stated).map(([indCode, target]) => ({ indCode, target, owner: org }));
  return {
    template: 'T-MON-D',
    templateVersion: 1,
    header: { org, person: null, period: '2026M03', moneyUnit: 'wan', ...header },
    blocks: {
      IND: asRows([...indicatorRows, ...(blocks.IND ?? [])]),
      ...Object.fromEntries(
        Object.entries(blocks)
          .filter(([id]) => id !== 'IND')
          .map(([id, rows]) => [id, asRows(rows)]),
      ),
    },
  };
}

export function contributionsOf(document: PlanDocument): PlanContributions {
  const read = planContributions(document);
  if ('refused' in read) throw new Error(`refused: ${read.refused.code}`);
  return read;
}

export const stateIn = (contributions: readonly Contribution[], code: string): FigureState =>
  mergeAll(contributions.filter(({ indicator }) => indicator === code).map(({ state }) => state));

/** The merged figure of several plans. */
export const together = (code: string, ...documents: PlanDocument[]): Figure =>
  figureOf(
    stateIn(
      documents.flatMap((document) => contributionsOf(document).contributions),
      code,
    ),
    indicatorNamed(code),
  );

/** A figure as a number or its gap, for reading in a test: rates as shares of one, money in 万元. */
export function readable(figure: Figure, code = 'B_ORD'): number | string {
  if (figure.kind === 'gap') return figure.reason;
  const value = Number(figure.value.numerator) / Number(figure.value.denominator);
  return ['money', 'money-per'].includes(indicatorNamed(code).unit.kind) ? value / 1_000_000 : value;
}

const amounts = fc.integer({ min: 0, max: 5_000_000 });
const keys = fc.constantFrom('K1', 'K2', 'K3', 'K4', 'K5', 'K6');

/** Everything one unit might say of the indicators of a formula and of a key list, in steps. */
const someSource = (codes: readonly string[]): fc.Arbitrary<FigureSource> =>
  fc
    .tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          stated: fc.array(amounts, { maxLength: 2 }),
          listed: fc.array(fc.record({ key: keys, amount: amounts }), { maxLength: 4 }),
        }),
      ),
    )
    .map((sources) => ({
      stated: new Map(
        sources
          .filter(({ stated }) => stated.length > 0)
          .map(({ code, stated }) => [code, stated.map((steps) => ({ steps: BigInt(steps) }))]),
      ),
      listed: new Map(
        sources
          .filter(({ listed }) => listed.length > 0)
          .map(({ code, listed }) => [code, listed.map(({ key, amount }) => ({ key, amount: BigInt(amount) }))]),
      ),
    }));

const partsOf = ({ code, formula, acrossUnits }: Indicator): readonly string[] => {
  const weight = acrossUnits.by === 'weighted' ? [acrossUnits.weight] : [];
  const parts =
    formula.is === 'ratio'
      ? [...formula.numerator, ...formula.denominator]
      : formula.is === 'total'
        ? formula.terms
        : [];
  return [...new Set([code, ...weight, ...parts.map((part) => part.code)])];
};

const someMonth: fc.Arbitrary<Period> = fc.integer({ min: 1, max: 12 }).map((number) => month(2026, number));

/** Any state a contribution of the indicator can carry, and none. */
export const someState = (entry: Indicator): fc.Arbitrary<FigureState> =>
  fc
    .tuple(someSource(partsOf(entry)), someMonth)
    .map(([source, period]) => stateOf(entry, source, { period }) ?? nothing);

export const someIndicator: fc.Arbitrary<Indicator> = fc.constantFrom(...indicators);

/** An indicator and some of its states. */
export const someStates = (entries = someIndicator, most = 8): fc.Arbitrary<readonly [Indicator, FigureState[]]> =>
  entries.chain((entry) => fc.tuple(fc.constant(entry), fc.array(someState(entry), { maxLength: most })));
