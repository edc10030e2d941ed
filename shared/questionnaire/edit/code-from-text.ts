/** Letters that no mark can be taken off, in the ASCII letters that their languages put for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ə: 'e',
};

/** Codes that say why there is no answer: an option with one of them could not be told from a refusal. */
const DECLINES: ReadonlySet<string> = new Set(['dk', 'pnts']);

/** Short enough for a column name with the question before it in SPSS (64 characters). */
const LONGEST = 24;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    // Compatibility forms (ligatures, full-width letters) become plain letters, marks stand apart and go.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\u007f]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/\$\{[^}]*\}/g, ' ')
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** As many whole words as fit, at least the beginning of the first. */
function joined(parts: readonly string[], longest: number): string {
  let result = '';
  for (const part of parts) {
    if (result !== '' && result.length + 1 + part.length > longest) break;
    result = result === '' ? part.slice(0, longest) : `${result}_${part}`;
  }
  return result;
}

function free(stem: string, taken: Iterable<string>): string {
  const used = new Set([...taken, ...DECLINES]);
  if (!used.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const code = `${stem}_${String(number)}`;
    if (!used.has(code)) return code;
  }
}

/**
 * A stable code for an option, made from its label: `Ja, en er was een tolk` gives `ja_en_er_was_een_tolk`. Only
 * lower-case ASCII letters, digits and `_`, at most 24 and a number when it is taken. A label without any Latin
 * letter (Arabic, say) gives `option`: transliterating it would help nobody who reads the data.
 */
export const codeFromText = (label: string, taken: Iterable<string> = []): string =>
  free(joined(words(label), LONGEST) || 'option', taken);

/** A name for a question or group, made from its text in the same way; it never begins with a digit. */
export function nameFromText(text: string, taken: Iterable<string> = []): string {
  const stem = joined(words(text), LONGEST) || 'question';
  return free(/^[0-9]/.test(stem) ? `q_${stem}` : stem, [...taken, 'language']);
}
