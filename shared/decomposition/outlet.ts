import { doubtful, wrong, type Difference } from 'shared/decomposition/difference';
import { isRefused } from 'shared/quantity/refusal';
import { subtractWhole, sumWhole } from 'shared/quantity/sum';

/** A point of sale; `core` (核心店) must have its item targets whatever the systems can do. */
export interface Outlet {
  readonly outlet: string;
  readonly region: string;
  readonly core: boolean;
  /** Targets by product item; null where none is set. */
  readonly items: readonly { readonly item: string; readonly target: number | null }[];
}

/** DR-23, DR-39: core outlets have a target for every item, others where possible; outlets do not exceed their region. */
export const checkOutlets = (
  regions: ReadonlyMap<string, number>,
  outlets: readonly Outlet[],
): readonly Difference[] => [
  ...outlets.flatMap(checkItems),
  ...[...regions].flatMap(([region, target]) => checkRegionSum(region, target, outlets)),
];

function checkItems({ outlet, core, items }: Outlet): readonly Difference[] {
  const set = items.length > 0 && items.every(({ target }) => target !== null);
  if (set) return [];
  return [
    core ? wrong('DR-23', 'core-without-target', { outlet }) : doubtful('DR-23', 'outlet-without-target', { outlet }),
  ];
}

function checkRegionSum(region: string, target: number, outlets: readonly Outlet[]): readonly Difference[] {
  const within = outlets.filter((outlet) => outlet.region === region);
  const sum = sumWhole(within.flatMap(({ items }) => items.map((item) => item.target ?? 0)));
  if (isRefused(sum)) return [wrong('DR-23', 'too-large', { region })];
  return sum <= target
    ? []
    : [wrong('DR-23', 'outlets-exceed-region', { region, target, sum, difference: subtractWhole(sum, target) })];
}

/** DR-39: product items should reach down to each salesperson. */
export const checkItemsReachPersons = (
  persons: readonly { readonly person: string; readonly items: readonly string[] }[],
  items: readonly string[],
): readonly Difference[] =>
  persons.flatMap(({ person, items: own }) => {
    const missing = items.filter((item) => !own.includes(item));
    return missing.length === 0 ? [] : [doubtful('DR-39', 'items-not-split', { person, items: missing })];
  });
