/** What an appearance asks for, as far as it has a meaning on a web page. */
export interface Appearance {
  /** The words that are kept, in the form that XLSForm has today. */
  readonly kept: string[];
  /** A text of several lines. */
  readonly long: boolean;
  readonly precision: 'month' | 'year' | undefined;
  /** All the questions of a group on one page. */
  readonly together: boolean;
  /** Opens an app of the device. */
  readonly external: boolean;
  /** The words without a meaning here. */
  readonly ignored: string[];
}

/** Words that mean the same as another. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    autocomplete: 'search',
    autocomplete_chars: 'search',
    compact: 'columns-pack',
    quickcompact: 'columns-pack',
    horizontal: 'columns',
    'horizontal-compact': 'columns-pack',
    list_nolabel: 'list-nolabel',
    table_list: 'table-list',
    field_list: 'field-list',
    'multi-line': 'multiline',
  }),
);

const CHOICES = /^(minimal|search|columns(-\d{1,2}|-pack)?|likert|label|list-nolabel|list)$/;
const GROUPS = /^(field-list|table-list)$/;

const KEPT: Readonly<Record<string, RegExp>> = {
  select: CHOICES,
  group: GROUPS,
  text: /^(multiline|numbers)$/,
  date: /^(month-year|year)$/,
  matrix: CHOICES,
  range: /^rating$/,
};

/** Reads an appearance of a kind of row: `select`, `group`, `text`, `date`, `range` or another. */
export function readAppearance(written: string, kind: string): Appearance {
  // What an app is told stands in parentheses and may hold spaces.
  const external = /(?:^|\s)ex:/i.test(written);
  const words = written
    .replace(/(?:^|\s)ex:.*$/is, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
    .map((word) => SYNONYMS.get(word) ?? word.replace(/^compact-(\d+)$/, 'columns-$1'));
  const kept = [...new Set(words.filter((word) => KEPT[kind]?.test(word)))];
  const is = (word: string): boolean => kept.includes(word);
  return {
    kept: kept.filter((word) => !['multiline', 'month-year', 'year', 'field-list'].includes(word)),
    long: is('multiline'),
    precision: is('month-year') ? 'month' : is('year') ? 'year' : undefined,
    together: is('field-list') || is('table-list'),
    external,
    // A matrix stands in a group that other tools show as a table.
    ignored: words.filter((word) => !KEPT[kind]?.test(word) && !(kind === 'matrix' && GROUPS.test(word))),
  };
}
