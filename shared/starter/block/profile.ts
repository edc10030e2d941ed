import type { Group } from '#shared/questionnaire/questionnaire.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';

/** Whether the resident had help: a fact of the interview, not of the person. */
const MODE: Question = {
  type: 'single',
  name: 'mode',
  label: words(
    'Wie beantwoordt deze vragen?',
    'Qui répond à ces questions ?',
    'Who is answering these questions?',
    'من يجيب عن هذه الأسئلة؟',
  ),
  role: 'paradata',
  plan: ['1.1.1', '1.2.5'],
  options: [
    option('self', ['Ik, alleen', 'Moi, sans aide', 'Me, on my own', 'أنا، بمفردي']),
    option('helped', [
      'Ik, met hulp van iemand',
      'Moi, avec l’aide de quelqu’un',
      'Me, with help from someone',
      'أنا، بمساعدة شخص آخر',
    ]),
    option('interview', [
      'Iemand stelt mij de vragen',
      'Quelqu’un me pose les questions',
      'Someone asks me the questions',
      'هناك من يطرح عليّ الأسئلة',
    ]),
    option('proxy', [
      'Ik antwoord voor iemand anders',
      'Je réponds pour une autre personne',
      'I answer for another person',
      'أجيب نيابةً عن شخص آخر',
    ]),
  ],
};

/** Bands that break where the plan and the margins of the population break. */
const AGE: Question = {
  type: 'single',
  name: 'age',
  label: words('Hoe oud bent u?', 'Quel âge avez-vous ?', 'How old are you?', 'كم عمركم؟'),
  shortLabel: words('Leeftijd', 'Âge', 'Age', 'العمر'),
  decline: ['refused'],
  plan: ['2.3.4', '5.1.4'],
  options: [
    option('u13', ['Jonger dan 13 jaar', 'Moins de 13 ans', 'Younger than 13', 'أقل من 13 سنة']),
    option('13_15', ['13 tot 15 jaar', '13 à 15 ans', '13 to 15', 'من 13 إلى 15 سنة']),
    option('16_17', ['16 of 17 jaar', '16 ou 17 ans', '16 or 17', '16 أو 17 سنة']),
    option('18_24', ['18 tot 24 jaar', '18 à 24 ans', '18 to 24', 'من 18 إلى 24 سنة']),
    option('25_34', ['25 tot 34 jaar', '25 à 34 ans', '25 to 34', 'من 25 إلى 34 سنة']),
    option('35_44', ['35 tot 44 jaar', '35 à 44 ans', '35 to 44', 'من 35 إلى 44 سنة']),
    option('45_54', ['45 tot 54 jaar', '45 à 54 ans', '45 to 54', 'من 45 إلى 54 سنة']),
    option('55_64', ['55 tot 64 jaar', '55 à 64 ans', '55 to 64', 'من 55 إلى 64 سنة']),
    option('65_74', ['65 tot 74 jaar', '65 à 74 ans', '65 to 74', 'من 65 إلى 74 سنة']),
    option('75p', ['75 jaar of ouder', '75 ans ou plus', '75 or older', '75 سنة أو أكثر']),
  ],
};

/** As the margins of the population have it, with room for others. */
const GENDER: Question = {
  type: 'single',
  name: 'gender',
  label: words(
    'Bent u een vrouw of een man?',
    'Êtes-vous une femme ou un homme ?',
    'Are you a woman or a man?',
    'ما جنسكم؟',
  ),
  shortLabel: words('Geslacht', 'Genre', 'Gender', 'الجنس'),
  decline: ['refused'],
  plan: ['2.4.8', '5.4'],
  options: [
    option('f', ['Vrouw', 'Femme', 'Woman', 'امرأة']),
    option('m', ['Man', 'Homme', 'Man', 'رجل']),
    option('x', ['Anders', 'Autre', 'Other', 'غير ذلك']),
  ],
};

/** Asked as such: a postcode does not tell the municipality. */
const MUNICIPALITY: Question = {
  type: 'municipality',
  name: 'municipality',
  label: words(
    'In welke gemeente woont of slaapt u nu?',
    'Dans quelle commune vivez-vous ou dormez-vous en ce moment ?',
    'In which municipality do you live or sleep now?',
    'في أي بلدية تسكنون أو تنامون حاليًا؟',
  ),
  shortLabel: words('Gemeente', 'Commune', 'Municipality', 'البلدية'),
  hint: words(
    'Wij vragen uw adres niet.',
    'Nous ne demandons pas votre adresse.',
    'We do not ask for your address.',
    'لا نسألكم عن عنوانكم.',
  ),
  decline: ['dont_know', 'refused'],
  plan: ['1.1.1', '5.1.5'],
  options: [
    option('out', [
      'Ik woon niet in Brussel',
      'Je n’habite pas à Bruxelles',
      'I do not live in Brussels',
      'لا أسكن في بروكسل',
    ]),
    option('nofix', [
      'Ik heb geen vaste plek om te wonen',
      'Je n’ai pas de logement fixe',
      'I have no fixed place to live',
      'ليس لديّ مكان سكن ثابت',
    ]),
  ],
};

/** Read by those who are 13 to 15 before they go on. */
const YOUTH_NOTE: Question = {
  type: 'note',
  name: 'youth_note',
  relevance: "${age} = '13_15'",
  label: words(
    'Ben je 13, 14 of 15 jaar? Dan is dit voor jou. Je kiest zelf of je meedoet. Dit is geen toets: elk antwoord is goed. Wij zeggen niets aan je ouders of aan je school, want wij weten niet wie je bent. Is een vraag moeilijk? Vraag hulp aan iemand die je vertrouwt, of sla de vraag over.',
    'Tu as 13, 14 ou 15 ans ? Ceci est pour toi. C’est toi qui choisis de participer ou non. Ce n’est pas un test : toutes les réponses sont bonnes. Nous ne disons rien à tes parents ni à ton école, car nous ne savons pas qui tu es. Une question est difficile ? Demande de l’aide à une personne en qui tu as confiance, ou passe la question.',
    'Are you 13, 14 or 15? Then this is for you. You choose whether to take part. This is not a test: every answer is a good answer. We tell nothing to your parents or your school, because we do not know who you are. Is a question hard? Ask someone you trust for help, or skip it.',
    'هل عمركم 13 أو 14 أو 15 سنة؟ إذن هذا الكلام لكم. أنتم تقرّرون إن كنتم تريدون المشاركة أم لا. هذا ليس امتحانًا: كل جواب جيد. لن نقول شيئًا لوالديكم أو لمدرستكم، لأننا لا نعرف من أنتم. هل السؤال صعب؟ اطلبوا المساعدة من شخص تثقون به، أو تجاوزوا السؤال.',
  ),
};

/** The second consent (GDPR article 9): who refuses is not asked about origin and health, and keeps the rest. */
const CONSENT_SPECIAL: Question = {
  type: 'consent',
  name: 'consent_special',
  label: words(
    'Sommige vragen gaan over uw herkomst of gezondheid. Mag de VGC die antwoorden gebruiken voor dit onderzoek?',
    'Certaines questions portent sur votre origine ou votre santé. La VGC peut-elle utiliser ces réponses pour cette étude ?',
    'Some questions are about your origin or health. May the VGC use those answers for this study?',
    'بعض الأسئلة عن أصلكم أو صحتكم. هل تسمحون للجنة المجتمع الفلمنكي (VGC) بأن تستعمل هذه الأجوبة في هذه الدراسة؟',
  ),
  hint: words(
    'Zegt u nee? Dan krijgt u die vragen niet. De andere vragen blijven.',
    'Vous dites non ? Alors nous ne vous posons pas ces questions. Les autres restent.',
    'Do you say no? Then we do not ask you those questions. The others stay.',
    'هل جوابكم «لا»؟ إذن لن نطرح عليكم هذه الأسئلة. وتبقى الأسئلة الأخرى.',
  ),
};

/** The first section of both surveys: who answers, and the consent that the later sections need. */
export const PROFILE: Group = {
  type: 'group',
  name: 'profile',
  label: words('Over u', 'À propos de vous', 'About you', 'معلومات عنكم'),
  children: [MODE, AGE, YOUTH_NOTE, GENDER, MUNICIPALITY, CONSENT_SPECIAL],
};
