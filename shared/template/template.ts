import type { Block } from 'shared/template/block';

/** Template ids of domain/05, e.g. `T-MON-D`, the department's monthly plan. */
export type TemplateId = `T-${string}`;

/** Period grain of the plan; its key format is DR-60. */
export type PeriodGrain = 'span' | 'year' | 'quarter' | 'month' | 'week' | 'day';

export interface Sheet {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** `form`: labels beside values, one row; `table`: an Excel table a block. */
  readonly layout: 'form' | 'table';
  readonly blocks: readonly Block[];
}

export interface Template {
  readonly id: TemplateId;
  readonly version: number;
  readonly zh: string;
  readonly en: string;
  /** E-PLAN code used in plan numbers, e.g. `MON`. */
  readonly planType: string;
  readonly level: 'company' | 'unit' | 'group' | 'person';
  readonly grain: PeriodGrain;
  /** Grains it may be made for besides. */
  readonly otherGrains?: readonly PeriodGrain[];
  /** The indicators it takes targets of; those of every indicator where absent. */
  readonly onlyIndicators?: readonly string[];
  /** Signed off with the plan it is a part of, not by itself (domain/02 2.5). */
  readonly partOfParent?: boolean;
  /** Off until an administrator switches it on. */
  readonly optional?: boolean;
  /**
   * The first sheet is the cover with the header block `HDR`; the last one shows the signatures (`SGN`) where the plan
   * is signed off by itself.
   */
  readonly sheets: readonly Sheet[];
}

/** All grains a kind may be made for, its usual one first. */
export const grainsOf = ({
  grain,
  otherGrains = [],
}: Pick<Template, 'grain' | 'otherGrains'>): readonly PeriodGrain[] => [grain, ...otherGrains];

export const blocksOf = (template: Template): readonly Block[] => template.sheets.flatMap((sheet) => sheet.blocks);

export const blockOf = (template: Template, id: string): Block | undefined =>
  blocksOf(template).find((block) => block.id === id);

/** Signed off by itself: neither part of another plan nor a record nobody signs. */
export const isSignedOff = (template: Template): boolean => blockOf(template, 'SGN') !== undefined;
