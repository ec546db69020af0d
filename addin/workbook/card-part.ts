import { cardFrom, cardNamespace, cardXml, emptyCard, type IdentityCard } from 'addin/workbook/identity-card';

/** A card asked for: read it after the next sync. */
export interface AskedCard {
  readonly read: () => IdentityCard;
  /** Puts another card in its place with the next sync. */
  readonly replace: (card: IdentityCard) => void;
}

export function askCard(context: Excel.RequestContext): AskedCard {
  const part = context.workbook.customXmlParts.getByNamespace(cardNamespace).getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  return {
    read: () => (part.isNullObject ? emptyCard : cardFrom(xml.value)),
    replace: (card) => {
      if (part.isNullObject) context.workbook.customXmlParts.add(cardXml(card));
      else part.setXml(cardXml(card));
    },
  };
}

/** Writes a card over the one that is there. */
export const putCard = (context: Excel.RequestContext, card: IdentityCard): void => {
  context.workbook.customXmlParts.getByNamespace(cardNamespace).getOnlyItemOrNullObject().setXml(cardXml(card));
};
