import { distance } from './distance.ts';

/** The kinds of question that are carried over, as XLSForm names them today. */
export type QuestionWord =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'range'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'note'
  | 'calculate'
  | 'hidden'
  | 'acknowledge'
  | 'select_one'
  | 'select_multiple'
  | 'rank';

/** What a question of an older type asks beyond its kind. */
export interface TypeExtras {
  readonly constraint?: string;
  readonly appearance?: string;
}

/** What the cell under `type` says. */
export type TypeWord =
  | { readonly kind: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'begin'; readonly what: 'loop'; readonly list: string }
  | { readonly kind: 'end'; readonly what: 'loop' }
  | { readonly kind: 'begin' | 'end'; readonly what: 'matrix' | 'ranking' }
  | { readonly kind: 'row' }
  | ({ readonly kind: 'question'; readonly word: QuestionWord } & TypeExtras)
  | {
      readonly kind: 'select';
      readonly word: 'select_one' | 'select_multiple' | 'rank';
      /** The name of the list, or of the file when it has a point in it. */
      readonly list: string;
      readonly orOther: boolean;
      /** The list stands on the sheet `external_choices`. */
      readonly external: boolean;
    }
  /** About the device or the moment, never about the respondent's answers. */
  | { readonly kind: 'metadata'; readonly word: string }
  | { readonly kind: 'notCarried'; readonly word: string }
  | { readonly kind: 'setting'; readonly key: 'form_title' | 'form_id' }
  | { readonly kind: 'unknown'; readonly expected?: string };

const WORDS: ReadonlyMap<string, QuestionWord> = new Map(
  Object.entries({
    text: 'text',
    string: 'text',
    'q string': 'text',
    'q text': 'text',
    'add text prompt': 'text',
    integer: 'integer',
    int: 'integer',
    'q int': 'integer',
    'q integer': 'integer',
    'add integer prompt': 'integer',
    decimal: 'decimal',
    'q decimal': 'decimal',
    'add decimal prompt': 'decimal',
    number: 'decimal',
    range: 'range',
    date: 'date',
    'q date': 'date',
    'add date prompt': 'date',
    time: 'time',
    'q time': 'time',
    datetime: 'dateTime',
    'date time': 'dateTime',
    'q date time': 'dateTime',
    'add date time prompt': 'dateTime',
    note: 'note',
    'q note': 'note',
    'add note prompt': 'note',
    calculate: 'calculate',
    'q calculate': 'calculate',
    calculation: 'calculate',
    'add calculate prompt': 'calculate',
    hidden: 'hidden',
    acknowledge: 'acknowledge',
    'q acknowledge': 'acknowledge',
    'add acknowledge prompt': 'acknowledge',
    trigger: 'acknowledge',
  }),
);

/** Types with a rule of their own, as pyxform has them (`question_type_dictionary`). */
const RULED: ReadonlyMap<string, { readonly word: QuestionWord } & TypeExtras> = new Map(
  Object.entries({
    'phone number': { word: 'text', constraint: "regex(., '^\\d*$')", appearance: 'numbers' },
    percentage: { word: 'integer', constraint: '0 <= . and . <= 100' },
    'number of days in last month': { word: 'integer', constraint: '0 <= . and . <= 31' },
    'number of days in last six months': { word: 'integer', constraint: '0 <= . and . <= 183' },
    'number of days in last year': { word: 'integer', constraint: '0 <= . and . <= 365' },
  }),
);

const METADATA: ReadonlySet<string> = new Set([
  'start',
  'start time',
  'end',
  'end time',
  'today',
  'deviceid',
  'device id',
  'imei',
  'phonenumber',
  'username',
  'email',
  'simserial',
  'sim id',
  'subscriberid',
  'subscriber id',
  'audit',
  'start-geopoint',
  'background-audio',
  'background-geopoint',
]);

const NOT_CARRIED: ReadonlySet<string> = new Set([
  'geopoint',
  'gps',
  'location',
  'q location',
  'q geopoint',
  'add location prompt',
  'geotrace',
  'geoshape',
  'barcode',
  'q barcode',
  'add barcode prompt',
  'image',
  'photo',
  'picture',
  'q image',
  'q picture',
  'add image prompt',
  'add photo prompt',
  'audio',
  'q audio',
  'add audio prompt',
  'video',
  'q video',
  'add video prompt',
  'file',
  'add file prompt',
  'csv-external',
  'xml-external',
  'osm',
  'begin entity',
  'uuid',
  'geo',
]);

const COMMANDS = [
  'add select multiple prompt using',
  'add select one prompt using',
  'select all that apply from',
  'select all that apply',
  'select one from file',
  'select multiple from file',
  'select multiple from',
  'select one from',
  'select one external',
  'select multiple external',
  'select one',
  'select multiple',
  'select1',
  'q select1',
  'q select',
  'rank',
];
const SELECT = new RegExp(
  `^(${COMMANDS.map((words) => words.replaceAll(' ', '[ _]')).join('|')})(?: (.+))?$`,
  'i',
);

/** `select_one sexes or_other` and the older ways to say it. */
const OR_OTHER = /\s+(?:or[ _]specify[ _]other|or[ _]other)$/i;

const KINDS: ReadonlyMap<string, 'group' | 'repeat' | 'loop' | 'matrix' | 'ranking'> = new Map(
  Object.entries({
    group: 'group',
    repeat: 'repeat',
    lgroup: 'repeat',
    'looped group': 'repeat',
    loop: 'loop',
    // Kobo's own: one question over many rows, and an order of many rows.
    score: 'matrix',
    // The same questions for each of a list: as a loop.
    kobomatrix: 'loop',
    rank: 'ranking',
  }),
);

/** Reads the cell under `type`. Case, spaces and underscores make no difference, and older words are known. */
export function readType(written: string): TypeWord {
  const text = written.trim().replace(/\s+/g, ' ');
  const words = text.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();

  const bracket =
    /^(begin|end) ?(group|repeat|lgroup|looped group|loop|score|rank|kobomatrix)(?: over (.+))?$/.exec(words);
  if (bracket) {
    const kind = bracket[1] === 'begin' ? 'begin' : 'end';
    const what = KINDS.get(bracket[2] ?? '') ?? 'group';
    if (what !== 'loop') return { kind, what };
    if (kind === 'end') return { kind, what };
    return { kind, what, list: / over (.+)$/i.exec(text)?.[1]?.trim() ?? '' };
  }
  if (words === 'score row' || words === 'rank level') return { kind: 'row' };
  if (words === 'set form title') return { kind: 'setting', key: 'form_title' };
  if (words === 'set form id') return { kind: 'setting', key: 'form_id' };

  const bare = words.replace(/^(?:get |uri:)/, '');
  const word = WORDS.get(words);
  if (word) return { kind: 'question', word };
  const ruled = RULED.get(words);
  if (ruled) return { kind: 'question', ...ruled };
  if (METADATA.has(bare) || (words.startsWith('get ') && bare === 'phone number'))
    return { kind: 'metadata', word: text };
  if (NOT_CARRIED.has(words) || words.startsWith('osm ')) return { kind: 'notCarried', word: text };
  return readSelect(text) ?? { kind: 'unknown', ...suggestion(words) };
}

function readSelect(text: string): TypeWord | undefined {
  const orOther = OR_OTHER.test(text);
  const found = SELECT.exec(orOther ? text.replace(OR_OTHER, '') : text);
  if (!found) return undefined;
  const command = (found[1] ?? '').toLowerCase().replaceAll('_', ' ');
  const isMultiple = /multiple|all that apply|q select$/.test(command);
  const word = command === 'rank' ? 'rank' : isMultiple ? 'select_multiple' : 'select_one';
  return {
    kind: 'select',
    word,
    list: found[2]?.trim() ?? '',
    orOther,
    external: command.endsWith('external'),
  };
}

const SUGGESTED = [
  ...new Set<string>(WORDS.values()),
  'select_one',
  'select_multiple',
  'begin_group',
  'end_group',
  'begin_repeat',
  'end_repeat',
];

function suggestion(words: string): { expected?: string } {
  if (words.length < 4) return {};
  const beginning = words.split(' ').slice(0, 2).join(' ');
  const expected = SUGGESTED.find((word) => {
    const spaced = word.toLowerCase().replaceAll('_', ' ');
    return distance(spaced, words) <= 2 || distance(spaced, beginning) <= 2;
  });
  return expected === undefined ? {} : { expected };
}
