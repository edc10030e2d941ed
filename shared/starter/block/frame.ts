import type { ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';

/**
 * What happens with the answers, how long they are kept, and that nobody is identified. A data protection
 * officer must confirm each sentence before a real survey opens. A line is a paragraph.
 */
export const TRUST = words(
  'Wij vragen uw naam niet. Wij vragen uw adres niet. Wij vragen uw papieren niet. In de resultaten kan niemand zien wie u bent.\n' +
    'Wij geven uw antwoorden niet aan de politie. Wij geven ze niet aan de Dienst Vreemdelingenzaken of aan de gemeente. Uw antwoorden veranderen niets aan uw verblijf, uw uitkering of uw hulp.\n' +
    'Wij tellen alle antwoorden samen en tonen alleen getallen over groepen. De adviesraad Etnisch-Culturele Minderheden leest die getallen en geeft daarmee raad aan de VGC.\n' +
    'Wij bewaren uw antwoorden hoogstens 5 jaar. Daarna wissen wij ze. Op het einde krijgt u een code. Met die code kunt u uw antwoorden ook eerder wissen.',
  'Nous ne demandons pas votre nom. Nous ne demandons pas votre adresse. Nous ne demandons pas vos papiers. Dans les résultats, personne ne peut voir qui vous êtes.\n' +
    'Nous ne donnons pas vos réponses à la police. Nous ne les donnons pas à l’Office des étrangers ni à la commune. Vos réponses ne changent rien à votre séjour, à vos allocations ou à votre aide.\n' +
    'Nous comptons toutes les réponses ensemble et nous montrons seulement des chiffres sur des groupes. Le conseil consultatif des minorités ethnoculturelles lit ces chiffres et s’en sert pour conseiller la VGC.\n' +
    'Nous gardons vos réponses 5 ans au maximum. Ensuite, nous les effaçons. À la fin, vous recevez un code. Avec ce code, vous pouvez aussi effacer vos réponses plus tôt.',
  'We do not ask for your name. We do not ask for your address. We do not ask for your papers. In the results, nobody can see who you are.\n' +
    'We do not give your answers to the police. We do not give them to the Immigration Office or to the municipality. Your answers do not change anything about your residence, your benefits or the help you get.\n' +
    'We count all answers together and show only figures about groups. The advisory council for ethnic-cultural minorities reads these figures and uses them to advise the VGC.\n' +
    'We keep your answers for 5 years at most. Then we delete them. At the end you get a code. With that code you can also delete your answers sooner.',
  'لا نسألكم عن اسمكم. لا نسألكم عن عنوانكم. لا نطلب منكم أوراقكم. ولا يستطيع أحد أن يعرف من النتائج من أنتم.\n' +
    'لا نعطي أجوبتكم للشرطة. ولا نعطيها لمكتب شؤون الأجانب ولا للبلدية. أجوبتكم لا تغيّر شيئًا في إقامتكم ولا في إعاناتكم ولا في المساعدة التي تحصلون عليها.\n' +
    'نجمع كل الأجوبة معًا، ولا ننشر إلا أرقامًا عن مجموعات من الناس. يقرأ المجلس الاستشاري للأقليات الإثنية والثقافية هذه الأرقام، ويقدّم على أساسها النصح إلى لجنة المجتمع الفلمنكي (VGC).\n' +
    'نحتفظ بأجوبتكم مدة 5 سنوات على الأكثر، ثم نمحوها. في النهاية تحصلون على رمز. بهذا الرمز يمكنكم أيضًا أن تمحوا أجوبتكم قبل ذلك.',
);

/** What a resident agrees to by starting. */
export const CONSENT = words(
  'Ik wil meedoen. Ik mag elke vraag overslaan. Ik mag altijd stoppen.',
  'Je veux participer. Je peux passer n’importe quelle question. Je peux arrêter à tout moment.',
  'I want to take part. I can skip any question. I can stop at any time.',
  'أريد أن أشارك. يمكنني تجاوز أي سؤال. ويمكنني التوقف في أي وقت.',
);

export const ENDING = words(
  'Dank u. Uw antwoorden zijn verzonden. Schrijf deze code op of print ze. Met de code kunt u uw antwoorden zien of wissen.',
  'Merci. Vos réponses sont envoyées. Notez ce code ou imprimez-le. Avec ce code, vous pouvez voir ou effacer vos réponses.',
  'Thank you. Your answers have been sent. Write down this code or print it. With the code you can see or delete your answers.',
  'شكرًا لكم. تم إرسال أجوبتكم. اكتبوا هذا الرمز أو اطبعوه. بهذا الرمز يمكنكم أن تروا أجوبتكم أو تمحوها.',
);

/** Under 13 nothing is asked without a parent or guardian (GDPR article 8, in Belgium 13 years). */
export const UNDER_13: ScreenOut = {
  name: 'under13',
  when: "${age} = 'u13'",
  label: words(
    'Deze vragenlijst is voor mensen van 13 jaar of ouder. Daarom stoppen wij hier. Een ouder of een andere volwassene mag wel meedoen.',
    'Ce questionnaire est pour les personnes de 13 ans ou plus. C’est pourquoi nous nous arrêtons ici. Un parent ou un autre adulte peut participer.',
    'This survey is for people aged 13 or older. That is why we stop here. A parent or another adult is welcome to take part.',
    'هذا الاستبيان لمن عمرهم 13 سنة أو أكثر. لذلك نتوقف هنا. يمكن لأحد الوالدين أو لشخص بالغ آخر أن يشارك.',
  ),
};
