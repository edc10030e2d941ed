import type { LocalizedText } from '#shared/language/localized-text.ts';

/** A word of the plan's lexicon: the key that a question names, the word, and what the plan means by it. */
export interface LexiconEntry {
  readonly key: string;
  readonly title: LocalizedText;
  /** The plan's own words, in Dutch. */
  readonly sentence: string;
}

const entry = (
  key: string,
  [nl, fr, en]: readonly [nl: string, fr: string, en: string],
  sentence: string,
): LexiconEntry => ({ key, title: { nl, fr, en }, sentence });

/** The words of the lexicon (annex of the plan) that questions and figures rest on. */
export const LEXICON: readonly LexiconEntry[] = [
  entry(
    'doelgroep',
    ['Doelgroep', 'Groupe cible', 'Target group'],
    'Personen die legaal en langdurig in België verblijven en die bij hun geboorte niet de Belgische nationaliteit bezaten of van wie minstens een van de ouders bij geboorte niet de Belgische nationaliteit bezat, in het bijzonder diegenen die zich in een vaststelbare achterstandspositie bevinden. Daarbij is een langdurig verblijf elk legaal verblijf dat niet beperkt is tot maximaal drie maanden; woonwagenbewoners; vreemdelingen die zich in België bevinden zonder wettig verblijfsstatuut en die wegens een noodsituatie begeleiding vragen.',
  ),
  entry(
    'herkomstkloof',
    ['Herkomstkloof', 'Écart selon l’origine', 'Gap by origin'],
    'Het verschil tussen personen van Belgische herkomst en personen van buitenlandse herkomst bij het realiseren van hun grondrechten zoals vermeld in art. 23 van de Belgische grondwet.',
  ),
  entry(
    'nieuwkomers',
    ['Nieuwkomers', 'Primo-arrivants', 'Newcomers'],
    'Personen die zich minder dan 5 jaar geleden voor het eerst in België vestigden.',
  ),
  entry(
    'oudkomers',
    ['Oudkomers', 'Personnes établies de longue date', 'Long-settled people'],
    'Alle bijzondere doelgroepen van het integratiebeleid, exclusief de nieuwkomers.',
  ),
  entry(
    'sociale cohesie',
    ['Sociale cohesie', 'Cohésion sociale', 'Social cohesion'],
    'De betrokkenheid van mensen op elkaar, bij maatschappelijke organisaties en bij de samenleving als geheel.',
  ),
  entry(
    'toegankelijkheid',
    ['Toegankelijkheid', 'Accessibilité', 'Accessibility'],
    'Iedereen, ongeacht zijn achtergrond, kent en herkent het aanbod en de dienstverlening van de voorzieningen en kan er op gelijkwaardige en bevredigende wijze een beroep op doen.',
  ),
];
