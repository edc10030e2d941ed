import type { Group } from '#shared/questionnaire/questionnaire.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

/** Languages at home tell about origin, so they stand behind the second consent. */
const HOME_LANGUAGES: Question = {
  type: 'multiple',
  name: 'home_lang',
  label: words(
    'Welke talen spreekt u thuis?',
    'Quelles langues parlez-vous à la maison ?',
    'Which languages do you speak at home?',
    'ما اللغات التي تتكلمونها في البيت؟',
  ),
  decline: ['refused'],
  sensitive: REASON.LANGUAGE,
  consent: 'consent_special',
  plan: ['3.1.2', '5.4.8'],
  options: [
    option('nl', ['Nederlands', 'Néerlandais', 'Dutch', 'الهولندية']),
    option('fr', ['Frans', 'Français', 'French', 'الفرنسية']),
    option('en', ['Engels', 'Anglais', 'English', 'الإنجليزية']),
    option('ar', ['Arabisch of Darija', 'Arabe ou darija', 'Arabic or Darija', 'العربية أو الدارجة']),
    option('ber', [
      'Amazigh of Berbers (Tarifit, Tamazight)',
      'Amazigh ou berbère (tarifit, tamazight)',
      'Amazigh or Berber (Tarifit, Tamazight)',
      'الأمازيغية (تاريفيت، تمازيغت)',
    ]),
    option('es', ['Spaans', 'Espagnol', 'Spanish', 'الإسبانية']),
    option('tr', ['Turks', 'Turc', 'Turkish', 'التركية']),
    option('ro', ['Roemeens', 'Roumain', 'Romanian', 'الرومانية']),
    option('pt', ['Portugees', 'Portugais', 'Portuguese', 'البرتغالية']),
    option('bg', ['Bulgaars', 'Bulgare', 'Bulgarian', 'البلغارية']),
    option('pl', ['Pools', 'Polonais', 'Polish', 'البولندية']),
    option('it', ['Italiaans', 'Italien', 'Italian', 'الإيطالية']),
    option('rom', [
      'Romanes (taal van Roma)',
      'Romani (langue des Roms)',
      'Romani (language of Roma)',
      'لغة الروما (رومانيس)',
    ]),
    option('fa', [
      'Farsi of Dari',
      'Farsi (persan) ou dari',
      'Farsi (Persian) or Dari',
      'الفارسية أو الدارية',
    ]),
    option('ps', ['Pasjtoe', 'Pachto', 'Pashto', 'البشتوية']),
    option('ti', ['Tigrinya', 'Tigrigna', 'Tigrinya', 'التغرينية']),
    option('so', ['Somali', 'Somali', 'Somali', 'الصومالية']),
    option('sq', ['Albanees', 'Albanais', 'Albanian', 'الألبانية']),
    option('uk', ['Oekraïens', 'Ukrainien', 'Ukrainian', 'الأوكرانية']),
    option('ru', ['Russisch', 'Russe', 'Russian', 'الروسية']),
    option('ff', ['Pulaar of Fula', 'Peul (pulaar)', 'Fula (Pulaar)', 'البولار أو الفولانية']),
    option('ln', ['Lingala', 'Lingala', 'Lingala', 'اللينغالا']),
    option('other', ['Een andere taal', 'Une autre langue', 'Another language', 'لغة أخرى'], {
      specify: true,
    }),
  ],
};

/** The contact languages of the BRIO language barometer: without one of them, most services cannot be used. */
const CONTACT_LANGUAGES: Question = {
  type: 'multiple',
  name: 'contact_lang',
  label: words(
    'In welke talen kunt u zelf hulp vragen?',
    'Dans quelles langues pouvez-vous demander de l’aide vous-même ?',
    'In which languages can you ask for help yourself?',
    'بأي لغات يمكنكم أن تطلبوا المساعدة بأنفسكم؟',
  ),
  decline: ['refused'],
  plan: ['1.2.4', '3'],
  options: [
    option('nl', ['Nederlands', 'Néerlandais', 'Dutch', 'الهولندية']),
    option('fr', ['Frans', 'Français', 'French', 'الفرنسية']),
    option('en', ['Engels', 'Anglais', 'English', 'الإنجليزية']),
    option(
      'none',
      ['Geen van deze talen', 'Aucune de ces langues', 'None of these languages', 'ولا واحدة من هذه اللغات'],
      { exclusive: true },
    ),
  ],
};

/** Self-rated, as in the BRIO language barometer. */
const DUTCH: Question = {
  type: 'single',
  name: 'dutch',
  label: words(
    'Hoe goed spreekt u Nederlands?',
    'Comment parlez-vous le néerlandais ?',
    'How well do you speak Dutch?',
    'كيف تتكلمون اللغة الهولندية؟',
  ),
  decline: ['refused'],
  plan: ['3.1', '3.1.2'],
  options: [
    option('0', ['Niet', 'Pas du tout', 'Not at all', 'لا أتكلمها']),
    option('1', ['Een beetje', 'Un peu', 'A little', 'قليلًا']),
    option('2', ['Redelijk goed', 'Assez bien', 'Fairly well', 'جيدًا إلى حد ما']),
    option('3', ['Goed', 'Bien', 'Well', 'جيدًا']),
  ],
};

/** The section on languages, the same in both surveys; `more` are questions that only one of them asks. */
export const languages = (...more: readonly Question[]): Group => ({
  type: 'group',
  name: 'languages',
  label: words('Uw talen', 'Vos langues', 'Your languages', 'لغاتكم'),
  children: [HOME_LANGUAGES, CONTACT_LANGUAGES, DUTCH, ...more],
});
