import type { Block } from 'shared/template/block';
import type { Template } from 'shared/template/template';
import {
  cardBlock,
  dealerBlock,
  handoverBlock,
  replenishBlock,
  shiftBlock,
  shopDayBlock,
  stockBlock,
} from 'shared/template/blocks/packs';
import { bookedBlock, feedbackFormBlock, inspectionBlock, meetingBlock } from 'shared/template/blocks/records';
import { kind, type Kind } from 'shared/template/kinds';
import { cover, tables } from 'shared/template/plans/sheet';

/** A cover and its tables; kept, not signed off. */
function record(id: Kind, planType: string, ...blocks: readonly Block[]): Template {
  const sheets = blocks.map((block) => tables(block.id.toLowerCase(), block.zh, block.en, block));
  return { ...kind(id), version: 1, planType, sheets: [cover, ...sheets] };
}

/** Seed 002's store, card team, handover and dealer sheets: not part of Andawell's process (AM-41). */
const pack = (...parts: Parameters<typeof record>): Template => ({ ...record(...parts), optional: true });

export const feedbackForm = record('T-FEED', 'FEE', feedbackFormBlock);
export const meetingRecord = record('T-MEET', 'MTG', meetingBlock);
export const inspectionRecord = record('T-INSP', 'INS', inspectionBlock);
export const bookedActuals = record('T-ACT', 'ACT', bookedBlock);

export const storePack = pack('T-SHOP', 'SHP', shopDayBlock, replenishBlock, shiftBlock, stockBlock);
export const cardPack = pack('T-CARD', 'CRD', cardBlock);
export const handoverPack = pack('T-HAND', 'HND', handoverBlock);
export const dealerPack = pack('T-DEAL', 'DEA', dealerBlock);
