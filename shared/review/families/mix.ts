import { categories, checkPackage, type Category, type CategoryShare } from 'shared/decomposition/product-mix';
import { checkRegions, suggestedTargets, type RegionMarket } from 'shared/decomposition/region';
import { exactFrom } from 'shared/quantity/decimal';
import { fenFrom, fenOf, type Fen } from 'shared/quantity/money';
import { one, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { overBlock, overGroups, type Found, type Rule } from 'shared/review/rule';
import { number, text, type RowView } from 'shared/review/row-view';

/** E-CAT in the words of domain/04 4.5. */
const codeOf: Readonly<Record<Category, string>> = { fighter: 'F', volume: 'V', profit: 'P', image: 'I' };

const exact = (value: number | null, blank: Ratio): Ratio => {
  const read = value === null ? blank : exactFrom(value);
  return isRefused(read) ? blank : read;
};

/** What is left blank limits nothing. */
const shareIn = (row: RowView | undefined): CategoryShare =>
  row === undefined
    ? { least: zero, target: zero, most: one }
    : {
        least: exact(number(row, 'min'), zero),
        target: exact(number(row, 'tgt'), zero),
        most: exact(number(row, 'max'), one),
      };

const packageColumns = ['pkg', 'cat', 'tgt', 'min', 'max', 'phase'];

/** What `checkPackage` says of one package's rows; whether shares make up the whole is V-SUM-04's. */
function ofPackage(
  rows: readonly RowView[],
  code: string,
): readonly { readonly row: RowView; readonly phase: string }[] {
  const rowOf = (category: Category): RowView | undefined => rows.find((row) => text(row, 'cat') === codeOf[category]);
  const phase = rows.flatMap((row) => text(row, 'phase') ?? [])[0];
  if (phase !== 'growth' && phase !== 'mature') return [];
  const [fighter, volume, profit, image] = categories.map((category) => shareIn(rowOf(category)));
  if (fighter === undefined || volume === undefined || profit === undefined || image === undefined) return [];
  const found = checkPackage({ name: '', phase, shares: { fighter, volume, profit, image } });
  return found
    .filter((each) => each.code === code)
    .flatMap(({ facts }) => {
      const row = categories.flatMap((category) => (facts['category'] === category ? (rowOf(category) ?? []) : []))[0];
      return row === undefined ? [] : [{ row, phase }];
    });
}

const percent = (value: number | null): number => Math.round((value ?? 0) * 1000) / 10;
const packageOf = (row: RowView): string | null => text(row, 'pkg');

const fen = (value: number | null): Fen => {
  const read = fenFrom(value ?? 0, '万元');
  return isRefused(read) ? fenOf(0) : read;
};

const marketOf = (row: RowView): RegionMarket => ({
  region: row.id,
  capacity: fen(number(row, 'cap')),
  share: exact(number(row, 'share'), zero),
  targetShare: exact(number(row, 'tgtShare'), zero),
  current: fen(number(row, 'cur')),
});

/** V-SUM for what is sold and where: packages within their limits and their phase, regions by what they could carry. */
export const mixRules: readonly Rule[] = [
  overGroups({
    id: 'V-SUM-18',
    severity: 'error',
    looksAt: { reach: 'group', columns: packageColumns, key: packageOf },
    check: (rows) =>
      ofPackage(rows, 'target-outside-limits').map(({ row }): Found => ({
        row: row.id,
        column: 'tgt',
        facts: {
          percent: percent(number(row, 'tgt')),
          least: percent(number(row, 'min')),
          most: percent(number(row, 'max') ?? 1),
        },
      })),
  }),
  overGroups({
    id: 'V-SUM-19',
    severity: 'warning',
    looksAt: { reach: 'group', columns: packageColumns, key: packageOf },
    check: (rows) =>
      ofPackage(rows, 'phase-not-favoured').map(({ row, phase }): Found => ({
        row: row.id,
        column: 'tgt',
        facts: { percent: percent(number(row, 'tgt')), wrong: phase },
      })),
  }),
  overBlock({
    id: 'V-SUM-20',
    severity: 'warning',
    looksAt: { reach: 'block', columns: ['region', 'cap', 'share', 'tgtShare', 'target'], also: ['cur', 'why'] },
    check: (rows) => {
      const filled = rows.filter((row) => text(row, 'region') !== null && number(row, 'target') !== null);
      const markets = filled.map(marketOf);
      const targets = filled.map((row) => ({
        region: row.id,
        target: fen(number(row, 'target')),
        why: text(row, 'why') ?? '',
      }));
      const total = fenOf(targets.reduce((sum, { target }) => sum + target, 0));
      const suggested = suggestedTargets(total, markets);
      const found = checkRegions(targets, markets, isRefused(suggested) ? new Map() : suggested);
      return found.flatMap(({ code, facts }): readonly Found[] => {
        const regions = Array.isArray(facts['regions']) ? facts['regions'] : [facts['region']];
        return regions.slice(0, 1).map((region) => ({ row: String(region), column: 'target', facts: { wrong: code } }));
      });
    },
  }),
];
