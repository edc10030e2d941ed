import type { LocalizedText } from '#shared/language/localized-text.ts';
import { Nonresponse, type Option } from '#shared/questionnaire/option.ts';
import * as z from 'zod';
import { hasMark, present, readCare, readMark } from './read-marks.ts';
import { readMedia } from './read-media.ts';
import { isAttribute, type RawChoice, type RawList } from './read-lists.ts';
import { placeOf, readText, type TextContext } from './read-text.ts';

/** An option with the row that it came from. */
export interface PlacedOption {
  readonly option: Option;
  readonly choice: RawChoice;
}

/** Reads the words and marks of the choices of a list. Choices that stand twice and mean the same become one. */
export function readOptions(
  list: RawList,
  codes: ReadonlyMap<string, string>,
  context: TextContext,
): PlacedOption[] {
  const options: PlacedOption[] = [];
  const byCode = new Map<string, number[]>();
  for (const choice of list.choices) {
    const option = readOption(choice, codes, context);
    const same = byCode.get(choice.code) ?? [];
    const twin = same.find((index) => options[index] && isTwin(options[index].option, option)) ?? -1;
    const first = options[twin];
    if (!first) {
      byCode.set(choice.code, [...same, options.length]);
      options.push({ option, choice });
      continue;
    }
    const { row } = choice;
    context.report('mergedChoice', placeOf(row, 'name'), {
      found: choice.code,
      expected: String(first.choice.row.number),
    });
    options[twin] = {
      ...first,
      option: { ...option, ...first.option, label: { ...option.label, ...first.option.label } },
    };
  }
  return options;
}

function readOption(choice: RawChoice, codes: ReadonlyMap<string, string>, context: TextContext): Option {
  const { row, code } = choice;
  let label = readText(row, 'label', undefined, context);
  if (!label) {
    context.report('noLabel', placeOf(row, 'label'), { expected: code });
    label = { [context.languages.source]: code };
  }
  const hidden = readMark(row, 'attributes', z.record(z.string(), z.string()), context, parsed) ?? {};
  const columns = row.cells
    .filter(({ column }) => isAttribute(column.key))
    .map(({ column, text }): [string, string] => [column.key, codes.get(text) ?? text]);
  const attributes: Record<string, string> = { ...Object.fromEntries(columns), ...hidden };
  return {
    code,
    label,
    ...present({
      attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
      specify: hasMark(row, 'specify') || undefined,
      exclusive: hasMark(row, 'exclusive') || undefined,
      missing: readMark(row, 'missing', Nonresponse, context),
      domain: readMark(row, 'domain', z.string(), context),
      media: readMedia(row, context),
    }),
    ...readCare(row, undefined, context),
  };
}

/** What a cell holds as JSON; nothing that could be taken for it when it holds none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sameWords = (one: LocalizedText, other: LocalizedText): boolean =>
  Object.keys(one).every((language) => {
    const plain = (text = ''): string =>
      text
        .toLowerCase()
        .replace(/[\s\p{P}]+/gu, ' ')
        .trim();
    const [a, b] = [plain(one[language]), plain(other[language])];
    return a === '' || b === '' || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
  });

/**
 * Whether two rows are one choice: the same code, words that are the same or the beginning of the other's
 * ("Primary", "Primary (1-8)"), and nothing that a filter could tell them apart by.
 */
const isTwin = (one: Option, other: Option): boolean =>
  one.code === other.code &&
  sameWords(one.label, other.label) &&
  JSON.stringify(Object.entries(one.attributes ?? {}).sort()) ===
    JSON.stringify(Object.entries(other.attributes ?? {}).sort());
