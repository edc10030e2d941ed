/** Vowels that sound as one, the longest first. */
const NUCLEUS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|ai|[aeiouyäëïöü]/g;

/** Words from other languages that keep their own count. */
const LOANS: Readonly<Record<string, number>> = {
  team: 1,
  teams: 1,
  coach: 1,
  site: 1,
  sites: 1,
  website: 2,
  websites: 2,
  online: 2,
  cacao: 2,
  tablet: 2,
  smartphone: 2,
  computer: 3,
};

/**
 * The syllables of a Dutch word, by the vowels that sound as one. A diaeresis always begins a syllable (`geïnd`), other
 * marks change nothing (`één`); `y` before a vowel and `u` after `q` are no vowels; `-eum` is two syllables.
 */
export function dutchSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    // Acute, grave and circumflex say how to stress; a diaeresis says where a syllable begins.
    .replace(/[áàâ]/g, 'a')
    .replace(/[éèê]/g, 'e')
    .replace(/[íìî]/g, 'i')
    .replace(/[óòô]/g, 'o')
    .replace(/[úùû]/g, 'u')
    .replace(/ĳ/g, 'ij');
  const loan = LOANS[plain];
  if (loan !== undefined) return loan;
  const sounds = plain
    .replace(/qu/g, 'q')
    .replace(/(^|[aeiou])y(?=[aeiou])/g, '$1j')
    .replace(/eum/g, 'e-um');
  return Math.max(1, sounds.match(NUCLEUS)?.length ?? 0);
}
