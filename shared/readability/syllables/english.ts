/** Words that follow none of the rules below, or a rule that would do harm elsewhere. */
const ODD: Readonly<Record<string, number>> = {
  business: 2,
  every: 2,
  everyone: 3,
  everything: 3,
  everybody: 4,
  people: 2,
  area: 3,
  areas: 3,
  idea: 3,
  ideas: 3,
  being: 2,
  seeing: 2,
  doing: 2,
  going: 2,
  quiet: 2,
  science: 2,
  client: 2,
  clients: 2,
  diet: 2,
  poem: 2,
  theatre: 3,
  create: 2,
  created: 3,
  creating: 3,
  really: 2,
  medicine: 3,
  sometimes: 2,
  something: 2,
  someone: 2,
  somewhere: 2,
  somebody: 3,
  therefore: 2,
  whereas: 2,
  safety: 2,
  lovely: 2,
  likely: 2,
  homeless: 2,
  homework: 2,
  statement: 2,
  european: 4,
  museum: 3,
  recipe: 3,
  society: 4,
  variety: 4,
  anxiety: 4,
  reality: 4,
  interview: 3,
  wednesday: 2,
  live: 1,
  one: 1,
  two: 1,
};

/** Endings before which an `e` was silent at the end of the word they were put to (`hopeful`, `movement`). */
const AFTER_SILENT_E = /(?<=[aeiou][^aeiou]+)e(?=(?:ful|less|ness|ment|ly|times?)s?$)/g;

/**
 * The syllables of an English word: its groups of vowels, without the silent `-e`, `-es` and `-ed`, and with the
 * groups in which two are heard (`radio`, `usual`). English spelling keeps to no rules; on running text the count is
 * within a few hundredths a word.
 */
export function englishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’](?:s|t|re|ve|ll|d|m)?$/, '')
    .replace(/[^a-z]/g, '');
  const odd = ODD[plain];
  if (odd !== undefined) return odd;
  const sounds = plain
    .replace(AFTER_SILENT_E, '')
    .replace(/^y|(?<=[aeiou])y(?=[aeiou])/g, 'j')
    .replace(/qu/g, 'q')
    .replace(/(?<=[nl])ion/g, 'jon')
    .replace(/(?<=[^td])ed$/, (_, at: number) => (/[aeiouy]/.test(plain.slice(0, at)) ? 'd' : 'ed'))
    .replace(/(?<=[^aeiou]|[^sxz]$)es$/, (ending, at: number) =>
      /(?:[sxzcg]|ch|sh)$/.test(plain.slice(0, at)) || /[^aeiou]l$/.test(plain.slice(0, at)) ? ending : 's',
    )
    // A last `e` is silent, unless it carries the word (`the`) or an `l` (`little`).
    .replace(/(?<=[aeiouy].*[^aeiou])e$/, (_, at: number) =>
      /[^aeiou]l$/.test(plain.slice(0, at)) ? 'e' : '',
    )
    // Two vowels that are heard apart, where they do not make a soft consonant (`social`, `nation`).
    .replace(/(?<![tscgx])i(?=[aou])(?!ous$)/g, 'i-')
    .replace(/(?<![gq])u(?=[aeo])(?!e$)/g, 'u-')
    .replace(/eo(?!u|n$)(?!p)/g, 'e-o')
    .replace(/(?<=[^aeiou])i(?=et|er$)/g, 'i-')
    .replace(/yi/g, 'y-i');
  return Math.max(1, sounds.match(/[aeiouy]+/g)?.length ?? 0);
}
