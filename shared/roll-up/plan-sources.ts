import { lostStage } from 'shared/template/funnel';
import type { TemplateId } from 'shared/template/template';
import type { Basis } from 'shared/roll-up/contribution';

/** A block whose rows each state a figure of the indicator they name. */
export interface StatingBlock {
  readonly templates: readonly TemplateId[];
  readonly block: string;
  readonly code: string;
  readonly figure: string;
  readonly basis: Basis;
  /** Rows without any of these are the total; rows with one are its split (DR-08). */
  readonly dimensions: readonly string[];
  /** Whose figure the row is; rows of the plan's own unit or person stand above rows of others (DR-20). */
  readonly owner: string | null;
  /** Tells apart what is counted in different measures. */
  readonly measure: string | null;
  /** Which year of the plan's span the figure is for, from 0; of the plan's own period where null. */
  readonly year: number | null;
  /** Of these rows only amounts of money count. */
  readonly moneyWhere?: RowCondition;
}

/** Only rows whose cell holds one of these; no condition where absent. */
export interface RowCondition {
  readonly column: string;
  readonly isOneOf: readonly (string | boolean)[];
  /** None of these in another column, whatever the first one says. */
  readonly except?: { readonly column: string; readonly is: string };
}

/** A block whose rows are the keys behind an indicator. */
export interface KeyingBlock {
  readonly indicator: string;
  readonly block: string;
  /** The first filled one is the key. */
  readonly key: readonly string[];
  /** The money behind a key; null where each key counts one. */
  readonly amount: string | null;
  readonly share: string | null;
  readonly rows: RowCondition | null;
  /** Rows outside the window do not count: in the plan's period, or since its year began. */
  readonly window: { readonly column: string; readonly is: 'in-period' | 'year-to-date' } | null;
  /** The rows are only part of a longer list, so that without a stated figure they say nothing. */
  readonly onlyBesideTarget: boolean;
}

/** A column whose sum states an indicator's figure where no row states it outright. */
export interface SummingColumn {
  readonly indicator: string;
  readonly block: string;
  readonly column: string;
  readonly basis: Basis;
}

/** A block whose rows each state what the books say of the unit and person they name. */
export interface BookingBlock {
  readonly templates: readonly TemplateId[];
  readonly block: string;
  readonly unit: string;
  readonly person: string;
  readonly code: string;
  readonly figure: string;
}

/** A second figure in the rows of one indicator: what another indicator was worth. */
export interface SecondFigure {
  readonly indicator: string;
  /** Whose rows carry it. */
  readonly of: string;
  readonly figure: string;
}

/** The years before, where no row states them outright: growth is reckoned from them. */
export const secondFigures: readonly SecondFigure[] = [
  { indicator: 'REF_Y1', of: 'SALES', figure: 'prevActual' },
  { indicator: 'REF_Y1', of: 'SALES', figure: 'y1' },
  { indicator: 'REF_Y2', of: 'SALES', figure: 'y2' },
  { indicator: 'REF_Y3', of: 'SALES', figure: 'y3' },
];

const ofOwnPeriod = { owner: 'owner', measure: null, dimensions: [], year: null } as const;
const reported = { ...ofOwnPeriod, block: 'ACTUAL', code: 'indCode', owner: null, basis: 'actual' } as const;

/** Which columns of which plans carry figures. A further template is a further row, or a further name in one. */
export const statingBlocks: readonly StatingBlock[] = [
  {
    ...ofOwnPeriod,
    templates: ['T-ANN-D', 'T-ANN-P', 'T-QTR-D', 'T-QTR-P', 'T-MON-D', 'T-MON-P', 'T-CUS'],
    block: 'IND',
    code: 'indCode',
    figure: 'target',
    basis: 'plan',
    dimensions: ['dimCat', 'dimLine', 'dimRegion', 'dimCust'],
    measure: 'dimLine',
  },
  {
    ...ofOwnPeriod,
    templates: ['T-WEK-D', 'T-WEK-P'],
    block: 'IND',
    code: 'indCode',
    figure: 'target',
    basis: 'plan',
  },
  { ...reported, templates: ['T-SWK'], figure: 'actW' },
  { ...reported, templates: ['T-SMO'], figure: 'actual' },
  {
    ...reported,
    ...{ templates: ['T-SMO'], figure: 'actual', basis: 'verified' },
    moneyWhere: { column: 'fin', isOneOf: ['verified'] },
  },
  ...['y1', 'y2', 'y3', 'y4', 'y5', 'y6'].map((figure, year): StatingBlock => ({
    ...ofOwnPeriod,
    templates: ['T-STR'],
    block: 'SIND',
    code: 'indCode',
    figure,
    basis: 'plan',
    year,
  })),
];

/** Finance's books: verified by where they come from. */
export const bookingBlocks: readonly BookingBlock[] = [
  { templates: ['T-ACT'], block: 'BOOKED', unit: 'dept', person: 'person', code: 'indCode', figure: 'amount' },
];

/** Whether figures of the kind are about others than whose record it is. */
export const speaksOfOthers = (template: TemplateId): boolean =>
  bookingBlocks.some(({ templates }) => templates.includes(template));

const opportunities = (
  indicator: string,
  amount: string | null,
  rows: RowCondition | null,
  traits: Pick<KeyingBlock, 'window' | 'onlyBesideTarget'> = { window: null, onlyBesideTarget: false },
): KeyingBlock => ({ indicator, block: 'OPP', key: ['oppId'], amount, share: 'share', rows, ...traits });

/** An opportunity that was lost guarantees nothing, whatever it was listed for. */
const lost = { column: 'stage', is: lostStage } as const;

const ofClass = (code: string): RowCondition => ({ column: 'oppClass', isOneOf: [code], except: lost });

const customers = (indicator: string, traits: Pick<KeyingBlock, 'rows' | 'window'>): KeyingBlock => ({
  indicator,
  block: 'CUS',
  key: ['custId', 'custName'],
  amount: null,
  share: 'share',
  onlyBesideTarget: false,
  ...traits,
});

const regions = (indicator: string, amount: string | null): KeyingBlock => ({
  indicator,
  block: 'IND',
  key: ['dimRegion'],
  amount,
  share: null,
  rows: { column: 'indCode', isOneOf: [indicator] },
  window: null,
  onlyBesideTarget: false,
});

const plannedThisPeriod = { column: 'planMonth', is: 'in-period' } as const;
const sinceJanuary = { window: { column: 'regDate', is: 'year-to-date' }, onlyBesideTarget: true } as const;

/** Which rows are the keys behind which indicator. */
export const keyingBlocks: readonly KeyingBlock[] = [
  customers('NEWCUST', { rows: null, window: plannedThisPeriod }),
  customers('A_NEWM', { rows: null, window: plannedThisPeriod }),
  customers('A_INTENT', { rows: { column: 'intent', isOneOf: [true] }, window: null }),
  opportunities('OPP_X', null, ofClass('OC-X')),
  opportunities('OPP_X_AMT', 'amount', ofClass('OC-X')),
  opportunities('OPP_G', null, ofClass('OC-G')),
  opportunities('OPP_G_AMT', 'amount', ofClass('OC-G')),
  opportunities('OPP_S', null, ofClass('OC-S')),
  opportunities('OPP_S_AMT', 'amount', ofClass('OC-S')),
  opportunities('OPP_N', null, ofClass('OC-N')),
  opportunities('OPP_N_AMT', 'amount', ofClass('OC-N')),
  opportunities('OPP_RPT', null, null, sinceJanuary),
  opportunities('OPP_RPT_AMT', 'amount', null, sinceJanuary),
  regions('B_MKT', 'target'),
  regions('KEYREG', null),
];

export const summingColumns: readonly SummingColumn[] = [
  { indicator: 'EXP_QUOTA', block: 'EXP', column: 'quota', basis: 'plan' },
  { indicator: 'EXP_APPL', block: 'EXP', column: 'applied', basis: 'plan' },
  { indicator: 'EXP_APPR', block: 'EXP', column: 'approved', basis: 'plan' },
  { indicator: 'EXP_ACT', block: 'EXP', column: 'verified', basis: 'actual' },
  { indicator: 'EXP_ACT', block: 'EXP', column: 'verified', basis: 'verified' },
];
