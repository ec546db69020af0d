import { cardFrom, cardNamespace, cardXml, emptyCard, type IdentityCard } from 'addin/workbook/identity/identity-card';

/** A card asked for; it can be read after the next sync. */
export interface AskedCard {
  readonly context: Excel.RequestContext;
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

export function requestCard(context: Excel.RequestContext): AskedCard {
  const part = context.workbook.customXmlParts.getByNamespace(cardNamespace).getOnlyItemOrNullObject();
  part.load('id');
  return { context, part, xml: part.getXml() };
}

export const readCard = ({ part, xml }: AskedCard): IdentityCard =>
  part.isNullObject ? emptyCard : cardFrom(xml.value);

/** Puts another card in place of the one that was read, or of none. */
export function replaceCard({ context, part }: AskedCard, card: IdentityCard): void {
  if (part.isNullObject) context.workbook.customXmlParts.add(cardXml(card));
  else part.setXml(cardXml(card));
}

/** Writes a card over the one that is known to be there, unread. */
export const putCard = (context: Excel.RequestContext, card: IdentityCard): void => {
  context.workbook.customXmlParts.getByNamespace(cardNamespace).getOnlyItemOrNullObject().setXml(cardXml(card));
};
