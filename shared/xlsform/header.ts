import { COLUMNS } from './columns.ts';
import { distance } from './distance.ts';

/** A column's header, taken apart. */
export interface Header {
  /** What the column holds, as XLSForm writes it today: `relevant`, `label`, `media::image`, `peil::consent`. */
  readonly key: string;
  /** The language as the header writes it, where the key has texts. */
  readonly language?: string;
  /** It was not quite written so. */
  readonly misspelled?: boolean;
}

/** Columns with a text for people, which may stand once per language. */
const TRANSLATABLE: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'required_message',
  'constraint_message',
  'media::image',
  'media::audio',
  'media::video',
]);

/** Whether a column holds words for people, where every sign is meant. */
export const holdsWords = (key: string): boolean =>
  TRANSLATABLE.has(key) || (key.startsWith('peil::') && TRANSLATABLE_MARKS.has(key.slice(6)));

/** Peil's own columns with a text for people. */
const TRANSLATABLE_MARKS: ReadonlySet<string> = new Set([
  'unit',
  'sensitive_reason',
  'title',
  'introduction',
  'trust',
  'consent_text',
  'ending',
  'definition',
  'short_label',
]);

/** What older workbooks and other hands call a column, without signs between the words. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    command: 'type',
    tag: 'name',
    value: 'name',
    caption: 'label',
    guidancehint: 'guidance_hint',
    relevance: 'relevant',
    requiredmsg: 'required_message',
    requiredmessage: 'required_message',
    constraintmsg: 'constraint_message',
    constraintmessage: 'constraint_message',
    constrainingmessage: 'constraint_message',
    calculate: 'calculation',
    choicefilter: 'choice_filter',
    repeatcount: 'repeat_count',
    jrcount: 'repeat_count',
    count: 'repeat_count',
    parameter: 'parameters',
    orother: 'or_other',
    image: 'media::image',
    audio: 'media::audio',
    video: 'media::video',
    listname: 'list_name',
    list: 'list_name',
    selectfromlistname: 'list_name',
    koboscorechoices: 'kobo::score',
    koborankitems: 'kobo::rank',
    kobomatrixlist: 'kobo::matrix',
  }),
);

export type TableKind = keyof typeof COLUMNS;

/** Prefixes that say where in an XForm a value goes; the rest of the header says what it is. */
const WRAPPERS: ReadonlySet<string> = new Set(['bind', 'control', 'body', 'media']);

const squeeze = (part: string): string => part.toLowerCase().replace(/[\s_-]/g, '');

function keyOf(part: string, kind: TableKind): string | undefined {
  const squeezed = squeeze(part);
  const known: readonly string[] = COLUMNS[kind];
  const key = ALIASES.get(squeezed) ?? known.find((each) => squeeze(each) === squeezed);
  return key !== undefined && known.includes(key) ? key : undefined;
}

/**
 * Takes a header apart: `label::English (en)`, `label:English`, `bind:jr:constraintMsg`, `media::image::French`,
 * `Read Only`. `undefined` for what is no column of that kind of sheet.
 */
export function readHeader(written: string, kind: TableKind): Header | undefined {
  // `jr:` is one word with what follows it.
  const text = written.replaceAll('\u00a0', ' ').trim().replace(/\bjr:/gi, 'jr-');
  const parts = text
    .split(text.includes('::') ? /\s*::\s*/ : /\s*:\s*/)
    .map((part) => part.replace(/^jr-/i, '').trim())
    .filter((part) => part !== '');
  const [first = '', second, ...rest] = parts;
  if (first.toLowerCase() === 'peil' && second !== undefined) {
    const mark = second.trim().toLowerCase().replace(/[\s-]/g, '_');
    const language = TRANSLATABLE_MARKS.has(mark) && rest.length > 0 ? { language: rest.join('::') } : {};
    return { key: `peil::${mark}`, ...language };
  }
  const wrapped = second !== undefined && WRAPPERS.has(squeeze(first));
  const key = keyOf(wrapped ? second : first, kind);
  const language = wrapped ? rest : parts.slice(1);
  if (key === undefined) return undefined;
  if (language.length === 0) return { key };
  return TRANSLATABLE.has(key) ? { key, language: language.join(':') } : undefined;
}

/** A header that is one or two letters away from a column of that kind of sheet. */
export function guessHeader(written: string, kind: TableKind): Header | undefined {
  const [first = '', ...language] = written.split(/\s*::?\s*/);
  const squeezed = squeeze(first);
  if (squeezed.length < 5) return undefined;
  const near = COLUMNS[kind].filter(
    (key) => !key.includes('::') && distance(squeeze(key), squeezed) <= (squeezed.length > 7 ? 2 : 1),
  );
  const [key] = near;
  if (key === undefined || near.length > 1) return undefined;
  if (language.length === 0) return { key, misspelled: true };
  return TRANSLATABLE.has(key) ? { key, language: language.join(':'), misspelled: true } : undefined;
}
