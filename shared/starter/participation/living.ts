import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

/** Belonging, dialogue and fair treatment: strategic goal 4 of the plan. */
export const LIVING: Group = {
  type: 'group',
  name: 'living_section',
  label: words('Samenleven', 'Vivre ensemble', 'Living together', 'العيش معًا'),
  children: [
    {
      type: 'single',
      name: 'belong',
      label: words(
        'Voelt u zich thuis in Brussel?',
        'Vous sentez-vous chez vous à Bruxelles ?',
        'Do you feel at home in Brussels?',
        'هل تشعرون بأن بروكسل هي بيتكم؟',
      ),
      decline: ['dont_know'],
      plan: ['4', 'lexicon:sociale cohesie'],
      options: [
        option('4', ['Ja, helemaal', 'Oui, tout à fait', 'Yes, completely', 'نعم، تمامًا']),
        option('3', ['Ja, een beetje', 'Oui, un peu', 'Yes, a little', 'نعم، إلى حد ما']),
        option('2', ['Niet echt', 'Pas vraiment', 'Not really', 'لا، ليس كثيرًا']),
        option('1', ['Helemaal niet', 'Pas du tout', 'Not at all', 'لا، إطلاقًا']),
      ],
    },
    {
      type: 'single',
      name: 'dialogue',
      label: words(
        'Kunt u in uw buurt praten over geloof en cultuur zonder ruzie?',
        'Dans votre quartier, pouvez-vous parler de religion et de culture sans dispute ?',
        'In your area, can you talk about faith and culture without arguments?',
        'هل تستطيعون في حيّكم أن تتحدثوا عن الدين والثقافة من دون شجار؟',
      ),
      decline: ['dont_know'],
      plan: ['4.2.1', '4.2.2'],
      options: [
        option('4', ['Ja, altijd', 'Oui, toujours', 'Yes, always', 'نعم، دائمًا']),
        option('3', ['Meestal wel', 'Le plus souvent oui', 'Mostly yes', 'غالبًا نعم']),
        option('2', ['Meestal niet', 'Le plus souvent non', 'Mostly not', 'غالبًا لا']),
        option('1', ['Nee, nooit', 'Non, jamais', 'No, never', 'لا، أبدًا']),
      ],
    },
    {
      type: 'single',
      name: 'unfair',
      label: words(
        'Werd u dit jaar slechter behandeld dan anderen vanwege uw herkomst, taal of geloof?',
        'Cette année, avez-vous été moins bien traité ou traitée que les autres à cause de votre origine, de votre langue ou de votre religion ?',
        'This year, were you treated worse than others because of your origin, language or faith?',
        'هل عوملتم هذه السنة معاملة أسوأ من غيركم بسبب أصلكم أو لغتكم أو دينكم؟',
      ),
      decline: ['dont_know', 'refused'],
      sensitive: REASON.UNFAIR,
      consent: 'consent_special',
      plan: ['4.2.1', 'lexicon:herkomstkloof'],
      options: [
        option('often', ['Ja, vaak', 'Oui, souvent', 'Yes, often', 'نعم، كثيرًا']),
        option('some', ['Ja, soms', 'Oui, parfois', 'Yes, sometimes', 'نعم، أحيانًا']),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
  ],
};
