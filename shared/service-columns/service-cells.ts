import { cellsFrom, fits } from 'shared/service-columns/produce';
import type { Producer, ServiceCells } from 'shared/service-columns/producer';
import { producers } from 'shared/service-columns/producers';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { Template } from 'shared/template/template';

export const producersFor = (template: Template): readonly Producer[] =>
  producers.filter((each) => fits(each, template));

/** Everything that service columns of a plan show, as far as it is known; blank cells are left out. */
export const serviceCells = (template: Template, facts: ServiceFacts): ServiceCells =>
  cellsFrom(producersFor(template), facts);
