import { all, elementsIn, parseXml, type Element } from './parse-xml.ts';

/** A text by the name of its language, as the converter writes it; `default` where it names none. */
export type Texts = Readonly<Record<string, string>>;

/** A question of an XForm. */
export interface XFormQuestion {
  /** The groups around it and its name, with `/` between. */
  readonly path: string;
  /** The type of its bind: `string`, `int`, `geopoint`. */
  readonly bindType: string;
  /** The element in the body: `input`, `select1`, `trigger`; empty for one that is not shown. */
  readonly control: string;
  readonly label: Texts;
  readonly hint: Texts;
  readonly bind: Readonly<Record<string, string>>;
  readonly standing: string;
  /** What is said of an answer that does not hold, and of one that is missing. */
  readonly constraintMessage: Texts;
  readonly requiredMessage: Texts;
  readonly choices: readonly { readonly name: string; readonly label: Texts }[];
  /** Filled in by the device: not asked. */
  readonly isMetadata: boolean;
}

export interface XForm {
  readonly title: string;
  readonly languages: readonly string[];
  readonly questions: readonly XFormQuestion[];
  /** By path: relevance of a group, and how often a repeat is asked. */
  readonly groups: ReadonlyMap<
    string,
    { readonly relevant?: string | undefined; readonly count?: string | undefined }
  >;
}

/** What the converter adds for itself. */
const GENERATED =
  /(?:^|\/)(generated_table_list_label_\d+|reserved_name_for_field_list_labels_\d+)$|^meta(\/|$)/;

/** Reads an XForm: what it asks, in which words, and under which conditions. */
export function readXForm(xml: string): XForm {
  const root = parseXml(xml);
  const [model] = all(root, 'model');
  const [body] = all(root, 'h:body');
  const [title] = all(root, 'h:title');
  if (!model || !body) throw new SyntaxError('no XForm');
  const [data] = elementsIn(elementsIn(model).find(({ name }) => name === 'instance') ?? model);
  if (!data) throw new SyntaxError('no primary instance');
  const form = `/${data.name}/`;
  const translations = readTranslations(model);
  const toPath = (nodeset: string): string => nodeset.trim().slice(form.length);
  const named = (text: string): string =>
    text
      .replace(
        new RegExp(`\\s*${form}(?:[\\w.-]+/)*([\\w.-]+)\\s*`, 'g'),
        (_, name: string) => ` \${${name}} `,
      )
      .trim();
  const words = (element: Element | undefined): Texts => {
    const reference = /jr:itext\('(.*)'\)/.exec(element?.attributes['ref'] ?? '')?.[1];
    if (reference !== undefined) return mapped(translations.get(reference) ?? {}, named);
    const text = element ? textOf(element) : '';
    return text === '' ? {} : { default: named(text) };
  };

  const binds = new Map(
    [...all(model, 'bind')].map(({ attributes }) => [toPath(attributes['nodeset'] ?? ''), attributes]),
  );
  const message = (path: string, attribute: string): Texts => {
    const text = binds.get(path)?.[attribute] ?? '';
    const reference = /^jr:itext\('(.*)'\)$/.exec(text)?.[1];
    if (reference !== undefined) return mapped(translations.get(reference) ?? {}, named);
    return text === '' ? {} : { default: named(text) };
  };
  const controls = new Map<string, Element>();
  const repeats = new Map<string, string>();
  const walk = (element: Element): void => {
    for (const child of elementsIn(element)) {
      const ref = child.attributes['ref'] ?? child.attributes['nodeset'] ?? '';
      if (['input', 'select', 'select1', 'trigger', 'upload', 'range', 'odk:rank'].includes(child.name))
        controls.set(toPath(ref), child);
      if (child.name === 'repeat') repeats.set(toPath(ref), toPath(child.attributes['jr:count'] ?? form));
      walk(child);
    }
  };
  walk(body);

  const counts = new Set(repeats.values());
  const questions: XFormQuestion[] = [];
  const groups = new Map<string, { relevant?: string | undefined; count?: string | undefined }>();
  const seen = new Set<string>();
  const leaves = (element: Element, around: string): void => {
    for (const child of elementsIn(element)) {
      const path = `${around}${child.name}`;
      // A repeat stands there twice: as a template and as its first entry.
      if (seen.has(path) || GENERATED.test(path) || counts.has(path)) continue;
      const bind = mapped(binds.get(path) ?? {}, named);
      if (elementsIn(child).length > 0) {
        const count = repeats.get(path);
        groups.set(path, {
          relevant: bind['relevant'],
          count: count && mapped(binds.get(count) ?? {}, named)['calculate'],
        });
        leaves(child, `${path}/`);
        for (const inner of elementsIn(child)) seen.add(`${path}/${inner.name}`);
        continue;
      }
      const control = controls.get(path);
      const find = (name: string) => control && elementsIn(control).find((each) => each.name === name);
      questions.push({
        path,
        bind,
        bindType: bind['type'] ?? 'string',
        control: control?.name ?? '',
        label: words(find('label')),
        hint: words(find('hint')),
        standing: textOf(child),
        constraintMessage: message(path, 'jr:constraintMsg'),
        requiredMessage: message(path, 'jr:requiredMsg'),
        choices: readChoices(find('itemset'), model, translations, named),
        isMetadata: bind['jr:preload'] !== undefined,
      });
    }
  };
  leaves(data, '');
  const languages = [...all(model, 'translation')].map(({ attributes }) => attributes['lang'] ?? '');
  return { title: title ? textOf(title) : '', languages, questions, groups };
}

const mapped = (
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));

/** The text of an element; an answer that is put in stands there as its path. */
function textOf(element: Element): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : child.name === 'output' ? (child.attributes['value'] ?? '') : '',
    )
    .join('')
    .trim();
}

/** By the id of a text, in every language; the converter writes `-` where there is none. */
function readTranslations(model: Element): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const translation of all(model, 'translation')) {
    for (const text of all(translation, 'text')) {
      const value = elementsIn(text).find(
        ({ name, attributes }) => name === 'value' && attributes['form'] === undefined,
      );
      const words = value ? textOf(value) : '';
      const id = text.attributes['id'] ?? '';
      const texts = found.get(id) ?? {};
      if (words !== '' && words !== '-') texts[translation.attributes['lang'] ?? ''] = words;
      found.set(id, texts);
    }
  }
  return found;
}

function readChoices(
  itemset: Element | undefined,
  model: Element,
  translations: ReadonlyMap<string, Record<string, string>>,
  named: (text: string) => string,
): XFormQuestion['choices'] {
  const list = /instance\('([^']+)'\)/.exec(itemset?.attributes['nodeset'] ?? '')?.[1];
  const instance = [...all(model, 'instance')].find(({ attributes }) => attributes['id'] === list);
  if (list === undefined || !instance) return [];
  return [...all(instance, 'item')].map((item) => {
    const part = (name: string): string => {
      const found = elementsIn(item).find((each) => each.name === name);
      return found ? textOf(found) : '';
    };
    const label = part('label');
    const texts = translations.get(part('itextId')) ?? (label === '' ? {} : { default: label });
    return { name: part('name'), label: mapped(texts, named) };
  });
}
