import type { ExportLanguage } from './export-words.ts';

/** The headings of published figures as a table, in order. */
export const FIGURE_HEADINGS = {
  nl: [
    ...['vraag', 'vraag in woorden', 'uitsplitsing', 'groep', 'antwoord', 'antwoord in woorden'],
    ...['basis', 'aantal', 'procent', 'van (95 %)', 'tot (95 %)', 'plaats van', 'plaats tot'],
    ...['gewogen', 'opmerking', 'cijfers van'],
  ],
  fr: [
    ...['question', 'question en mots', 'ventilation', 'groupe', 'réponse', 'réponse en mots'],
    ...['base', 'nombre', 'pour cent', 'de (95 %)', 'à (95 %)', 'place de', 'place à'],
    ...['pondéré', 'remarque', 'chiffres du'],
  ],
  en: [
    ...['question', 'question in words', 'breakdown', 'group', 'answer', 'answer in words'],
    ...['base', 'count', 'percent', 'from (95 %)', 'to (95 %)', 'place from', 'place to'],
    ...['weighted', 'note', 'figures of'],
  ],
} as const satisfies Record<ExportLanguage, readonly string[]>;

/** What stands in cells of published figures, and beside them. */
export const FIGURE_WORDS = {
  nl: {
    everybody: 'Iedereen',
    hidden: 'verborgen: te weinig mensen, of te herkenbaar',
    counts: 'te weinig mensen voor een percentage',
    careful: 'voorzichtig: weinig mensen',
    few: 'een aantal van 0 betekent: minder dan 5',
    figures: 'cijfers',
    codebook: 'uitleg',
    yes: 'ja',
    no: 'nee',
  },
  fr: {
    everybody: 'Tout le monde',
    hidden: 'masqué : trop peu de personnes, ou trop reconnaissable',
    counts: 'trop peu de personnes pour un pourcentage',
    careful: 'prudence : peu de personnes',
    few: 'un nombre de 0 signifie : moins de 5',
    figures: 'chiffres',
    codebook: 'explication',
    yes: 'oui',
    no: 'non',
  },
  en: {
    everybody: 'Everybody',
    hidden: 'hidden: too few people, or too easy to recognise',
    counts: 'too few people for a percentage',
    careful: 'with care: few people',
    few: 'a count of 0 means: fewer than 5',
    figures: 'figures',
    codebook: 'explanation',
    yes: 'yes',
    no: 'no',
  },
} as const satisfies Record<ExportLanguage, Record<string, string>>;

interface Facts {
  readonly title: string;
  readonly number: number;
  readonly day: string;
  readonly responses: number;
  readonly hidden: number;
  readonly sensitive: number;
  readonly largest: number;
  readonly rounded: number;
  readonly weighted: boolean;
  readonly synthetic: boolean;
}

/** What a reader of the figures must know, a sentence a row: made of what was really done. */
export const EXPLANATION: Readonly<Record<ExportLanguage, (facts: Facts) => readonly string[]>> = {
  nl: ({ title, number, day, responses, hidden, sensitive, largest, rounded, weighted, synthetic }) => [
    `${title}, momentopname ${String(number)} van ${day}: ongeveer ${String(responses)} ingestuurde vragenlijsten.`,
    ...(synthetic
      ? ['Deze antwoorden zijn (deels) verzonnen, om te tonen hoe het werkt. Citeer ze niet.']
      : []),
    'De bevraging staat open voor iedereen: de marges zeggen niets over wie niet meedeed.',
    'De basis is het aantal mensen dat de vraag kreeg en beantwoordde. Bij meerdere antwoorden is een percentage een deel van die mensen.',
    `Een groep van minder dan ${String(hidden)} mensen is verborgen (${String(sensitive)} bij gevoelige vragen).`,
    `Bij elk aantal is toevallig tot ${String(largest)} opgeteld of afgetrokken, daarna is het afgerond op ${String(rounded)}.`,
    weighted
      ? 'Percentages zijn gewogen naar de bevolking die legaal in Brussel woont.'
      : 'Percentages zijn niet gewogen: elk antwoord telt even zwaar.',
  ],
  fr: ({ title, number, day, responses, hidden, sensitive, largest, rounded, weighted, synthetic }) => [
    `${title}, instantané ${String(number)} du ${day} : environ ${String(responses)} questionnaires envoyés.`,
    ...(synthetic
      ? ['Ces réponses sont (en partie) inventées, pour montrer comment cela marche. Ne les citez pas.']
      : []),
    'L’enquête est ouverte à tous : les marges ne disent rien de ceux qui n’ont pas participé.',
    'La base est le nombre de personnes qui ont reçu la question et y ont répondu. Avec plusieurs réponses possibles, un pourcentage est une part de ces personnes.',
    `Un groupe de moins de ${String(hidden)} personnes est masqué (${String(sensitive)} pour les questions sensibles).`,
    `À chaque nombre, on a ajouté ou retiré au hasard jusqu’à ${String(largest)}, puis on l’a arrondi à ${String(rounded)}.`,
    weighted
      ? 'Les pourcentages sont pondérés selon la population qui réside légalement à Bruxelles.'
      : 'Les pourcentages ne sont pas pondérés : chaque réponse compte autant.',
  ],
  en: ({ title, number, day, responses, hidden, sensitive, largest, rounded, weighted, synthetic }) => [
    `${title}, snapshot ${String(number)} of ${day}: about ${String(responses)} questionnaires sent in.`,
    ...(synthetic ? ['These answers are (partly) made up, to show how it works. Do not quote them.'] : []),
    'The survey is open to everybody: the margins say nothing of those who did not take part.',
    'The base is the number of people who got the question and answered it. Where several answers were possible, a percentage is a share of those people.',
    `A group of fewer than ${String(hidden)} people is hidden (${String(sensitive)} for sensitive questions).`,
    `Up to ${String(largest)} was added to or taken off every count at random, then it was rounded to ${String(rounded)}.`,
    weighted
      ? 'Percentages are weighted to the population that lives in Brussels legally.'
      : 'Percentages are not weighted: every answer counts alike.',
  ],
};
