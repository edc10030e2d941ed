import type { LocalizedText } from '#shared/language/localized-text.ts';

/** What may tell who said something. */
export type TraceKind =
  'email' | 'web' | 'account' | 'nationalNumber' | 'phone' | 'address' | 'date' | 'age' | 'name';

/** A place in a text that may tell who said it. */
export interface PersonalTrace {
  readonly kind: TraceKind;
  /** `certain` never goes out; `likely` is for a person to judge. */
  readonly certainty: 'certain' | 'likely';
  /** From which character of the text up to which, the last not included. */
  readonly start: number;
  readonly end: number;
}

/** What each kind is called before staff. */
export const TRACE_WORDS: Readonly<Record<TraceKind, LocalizedText>> = {
  email: { nl: 'een e-mailadres', fr: 'une adresse e-mail', en: 'an e-mail address' },
  web: { nl: 'een webadres', fr: 'une adresse web', en: 'a web address' },
  account: { nl: 'een rekeningnummer', fr: 'un numéro de compte', en: 'an account number' },
  nationalNumber: {
    nl: 'een rijksregisternummer',
    fr: 'un numéro de registre national',
    en: 'a national register number',
  },
  phone: { nl: 'een telefoonnummer', fr: 'un numéro de téléphone', en: 'a phone number' },
  address: { nl: 'een straat met huisnummer', fr: 'une rue avec un numéro', en: 'a street and house number' },
  date: { nl: 'een datum', fr: 'une date', en: 'a date' },
  age: { nl: 'een leeftijd', fr: 'un âge', en: 'an age' },
  name: { nl: 'misschien een naam', fr: 'peut-être un nom', en: 'perhaps a name' },
};

interface Pattern {
  readonly kind: TraceKind;
  readonly certainty: PersonalTrace['certainty'];
  readonly finds: RegExp;
  /** What the pattern cannot say, such as a check digit. */
  readonly holds?: (found: string) => boolean;
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The remainder of a long number by 97, digit by digit: it does not fit into a number. */
const by97 = (digits: string): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** ISO 13616: four signs moved to the end, letters as numbers from 10 on, remainder 1. */
function isAccount(found: string): boolean {
  const signs = found.replace(/\s/gu, '').toUpperCase();
  const moved = signs.slice(4) + signs.slice(0, 4);
  return by97([...moved].map((sign) => String(Number.parseInt(sign, 36))).join('')) === 1;
}

/** Nine digits and what they lack to a multiple of 97; who was born from 2000 on has a 2 before them. */
function isNationalNumber(found: string): boolean {
  const digits = digitsOf(found);
  const check = 97 - Number(digits.slice(9));
  return by97(digits.slice(0, 9)) === check % 97 || by97(`2${digits.slice(0, 9)}`) === check % 97;
}

/** The first that finds a place keeps it, so the surest come first. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    certainty: 'certain',
    finds: /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  },
  {
    kind: 'web',
    certainty: 'certain',
    finds:
      /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}.])[\p{L}\p{N}-]{2,}\.(?:be|brussels|com|org|net|eu|nl|fr)(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'account',
    certainty: 'certain',
    finds: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu,
    holds: isAccount,
  },
  {
    kind: 'nationalNumber',
    certainty: 'certain',
    finds: /(?<!\d)\d{2}[.\s/-]?\d{2}[.\s/-]?\d{2}[.\s/-]?\d{3}[.\s/-]?\d{2}(?!\d)/gu,
    holds: isNationalNumber,
  },
  {
    kind: 'phone',
    certainty: 'certain',
    finds: /(?<![\p{L}\p{N}])(?:(?:\+|00)[1-9]|0[1-9])(?:[\s./()-]{0,2}\d){7,13}(?!\d)/gu,
  },
  {
    kind: 'address',
    certainty: 'certain',
    finds:
      /(?<!\p{L})\p{L}+(?:straat|laan|plein|steenweg|weg|dreef|kaai)\s{1,3}\d{1,4}(?!\s*(?:keer|jaar|x\b))/giu,
  },
  {
    kind: 'address',
    certainty: 'certain',
    finds:
      /(?<!\p{L})(?:\d{1,4},?\s)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée|[Pp]lace|[Qq]uai|[Ss]quare)\s(?:(?:de|du|des|de la|aux?)\s|de l['’]|[dl]['’])?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3},?\s(?:n°\s?)?\d{1,4}/gu,
  },
  {
    kind: 'address',
    certainty: 'certain',
    finds:
      /(?<!\p{N})\d{1,4},?\s(?:(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée|[Pp]lace|[Qq]uai)\s(?:(?:de|du|des|de la)\s|[dl]['’])?\p{Lu}[\p{L}'’-]+|\p{Lu}\p{L}+\s(?:[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane))/gu,
  },
  { kind: 'date', certainty: 'likely', finds: /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)/gu },
  {
    kind: 'age',
    certainty: 'likely',
    finds: /(?<!\d)\d{1,3}\s?(?:jaar|ans|years?[\s-]old|jarige?)(?!\p{L})/giu,
  },
  {
    kind: 'name',
    certainty: 'likely',
    finds:
      /(?<!\p{L})(?:[Ii]k heet|[Mm]ijn naam is|[Mm]evrouw|[Mm]eneer|[Dd]okter|[Jj]e m['’]appelle|[Mm]adame|[Mm]onsieur|[Dd]octeur|[Mm]y name is|M(?:r|rs|s)\.?|[Dd]r\.?)\s\p{Lu}[\p{L}'’-]+/gu,
  },
  // Two words with a capital one after the other, of which the first does not begin a sentence.
  { kind: 'name', certainty: 'likely', finds: /(?<=[\p{Ll},;:]\s)\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+/gu },
];

/** Digits of Arabic, Persian and full-width writing, by the code of their zero. */
const ZEROS = [0x0660, 0x06f0, 0xff10];
/** Signs without a width, which can stand between digits unseen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text with the digits of the Latin script and spaces for what is not seen, sign for sign as long as it was. */
const asLatinDigits = (text: string): string =>
  text.replace(UNSEEN, ' ').replace(/[٠-٩۰-۹０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
  });

/**
 * The places of a text that may tell who said it, in their order and never one over another.
 *
 * It finds forms, not meanings: "the only baker of my street" tells as much and is not found, so that a person reads
 * every quote before it goes out.
 */
export function personalTraces(text: string): readonly PersonalTrace[] {
  const traces: PersonalTrace[] = [];
  const read = asLatinDigits(text);
  for (const { kind, certainty, finds, holds } of PATTERNS)
    for (const { 0: found, index: start } of read.matchAll(finds)) {
      const end = start + found.length;
      if (holds && !holds(found)) continue;
      if (traces.every((other) => end <= other.start || start >= other.end))
        traces.push({ kind, certainty, start, end });
    }
  return traces.sort((a, b) => a.start - b.start);
}
