import type { Places } from 'addin/workbook/identity/places';

const placed = <P extends { readonly sheet: string }>(
  places: Readonly<Record<string, P>>,
  ids: ReadonlyMap<string, string>,
): Readonly<Record<string, P>> =>
  Object.fromEntries(
    Object.entries(places).map(([block, place]) => [block, { ...place, worksheet: ids.get(place.sheet) ?? '' }]),
  );

/** Adds Excel's ids of the sheets, which events carry, to what was drawn by name. */
export const withWorksheets = ({ tables, forms }: Places, ids: ReadonlyMap<string, string>): Places => ({
  tables: placed(tables, ids),
  forms: placed(forms, ids),
});
