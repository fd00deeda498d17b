/** The prefixes that the samples use, declared. */
export const declared: string =
  'xmlns:ce="http://cloudevents.io/xmlformat/V1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/** The attributes that every event needs. */
export const required = "<ce:id>1</ce:id><ce:source>/s</ce:source><ce:type>t</ce:type>";

/** An event in XML: its required attributes, and what comes behind them. */
export function eventDocument(more = "", declarations: string = declared): string {
  return `<ce:event ${declarations} specversion="1.0">${required}${more}</ce:event>`;
}

/** An event in XML with data. */
export function dataDocument(type: string, content: string, contentType?: string): string {
  const named = contentType === undefined ? "" : `<ce:datacontenttype>${contentType}</ce:datacontenttype>`;
  return eventDocument(`${named}<ce:data xsi:type="${type}">${content}</ce:data>`);
}
