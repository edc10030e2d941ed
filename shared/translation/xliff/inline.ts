import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import { escapeAttribute, escapeText, NOT_XML } from '#shared/xml/xml-text.ts';

/** The placeholders of one unit: which piped answer has which id in `originalData`. */
export type Placeholders = ReadonlyMap<string, string>;

/** The piped answers of texts, each once, as they are written there, with an id for each. */
export function placeholdersOf(...texts: readonly string[]): Placeholders {
  const written = texts.flatMap((text) => pipesOf(text).map(({ start, end }) => text.slice(start, end)));
  return new Map([...new Set(written)].map((each, index) => [each, `d${String(index + 1)}`]));
}

/**
 * A text as the content of `source` or `target`: piped answers become placeholders that a translation tool shows as
 * one block and keeps (`ph`), and what XML cannot hold becomes its code point (`cp`).
 */
export function printInline(text: string, placeholders: Placeholders): string {
  let result = '';
  let end = 0;
  pipesOf(text).forEach((pipe, index) => {
    const written = text.slice(pipe.start, pipe.end);
    result += printText(text.slice(end, pipe.start));
    // The same answer has the same id in source and target as long as both have it at the same turn.
    const turn = text.slice(0, pipe.start).split(written).length;
    const ref = placeholders.get(written) ?? '';
    const id = ref === '' ? `x${String(index + 1)}` : `${ref}-${String(turn)}`;
    result += `<ph id="${id}" dataRef="${ref}" disp="${escapeAttribute(written)}" equiv="${escapeAttribute(pipe.name)}" canDelete="no"/>`;
    end = pipe.end;
  });
  return result + printText(text.slice(end));
}

export const printText = (text: string): string => {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(NOT_XML)) {
    const hex = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    result += `${escapeText(text.slice(end, match.index))}<cp hex="${hex}"/>`;
    end = match.index + match[0].length;
  }
  return result + escapeText(text.slice(end));
};

/** Marks within marks deeper than this are none that a tool makes. */
const DEEPEST = 100;

/** The words in `source` or `target`, with piped answers in their places. `data` is what `originalData` holds. */
export function readInline(nodes: readonly XmlNode[], data: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > DEEPEST) return '';
  return nodes
    .map((node) => {
      if (node instanceof XmlText) return node.text;
      if (!(node instanceof XmlElement)) return '';
      const { attributes } = node;
      switch (localName(node)) {
        case 'ph': {
          const named = attributes['equiv'] === undefined ? '' : `\${${attributes['equiv']}}`;
          return data.get(attributes['dataRef'] ?? '') ?? attributes['disp'] ?? named;
        }
        case 'cp': {
          const point = Number.parseInt(attributes['hex'] ?? '', 16);
          return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
        }
        default:
          // Marks and paired codes of the agency's tool stand around words of the text.
          return readInline(node.children, data, depth + 1);
      }
    })
    .join('');
}

/** The name of an element without the prefix that a tool may have given the namespace. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
