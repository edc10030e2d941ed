import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { INFORMATION_CHANNELS } from '../block/information-channel.ts';

/** Whether letters are clear, how information should come, and an idea for Brussels. */
export const INFO: Group = {
  type: 'group',
  name: 'information_section',
  label: words('Informatie', 'Information', 'Information', 'المعلومات'),
  children: [
    {
      type: 'single',
      name: 'clear',
      label: words(
        'Begrijpt u de brieven en berichten van Nederlandstalige diensten?',
        'Comprenez-vous les lettres et les messages des services néerlandophones ?',
        'Do you understand letters and messages from Dutch-language services?',
        'هل تفهمون الرسائل التي تصلكم من الخدمات الناطقة بالهولندية؟',
      ),
      plan: ['3.2.1', '5.4.8'],
      options: [
        option('4', ['Altijd', 'Toujours', 'Always', 'دائمًا']),
        option('3', ['Meestal', 'Le plus souvent', 'Mostly', 'غالبًا']),
        option('2', ['Soms', 'Parfois', 'Sometimes', 'أحيانًا']),
        option('1', ['Nooit', 'Jamais', 'Never', 'أبدًا']),
        option('none', ['Ik krijg er geen', 'Je n’en reçois pas', 'I do not get any', 'لا تصلني رسائل منها']),
      ],
    },
    {
      type: 'multiple',
      name: 'channels',
      label: words(
        'Hoe wilt u informatie krijgen?',
        'Comment voulez-vous recevoir des informations ?',
        'How would you like to get information?',
        'كيف ترغبون في الحصول على المعلومات؟',
      ),
      plan: ['5.4.8'],
      options: [...INFORMATION_CHANNELS],
    },
    {
      type: 'text',
      name: 'idea',
      label: words(
        'Wat is uw idee voor Brussel?',
        'Quelle est votre idée pour Bruxelles ?',
        'What is your idea for Brussels?',
        'ما هي فكرتكم لبروكسل؟',
      ),
      hint: words(
        'Schrijf geen namen, adressen of telefoonnummers.',
        'N’écrivez pas de nom, d’adresse ni de numéro de téléphone.',
        'Do not write names, addresses or telephone numbers.',
        'لا تكتبوا أسماء أو عناوين أو أرقام هواتف.',
      ),
      plan: ['5.3.4'],
      long: true,
      maxLength: 500,
    },
  ],
};
