import type { Option } from '#shared/questionnaire/option.ts';
import { suggest } from '#shared/questionnaire/expression/suggest.ts';
import { mendName } from './names.ts';
import { otherIn } from './other-word.ts';
import { free, readFileList, type RawList, type RawLists } from './read-lists.ts';
import { readOptions, type PlacedOption } from './read-options.ts';
import type { TextContext } from './read-text.ts';
import { readTable } from './table.ts';
import type { TypeWord } from './type-word.ts';
import type { Sheet } from './workbook.ts';
import type { Place } from './xlsform-issue.ts';

/** A list as a question offers it. */
export interface OfferedList {
  readonly name: string;
  readonly columns: ReadonlyMap<string, boolean>;
  readonly options: readonly PlacedOption[];
}

/** The lists of choices of a workbook, read once each, when a question first asks for them. */
export interface ChoiceLists {
  /** `undefined`, and told, when there is no such list. */
  offer(
    select: Extract<TypeWord, { kind: 'select' }>,
    parameters: ReadonlyMap<string, string>,
    at: Place,
  ): OfferedList | undefined;
  /** The list that an expression looks something up in: one of the workbook, or the file of that name. */
  lookUp(list: string): OfferedList | undefined;
  /** By name: those that are offered, and those of the workbook that could be. */
  all(): ReadonlyMap<string, OfferedList>;
}

/** What `external_choices` adds to a name, since both sheets may have a list of one name. */
export const EXTERNAL = '\u0000external';

export function choiceListsOf(
  raw: RawLists,
  files: ReadonlyMap<string, Sheet>,
  context: TextContext,
): ChoiceLists {
  const { report } = context;
  const read = new Map<string, OfferedList>();
  const taken = new Set([...raw.lists.values()].map(({ name }) => name));

  const named = (list: RawList): OfferedList => {
    const known = read.get(list.name);
    if (known) return known;
    const offered = {
      name: list.name,
      columns: list.columns,
      options: readOptions(list, raw.codes, context),
    };
    read.set(list.name, offered);
    return offered;
  };

  function find(written: string, external: boolean, at: Place): OfferedList | undefined {
    const exact = raw.lists.get(external ? `${written}${EXTERNAL}` : written) ?? raw.lists.get(written);
    if (exact) return named(exact);
    const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
    const alike = [...raw.lists.values()].filter((list) => plain(list.written) === plain(written));
    if (alike.length === 1 && alike[0]) {
      report('listNameMended', at, { found: written, expected: alike[0].written });
      return named(alike[0]);
    }
    const expected = suggest(
      written,
      [...raw.lists.values()].map((list) => list.written),
    );
    report('unknownList', at, { found: written, expected });
    return undefined;
  }

  const fromFiles = new Map<string, RawList>();
  function fromFile(
    written: string,
    parameters: ReadonlyMap<string, string>,
    at: Place,
  ): OfferedList | undefined {
    const value = parameters.get('value') ?? 'name';
    const label = parameters.get('label') ?? 'label';
    const key = `${written}\n${value}\n${label}`;
    const known = fromFiles.get(key);
    if (known) return named(known);
    const file = files.get(written.toLowerCase());
    if (!file) {
      report('fileMissing', at, { found: written });
      return undefined;
    }
    const table = readTable(withHeaders(file, value, label), 'choices', report);
    const name = free(mendName(written.replace(/\.csv$/i, '')) ?? 'file', taken);
    taken.add(name);
    const list = readFileList(table, name, raw.codes, report);
    fromFiles.set(key, list);
    if (list.choices.length > 0) return named(list);
    report('emptyFile', at, { found: written });
    return undefined;
  }

  function withOther(list: OfferedList, at: Place): OfferedList {
    const key = `${list.name}\nother`;
    const known = read.get(key);
    if (known) return known;
    const name = free(`${list.name}_or_other`.slice(0, 64), taken);
    taken.add(name);
    report('choiceListed', at, { found: list.name });
    const [last] = list.options.slice(-1);
    const has = list.options.some(({ option }) => option.code === 'other');
    const other: Option = { code: 'other', label: otherIn(context.languages.all), specify: true };
    const options = list.options.map((each) =>
      each.option.code === 'other' ? { ...each, option: { ...each.option, specify: true } } : each,
    );
    if (!has && last) options.push({ option: other, choice: { ...last.choice, code: 'other' } });
    const offered = { ...list, name, options };
    read.set(key, offered);
    return offered;
  }

  return {
    offer(select, parameters, at) {
      if (select.list === '') {
        report('noListNamed', at);
        return undefined;
      }
      const list = /\.csv$/i.test(select.list)
        ? fromFile(select.list, parameters, at)
        : find(select.list, select.external, at);
      return list && select.orOther ? withOther(list, at) : list;
    },
    lookUp(written) {
      const exact = raw.lists.get(written) ?? raw.lists.get(`${written}${EXTERNAL}`);
      if (exact) return named(exact);
      const file = `${written}.csv`;
      return files.has(file.toLowerCase()) ? fromFile(file, new Map(), { sheet: file }) : undefined;
    },
    all() {
      const asked = new Set([...read.values()].map(({ name }) => name));
      for (const list of raw.lists.values()) {
        if (asked.has(list.name) || list.choices.length === 0) continue;
        const offered = named(list);
        const codes = new Set(offered.options.map(({ option }) => option.code));
        if (codes.size === offered.options.length) continue;
        report('listLeftOut', { sheet: list.choices[0]?.row.sheet ?? '' }, { found: list.written });
        read.delete(list.name);
      }
      return new Map([...read.values()].map((list) => [list.name, list]));
    },
  };
}

/** The columns that a question takes for the code and the words are called so; a file calls them as it likes. */
function withHeaders(file: Sheet, value: string, label: string): Sheet {
  const [header, ...rows] = file.rows;
  if (!header) return file;
  const cells = header.cells.map((cell) => {
    if (cell === value) return 'name';
    if (cell === label) return 'label';
    return cell === 'name' || cell === 'label' ? `${cell}_` : cell;
  });
  return { ...file, rows: [{ ...header, cells }, ...rows] };
}
