import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';

const VISITED_A_CENTRE = "selected(${used}, 'gc')";

/** The community centre as the local offer: how it is found, and what it should do first (results 1.1.1, 1.1.2). */
export const CENTRE: Group = {
  type: 'group',
  name: 'centre_section',
  label: words(
    'Het gemeenschapscentrum',
    'Le centre communautaire',
    'The community centre',
    'المركز المجتمعي',
  ),
  children: [
    {
      type: 'date',
      name: 'centre_last',
      precision: 'month',
      label: words(
        'In welke maand was u voor het laatst in een gemeenschapscentrum?',
        'De quel mois date votre dernière visite dans un centre communautaire ?',
        'In which month were you last at a community centre?',
        'في أي شهر ذهبتم إلى مركز مجتمعي آخر مرة؟',
      ),
      hint: words(
        'Ongeveer is genoeg.',
        'Une réponse approximative suffit.',
        'Roughly is enough.',
        'يكفي جواب تقريبي.',
      ),
      relevance: VISITED_A_CENTRE,
      constraint: "date(concat(., '-01')) <= today()",
      constraintMessage: words(
        'Kies een maand die voorbij is, of deze maand.',
        'Choisissez un mois passé, ou ce mois-ci.',
        'Choose a month that has passed, or this month.',
        'اختاروا شهرًا مضى، أو هذا الشهر.',
      ),
      decline: ['dont_know'],
      plan: ['1.1.1'],
    },
    {
      type: 'matrix',
      name: 'centre_view',
      label: words(
        'Wat vindt u van het gemeenschapscentrum?',
        'Que pensez-vous du centre communautaire ?',
        'What do you think of the community centre?',
        'ما رأيكم في المركز المجتمعي؟',
      ),
      relevance: VISITED_A_CENTRE,
      plan: ['1.1.1', '5.4.8'],
      rows: [
        option('hours', ['De openingsuren', 'Les heures d’ouverture', 'The opening hours', 'ساعات الفتح']),
        option('prices', ['De prijzen', 'Les prix', 'The prices', 'الأسعار']),
        option('welcome', ['Het onthaal', 'L’accueil', 'The welcome', 'الاستقبال']),
        option('language', [
          'De taal die men er spreekt',
          'La langue qu’on y parle',
          'The language spoken there',
          'اللغة المستعملة هناك',
        ]),
        option('information', ['De informatie', 'Les informations', 'The information', 'المعلومات']),
      ],
      columns: [
        option('good', ['Goed', 'Bien', 'Good', 'جيد']),
        option('fair', ['Kan beter', 'À améliorer', 'Could be better', 'يحتاج إلى تحسين']),
        option('bad', ['Niet goed', 'Pas bien', 'Not good', 'ليس جيدًا']),
        option('unsure', ['Ik weet het niet', 'Je ne sais pas', 'I don’t know', 'لا أعرف'], {
          missing: 'dont_know',
        }),
      ],
    },
    {
      type: 'rating',
      name: 'centre_rating',
      label: words(
        'Hoe tevreden bent u over het gemeenschapscentrum?',
        'Le centre communautaire vous satisfait-il ?',
        'How satisfied are you with the community centre?',
        'هل أنتم راضون عن المركز المجتمعي؟',
      ),
      relevance: VISITED_A_CENTRE,
      decline: ['dont_know'],
      plan: ['1.1.1', '2.1.2'],
      steps: [
        option('1', ['Helemaal niet tevreden', 'Non, pas du tout', 'Not at all satisfied', 'لا، إطلاقًا']),
        option('2', ['Niet tevreden', 'Non', 'Not satisfied', 'لا']),
        option('3', ['Het gaat', 'Moyennement', 'In between', 'إلى حد ما']),
        option('4', ['Tevreden', 'Oui', 'Satisfied', 'نعم']),
        option('5', ['Heel tevreden', 'Oui, tout à fait', 'Very satisfied', 'نعم، تمامًا']),
      ],
    },
    {
      type: 'number',
      name: 'travel_minutes',
      label: words(
        'Hoeveel minuten wilt u hoogstens onderweg zijn naar een activiteit?',
        'Combien de minutes de trajet acceptez-vous au maximum pour aller à une activité ?',
        'How many minutes would you travel to an activity at most?',
        'كم دقيقة تقبلون أن تقضوا، على الأكثر، في الطريق إلى نشاط؟',
      ),
      hint: words(
        'Te voet, met de fiets, de bus, de tram of de auto.',
        'À pied, à vélo, en bus, en tram ou en voiture.',
        'On foot, by bicycle, bus, tram or car.',
        'مشيًا أو بالدراجة أو الحافلة أو الترام أو السيارة.',
      ),
      unit: words('minuten', 'minutes', 'minutes', 'دقيقة'),
      minimum: 0,
      maximum: 180,
      decline: ['dont_know'],
      plan: ['1.1.1'],
    },
    {
      type: 'ranking',
      name: 'proposals',
      label: words(
        'Wat moet een gemeenschapscentrum eerst doen?',
        'Que doit faire un centre communautaire en premier ?',
        'What should a community centre do first?',
        'ما الذي ينبغي أن يفعله المركز المجتمعي أولًا؟',
      ),
      guidance: words(
        'Een gemeenschapscentrum is een plek in de buurt. Er zijn cursussen en voorstellingen, en u kunt er mensen ontmoeten.',
        'Un centre communautaire flamand (gemeenschapscentrum) est un lieu dans le quartier. Il y a des cours et des spectacles, et on peut y rencontrer des gens.',
        'A Flemish community centre (gemeenschapscentrum) is a place in the area. It has courses and shows, and you can meet people there.',
        'المركز المجتمعي الفلمنكي (gemeenschapscentrum) مكان في الحي. فيه دروس وعروض، ويمكنكم أن تلتقوا فيه بالناس.',
      ),
      decline: ['dont_know'],
      plan: ['1.1.2', '5.3.4'],
      options: [
        option('evenings', [
          'Ook ’s avonds en in het weekend open zijn',
          'Ouvrir aussi le soir et le week-end',
          'Also open in the evening and at the weekend',
          'الفتح أيضًا في المساء وفي عطلة نهاية الأسبوع',
        ]),
        option('cheaper', [
          'Lagere prijzen voor wie weinig geld heeft',
          'Des prix plus bas pour les personnes qui ont peu d’argent',
          'Lower prices for people with little money',
          'خفض الأسعار لمن دخلهم محدود',
        ]),
        option('reception', [
          'Aan het onthaal ook andere talen spreken',
          'Parler aussi d’autres langues à l’accueil',
          'Speak other languages too at the reception desk',
          'التحدث في الاستقبال بلغات أخرى أيضًا',
        ]),
        option('practice', [
          'Elke week een praattafel om Nederlands te oefenen',
          'Chaque semaine une table de conversation pour pratiquer le néerlandais',
          'A weekly conversation table to practise Dutch',
          'تنظيم جلسة محادثة كل أسبوع لممارسة اللغة الهولندية',
        ]),
        option('childcare', [
          'Opvang voor kinderen tijdens de activiteiten',
          'Une garde d’enfants pendant les activités',
          'Childcare during the activities',
          'العناية بالأطفال أثناء الأنشطة',
        ]),
      ],
    },
  ],
};
