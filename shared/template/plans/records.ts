import type { Block } from 'shared/template/block';
import type { Template, TemplateId } from 'shared/template/template';
import {
  cardBlock,
  dealerBlock,
  handoverBlock,
  replenishBlock,
  shiftBlock,
  shopDayBlock,
  stockBlock,
} from 'shared/template/blocks/packs';
import { feedbackFormBlock, inspectionBlock, meetingBlock } from 'shared/template/blocks/records';
import { cover, tables } from 'shared/template/plans/sheet';

/** A cover and its tables; kept, not signed off. */
function record(id: TemplateId, planType: string, zh: string, en: string, ...blocks: readonly Block[]): Template {
  const sheets = blocks.map((block) => tables(block.id.toLowerCase(), block.zh, block.en, block));
  return { id, version: 1, zh, en, planType, level: 'unit', grain: 'month', sheets: [cover, ...sheets] };
}

/** Seed 002's store, card team, handover and dealer sheets: not part of Andawell's process (AM-41). */
const pack = (...parts: Parameters<typeof record>): Template => ({ ...record(...parts), optional: true });

export const feedbackForm = record('T-FEED', 'FEE', '意见反馈表', 'Feedback form', feedbackFormBlock);
export const meetingRecord = record('T-MEET', 'MTG', '会议记录', 'Meeting record', meetingBlock);
export const inspectionRecord: Template = {
  ...record('T-INSP', 'INS', '周监察记录', 'Inspection record', inspectionBlock),
  grain: 'week',
};

export const storePack = pack(
  'T-SHOP',
  'SHP',
  '门店包',
  'Store pack',
  shopDayBlock,
  replenishBlock,
  shiftBlock,
  stockBlock,
);
export const cardPack = pack('T-CARD', 'CRD', '办卡包', 'Card team pack', cardBlock);
export const handoverPack = pack('T-HAND', 'HND', '工作交接', 'Handover pack', handoverBlock);
export const dealerPack = pack('T-DEAL', 'DEA', '合同户', 'Contracted dealers', dealerBlock);
