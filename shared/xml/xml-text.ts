/** Characters that XML 1.0 cannot hold, not even by their number (section 2.2), half surrogate pairs among them. */
// eslint-disable-next-line no-control-regex -- these are the characters that it looks for
export const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Words as they stand between tags. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign);

/** Words as they stand in an attribute, where a reader makes spaces of line ends and tabs. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\n\t]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
    .replace(NOT_XML, '\ufffd');
