import { exactFrom } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Cell, Cells } from 'shared/plan/document';
import { numberIn, textIn } from 'shared/related-plans/stored-plan';
import type { Ratio } from 'shared/quantity/ratio';
import { deviationOf, type Deviation } from 'shared/roll-up/deviation';
import { gap, known, type Figure } from 'shared/roll-up/figure';
import { inEachRow, producer, type Producer } from 'shared/service-columns/producer';
import type { rectificationBlock } from 'shared/template/blocks/assessment';
import type { talksBlock } from 'shared/template/blocks/decomposition';
import type { indicatorBlock } from 'shared/template/blocks/indicator';
import type { feedbackFormBlock } from 'shared/template/blocks/records';
import type { monthActualBlock, successBlock } from 'shared/template/blocks/report';

/** What follows from a row itself, so that it shows while its planner types. */
export const stateProducers: readonly Producer[] = [
  producer<typeof indicatorBlock>()(
    'IND',
    ['accept'],
    'document',
    inEachRow('IND', (cells) => ({ accept: acceptanceOf(cells) })),
  ),
  producer<typeof talksBlock>()(
    'TALKS',
    ['status', 'round', 'formal'],
    'document',
    inEachRow('TALKS', (cells) => ({
      status: acceptanceOf(cells),
      round: numberIn(cells, 'issued') === null ? null : numberIn(cells, 'feedback') === null ? 1 : 2,
      formal: numberIn(cells, 'agreed') ?? (numberIn(cells, 'feedback') === null ? numberIn(cells, 'issued') : null),
    })),
  ),
  producer<typeof monthActualBlock>()(
    'ACTUAL',
    ['band'],
    'document',
    inEachRow('ACTUAL', (cells) => ({ band: bandOf(cells) })),
    ['T-SMO'],
  ),
  producer<typeof successBlock>()(
    'SUCCESS',
    ['rate'],
    'document',
    inEachRow('SUCCESS', (cells, { document }) => ({ rate: rateOf(textIn(cells, 'rowRef'), document.blocks) })),
  ),
  producer<typeof rectificationBlock>()(
    'REC',
    ['state'],
    'document',
    inEachRow('REC', (cells) => ({ state: rectified(cells) })),
  ),
  producer<typeof feedbackFormBlock>()(
    'FEED',
    ['state'],
    'document',
    inEachRow('FEED', (cells) => ({
      state: textIn(cells, 'reply') !== null ? 'answered' : textIn(cells, 'replier') !== null ? 'doing' : 'open',
    })),
    ['T-FEED'],
  ),
];

/** E-ACCT (domain/04 4.1): what is issued stands until somebody answers with another value. */
function acceptanceOf(cells: Cells): Cell {
  const issued = numberIn(cells, 'issued') ?? numberIn(cells, 'parentTarget');
  if (issued === null) return null;
  if (numberIn(cells, 'agreed') !== null) return 'agreed';
  const answer = numberIn(cells, 'feedback') ?? numberIn(cells, 'target');
  return answer === null || answer === issued ? 'accepted' : 'objected';
}

/** 7.3, by the indicator's own direction. */
export const bandOf = (cells: Cells): Cell => rowDeviation(cells)?.band ?? null;

/** Of a row of 指标完成; `before` is the adverse rate of the month before. Null where there is nothing to compare. */
export function rowDeviation(cells: Cells, before: Ratio | null = null): Deviation | null {
  const indicator = indicatorOf(textIn(cells, 'indCode') ?? '');
  if (indicator === undefined) return null;
  return deviationOf(figure(cells, 'plan'), figure(cells, 'actual'), indicator.direction, before);
}

function figure(cells: Cells, key: string): Figure {
  const exact = exactFrom(numberIn(cells, key) ?? Number.NaN);
  return isRefused(exact) ? gap('not-planned') : known(exact);
}

/** How far the indicator or task came that a row names. */
function rateOf(ref: string | null, blocks: Readonly<Record<string, readonly { readonly cells: Cells }[]>>): Cell {
  if (ref === null) return null;
  const actual = blocks['ACTUAL']?.find(({ cells }) => textIn(cells, 'indCode') === ref);
  const [plan, done] = ['plan', 'actual'].map((key) => (actual === undefined ? null : numberIn(actual.cells, key)));
  if (plan && done !== null && done !== undefined) return done / plan;
  const task = blocks['WORK']?.find(({ cells }) => textIn(cells, 'wbs') === ref);
  return task === undefined ? null : numberIn(task.cells, 'pct');
}

/** 7.6: what is done waits for somebody else to see it done. */
function rectified(cells: Cells): Cell {
  if (textIn(cells, 'verResult') === 'passed') return 'closed';
  if (textIn(cells, 'verResult') === 'failed') return 'doing';
  if (textIn(cells, 'proof') !== null) return 'verifying';
  return textIn(cells, 'measure') !== null && textIn(cells, 'owner') !== null ? 'doing' : 'open';
}
