import type { PlanDocument } from 'shared/plan/document';
import { noRelatedPlans } from 'shared/related-plans/related-plans';
import { cellsFrom, fits } from 'shared/service-columns/produce';
import type { ServiceCells } from 'shared/service-columns/producer';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import { stateProducers } from 'shared/service-columns/states';
import type { Template } from 'shared/template/template';

const nobodyElse: Omit<ServiceFacts, 'document' | 'key' | 'today'> = {
  ...{ related: noRelatedPlans, planned: {}, judged: null, actuals: [], steps: [], inspected: [], booked: [] },
  headcount: () => 1,
};

/** What follows from the plan's own rows alone: all that the pane knows while somebody types. */
export const cellsFromDocument = (template: Template, document: PlanDocument): ServiceCells =>
  cellsFrom(
    stateProducers.filter((each) => fits(each, template)),
    {
      ...nobodyElse,
      ...{ document, today: '' as ServiceFacts['today'] },
      key: { template: template.id, unit: '', period: '', person: null },
    },
  );
