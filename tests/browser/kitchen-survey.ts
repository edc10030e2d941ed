import type { Survey } from '#shared/contract/survey.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { fieldQuestionnaire } from './field-questionnaire.ts';

const words = (nl: string, ar: string) => ({ nl, ar });
const option = (code: string, nl: string, ar: string) => ({ code, label: words(nl, ar) });

/** A short survey with what the starter surveys do not need: limits, several questions on a page, a required one. */
const KITCHEN: Questionnaire = {
  format: 'peil/1',
  id: 'keuken',
  kind: 'participation',
  sourceLanguage: 'nl',
  languages: ['nl', 'ar'],
  title: words('Samen koken', 'نطبخ معًا'),
  children: [
    {
      type: 'number',
      name: 'people',
      label: words('Met hoeveel mensen eet u?', 'مع كم شخص تأكلون؟'),
      required: true,
      minimum: 1,
      maximum: 20,
      constraint: '. != 13',
      constraintMessage: words('Met 13 aan tafel gaat niet.', 'لا يمكن أن يكون العدد 13.'),
    },
    {
      type: 'group',
      name: 'home',
      label: words('Uw keuken', 'مطبخكم'),
      together: true,
      children: [
        {
          type: 'single',
          name: 'kitchen',
          label: words('Hebt u een keuken?', 'هل لديكم مطبخ؟'),
          options: [option('yes', 'Ja', 'نعم'), option('no', 'Nee', 'لا')],
        },
        {
          type: 'text',
          name: 'dish',
          label: words('Wat kookt u het liefst?', 'ماذا تحبون أن تطبخوا؟'),
          relevance: "${kitchen} = 'yes'",
          maxLength: 40,
        },
      ],
    },
    {
      type: 'multiple',
      name: 'wishes',
      label: words('Wat wilt u?', 'ماذا تريدون؟'),
      options: [
        option('cook', 'Koken', 'الطبخ'),
        option('eat', 'Eten', 'الأكل'),
        { ...option('none', 'Niets', 'لا شيء'), exclusive: true },
      ],
    },
    {
      type: 'ranking',
      name: 'order',
      label: words('Wat komt eerst?', 'ما الذي يأتي أولًا؟'),
      options: [
        option('soup', 'Soep', 'حساء'),
        option('bread', 'Brood', 'خبز'),
        option('tea', 'Thee', 'شاي'),
      ],
    },
    { type: 'text', name: 'idea', label: words('Nog een idee?', 'هل لديكم فكرة؟') },
  ],
};

/** Puts the survey into a running product, under a channel of the given code and in the given state. */
export const fieldKitchen = (url: string, code: string, status?: Survey['status']): Promise<void> =>
  fieldQuestionnaire(url, KITCHEN, code, status);
