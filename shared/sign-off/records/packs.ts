import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { unitsUpwards } from 'shared/sign-off/units-upwards';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** Units that use an optional kind, by kind; the units below them use it too. */
export type Packs = Readonly<Partial<Record<TemplateId, readonly string[]>>>;

/** Whether a unit uses a kind: every kind that is not optional, and what an administrator switched on for it. */
export const isSwitchedOn = (
  template: TemplateId,
  unit: string,
  packs: Packs,
  organisation: Pick<OrganisationView, 'parentOf'>,
): boolean =>
  templateOf(template)?.optional !== true ||
  unitsUpwards(unit, organisation).some((each) => packs[template]?.includes(each) === true);
