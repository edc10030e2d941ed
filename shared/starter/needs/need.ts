import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';
import { oneOf } from '../one-of.ts';

/** What people need now, what matters most, whether they got help and what stood in the way. */
export const NEED: Group = {
  type: 'group',
  name: 'needs_section',
  label: words('Wat u nodig hebt', 'Vos besoins', 'What you need', 'ما تحتاجون إليه'),
  children: [
    {
      type: 'multiple',
      name: 'needs',
      label: words(
        'Waarbij hebt u nu hulp nodig?',
        'Pour quoi avez-vous besoin d’aide en ce moment ?',
        'What do you need help with now?',
        'في أي أمور تحتاجون إلى المساعدة الآن؟',
      ),
      decline: ['refused'],
      plan: ['5.1.5', '1.1.2', '1.2.2'],
      choiceList: 'needs',
    },
    {
      type: 'single',
      name: 'top_need',
      label: words(
        'Wat is voor u het belangrijkst?',
        'Qu’est-ce qui est le plus important pour vous ?',
        'What matters most to you?',
        'ما الأهم بالنسبة إليكم؟',
      ),
      relevance: 'count-selected(${needs}) >= 2',
      plan: ['5.1.5'],
      choiceList: 'needs',
      choiceFilter: 'selected(${needs}, name)',
    },
    {
      type: 'single',
      name: 'help_got',
      label: words(
        'Hebt u daarvoor al hulp gekregen?',
        'Avez-vous déjà reçu de l’aide pour cela ?',
        'Have you already had help with this?',
        'هل حصلتم حتى الآن على مساعدة في ذلك؟',
      ),
      relevance:
        "count-selected(${needs}) >= 1 and not(selected(${needs}, 'none')) and not(selected(${needs}, 'pnts'))",
      decline: ['refused'],
      plan: ['5.1.5', '2.3.3'],
      options: [
        option('enough', ['Ja, genoeg', 'Oui, assez', 'Yes, enough', 'نعم، بما يكفي']),
        option('partly', [
          'Ja, maar niet genoeg',
          'Oui, mais pas assez',
          'Yes, but not enough',
          'نعم، ولكن ليس بما يكفي',
        ]),
        option('tried', [
          'Nee, ik zocht maar kreeg geen hulp',
          'Non, j’ai cherché de l’aide, mais sans succès',
          'No, I looked but got no help',
          'لا، بحثت عن مساعدة ولم أحصل عليها',
        ]),
        option('nottried', [
          'Nee, ik heb niet gezocht',
          'Non, je n’ai pas cherché',
          'No, I have not looked',
          'لا، لم أبحث عن مساعدة',
        ]),
      ],
    },
    {
      type: 'multiple',
      name: 'barriers',
      label: words(
        'Waarom kreeg u geen of te weinig hulp?',
        'Pourquoi n’avez-vous pas reçu d’aide, ou pas assez ?',
        'Why did you get no help or too little help?',
        'لماذا لم تحصلوا على مساعدة، أو لم تكن المساعدة كافية؟',
      ),
      relevance: oneOf('help_got', ['partly', 'tried', 'nottried']),
      decline: ['refused'],
      plan: ['1.2.3', 'lexicon:toegankelijkheid'],
      options: [
        option('unknown', [
          'Ik wist niet waar ik hulp kon krijgen',
          'Je ne savais pas où trouver de l’aide',
          'I did not know where to get help',
          'لم أعرف أين أجد المساعدة',
        ]),
        option('lang', [
          'De taal was moeilijk',
          'La langue était difficile',
          'The language was difficult',
          'كانت اللغة صعبة',
        ]),
        option('cost', [
          'Het kost te veel geld',
          'Cela coûte trop cher',
          'It costs too much',
          'التكلفة مرتفعة جدًا',
        ]),
        option('wait', [
          'Ik moest te lang wachten',
          'Je devais attendre trop longtemps',
          'I had to wait too long',
          'كان عليّ الانتظار مدة طويلة جدًا',
        ]),
        option('hours', [
          'De uren passen niet voor mij',
          'Les horaires ne me conviennent pas',
          'The hours do not suit me',
          'المواعيد لا تناسبني',
        ]),
        option('far', ['Het is te ver', 'C’est trop loin', 'It is too far', 'المكان بعيد جدًا']),
        option('kids', [
          'Ik had geen opvang voor mijn kinderen',
          'Je n’avais personne pour garder mes enfants',
          'I had no one to look after my children',
          'لم أجد من يعتني بأطفالي',
        ]),
        option(
          'papers',
          [
            'Ik heb niet de juiste papieren',
            'Je n’ai pas les bons papiers',
            'I do not have the right papers',
            'ليست لديّ الأوراق المطلوبة',
          ],
          { sensitive: REASON.PAPERS_BARRIER },
        ),
        option('fear', [
          'Ik was bang of ik durfde niet',
          'J’avais peur ou je n’osais pas',
          'I was afraid or did not dare',
          'كنت أشعر بالخوف أو لم أجرؤ',
        ]),
        option('unwelcome', [
          'Ik voelde mij niet welkom',
          'Je ne me sentais pas bien accueilli ou accueillie',
          'I did not feel welcome',
          'لم أشعر بأنني موضع ترحيب',
        ]),
        option('digital', [
          'Ik moest het online doen',
          'Je devais le faire en ligne',
          'I had to do it online',
          'كان عليّ أن أفعل ذلك عبر الإنترنت',
        ]),
        option('refused', [
          'Ze wilden mij niet helpen',
          'On n’a pas voulu m’aider',
          'They did not want to help me',
          'لم يرغبوا في مساعدتي',
        ]),
        option('other', ['Iets anders', 'Autre chose', 'Something else', 'شيء آخر'], { specify: true }),
      ],
    },
    {
      type: 'single',
      name: 'legal_help',
      label: words(
        'Hebt u dit jaar juridische hulp nodig gehad?',
        'Avez-vous eu besoin d’une aide juridique cette année ?',
        'Did you need legal help this year?',
        'هل احتجتم هذه السنة إلى مساعدة قانونية؟',
      ),
      hint: words(
        'Bijvoorbeeld over huur, werk, schulden, familie of verblijf.',
        'Par exemple à propos du loyer, du travail, de dettes, de la famille ou du séjour.',
        'For example about rent, work, debts, family or residence.',
        'مثلًا بشأن الإيجار أو العمل أو الديون أو الأسرة أو الإقامة.',
      ),
      decline: ['dont_know', 'refused'],
      plan: ['2.4.1'],
      options: [
        option('got', [
          'Ja, en ik kreeg hulp',
          'Oui, et j’ai reçu de l’aide',
          'Yes, and I got help',
          'نعم، وحصلت على مساعدة',
        ]),
        option('notgot', [
          'Ja, maar ik kreeg geen hulp',
          'Oui, mais je n’ai pas reçu d’aide',
          'Yes, but I got no help',
          'نعم، ولكن لم أحصل على مساعدة',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
  ],
};
