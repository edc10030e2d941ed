import { escapeAttribute, escapeText, NOT_XML } from './xml-text.ts';

/** A part of an XML document, ready to be printed. */
export type Xml = { readonly printed: string } | string | undefined | false;

/**
 * An element of XML with its attributes (those that are `undefined` are left out) and what is inside, in order:
 * elements, and texts, which are escaped. Characters that XML cannot hold become U+FFFD.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Xml | readonly Xml[])[]
): { readonly printed: string } {
  const written = Object.entries(attributes)
    .filter((attribute): attribute is [string, string] => attribute[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const inside = children
    .flat()
    .map((child) => {
      if (child === undefined || child === false) return '';
      return typeof child === 'string' ? escapeText(child.replace(NOT_XML, '\ufffd')) : child.printed;
    })
    .join('');
  return { printed: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}
