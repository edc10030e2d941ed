import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';

/** Feeling welcome, and contact between people of different origin: strategic goal 4 of the plan. */
export const LIVING: Group = {
  type: 'group',
  name: 'living_section',
  label: words('Samenleven', 'Vivre ensemble', 'Living together', 'العيش معًا'),
  children: [
    {
      type: 'single',
      name: 'welcome',
      label: words(
        'Voelt u zich welkom bij Nederlandstalige diensten in Brussel?',
        'Vous sentez-vous bien accueilli ou accueillie dans les services néerlandophones à Bruxelles ?',
        'Do you feel welcome at Dutch-language services in Brussels?',
        'هل تشعرون بأنكم موضع ترحيب في الخدمات الناطقة بالهولندية في بروكسل؟',
      ),
      decline: ['refused'],
      plan: ['1.2.3', '1.2.9', 'lexicon:toegankelijkheid'],
      options: [
        option('always', ['Altijd', 'Toujours', 'Always', 'دائمًا']),
        option('mostly', ['Meestal', 'Le plus souvent', 'Mostly', 'غالبًا']),
        option('some', ['Soms', 'Parfois', 'Sometimes', 'أحيانًا']),
        option('never', ['Nooit', 'Jamais', 'Never', 'أبدًا']),
        option('notused', [
          'Ik ga daar niet naartoe',
          'Je n’y vais pas',
          'I do not go there',
          'لا أذهب إليها',
        ]),
      ],
    },
    {
      type: 'single',
      name: 'contacts',
      label: words(
        'Hoe vaak praat u met mensen van een andere herkomst?',
        'À quelle fréquence parlez-vous avec des personnes d’une autre origine ?',
        'How often do you talk with people of another origin?',
        'كم مرة تتحدثون مع أشخاص من أصول أخرى؟',
      ),
      decline: ['dont_know'],
      plan: ['4.1.1', '4.2.1'],
      options: [
        option('daily', ['Elke dag', 'Chaque jour', 'Every day', 'كل يوم']),
        option('weekly', ['Elke week', 'Chaque semaine', 'Every week', 'كل أسبوع']),
        option('monthly', ['Elke maand', 'Chaque mois', 'Every month', 'كل شهر']),
        option('less', ['Bijna nooit', 'Presque jamais', 'Almost never', 'لا أتحدث معهم تقريبًا']),
      ],
    },
  ],
};
