/** The text of a schema document around some declarations. */
export function schemaText(declarations: string, attributes = ""): string {
  const namespaces = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:own" xmlns:foreign="urn:foreign"';
  return `<?xml version="1.0"?>\n<xs:schema ${namespaces} targetNamespace="urn:own" ${attributes}>${declarations}</xs:schema>`;
}

/** A document with one element of an anonymous complex type. */
export function elementWith(content: string, others = ""): string {
  return schemaText(`<xs:element name="root"><xs:complexType>${content}</xs:complexType></xs:element>${others}`);
}

/** A document with one element of a simple type. */
export function elementOf(simpleType: string, others = ""): string {
  const isName = /^[\w:]+$/.test(simpleType);
  const element = isName
    ? `<xs:element name="root" type="${simpleType}"/>`
    : `<xs:element name="root"><xs:simpleType>${simpleType}</xs:simpleType></xs:element>`;
  return schemaText(element + others);
}

/** A restriction of a built-in type. */
export function restricted(base: string, facets: string): string {
  return elementOf(`<xs:restriction base="${base}">${facets}</xs:restriction>`);
}
