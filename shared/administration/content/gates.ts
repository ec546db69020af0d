import { textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import type { RoleId } from 'shared/organisation/role';
import type { CopyRule } from 'shared/sign-off/copies/copies';
import type { Attestation } from 'shared/sign-off/gates/attestation';
import { childStandings, type ChildGate, type Gates, type Release } from 'shared/sign-off/gates/gates';
import type { Level } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** What signers declare, by kind and level. */
export const attestationsIn = (rows: AdministrationRows): readonly Attestation[] =>
  rowsOf(rows, 'ATTEST').map((row) => ({
    ...{ template: textOf(row, 'template') as TemplateId, level: Number(textOf(row, 'level')) as Level },
    ...{ zh: textOf(row, 'zh'), en: textOf(row, 'en') },
  }));

/** What has to be there or to have happened before a plan goes on. */
export const gatesIn = (rows: AdministrationRows, periods: AdministrationRows): Gates => ({
  children: rowsOf(rows, 'GATE').flatMap((row): readonly ChildGate[] => {
    const standing = childStandings.find((each) => each === row['gate']);
    const [template, child] = [textOf(row, 'template') as TemplateId, textOf(row, 'child') as TemplateId];
    return standing === undefined ? [] : [{ template, child, standing, isRequired: row['required'] === true }];
  }),
  released: rowsOf(rows, 'GATE').flatMap((row) =>
    row['gate'] === 'release' ? [textOf(row, 'template') as TemplateId] : [],
  ),
  releases: releasesIn(periods),
});

export const releasesIn = (periods: AdministrationRows): readonly Release[] =>
  rowsOf(periods, 'RELEASE').map((row) => ({
    ...{ template: textOf(row, 'template') as TemplateId, period: textOf(row, 'period') },
    ...{ by: textOf(row, 'by'), since: textOf(row, 'since') },
  }));

export const releaseRow = ({ template, period, by, since }: Release): Cells => ({ template, period, by, since });

/** Who reads which kinds. */
export const copyRulesIn = (rows: AdministrationRows): readonly CopyRule[] =>
  rowsOf(rows, 'COPY').map((row) => ({
    template: textOf(row, 'template') as TemplateId,
    role: textOf(row, 'role') as RoleId,
  }));
