import type { Group, Node } from '#shared/questionnaire/questionnaire.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

const BORN_IN_BELGIUM: Question = {
  type: 'single',
  name: 'born_be',
  label: words(
    'Bent u in België geboren?',
    'Êtes-vous né ou née en Belgique ?',
    'Were you born in Belgium?',
    'هل وُلدتم في بلجيكا؟',
  ),
  decline: ['dont_know', 'refused'],
  sensitive: REASON.BORN,
  consent: 'consent_special',
  plan: ['5.1.4'],
  options: [option('yes', ['Ja', 'Oui', 'Yes', 'نعم']), option('no', ['Nee', 'Non', 'No', 'لا'])],
};

/**
 * Bands break at 3 years (Brussels ordinance of 20 July 2023 on integration) and at 5 years (the plan), so that both
 * definitions of a newcomer can be worked out.
 */
const YEARS_IN_BELGIUM: Question = {
  type: 'single',
  name: 'years_be',
  label: words(
    'Hoe lang geleden kwam u voor het eerst in België wonen?',
    'Quand avez-vous commencé à vivre en Belgique, la toute première fois ?',
    'How long ago did you first come to live in Belgium?',
    'متى جئتم للعيش في بلجيكا لأول مرة؟',
  ),
  relevance: "${born_be} = 'no'",
  decline: ['dont_know', 'refused'],
  sensitive: REASON.YEARS,
  consent: 'consent_special',
  plan: ['2.3.1', 'lexicon:nieuwkomers'],
  options: [
    option('lt1', [
      'Minder dan 1 jaar geleden',
      'Il y a moins d’1 an',
      'Less than 1 year ago',
      'قبل أقل من سنة',
    ]),
    option('1_2', ['1 of 2 jaar geleden', 'Il y a 1 ou 2 ans', '1 or 2 years ago', 'قبل سنة أو سنتين']),
    option('3_4', ['3 of 4 jaar geleden', 'Il y a 3 ou 4 ans', '3 or 4 years ago', 'قبل 3 أو 4 سنوات']),
    option('5_9', ['5 tot 9 jaar geleden', 'Il y a 5 à 9 ans', '5 to 9 years ago', 'قبل 5 إلى 9 سنوات']),
    option('10p', [
      '10 jaar geleden of langer',
      'Il y a 10 ans ou plus',
      '10 years ago or longer',
      'قبل 10 سنوات أو أكثر',
    ]),
  ],
};

const NATIONALITY_AT_BIRTH: Question = {
  type: 'single',
  name: 'nat_birth',
  label: words(
    'Had u bij uw geboorte de Belgische nationaliteit?',
    'Aviez-vous la nationalité belge à votre naissance ?',
    'Did you have Belgian nationality at birth?',
    'هل كنتم تحملون الجنسية البلجيكية عند ولادتكم؟',
  ),
  decline: ['dont_know', 'refused'],
  sensitive: REASON.NATIONALITY,
  consent: 'consent_special',
  plan: ['5.1.4', 'lexicon:doelgroep'],
  options: [option('yes', ['Ja', 'Oui', 'Yes', 'نعم']), option('no', ['Nee', 'Non', 'No', 'لا'])],
};

const NATIONALITY_NOW: Question = {
  type: 'single',
  name: 'nat_now',
  label: words(
    'Hebt u nu de Belgische nationaliteit?',
    'Avez-vous la nationalité belge aujourd’hui ?',
    'Do you have Belgian nationality now?',
    'هل تحملون الجنسية البلجيكية الآن؟',
  ),
  hint: words(
    'Hebt u twee nationaliteiten en is één daarvan Belgisch? Kies dan ‘Ja’.',
    'Vous avez deux nationalités, dont la nationalité belge ? Choisissez « Oui ».',
    'Do you have two nationalities and is one Belgian? Then choose ‘Yes’.',
    'هل لديكم جنسيتان، إحداهما البلجيكية؟ إذن اختاروا «نعم».',
  ),
  decline: ['dont_know', 'refused'],
  sensitive: REASON.NATIONALITY,
  consent: 'consent_special',
  plan: ['5.1.4'],
  options: [option('yes', ['Ja', 'Oui', 'Yes', 'نعم']), option('no', ['Nee', 'Non', 'No', 'لا'])],
};

const NATIONALITY_OF_PARENTS: Question = {
  type: 'single',
  name: 'nat_parents',
  label: words(
    'Hadden uw ouders bij hun geboorte de Belgische nationaliteit?',
    'Vos parents avaient-ils la nationalité belge à leur naissance ?',
    'Did your parents have Belgian nationality when they were born?',
    'هل كان والداكم يحملان الجنسية البلجيكية عند ولادتهما؟',
  ),
  decline: ['dont_know', 'refused'],
  sensitive: REASON.PARENTS,
  consent: 'consent_special',
  plan: ['5.1.4', 'lexicon:doelgroep'],
  options: [
    option('both', ['Ja, allebei', 'Oui, les deux', 'Yes, both', 'نعم، كلاهما']),
    option('one', [
      'Eén wel, één niet',
      'L’un oui, l’autre non',
      'One did, one did not',
      'أحدهما نعم والآخر لا',
    ]),
    option('neither', ['Nee, geen van beide', 'Non, aucun des deux', 'No, neither', 'لا، ولا واحد منهما']),
  ],
};

/** Only asked in the needs survey. */
export const INBURGERING: Question = {
  type: 'single',
  name: 'inburgering',
  label: words(
    'Hebt u in België een cursus inburgering gevolgd?',
    'Avez-vous suivi un parcours d’intégration (inburgering) en Belgique ?',
    'Have you taken a civic integration course (inburgering) in Belgium?',
    'هل تابعتم في بلجيكا دورة الاندماج المدني (inburgering)؟',
  ),
  relevance: "${born_be} = 'no'",
  decline: ['dont_know'],
  plan: ['2.3.1', '2.3.2', '2.3.3'],
  options: [
    option('done', ['Ja, ik ben klaar', 'Oui, j’ai terminé', 'Yes, I have finished', 'نعم، وأنهيتها']),
    option('now', [
      'Ja, ik ben nog bezig',
      'Oui, c’est en cours',
      'Yes, I am still doing it',
      'نعم، وما زلت أتابعها',
    ]),
    option('want', [
      'Nee, maar ik wil dat wel',
      'Non, mais je le voudrais',
      'No, but I would like to',
      'لا، ولكن أرغب في ذلك',
    ]),
    option('no', ['Nee', 'Non', 'No', 'لا']),
  ],
};

const ORIGIN_NOTE: Question = {
  type: 'note',
  name: 'origin_note',
  consent: 'consent_special',
  label: words(
    'De laatste vragen gaan over uw herkomst. Wij stellen ze aan iedereen. Zo zien wij of mensen van elke herkomst dezelfde kansen krijgen. U mag elke vraag overslaan.',
    'Les dernières questions portent sur votre origine. Nous les posons à tout le monde. Nous voyons ainsi si les personnes de toute origine ont les mêmes chances. Vous pouvez passer n’importe quelle question.',
    'The last questions are about your origin. We ask everybody these questions. They show us whether people of every origin get the same chances. You can skip any question.',
    'الأسئلة الأخيرة عن أصلكم. نطرحها على الجميع. بهذا نرى إن كانت الفرص متساوية للناس من كل الأصول. يمكنكم تجاوز أي سؤال.',
  ),
};

/**
 * The origin questions come last, after a word of explanation: people answer them once they have seen what
 * the survey is about (GOV.UK's pattern for equality information).
 */
export const origin = (...more: readonly Node[]): Group => ({
  type: 'group',
  name: 'origin',
  label: words('Uw herkomst', 'Votre origine', 'Your origin', 'أصلكم'),
  children: [
    ORIGIN_NOTE,
    BORN_IN_BELGIUM,
    YEARS_IN_BELGIUM,
    NATIONALITY_AT_BIRTH,
    NATIONALITY_NOW,
    NATIONALITY_OF_PARENTS,
    ...more,
  ],
});
