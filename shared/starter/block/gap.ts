import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { words, type InFour } from '../words.ts';
import { YES_NO } from './yes-no.ts';

const CONSTITUTION = words(
  'Indicator voor de herkomstkloof: een grondrecht van artikel 23 van de Belgische Grondwet, zoals het lexicon van het Beleidsplan Integratie 2017-2020 de kloof omschrijft. Alleen wie de vraag kreeg en beantwoordde, telt mee.',
  'Indicateur de l’écart selon l’origine : un droit de l’article 23 de la Constitution belge, comme le lexique du plan de politique d’intégration 2017-2020 décrit cet écart. Seules comptent les personnes à qui la question a été posée et qui y ont répondu.',
  'Indicator of the gap by origin: a right of article 23 of the Belgian Constitution, as the lexicon of the integration policy plan 2017-2020 describes the gap. Only those who were asked and answered count.',
  'مؤشر على الفجوة بحسب الأصل: حق من حقوق المادة 23 من الدستور البلجيكي، كما يصف معجم خطة سياسة الاندماج للأعوام 2017 إلى 2020 هذه الفجوة. لا يُحتسب إلا من طُرح عليهم السؤال وأجابوا عنه.',
);

/**
 * An indicator by which the gap in origin (*herkomstkloof*) is measured. `holds` and `holdsNot` are
 * conditions; where neither is true the person is outside the base and the value is empty.
 */
export const gap = (
  name: string,
  label: InFour,
  { holds, holdsNot, definition = CONSTITUTION }: GapRule,
): DerivedVariable => ({
  name,
  label: words(...label),
  expression: `if(${holds}, 'yes', if(${holdsNot}, 'no', ''))`,
  values: YES_NO,
  definition,
  plan: ['lexicon:herkomstkloof'],
});

interface GapRule {
  readonly holds: string;
  readonly holdsNot: string;
  readonly definition?: DerivedVariable['definition'];
}
