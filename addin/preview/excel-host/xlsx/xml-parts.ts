import JSZip from 'jszip';
import type { XmlPart } from 'addin/preview/excel-host/ledger';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts the custom XML parts into a finished file, as ECMA-376 part 1, 15.2.5 lays them out; exceljs knows none. */
export async function withXmlParts(
  file: Uint8Array<ArrayBuffer>,
  parts: readonly XmlPart[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (parts.length === 0) return file;
  const zip = await JSZip.loadAsync(file);
  const relations: string[] = [];
  const types: string[] = [];
  parts.forEach(({ id, xml }, index) => {
    const item = `item${index + 1}`;
    const props = `itemProps${index + 1}`;
    zip.file(`customXml/${item}.xml`, xml);
    zip.file(
      `customXml/${props}.xml`,
      `${PROLOG}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    zip.file(
      `customXml/_rels/${item}.xml.rels`,
      `${PROLOG}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="${props}.xml"/></Relationships>`,
    );
    relations.push(
      `<Relationship Id="rIdXml${index + 1}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/${item}.xml"/>`,
    );
    types.push(`<Override PartName="/customXml/${props}.xml" ContentType="${PROPS_TYPE}"/>`);
  });
  await append(zip, 'xl/_rels/workbook.xml.rels', '</Relationships>', relations);
  await append(zip, '[Content_Types].xml', '</Types>', types);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>;
}

async function append(zip: JSZip, name: string, end: string, elements: readonly string[]): Promise<void> {
  const text = await zip.file(name)?.async('string');
  if (text === undefined) throw new Error(`${name} is missing from the file`);
  zip.file(name, text.replace(end, `${elements.join('')}${end}`));
}
