import type { UnitTargetsView } from 'shared/contract/targets';
import { monthsInYear, natureOf, typedOf } from 'shared/targets/amount';
import { quotaIndicator } from 'shared/targets/commands';
import { namedBy, targetKey, type Node } from 'shared/targets/node';

/** A line of the matrix. `sum` and `rest` are formulas alone. */
export interface MatrixLine {
  readonly kind: 'own' | 'node' | 'reserve' | 'sum' | 'rest';
  readonly node: Node;
  readonly indicator: string;
  /** Its months may be typed. */
  readonly isOpen: boolean;
  /** As cells hold them: 万元, pieces, or the figure itself. Blank where nothing stands. */
  readonly months: readonly (number | null)[];
  readonly year: number | null;
  /** What was issued for the year. */
  readonly issued: number | null;
}

/** Which indicators a matrix begins with where nothing was given and nothing typed. */
export const usualTargets: readonly string[] = ['REV_CY', 'CTR_NCY', 'CASH_IN', 'NEWCUST', quotaIndicator];

/** Indicators of a unit's matrix: given, typed or issued ones, and those somebody adds; quotas last. */
export function matrixIndicators(
  { given, draft, agreements }: Pick<UnitTargetsView, 'given' | 'draft' | 'agreements'>,
  added: readonly string[],
): readonly string[] {
  const known = [...given, ...draft, ...agreements].map(({ indicator }) => indicator);
  const all = [...new Set([...(known.length === 0 ? usualTargets : known), ...added])];
  return [...all.filter((code) => code !== quotaIndicator), quotaIndicator];
}

/** One block of lines an indicator: what the unit was given, its nodes, and for what adds up reserve, sum and rest. */
export function matrixLines(view: UnitTargetsView, indicators: readonly string[]): readonly MatrixLine[] {
  const drafts = new Map(view.draft.map((row) => [targetKey(row.node, row.indicator), row]));
  const agreed = new Map(view.agreements.map((each) => [targetKey(each.node, each.indicator), each]));
  const mayDraft = view.acts.includes('draft');
  const nodes = view.nodes.map(({ node }) => node).filter((node) => namedBy(node) !== null);
  return indicators.flatMap((indicator) => {
    const shown = (steps: number | null): number | null => (steps === null ? null : typedOf(indicator, steps));
    const line = (kind: MatrixLine['kind'], node: Node): MatrixLine => {
      const key = targetKey(node, indicator);
      const [draft, agreement] = [drafts.get(key), agreed.get(key)];
      const given = kind === 'own' ? view.given.find((each) => each.indicator === indicator) : undefined;
      const stands = given ?? agreement;
      const months = stands?.months ?? draft?.months ?? blankMonths;
      return {
        ...{ kind, node, indicator },
        isOpen: mayDraft && stands === undefined,
        months: months.map(shown),
        year: shown(stands?.value ?? draft?.year ?? null),
        issued: shown(stands?.value ?? null),
      };
    };
    const formula = (kind: 'sum' | 'rest'): MatrixLine => ({
      ...{ kind, node: 'own', indicator, isOpen: false, months: blankMonths, year: null, issued: null },
    });
    const below = natureOf(indicator)?.addsUp === true;
    return [
      line('own', 'own'),
      ...nodes.map((node) => line('node', node)),
      ...(below ? [line('reserve', 'reserve'), formula('sum'), formula('rest')] : []),
    ];
  });
}

export const blankMonths: readonly null[] = Array.from({ length: monthsInYear }, () => null);

/** By which hidden key a line is known again, wherever somebody moves its row. */
export const lineKey = ({ kind, node, indicator }: MatrixLine): string =>
  kind === 'sum' || kind === 'rest' ? `${kind} ${indicator}` : targetKey(node, indicator);
