import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { INFORMATION_CHANNELS } from '../block/information-channel.ts';

/** How information reaches people, and the one thing that should change first. */
export const INFO: Group = {
  type: 'group',
  name: 'information_section',
  label: words('Informatie', 'Information', 'Information', 'المعلومات'),
  children: [
    {
      type: 'multiple',
      name: 'channels',
      label: words(
        'Hoe krijgt u meestal informatie over diensten en activiteiten?',
        'Comment recevez-vous d’habitude des informations sur les services et les activités ?',
        'How do you usually hear about services and activities?',
        'كيف تصلكم عادةً المعلومات عن الخدمات والأنشطة؟',
      ),
      plan: ['5.4.8', '1.1.1'],
      options: [
        ...INFORMATION_CHANNELS,
        option(
          'none',
          [
            'Ik krijg geen informatie',
            'Je ne reçois pas d’information',
            'I get no information',
            'لا تصلني معلومات',
          ],
          { exclusive: true },
        ),
      ],
    },
    {
      type: 'text',
      name: 'one_change',
      label: words(
        'Wat moet er voor u eerst beter worden in Brussel?',
        'Qu’est-ce qui doit d’abord s’améliorer pour vous à Bruxelles ?',
        'What should improve first for you in Brussels?',
        'ما أول شيء ترغبون في أن يتحسن في بروكسل؟',
      ),
      hint: words(
        'Schrijf geen namen, adressen of telefoonnummers.',
        'N’écrivez pas de nom, d’adresse ni de numéro de téléphone.',
        'Do not write names, addresses or telephone numbers.',
        'لا تكتبوا أسماء أو عناوين أو أرقام هواتف.',
      ),
      plan: ['1.1.2', '5.3.4'],
      long: true,
      maxLength: 500,
    },
  ],
};
