/** A row of a sheet, by header. */
export type Row = Readonly<Record<string, string>>;

/** Words in the five languages of the large workbook. */
export type Words = Readonly<Partial<Record<'nl' | 'fr' | 'en' | 'ar' | 'tr', string>>>;

const HEADERS = {
  nl: 'Nederlands (nl)',
  fr: 'Français (fr)',
  en: 'English (en)',
  ar: 'العربية (ar)',
  tr: 'Türkçe (tr)',
} as const;

/** A text as the columns of a workbook hold it, one for each language. */
export const columns = (key: string, words: Words): Row =>
  Object.fromEntries(
    Object.entries(HEADERS).map(([tag, header]) => [`${key}::${header}`, words[tag as keyof Words] ?? '']),
  );

const words = (nl: string, fr: string, en: string, ar: string, tr: string): Words => ({ nl, fr, en, ar, tr });

export const TEXTS = {
  home: words('Waar u woont', 'Où vous habitez', 'Where you live', 'مكان سكنك', 'Yaşadığınız yer'),
  province: words(
    'In welke provincie woont u?',
    'Dans quelle province habitez-vous ?',
    'In which province do you live?',
    'في أي مقاطعة تسكن؟',
    'Hangi ilde yaşıyorsunuz?',
  ),
  municipality: words(
    'In welke gemeente woont u?',
    'Dans quelle commune habitez-vous ?',
    'In which municipality do you live?',
    'في أي بلدية تسكن؟',
    'Hangi belediyede yaşıyorsunuz?',
  ),
  neighbourhood: words(
    'In welke buurt woont u?',
    'Dans quel quartier habitez-vous ?',
    'In which neighbourhood do you live?',
    'في أي حي تسكن؟',
    'Hangi mahallede yaşıyorsunuz?',
  ),
  age: words('Hoe oud bent u?', 'Quel âge avez-vous ?', 'How old are you?', 'كم عمرك؟', 'Kaç yaşındasınız?'),
  ageRange: words(
    'Vul een leeftijd in tussen 12 en 120 jaar.',
    'Indiquez un âge entre 12 et 120 ans.',
    'Enter an age between 12 and 120.',
    'أدخل عمرًا بين 12 و120 سنة.',
    '12 ile 120 arasında bir yaş girin.',
  ),
};

export const TOPICS: readonly Words[] = [
  words('wonen', 'le logement', 'housing', 'السكن', 'konut'),
  words('werk', 'le travail', 'work', 'العمل', 'iş'),
  words('de school', 'l’école', 'school', 'المدرسة', 'okul'),
  words('gezondheid', 'la santé', 'health', 'الصحة', 'sağlık'),
  words('kinderopvang', 'la garde d’enfants', 'child care', 'رعاية الأطفال', 'çocuk bakımı'),
  words(
    'Nederlands leren',
    'apprendre le néerlandais',
    'learning Dutch',
    'تعلم الهولندية',
    'Hollandaca öğrenmek',
  ),
  words('sport', 'le sport', 'sports', 'الرياضة', 'spor'),
  words('de bibliotheek', 'la bibliothèque', 'the library', 'المكتبة', 'kütüphane'),
  words('de buurt', 'le quartier', 'the neighbourhood', 'الحي', 'mahalle'),
  words('vervoer', 'les transports', 'transport', 'المواصلات', 'ulaşım'),
  words('het gemeentehuis', 'la maison communale', 'the town hall', 'دار البلدية', 'belediye binası'),
  words('vrije tijd', 'les loisirs', 'free time', 'وقت الفراغ', 'boş zaman'),
];

interface Pattern {
  readonly type: string;
  readonly words: (topic: Words, round: number) => Words;
  /** `section` begins the names of its questions; `question` is the name of this one. */
  readonly more?: (section: string, question: string) => Row;
}

const about =
  (nl: string, fr: string, en: string, ar: string, tr: string): Pattern['words'] =>
  (topic, round) => {
    const filled = (text: string, tag: keyof Words) =>
      `${text.replace('~', topic[tag] ?? '')} (${String(round)})`;
    return words(filled(nl, 'nl'), filled(fr, 'fr'), filled(en, 'en'), filled(ar, 'ar'), filled(tr, 'tr'));
  };

/** The kinds of questions that the sections go through, round after round. */
export const PATTERNS: readonly Pattern[] = [
  {
    type: 'select_one often',
    words: about(
      'Hoe vaak zoekt u hulp rond ~?',
      'À quelle fréquence cherchez-vous de l’aide : ~ ?',
      'How often do you look for help with ~?',
      'كم مرة تبحث عن مساعدة بشأن ~؟',
      '~ konusunda ne sıklıkla yardım arıyorsunuz?',
    ),
  },
  {
    type: 'select_multiple where or_other',
    words: about(
      'Bij wie zoekt u hulp rond ~?',
      'Auprès de qui cherchez-vous de l’aide : ~ ?',
      'Whom do you ask for help with ~?',
      'ممن تطلب المساعدة بشأن ~؟',
      '~ konusunda kimden yardım istiyorsunuz?',
    ),
    more: (section) => ({ relevant: `\${${section}_q1} != 'never'` }),
  },
  {
    type: 'integer',
    words: about(
      'Hoeveel uur per maand bent u bezig met ~?',
      'Combien d’heures par mois y consacrez-vous : ~ ?',
      'How many hours a month do you spend on ~?',
      'كم ساعة في الشهر تقضي في ~؟',
      'Ayda kaç saatinizi şuna ayırıyorsunuz: ~?',
    ),
    more: () => ({ constraint: '. >= 0 and . <= 744', relevant: '${age} >= 16' }),
  },
  {
    type: 'select_one agree',
    words: about(
      'Ik ben tevreden over ~.',
      'Je suis satisfait·e : ~.',
      'I am content with ~.',
      'أنا راضٍ عن ~.',
      '~ konusunda memnunum.',
    ),
    more: () => ({ appearance: 'likert' }),
  },
  {
    type: 'text',
    words: about(
      'Wat moet er beter rond ~?',
      'Que faut-il améliorer : ~ ?',
      'What should be better about ~?',
      'ما الذي يجب تحسينه بشأن ~؟',
      '~ konusunda ne daha iyi olmalı?',
    ),
    more: (_, question) => ({
      appearance: 'multiline',
      relevant: `selected('disagree strongly_disagree', \${${question.replace(/\d+$/, (at) => String(Number(at) - 1))}})`,
    }),
  },
  {
    type: 'date',
    words: about(
      'Sinds wanneer hebt u te maken met ~?',
      'Depuis quand êtes-vous concerné·e : ~ ?',
      'Since when has this concerned you: ~?',
      'منذ متى يعنيك ~؟',
      'Bu konu ne zamandan beri sizi ilgilendiriyor: ~?',
    ),
    more: () => ({ appearance: 'month-year', constraint: '. <= today()' }),
  },
];

export const SCALES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  often: {
    daily: words('Elke dag', 'Chaque jour', 'Every day', 'كل يوم', 'Her gün'),
    weekly: words('Elke week', 'Chaque semaine', 'Every week', 'كل أسبوع', 'Her hafta'),
    monthly: words('Elke maand', 'Chaque mois', 'Every month', 'كل شهر', 'Her ay'),
    never: words('Nooit', 'Jamais', 'Never', 'أبدًا', 'Hiçbir zaman'),
  },
  where: {
    family: words('Familie', 'La famille', 'Family', 'العائلة', 'Aile'),
    friends: words('Vrienden', 'Des amis', 'Friends', 'الأصدقاء', 'Arkadaşlar'),
    organisation: words('Een organisatie', 'Une organisation', 'An organisation', 'منظمة', 'Bir kuruluş'),
    internet: words('Het internet', 'L’internet', 'The internet', 'الإنترنت', 'İnternet'),
  },
  agree: {
    strongly_agree: words(
      'Helemaal eens',
      'Tout à fait d’accord',
      'Strongly agree',
      'أوافق تمامًا',
      'Tamamen katılıyorum',
    ),
    agree: words('Eens', 'D’accord', 'Agree', 'أوافق', 'Katılıyorum'),
    disagree: words('Oneens', 'Pas d’accord', 'Disagree', 'لا أوافق', 'Katılmıyorum'),
    strongly_disagree: words(
      'Helemaal oneens',
      'Pas du tout d’accord',
      'Strongly disagree',
      'لا أوافق إطلاقًا',
      'Hiç katılmıyorum',
    ),
  },
};

const numbered =
  (nl: string, fr: string, en: string, ar: string, tr: string) =>
  (number: number): Words => {
    const at = String(number);
    return words(`${nl} ${at}`, `${fr} ${at}`, `${en} ${at}`, `${ar} ${at}`, `${tr} ${at}`);
  };

export const PLACES = {
  province: numbered('Provincie', 'Province', 'Province', 'مقاطعة', 'İl'),
  municipality: numbered('Gemeente', 'Commune', 'Municipality', 'بلدية', 'Belediye'),
  neighbourhood: numbered('Buurt', 'Quartier', 'Neighbourhood', 'حي', 'Mahalle'),
};
