/** What a text is made of. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** A readability formula: higher is easier; 60 to 70 is plain, from 80 easy. */
export interface Formula {
  /** Its name, which stands beside every score. */
  readonly name: string;
  readonly language: 'nl' | 'fr' | 'en';
  readonly source: string;
  readonly score: (counts: Counts) => number;
}

const formula = (
  language: Formula['language'],
  name: string,
  source: string,
  [start, perSentence, perWord]: readonly [number, number, number],
): Formula => ({
  name,
  language,
  source,
  score: ({ words, sentences, syllables }) =>
    start - (perSentence * words) / sentences - (perWord * syllables) / words,
});

/** The formula of each language that has one here. */
export const FORMULAS: Readonly<Record<Formula['language'], Formula>> = {
  nl: formula(
    'nl',
    'Flesch-Douma',
    'W. H. Douma, De leesbaarheid van landbouwbladen, Landbouwhogeschool Wageningen, 1960',
    [206.835, 0.93, 77],
  ),
  fr: formula(
    'fr',
    'Kandel-Moles',
    'L. Kandel and A. Moles, Application de l’indice de Flesch à la langue française, Cahiers d’études de radio-télévision, 1958',
    [207, 1.015, 73.6],
  ),
  en: formula(
    'en',
    'Flesch Reading Ease',
    'R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948',
    [206.835, 1.015, 84.6],
  ),
};
