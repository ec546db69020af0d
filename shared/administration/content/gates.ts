import { textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { RoleId } from 'shared/organisation/role';
import type { CopyRule } from 'shared/sign-off/copies/copies';
import type { Attestation } from 'shared/sign-off/gates/attestation';
import type { Level } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** What signers declare, by kind and level. */
export const attestationsIn = (rows: AdministrationRows): readonly Attestation[] =>
  rowsOf(rows, 'ATTEST').map((row) => ({
    ...{ template: textOf(row, 'template') as TemplateId, level: Number(textOf(row, 'level')) as Level },
    ...{ zh: textOf(row, 'zh'), en: textOf(row, 'en') },
  }));

/** Who reads which kinds. */
export const copyRulesIn = (rows: AdministrationRows): readonly CopyRule[] =>
  rowsOf(rows, 'COPY').map((row) => ({
    template: textOf(row, 'template') as TemplateId,
    role: textOf(row, 'role') as RoleId,
  }));
