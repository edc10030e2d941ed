import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { oneOf } from '../one-of.ts';

/** How people want to take part, on what, and what they need for it: result 5.3.4 of the plan. */
export const FUTURE: Group = {
  type: 'group',
  name: 'future_section',
  label: words(
    'Meedoen in de toekomst',
    'Participer à l’avenir',
    'Taking part in the future',
    'المشاركة في المستقبل',
  ),
  children: [
    {
      type: 'single',
      name: 'want',
      label: words(
        'Wilt u mee nadenken over uw buurt of over Brussel?',
        'Voulez-vous réfléchir avec nous à votre quartier ou à Bruxelles ?',
        'Would you like to help think about your area or Brussels?',
        'هل ترغبون في أن تفكروا معنا في شؤون حيّكم أو بروكسل؟',
      ),
      plan: ['5.3.4'],
      options: [
        option('yes', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('maybe', ['Misschien', 'Peut-être', 'Maybe', 'ربما']),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'multiple',
      name: 'forms',
      label: words(
        'Hoe wilt u meedoen?',
        'Comment voulez-vous participer ?',
        'How would you like to take part?',
        'كيف ترغبون في المشاركة؟',
      ),
      relevance: oneOf('want', ['yes', 'maybe']),
      plan: ['5.3.4'],
      options: [
        option('talk', [
          'Praten in een kleine groep',
          'Parler en petit groupe',
          'Talk in a small group',
          'الحديث في مجموعة صغيرة',
        ]),
        option('online', [
          'Vragen beantwoorden op mijn telefoon',
          'Répondre à des questions sur mon téléphone',
          'Answer questions on my phone',
          'الإجابة عن أسئلة على هاتفي',
        ]),
        option('walk', [
          'Meewandelen in de buurt',
          'Faire une promenade dans le quartier',
          'Go on a walk in the area',
          'المشاركة في جولة في الحي',
        ]),
        option('council', [
          'Lid zijn van een raad of werkgroep',
          'Faire partie d’un conseil ou d’un groupe de travail',
          'Be a member of a council or working group',
          'العضوية في مجلس أو مجموعة عمل',
        ]),
        option('vote', [
          'Stemmen over ideeën',
          'Voter pour des idées',
          'Vote on ideas',
          'التصويت على الأفكار',
        ]),
        option('make', [
          'Iets maken: foto, film, eten, muziek',
          'Créer quelque chose : photo, film, repas, musique',
          'Make something: photo, film, food, music',
          'صنع شيء: صورة أو فيلم أو طعام أو موسيقى',
        ]),
        option('whatsapp', [
          'Meepraten in een groep op WhatsApp',
          'Discuter dans un groupe WhatsApp',
          'Chat in a WhatsApp group',
          'المشاركة في مجموعة على واتساب',
        ]),
      ],
    },
    {
      type: 'multiple',
      name: 'topics',
      label: words(
        'Waarover wilt u iets zeggen?',
        'Sur quoi voulez-vous donner votre avis ?',
        'What would you like to have a say about?',
        'في أي مواضيع ترغبون في إبداء رأيكم؟',
      ),
      decline: ['dont_know'],
      plan: ['5.3.3', '1.1.2'],
      maxSelected: 3,
      choiceList: 'needs',
    },
    {
      type: 'multiple',
      name: 'conditions',
      label: words(
        'Wat hebt u nodig om mee te doen?',
        'De quoi avez-vous besoin pour participer ?',
        'What do you need to take part?',
        'إلى ماذا تحتاجون لكي تشاركوا؟',
      ),
      relevance: oneOf('want', ['yes', 'maybe']),
      plan: ['2.1.1', '5.3.4'],
      options: [
        option('interp', [
          'Een tolk, of praten in mijn taal',
          'Un interprète, ou parler dans ma langue',
          'An interpreter, or talking in my language',
          'مترجم شفهي، أو الحديث بلغتي',
        ]),
        option('kids', [
          'Opvang voor mijn kinderen',
          'Une garde pour mes enfants',
          'Childcare for my children',
          'من يعتني بأطفالي',
        ]),
        option('evening', [
          'Een moment ’s avonds of in het weekend',
          'Un moment le soir ou le week-end',
          'A time in the evening or at the weekend',
          'موعد في المساء أو في عطلة نهاية الأسبوع',
        ]),
        option('near', [
          'Een plek dicht bij huis',
          'Un lieu près de chez moi',
          'A place close to home',
          'مكان قريب من البيت',
        ]),
        option('pay', [
          'Geld terug voor bus of tram',
          'Le remboursement du bus ou du tram',
          'Money back for bus or tram',
          'استرداد ثمن الحافلة أو الترام',
        ]),
        option('training', [
          'Een cursus om te leren praten in een groep',
          'Une formation pour apprendre à parler en groupe',
          'Training to speak in a group',
          'دورة لتعلّم التحدث ضمن مجموعة',
        ]),
        option('trust', [
          'Iemand die ik vertrouw',
          'Quelqu’un en qui j’ai confiance',
          'Someone I trust',
          'شخص أثق به',
        ]),
        option('women', [
          'Een groep met alleen vrouwen',
          'Un groupe avec seulement des femmes',
          'A women-only group',
          'مجموعة للنساء فقط',
        ]),
        option('info', [
          'Duidelijke informatie',
          'Des informations claires',
          'Clear information',
          'معلومات واضحة',
        ]),
        option('nothing', ['Niets', 'Rien', 'Nothing', 'لا شيء'], { exclusive: true }),
      ],
    },
    {
      type: 'multiple',
      name: 'whynot',
      label: words(
        'Waarom twijfelt u of wilt u niet meedoen?',
        'Pourquoi hésitez-vous, ou ne voulez-vous pas participer ?',
        'Why are you unsure, or why do you not want to take part?',
        'لماذا تتردّدون في المشاركة، أو لا ترغبون فيها؟',
      ),
      relevance: oneOf('want', ['no', 'maybe']),
      plan: ['5.3.2', '5.3.4'],
      options: [
        option('time', ['Ik heb geen tijd', 'Je n’ai pas le temps', 'I have no time', 'ليس لديّ وقت']),
        option('lang', [
          'De taal is moeilijk',
          'La langue est difficile',
          'The language is difficult',
          'اللغة صعبة',
        ]),
        option('nochange', [
          'Er verandert toch niets',
          'De toute façon, rien ne change',
          'Nothing changes anyway',
          'لن يتغير شيء على أي حال',
        ]),
        option('notforme', [
          'Het is niet voor mensen zoals ik',
          'Ce n’est pas pour des gens comme moi',
          'It is not for people like me',
          'هذا ليس لأشخاص مثلي',
        ]),
        option('fear', [
          'Ik ben bang voor problemen',
          'J’ai peur d’avoir des problèmes',
          'I am afraid of trouble',
          'أخاف أن تحدث لي مشاكل',
        ]),
        option('interest', [
          'Het interesseert mij niet',
          'Cela ne m’intéresse pas',
          'It does not interest me',
          'لا يهمني ذلك',
        ]),
        option('other', ['Iets anders', 'Autre chose', 'Something else', 'شيء آخر'], { specify: true }),
      ],
    },
  ],
};
