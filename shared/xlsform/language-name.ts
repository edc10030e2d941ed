import { LANGUAGES } from '#shared/language/languages.ts';
import { LanguageTag } from '#shared/language/tag.ts';

/**
 * Languages of two and three letters (ISO 639-1 and 639-3) whose names are looked for: all that have two letters, and
 * those with three that needs assessments are held in.
 */
const CODES =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et ' +
  'eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj ' +
  'kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr ' +
  'nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg ' +
  'th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
  'ace ach aii apd apc ary arz awa ban bar bem ber bho bin ceb chm ckb cop crs din doi dyu efi fan fil fon gaa gez gil ' +
  'gsw hif hil hmn ilo kab kac kam kea kha kmb kok kri krl kru ksw lah lez lua lun luo lus mad mai mak men mer mfe min ' +
  'mni mnw mos nap nds new niu nso nus nyn pam pap pau pcm prs rhg rif rom rup sah sat scn shi shn sid sma srn srr suk ' +
  'sus swb syc syr tem teo tet tig tiv tpi tum tvl tzm udm umb vec war wal yao yue zgh zza';

/** Names that people write and no list of names has, without accents and in lower case. */
const ALIASES: Readonly<Record<string, string>> = {
  tigirigna: 'ti',
  tigrigna: 'ti',
  tigrinia: 'ti',
  oromiffa: 'om',
  oromifa: 'om',
  'afaan oromo': 'om',
  'afaan oromoo': 'om',
  'afan oromo': 'om',
  amharigna: 'am',
  amarigna: 'am',
  farsi: 'fa',
  dari: 'prs',
  pashtu: 'ps',
  pushto: 'ps',
  pachto: 'ps',
  darija: 'ary',
  'moroccan arabic': 'ary',
  'modern standard arabic': 'ar',
  'standard arabic': 'ar',
  sorani: 'ckb',
  'kurdish sorani': 'ckb',
  'sorani kurdish': 'ckb',
  kurmanji: 'kmr',
  kurmanci: 'kmr',
  'kurdish kurmanji': 'kmr',
  'kurmanji kurdish': 'kmr',
  badini: 'kmr',
  mandarin: 'zh',
  'simplified chinese': 'zh-Hans',
  'chinese simplified': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  'chinese traditional': 'zh-Hant',
  cantonese: 'yue',
  flemish: 'nl',
  vlaams: 'nl',
  flamand: 'nl',
  'brazilian portuguese': 'pt-BR',
  kiswahili: 'sw',
  kirundi: 'rn',
  luganda: 'lg',
  chichewa: 'ny',
  bangla: 'bn',
  burmese: 'my',
  rohingya: 'rhg',
  tagalog: 'tl',
  kreyol: 'ht',
  creole: 'ht',
  tarifit: 'rif',
  riffian: 'rif',
  tamazight: 'zgh',
  berber: 'ber',
  romani: 'rom',
  romanes: 'rom',
  peul: 'ff',
  pular: 'ff',
  fulfulde: 'ff',
  fulani: 'ff',
  castilian: 'es',
  castellano: 'es',
  'bahasa indonesia': 'id',
  'bahasa melayu': 'ms',
  'serbo-croatian': 'sh',
  bcs: 'sh',
};

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.,;()[\]]+/g, ' ')
    .trim();

/** `EN`, `pt_br` and `eng` as `en`, `pt-BR` and `en`; `undefined` for what has not the form of a tag. */
function tagOf(written: string): LanguageTag | undefined {
  const [first = '', ...rest] = written.trim().split(/[-_]/);
  const language = shortest(first.toLowerCase());
  const parts = rest.map((part) =>
    part.length === 4 ? `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}` : part.toUpperCase(),
  );
  const tag = [language, ...parts].join('-');
  return LanguageTag.safeParse(tag).success ? tag : undefined;
}

/** The two letters of a language that has both two and three (`eng` is `en`, and so is nothing else). */
function shortest(code: string): string {
  if (!/^[a-z]{3}$/.test(code)) return code;
  const [short = code] = Intl.getCanonicalLocales(code);
  return /^[a-z]{2}$/.test(short) ? short : code;
}

let names: ReadonlyMap<string, string> | undefined;

/** Languages by what they are called in English, French and Dutch, and by what they call themselves. */
function languageNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  const add = (name: string | undefined, tag: string): void => {
    if (name !== undefined && !found.has(plain(name))) found.set(plain(name), tag);
  };
  for (const [name, tag] of Object.entries(ALIASES)) found.set(name, tag);
  for (const { name, tag } of LANGUAGES) add(name, tag);
  const codes = CODES.split(' ');
  for (const reader of ['en', 'fr', 'nl']) {
    const display = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    for (const code of codes) add(display.of(code), code);
  }
  for (const code of codes) {
    const [own] = Intl.DisplayNames.supportedLocalesOf([code]);
    if (own === code)
      add(new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code), code);
  }
  names = found;
  return found;
}

/**
 * The tag of a language as a workbook names it: `English (en)`, `English`, `EN`, `Tigirigna`, `Arabic العربية`.
 * A code between parentheses decides. `undefined` when no language of that name is known.
 */
export function languageNamed(written: string): LanguageTag | undefined {
  const coded = /^(.*?)\s*[([]\s*([^()[\]]+?)\s*[)\]]?$/.exec(written.trim());
  const code = coded && tagOf(coded[2] ?? '');
  if (code) return code;
  const all = languageNames();
  const whole = plain(written);
  const direct = all.get(whole);
  if (direct !== undefined) return direct;
  const tag = tagOf(written);
  if (tag && CODES.split(' ').includes(tag.split('-')[0] ?? '')) return tag;
  if (coded) return languageNamed(coded[1] ?? '') ?? languageNamed(coded[2] ?? '');
  // "Arabic العربية", "Dari / دری": the parts name one language, in two scripts.
  const parts = whole.split(/\s*[/|\-–—]\s*|\s+/).filter((part) => part.length > 2);
  const tags = new Set(parts.map((part) => all.get(part)).filter((each) => each !== undefined));
  return tags.size === 1 ? [...tags][0] : undefined;
}
