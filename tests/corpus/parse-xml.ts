/** An element of an XML document; text is an element's child as well. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return String.fromCodePoint(code);
  });

/** The root of a well-formed document without a doctype: enough for the XForms that a converter writes. */
export function parseXml(source: string): Element {
  const document: Element & { children: (Element | string)[] } = { name: '', attributes: {}, children: [] };
  const open = [document];
  for (const [tag, closing, name = '', attributes = '', selfClosing, text] of source.matchAll(
    /<(?:\?[^>]*\?|!--[\s\S]*?--)>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    const top = open.at(-1) ?? document;
    if (text !== undefined) top.children.push(decode(text));
    else if (closing === '/') open.pop();
    else if (name !== '') {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      top.children.push(element);
      if (selfClosing !== '/') open.push(element);
    } else if (!tag.startsWith('<?') && !tag.startsWith('<!--')) throw new SyntaxError(`not XML: ${tag}`);
  }
  const root = document.children.find((child) => typeof child !== 'string');
  if (!root || open.length !== 1) throw new SyntaxError('not one closed element');
  return root;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );

export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== 'string');

/** All elements of a name, at any depth, in order. */
export function* all(element: Element, name: string): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}
